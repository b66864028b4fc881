import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { VisitDirection, VisitStatus } from '#shared/aid/visit.ts'
import { createCodeNumbers } from './code-numbers.ts'

export interface VisitFields {
  readonly direction: VisitDirection
  readonly kind: string
  readonly topic: string
  readonly startsOn: string
  readonly endsOn: string
  readonly place: string | null
  readonly leader: string | null
  readonly city: string
  readonly teachers: number | null
  readonly leaders: number | null
  readonly students: number | null
  readonly plan: string | null
  readonly content: string | null
  readonly result: string | null
  readonly brief: string | null
  readonly documentNo: string | null
  readonly fen: number | null
  readonly status: VisitStatus
  readonly statusSince: string
  readonly reason: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredVisit extends VisitFields {
  readonly no: number
  readonly id: string
  readonly code: string
}

const columns = {
  direction: 'direction',
  kind: 'kind',
  topic: 'topic',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  place: 'place',
  leader: 'leader',
  city: 'city',
  teachers: 'teachers',
  leaders: 'leaders',
  students: 'students',
  plan: 'plan',
  content: 'content',
  result: 'result',
  brief: 'brief',
  documentNo: 'document_no',
  fen: 'fen',
  status: 'status',
  statusSince: 'status_since',
  reason: 'reason',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof VisitFields, string>

/** Writes and reads whole rows of `visit`. */
export function createVisitRepository({ db, clock, createId }: House) {
  const select = `SELECT v.no, v.id, v.code, ${selected(columns, 'v')} FROM visit v`
  const byKey = db.prepare<[{ key: string }], StoredVisit>(`${select} WHERE v.id = :key OR v.code = :key`)
  const byIds = db.prepare<[string], StoredVisit>(
    `${select} WHERE v.id IN (SELECT value FROM json_each(?)) ORDER BY v.no`,
  )
  const reported = db.prepare<[Record<string, unknown>], StoredVisit>(
    `${select} WHERE v.starts_on = :startsOn AND v.direction = :direction AND v.topic = :topic AND v.status <> 'void'`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO visit (id, code, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'visit', columns, ', updated_at = :now')
  const touch = db.prepare<[string, number], never>('UPDATE visit SET updated_at = ? WHERE no = ?')
  const nextCode = createCodeNumbers(db, 'visit', 'HF')
  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    /** The one of that day, direction and topic; for what is reported again. */
    reported: (key: Pick<VisitFields, 'startsOn' | 'direction' | 'topic'>) => reported.get({ ...key }),
    insert(fields: VisitFields): StoredVisit {
      const [id, code] = [createId(), nextCode(fields.startsOn)]
      return { ...fields, id, code, no: Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid) }
    },
    set: (no: number, changes: Partial<VisitFields>): void => set(no, changes, { now: clock.now() }),
    /** Something that belongs to it has changed. */
    touch: (no: number): void => void touch.run(clock.now(), no),
  }
}

export type VisitRepository = ReturnType<typeof createVisitRepository>
