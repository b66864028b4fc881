import type { Database } from '#main/db/house.ts'
import type { ActionRow } from '#shared/history/history.ts'

export interface StoredAction extends Omit<ActionRow, 'isUndone'> {
  readonly no: number
  readonly undoneBy: number | null
}

export interface StoredChange {
  readonly no: number
  readonly tableName: string
  readonly rowNo: number
  readonly kind: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}

const columns = `a.no, a.id, a.kind, a.operation, a.title, a.operator, a.at, a.undone_by AS undoneBy,
  (SELECT count(*) FROM change c WHERE c.action_no = a.no) AS changes`

/** Every statement over `action` and `change`. */
export function createActionRepository(db: Database) {
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO action (id, kind, operation, title, operator, at, reverts)
     VALUES (:id, :kind, :operation, :title, :operator, :at, :reverts)`,
  )
  const setTitle = db.prepare<[string, number], never>('UPDATE action SET title = ? WHERE no = ?')
  const remove = db.prepare<[number], never>('DELETE FROM action WHERE no = ?')
  const setUndone = db.prepare<[number | null, number], never>('UPDATE action SET undone_by = ? WHERE no = ?')
  const hasChanges = db.prepare<[number], { one: number }>('SELECT 1 AS one FROM change WHERE action_no = ? LIMIT 1')
  const begin = db.prepare<[number], never>('INSERT INTO current_action (no) VALUES (?)')
  const end = db.prepare<[], never>('DELETE FROM current_action')
  const byId = db.prepare<[string], StoredAction>(`SELECT ${columns} FROM action a WHERE a.id = ?`)
  const byNo = db.prepare<[number], StoredAction>(`SELECT ${columns} FROM action a WHERE a.no = ?`)
  const lastDone = db.prepare<[], StoredAction>(
    `SELECT ${columns} FROM action a WHERE a.kind = 'do' AND a.undone_by IS NULL ORDER BY a.no DESC LIMIT 1`,
  )
  const lastUndone = db.prepare<[], StoredAction>(
    `SELECT ${columns} FROM action a
     WHERE a.undone_by > (SELECT coalesce(max(no), 0) FROM action WHERE kind = 'do')
     ORDER BY a.undone_by DESC LIMIT 1`,
  )
  const page = db.prepare<[number, number], StoredAction>(
    `SELECT ${columns} FROM action a WHERE a.no < ? ORDER BY a.no DESC LIMIT ?`,
  )
  const changes = db.prepare<[number], StoredChange>(
    `SELECT no, table_name AS tableName, row_no AS rowNo, kind, before, after
     FROM change WHERE action_no = ? ORDER BY no DESC`,
  )
  const laterTitles = db.prepare<[number, number], { title: string }>(
    `SELECT DISTINCT later.title FROM change mine
     JOIN change theirs ON theirs.table_name = mine.table_name AND theirs.row_no = mine.row_no AND theirs.no > mine.no
     JOIN action later ON later.no = theirs.action_no
     WHERE mine.action_no = ? AND theirs.action_no <> ? AND later.kind = 'do' AND later.undone_by IS NULL
     LIMIT 3`,
  )
  const lastOn = db
    .prepare<[string, number, string], string>(
      `SELECT a.id FROM change c JOIN action a ON a.no = c.action_no
       WHERE c.table_name = ? AND c.row_no = ? AND a.operation = ? AND a.kind = 'do' AND a.undone_by IS NULL
       ORDER BY c.no DESC LIMIT 1`,
    )
    .pluck()
  return {
    insert: (row: Record<string, unknown>): number => Number(insert.run(row).lastInsertRowid),
    setTitle: (no: number, title: string): void => void setTitle.run(title, no),
    remove: (no: number): void => void remove.run(no),
    setUndone: (no: number, by: number | null): void => void setUndone.run(by, no),
    hasChanges: (no: number): boolean => hasChanges.get(no) !== undefined,
    begin: (no: number): void => void begin.run(no),
    end: (): void => void end.run(),
    byId: (id: string) => byId.get(id),
    byNo: (no: number) => byNo.get(no),
    lastDone: () => lastDone.get(),
    lastUndone: () => lastUndone.get(),
    page: (before: number, limit: number) => page.all(before, limit),
    changes: (no: number) => changes.all(no),
    /** Titles of actions still in force that changed a row of this one after it. */
    laterTitles: (no: number) => laterTitles.all(no, no).map((row) => row.title),
    /** The last action of that name, still in force, that changed the row. */
    lastOn: (operation: string, table: string, rowNo: number) => lastOn.get(table, rowNo, operation),
  }
}

export type ActionRepository = ReturnType<typeof createActionRepository>
