import { createStatements } from '#main/db/composed-sql.ts'
import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { PairingRole, StoredStatus } from '#shared/pairings/pairing.ts'

/** What the mentor was when it began; people move, and old reports must not change. */
export interface MentorSnapshot {
  readonly mentorSchoolNo: number | null
  readonly mentorSchoolName: string
  readonly mentorDistrictNo: number | null
  readonly mentorTitle: string | null
  readonly mentorHonours: string | null
}

export interface MenteeSnapshot {
  readonly menteeSchoolNo: number | null
  readonly menteeSchoolName: string
  readonly menteeDistrictNo: number | null
  readonly menteeTitle: string | null
  readonly menteeHonours: string | null
  readonly menteeYears: number | null
  readonly menteeStage: string | null
  readonly menteeSubject: string | null
}

export interface GroupFields extends MentorSnapshot {
  readonly kind: string
  readonly level: string
  readonly mentorNo: number
  readonly coMentorNo: number | null
  readonly stage: string
  readonly subject: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly agreementOn: IsoDate | null
  readonly agreementNo: string | null
  readonly appointmentNo: string | null
  readonly goal: string | null
  readonly remark: string | null
}

export interface StoredGroup extends GroupFields {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly cohortNo: number
}

export interface PairFields extends MenteeSnapshot {
  readonly menteeNo: number
  readonly role: PairingRole
  readonly status: StoredStatus
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly leftOn: IsoDate | null
  readonly baseline: string | null
  readonly target: string | null
  readonly reason: string | null
  readonly reasonNote: string | null
  readonly grade: string | null
  readonly score: number | null
  readonly assessedOn: IsoDate | null
  readonly completedOn: IsoDate | null
  readonly extensions: number
  readonly pausedOn: IsoDate | null
  readonly pausedUntil: IsoDate | null
  readonly mentorWish: string | null
  readonly menteeWish: string | null
  readonly previousNo: number | null
  readonly remark: string | null
  readonly sourceRow: number | null
  readonly sourceLabel: string | null
  readonly sourceDistrictNo: number | null
}

export interface StoredPair extends PairFields {
  readonly no: number
  readonly id: string
  readonly groupNo: number
  readonly seq: number
}

const groupColumns = {
  kind: 'kind',
  level: 'level',
  mentorNo: 'mentor_no',
  coMentorNo: 'co_mentor_no',
  stage: 'stage',
  subject: 'subject',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  agreementOn: 'agreement_on',
  agreementNo: 'agreement_no',
  appointmentNo: 'appointment_no',
  goal: 'goal',
  remark: 'remark',
  mentorSchoolNo: 'mentor_school_no',
  mentorSchoolName: 'mentor_school_name',
  mentorDistrictNo: 'mentor_district_no',
  mentorTitle: 'mentor_title',
  mentorHonours: 'mentor_honours',
} as const satisfies Record<keyof GroupFields, string>

const pairColumns = {
  menteeNo: 'mentee_no',
  role: 'role',
  status: 'status',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  leftOn: 'left_on',
  baseline: 'baseline',
  target: 'target',
  reason: 'reason',
  reasonNote: 'reason_note',
  grade: 'grade',
  score: 'score',
  assessedOn: 'assessed_on',
  completedOn: 'completed_on',
  extensions: 'extensions',
  pausedOn: 'paused_on',
  pausedUntil: 'paused_until',
  mentorWish: 'mentor_wish',
  menteeWish: 'mentee_wish',
  previousNo: 'previous_no',
  menteeSchoolNo: 'mentee_school_no',
  menteeSchoolName: 'mentee_school_name',
  menteeDistrictNo: 'mentee_district_no',
  menteeTitle: 'mentee_title',
  menteeHonours: 'mentee_honours',
  menteeYears: 'mentee_years',
  menteeStage: 'mentee_stage',
  menteeSubject: 'mentee_subject',
  remark: 'remark',
  sourceRow: 'source_row',
  sourceLabel: 'source_label',
  sourceDistrictNo: 'source_district_no',
} as const satisfies Record<keyof PairFields, string>

const selected = (columns: Readonly<Record<string, string>>, table: string): string =>
  Object.entries(columns)
    .map(([name, column]) => `${table}.${column} AS ${name}`)
    .join(', ')
const names = (columns: Readonly<Record<string, string>>): string => Object.values(columns).join(', ')
const places = (columns: Readonly<Record<string, string>>): string =>
  Object.keys(columns)
    .map((name) => `:${name}`)
    .join(', ')

const selectGroup = `SELECT g.no, g.id, g.code, g.cohort_no AS cohortNo, ${selected(groupColumns, 'g')} FROM pairing_group g`
const selectPair = `SELECT p.no, p.id, p.group_no AS groupNo, p.seq, ${selected(pairColumns, 'p')} FROM pairing p`

/** Writes and reads whole rows of `pairing_group` and `pairing`. */
export function createPairingRepository({ db, clock, createId }: House) {
  const prepare = createStatements(db)
  const groupByNo = db.prepare<[number], StoredGroup>(`${selectGroup} WHERE g.no = ?`)
  const groupByKey = db.prepare<[{ key: string }], StoredGroup>(`${selectGroup} WHERE g.id = :key OR g.code = :key`)
  const pairByCode = db.prepare<[string, number], StoredPair>(
    `${selectPair} JOIN pairing_group g ON g.no = p.group_no WHERE g.code = ? AND p.seq = ?`,
  )
  const pairsByIds = db.prepare<[string], StoredPair>(
    `${selectPair} WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.no`,
  )
  const pairsOfGroup = db.prepare<[number], StoredPair>(`${selectPair} WHERE p.group_no = ? ORDER BY p.seq`)
  const insertGroup = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO pairing_group (id, code, cohort_no, ${names(groupColumns)}, created_at, updated_at)
     VALUES (:id, :code, :cohortNo, ${places(groupColumns)}, :now, :now)`,
  )
  const insertPair = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO pairing (id, group_no, seq, ${names(pairColumns)}, created_at, updated_at)
     VALUES (:id, :groupNo, :seq, ${places(pairColumns)}, :now, :now)`,
  )
  const lastSeq = db.prepare<[number], number>('SELECT coalesce(max(seq), 0) FROM pairing WHERE group_no = ?').pluck()
  const lastCode = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      `SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM pairing_group WHERE code > :from AND code < :to`,
    )
    .pluck()

  const assignments = (columns: Readonly<Record<string, string>>, changes: object): string =>
    Object.keys(changes)
      .map((name) => `${columns[name] ?? ''} = :${name}`)
      .join(', ')
  // The condition: a row that stays as it is keeps its time of change, and leaves no trace in the change log.
  const differs = (columns: Readonly<Record<string, string>>, changes: object): string =>
    Object.keys(changes)
      .map((name) => `${columns[name] ?? ''} IS NOT :${name}`)
      .join(' OR ')

  function set(
    table: 'pairing' | 'pairing_group',
    no: number,
    changes: Partial<PairFields> | Partial<GroupFields>,
  ): void {
    if (Object.keys(changes).length === 0) return
    const columns = table === 'pairing' ? pairColumns : groupColumns
    prepare(
      `UPDATE ${table} SET ${assignments(columns, changes)}, updated_at = :now
       WHERE no = :no AND (${differs(columns, changes)})`,
    ).run({ ...changes, no, now: clock.now() })
  }

  /** Codes `SJ-2025-0001`, counted on within the year of the cohort. */
  function nextCode(schoolYear: string): string {
    const prefix = `SJ-${schoolYear.slice(0, 4)}-`
    const last = Number(lastCode.get({ from: prefix, to: `${prefix}:`, skip: prefix.length + 1 }))
    return `${prefix}${String(last + 1).padStart(4, '0')}`
  }

  return {
    group: (no: number) => groupByNo.get(no),
    groupByKey: (idOrCode: string) => groupByKey.get({ key: idOrCode }),
    /** By id, or by code with number: `SJ-2025-0031-2`. */
    pairByKey(idOrCode: string): StoredPair | undefined {
      const match = /^(.+)-(\d+)$/.exec(idOrCode)
      return (
        pairsByIds.get(JSON.stringify([idOrCode])) ??
        (match === null ? undefined : pairByCode.get(match[1] ?? '', Number(match[2])))
      )
    },
    pairs: (ids: readonly string[]) => pairsByIds.all(JSON.stringify(ids)),
    pairsOfGroup: (groupNo: number) => pairsOfGroup.all(groupNo),
    insertGroup(cohort: { readonly no: number; readonly schoolYear: string }, fields: GroupFields): StoredGroup {
      const [id, code] = [createId(), nextCode(cohort.schoolYear)]
      const row = { ...fields, id, code, cohortNo: cohort.no, now: clock.now() }
      return { ...fields, id, code, cohortNo: cohort.no, no: Number(insertGroup.run(row).lastInsertRowid) }
    },
    insertPair(groupNo: number, fields: PairFields): StoredPair {
      const [id, seq] = [createId(), Number(lastSeq.get(groupNo)) + 1]
      const row = { ...fields, id, groupNo, seq, now: clock.now() }
      return { ...fields, id, groupNo, seq, no: Number(insertPair.run(row).lastInsertRowid) }
    },
    setPair: (no: number, changes: Partial<PairFields>): void => set('pairing', no, changes),
    setGroup: (no: number, changes: Partial<GroupFields>): void => set('pairing_group', no, changes),
  }
}

export type PairingRepository = ReturnType<typeof createPairingRepository>
