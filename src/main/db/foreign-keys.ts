import type { Database } from './house.ts'

/** The columns of a table that point at other tables, each with the table it points at; read once for each table. */
export function createParents(db: Database): (table: string) => ReadonlyMap<string, string> {
  const parentsOf = new Map<string, ReadonlyMap<string, string>>()
  const keys = db.prepare<[string], { column: string; parent: string }>(
    'SELECT "from" AS column, "table" AS parent FROM pragma_foreign_key_list(?)',
  )
  return (table) => {
    const made = parentsOf.get(table) ?? new Map(keys.all(table).map(({ column, parent }) => [column, parent]))
    parentsOf.set(table, made)
    return made
  }
}
