import type { House } from '#main/db/house.ts'
import { literals } from '#main/db/composed-sql.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { AidBatch } from '#shared/aid/aid-batch.ts'
import { servingStatuses } from '#shared/aid/posting.ts'

export interface BatchFields {
  readonly cohortNo: number
  readonly name: string
  readonly type: string
  readonly sender: string | null
  readonly hostPlace: string
  readonly startsOn: string
  readonly endsOn: string
  readonly leader: string | null
  readonly planned: number | null
  readonly documentNo: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredBatch extends BatchFields {
  readonly no: number
  readonly id: string
}

const columns = {
  cohortNo: 'cohort_no',
  name: 'name',
  type: 'type',
  sender: 'sender',
  hostPlace: 'host_place',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  leader: 'leader',
  planned: 'planned',
  documentNo: 'document_no',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof BatchFields, string>

const count = (statuses: string): string =>
  `(SELECT count(*) FROM posting p WHERE p.batch_no = b.no AND p.status ${statuses})`

/** Writes and reads whole rows of `aid_batch`. */
export function createAidBatchRepository({ db, clock, createId }: House) {
  const select = `SELECT b.no, b.id, ${selected(columns, 'b')} FROM aid_batch b`
  const byId = db.prepare<[string], StoredBatch>(`${select} WHERE b.id = ?`)
  const byNo = db.prepare<[number], StoredBatch>(`${select} WHERE b.no = ?`)
  const named = db.prepare<[string, string], StoredBatch>(`${select} WHERE b.name = ? AND b.type = ?`)
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO aid_batch (id, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'aid_batch', columns, ', updated_at = :now')
  const remove = db.prepare<[number], never>('DELETE FROM aid_batch WHERE no = ?')
  const inUse = db.prepare<[number], number>('SELECT count(*) FROM posting WHERE batch_no = ?').pluck()
  const list = db.prepare<[{ type: string | null; running: number | null; today: string }], AidBatch>(
    `SELECT b.id, c.id AS cohortId, c.name AS cohort, b.name, b.type, b.sender, b.host_place AS hostPlace,
       b.starts_on AS startsOn, b.ends_on AS endsOn, b.leader, b.planned, b.document_no AS documentNo, b.remark,
       ${count(`NOT IN ('void', 'withdrawn')`)} AS postings,
       ${count(`IN (${literals(servingStatuses)})`)} AS serving,
       ${count(`IN ('returned', 'stopped')`)} AS returned
     FROM aid_batch b JOIN cohort c ON c.no = b.cohort_no
     WHERE (:type IS NULL OR b.type = :type)
       AND (:running IS NULL OR :running = (b.ends_on >= :today OR ${count(`IN (${literals(servingStatuses)})`)} > 0))
     ORDER BY b.starts_on DESC, b.no DESC`,
  )
  return {
    byId: (id: string) => byId.get(id),
    byNo: (no: number) => byNo.get(no),
    named: (name: string, type: string) => named.get(name, type),
    insert(fields: BatchFields): StoredBatch {
      const id = createId()
      return { ...fields, id, no: Number(insert.run({ ...fields, id, now: clock.now() }).lastInsertRowid) }
    },
    set: (no: number, changes: Partial<BatchFields>): void => set(no, changes, { now: clock.now() }),
    remove: (no: number): void => void remove.run(no),
    postings: (no: number): number => Number(inUse.get(no)),
    list: (type: string | null, running: boolean | null): readonly AidBatch[] =>
      list.all({ type, running: running === null ? null : Number(running), today: clock.today() }),
  }
}

export type AidBatchRepository = ReturnType<typeof createAidBatchRepository>
