import { createStatements } from './composed-sql.ts'
import type { Database } from './house.ts'

type Columns = Readonly<Record<string, string>>

export const selected = (columns: Columns, table: string): string =>
  Object.entries(columns)
    .map(([name, column]) => `${table}.${column} AS "${name}"`)
    .join(', ')

export const columnNames = (columns: Columns): string => Object.values(columns).join(', ')

export const places = (columns: Columns): string =>
  Object.keys(columns)
    .map((name) => `:${name}`)
    .join(', ')

/** Sets what is named of a row; one that stays as it is keeps its time of change, and leaves no trace in the change log. */
export function createRowSetter(db: Database, table: string, columns: Columns, alsoSet = '') {
  const prepare = createStatements(db)
  const each = (changes: object, operator: string, joined: string): string =>
    Object.keys(changes)
      .map((name) => `${columns[name] ?? ''} ${operator} :${name}`)
      .join(joined)
  return (no: number, changes: object, more: Readonly<Record<string, unknown>> = {}): void => {
    if (Object.keys(changes).length === 0) return
    prepare(
      `UPDATE ${table} SET ${each(changes, '=', ', ')}${alsoSet} WHERE no = :no AND (${each(changes, 'IS NOT', ' OR ')})`,
    ).run({ ...changes, ...more, no })
  }
}
