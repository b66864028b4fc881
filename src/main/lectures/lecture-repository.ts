import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { LectureForm, LectureSpan, LectureStatus } from '#shared/lectures/lecture.ts'

export interface LectureFields {
  readonly seriesNo: number
  readonly issue: number
  readonly topic: string
  readonly form: LectureForm
  readonly heldOn: IsoDate
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly span: LectureSpan | null
  readonly hours: number | null
  readonly place: string | null
  readonly hostSchoolNo: number | null
  readonly host: string | null
  readonly districtNo: number | null
  readonly planned: number | null
  readonly chair: string | null
  readonly brief: string | null
  readonly satisfiedPercent: number | null
  readonly satisfaction: string | null
  readonly fundsFen: number | null
  readonly status: LectureStatus
  readonly statusSince: IsoDate
  readonly reason: string | null
  readonly postponedFrom: IsoDate | null
  readonly notifiedOn: IsoDate | null
  readonly filedOn: IsoDate | null
  readonly attestedOn: IsoDate | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredLecture extends LectureFields {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly cohortNo: number
  readonly seriesId: string
  readonly hostSchoolId: string | null
  readonly hostSchool: string | null
  readonly districtId: string | null
}

const columns = {
  seriesNo: 'series_no',
  issue: 'issue',
  topic: 'topic',
  form: 'form',
  heldOn: 'held_on',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  span: 'span',
  hours: 'hours',
  place: 'place',
  hostSchoolNo: 'host_school_no',
  host: 'host',
  districtNo: 'district_no',
  planned: 'planned',
  chair: 'chair',
  brief: 'brief',
  satisfiedPercent: 'satisfied_percent',
  satisfaction: 'satisfaction',
  fundsFen: 'funds_fen',
  status: 'status',
  statusSince: 'status_since',
  reason: 'reason',
  postponedFrom: 'postponed_from',
  notifiedOn: 'notified_on',
  filedOn: 'filed_on',
  attestedOn: 'attested_on',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof LectureFields, string>

const select = `SELECT l.no, l.id, l.code, s.cohort_no AS cohortNo, s.id AS seriesId, h.id AS hostSchoolId,
    h.name AS hostSchool, d.id AS districtId, ${selected(columns, 'l')}
  FROM lecture l JOIN lecture_series s ON s.no = l.series_no LEFT JOIN school h ON h.no = l.host_school_no
  LEFT JOIN district d ON d.no = l.district_no`

interface Place {
  readonly no: number
  readonly districtNo: number
}

/** Writes and reads whole rows of `lecture`, and the link to the activity that stands for one. */
export function createLectureRepository({ db, clock, createId }: House) {
  const byKey = db.prepare<[{ key: string }], StoredLecture>(`${select} WHERE l.id = :key OR l.code = :key`)
  const byNo = db.prepare<[number], StoredLecture>(`${select} WHERE l.no = ?`)
  const byIds = db.prepare<[string], StoredLecture>(
    `${select} WHERE l.id IN (SELECT value FROM json_each(?)) ORDER BY l.held_on, l.no`,
  )
  const byIssue = db.prepare<[number, number], StoredLecture>(
    `${select} WHERE l.series_no = ? AND l.issue = ? AND l.status <> 'cancelled'`,
  )
  const onDay = db.prepare<[string], StoredLecture>(`${select} WHERE l.held_on = ? AND l.status <> 'cancelled'`)
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture (id, code, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'lecture', columns, ', updated_at = :now')
  const touch = db.prepare<[string, number], never>('UPDATE lecture SET updated_at = ? WHERE no = ?')
  const remove = db.prepare<[number], never>('DELETE FROM lecture WHERE no = ?')
  const lastIssue = db
    .prepare<[number], number>(
      `SELECT coalesce(max(issue), 0) FROM lecture WHERE series_no = ? AND status <> 'cancelled'`,
    )
    .pluck()
  const lastCode = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      'SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM lecture WHERE code > :from AND code < :to',
    )
    .pluck()
  const school = db.prepare<[string], Place>('SELECT no, district_no AS districtNo FROM school WHERE id = ?')
  const district = db.prepare<[string], number>('SELECT no FROM district WHERE id = ?').pluck()
  const activity = db
    .prepare<[number], string>(
      'SELECT a.id FROM activity_lecture x JOIN activity a ON a.no = x.activity_no WHERE x.lecture_no = ?',
    )
    .pluck()
  const link = db.prepare<[{ lectureNo: number; id: string }], never>(
    'INSERT INTO activity_lecture (activity_no, lecture_no) SELECT no, :lectureNo FROM activity WHERE id = :id',
  )
  const attestedOf = db
    .prepare<[{ teacherNo: number }], number>(
      `SELECT l.no FROM lecture l WHERE l.status = 'attested' AND l.no IN
         (SELECT lecture_no FROM lecture_attendee WHERE teacher_no = :teacherNo
          UNION SELECT lecture_no FROM lecture_speaker WHERE teacher_no = :teacherNo)`,
    )
    .pluck()
  const attested = db.prepare<[], number>(`SELECT no FROM lecture WHERE status = 'attested' ORDER BY no`).pluck()
  const attachments = db.prepare<[number], number>('SELECT count(*) FROM attachment WHERE lecture_no = ?').pluck()

  /** Codes `DJT-2025-003`, counted on within the year of the cohort. */
  function nextCode(schoolYear: string): string {
    const prefix = `DJT-${schoolYear.slice(0, 4)}-`
    const last = Number(lastCode.get({ from: prefix, to: `${prefix}:`, skip: prefix.length + 1 }))
    return `${prefix}${String(last + 1).padStart(3, '0')}`
  }

  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byNo: (no: number) => byNo.get(no),
    byIds: (ids: readonly string[]): readonly StoredLecture[] => byIds.all(JSON.stringify(ids)),
    byIssue: (seriesNo: number, issue: number) => byIssue.get(seriesNo, issue),
    onDay: (day: IsoDate): readonly StoredLecture[] => onDay.all(day),
    nextIssue: (seriesNo: number): number => Number(lastIssue.get(seriesNo)) + 1,
    insert(
      schoolYear: string,
      fields: LectureFields,
    ): { readonly no: number; readonly id: string; readonly code: string } {
      const [id, code] = [createId(), nextCode(schoolYear)]
      return { no: Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid), id, code }
    },
    set: (no: number, changes: Partial<LectureFields>): void => set(no, changes, { now: clock.now() }),
    /** Something that belongs to it has changed. */
    touch: (no: number): void => void touch.run(clock.now(), no),
    remove: (no: number): void => void remove.run(no),
    school: (id: string) => school.get(id),
    districtNo: (id: string) => district.get(id),
    /** Sessions that gave 学时 to somebody. */
    attestedOf: (teacherNo: number): readonly number[] => attestedOf.all({ teacherNo }),
    attested: (): readonly number[] => attested.all(),
    activityOf: (no: number): string | null => activity.get(no) ?? null,
    linkActivity: (lectureNo: number, id: string): void => void link.run({ lectureNo, id }),
    attachments: (no: number): number => Number(attachments.get(no)),
  }
}

export type LectureRepository = ReturnType<typeof createLectureRepository>
