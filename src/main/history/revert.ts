import type { Database, Statement } from '#main/db/house.ts'
import type { StoredChange } from './action-repository.ts'

/** A row that an undo or redo brought back, changed or took away. */
export interface TouchedRow {
  readonly table: string
  readonly no: number
}

/** Takes changes back, newest first, by plain statements made from what the change log holds. */
export function createReverter(db: Database) {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }

  function revertOne(change: StoredChange): void {
    if (change.kind === 'insert') {
      prepared(`DELETE FROM ${change.tableName} WHERE no = ?`).run(change.rowNo)
      return
    }
    const values = JSON.parse(change.before ?? '{}') as Record<string, unknown>
    const names = Object.keys(values)
    if (change.kind === 'update') {
      const sets = names.map((name) => `${name} = ?`).join(', ')
      prepared(`UPDATE ${change.tableName} SET ${sets} WHERE no = ?`).run(...Object.values(values), change.rowNo)
      return
    }
    const places = names.map(() => '?').join(', ')
    prepared(`INSERT INTO ${change.tableName} (${names.join(', ')}) VALUES (${places})`).run(...Object.values(values))
  }

  return (changes: readonly StoredChange[]): readonly TouchedRow[] => {
    const touched = new Map<string, TouchedRow>()
    for (const change of changes) {
      revertOne(change)
      touched.set(`${change.tableName}/${change.rowNo}`, { table: change.tableName, no: change.rowNo })
    }
    return [...touched.values()]
  }
}
