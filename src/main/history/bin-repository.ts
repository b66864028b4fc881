import type { Database } from '#main/db/house.ts'
import type { StoredChange } from './action-repository.ts'

export interface RemovalRow extends StoredChange {
  readonly actionNo: number
  readonly title: string
  readonly operator: string
  readonly at: string
}

export interface Reference {
  readonly child: string
  readonly column: string
  readonly parent: string
}

/** As in the index that serves it. */
const isRemoval = `(c.kind = 'delete' OR (c.kind = 'update'
  AND (c.after ->> 'status' IN ('void', 'archived', 'cancelled') OR c.after ->> 'is_archived' = 1
    OR c.after ->> 'voided_on' IS NOT NULL)))`

const columns = `c.no, c.table_name AS tableName, c.row_no AS rowNo, c.kind, c.before, c.after, c.action_no AS actionNo,
  a.title, a.operator, a.at`

/** Every statement of the recycle bin. */
export function createBinRepository(db: Database) {
  const page = db.prepare<[number, number], RemovalRow>(
    `SELECT ${columns} FROM change c JOIN action a ON a.no = c.action_no
     WHERE c.no < ? AND ${isRemoval} ORDER BY c.no DESC LIMIT ?`,
  )
  const byNo = db.prepare<[number], RemovalRow>(
    `SELECT ${columns} FROM change c JOIN action a ON a.no = c.action_no WHERE c.no = ? AND ${isRemoval}`,
  )
  const wentWith = db.prepare<[number, string, string, number], StoredChange>(
    `SELECT no, table_name AS tableName, row_no AS rowNo, kind, before, after FROM change
     WHERE action_no = ? AND table_name = ? AND kind <> 'insert' AND before ->> ? = ?`,
  )
  const owned = db
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM change WHERE table_name = ? AND owner_no = ? AND action_no = ? AND kind = 'delete'`,
    )
    .pluck()
  const references = db
    .prepare<[], Reference>(
      `SELECT t.name AS child, f."from" AS column, f."table" AS parent
       FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
       WHERE t.schema = 'main' AND t.type = 'table'`,
    )
    .all()
  const operators = db.prepare<[], string>('SELECT DISTINCT operator FROM action ORDER BY operator').pluck()
  return {
    page: (before: number, limit: number) => page.all(before, limit),
    byNo: (no: number) => byNo.get(no),
    /** What the same action changed in a table's rows that pointed to a row by this column. */
    wentWith: (actionNo: number, { child, column }: Reference, rowNo: number) =>
      wentWith.all(actionNo, child, column, rowNo),
    /** How many details of a row the action deleted with it. */
    ownedCount: (table: string, rowNo: number, actionNo: number) => owned.get(table, rowNo, actionNo) ?? 0,
    /** The columns by which rows of other tables point to rows of this one. */
    pointingTo: (table: string) => references.filter(({ parent }) => parent === table),
    /** The columns of a table that point to rows elsewhere. */
    pointingFrom: (table: string) => references.filter(({ child }) => child === table),
    operators: () => operators.all(),
    /** The row as it is now. */
    row: (table: string, no: number) =>
      db.prepare<[number], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE no = ?`).get(no),
  }
}

export type BinRepository = ReturnType<typeof createBinRepository>
