import { createParents } from '#main/db/foreign-keys.ts'
import type { Database } from '#main/db/house.ts'
import { createRowNames } from '#main/db/row-names.ts'

export type Values = Readonly<Record<string, unknown>>

interface Missing {
  readonly parent: string
  readonly name: string
}

export interface Translated {
  readonly values: Values
  /** Rows that it points to and that are not there now. */
  readonly missing: readonly Missing[]
}

/**
 * Tells a row of a copy in the numbers of the database as it is now. Numbers may differ after a restore; ids never do. A
 * table without ids is taken by its numbers.
 */
export function createRowBridge(copy: Database, db: Database) {
  const parents = createParents(db)
  const known = new Map<string, number | null>()

  const hasIds = (table: string): boolean =>
    db.prepare<[string]>(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'`).get(table) !== undefined

  function numberNow(table: string, no: unknown): number | null {
    const key = `${table}/${String(no)}`
    const found = known.get(key)
    if (found !== undefined) return found
    const id = hasIds(table)
      ? copy.prepare<[unknown], string>(`SELECT id FROM "${table}" WHERE no = ?`).pluck().get(no)
      : null
    const now =
      id === null
        ? db.prepare<[unknown], number>(`SELECT no FROM "${table}" WHERE no = ?`).pluck().get(no)
        : db
            .prepare<[unknown], number>(`SELECT no FROM "${table}" WHERE id = ?`)
            .pluck()
            .get(id ?? '')
    // What is not there yet may be put back a moment later.
    if (now !== undefined) known.set(key, now)
    return now ?? null
  }

  return {
    parentOf: (table: string, column: string) => parents(table).get(column),
    /** The column by which rows of `table` belong to a row of `owner`. */
    ownerColumn: (table: string, owner: string) => [...parents(table)].find(([, parent]) => parent === owner)?.[0],
    translate(table: string, row: Values): Translated {
      const missing: Missing[] = []
      const values = Object.entries(row).map(([column, value]) => {
        const parent = parents(table).get(column)
        if (parent === undefined || value === null) return [column, value]
        const now = numberNow(parent, value)
        if (now === null) missing.push({ parent, name: createRowNames(copy).ofNo(parent, value) })
        return [column, now]
      })
      return { values: Object.fromEntries(values) as Values, missing }
    },
  }
}
