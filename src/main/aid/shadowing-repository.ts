import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { ShadowingStatus } from '#shared/aid/shadowing.ts'
import { createCodeNumbers } from './code-numbers.ts'

export interface ShadowingFields {
  readonly teacherNo: number
  readonly homeNo: number | null
  readonly homeName: string
  readonly title: string | null
  readonly hostNo: number | null
  readonly hostName: string
  readonly guideNo: number | null
  readonly visitNo: number | null
  readonly subject: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lessonsHeard: number | null
  readonly reportLesson: string | null
  readonly grade: string | null
  readonly note: string | null
  readonly status: Exclude<ShadowingStatus, 'underway'>
  readonly reason: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredShadowing extends ShadowingFields {
  readonly no: number
  readonly id: string
  readonly code: string
}

const columns = {
  teacherNo: 'teacher_no',
  homeNo: 'home_no',
  homeName: 'home_name',
  title: 'title',
  hostNo: 'host_no',
  hostName: 'host_name',
  guideNo: 'guide_no',
  visitNo: 'visit_no',
  subject: 'subject',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  lessonsHeard: 'lessons_heard',
  reportLesson: 'report_lesson',
  grade: 'grade',
  note: 'note',
  status: 'status',
  reason: 'reason',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof ShadowingFields, string>

/** Writes and reads whole rows of `shadowing`. */
export function createShadowingRepository({ db, clock, createId }: House) {
  const select = `SELECT s.no, s.id, s.code, ${selected(columns, 's')} FROM shadowing s`
  const byKey = db.prepare<[{ key: string }], StoredShadowing>(`${select} WHERE s.id = :key OR s.code = :key`)
  const byIds = db.prepare<[string], StoredShadowing>(
    `${select} WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO shadowing (id, code, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'shadowing', columns, ', updated_at = :now')
  const nextCode = createCodeNumbers(db, 'shadowing', 'GG')
  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    insert(fields: ShadowingFields): StoredShadowing {
      const [id, code] = [createId(), nextCode(fields.startsOn)]
      return { ...fields, id, code, no: Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid) }
    },
    set: (no: number, changes: Partial<ShadowingFields>): void => set(no, changes, { now: clock.now() }),
  }
}

export type ShadowingRepository = ReturnType<typeof createShadowingRepository>
