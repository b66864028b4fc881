import type { Database } from '#main/db/house.ts'
import { loadMigrations } from '#main/db/migrate.ts'
import { openDatabase } from '#main/db/open-database.ts'
import { systemClock } from '#main/engine/clock.ts'
import { keySetOf } from '../kill/fault-keys.ts'
import { migrationsFolder } from '../kill/kill-run.ts'

const migrations = loadMigrations(migrationsFolder)

/** Opens a file as the product does at its next start, without the areas that stand on it. */
export const openLeft = (file: string, isSealed = false): Database =>
  openDatabase({
    file,
    key: keySetOf(isSealed).current,
    migrations,
    clock: systemClock('2026-11-23'),
    backUp: () => '',
  })

/** The same, closed again whatever the look comes to. */
export function lookAtLeft<Value>(file: string, isSealed: boolean, look: (db: Database) => Value): Value {
  const db = openLeft(file, isSealed)
  try {
    return look(db)
  } finally {
    db.close()
  }
}
