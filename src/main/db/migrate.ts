import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/errors.ts'
import type { Database } from './house.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** The steps in order: `0001_foundation.sql`, `0002_…`; a gap or a double number is a fault of the build. */
export function loadMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .toSorted()
  return files.map((file, index) => {
    if (Number(file.slice(0, 4)) !== index + 1) throw new Error(`migration ${file} should be number ${index + 1}`)
    return { version: index + 1, name: file.slice(5, -4), sql: readFileSync(join(folder, file), 'utf8') }
  })
}

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

function runStep(db: Database, step: Migration): void {
  db.transaction(() => {
    db.exec(step.sql)
    const broken = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`${step.name}: ${broken.length} dangling references`)
    }
    db.pragma(`user_version = ${step.version}`)
  }).immediate()
}

/**
 * Brings a database up to the newest version, a transaction a step. `backUp` is called once before the first step of
 * a database that holds something, and answers where the backup is. A newer database is refused untouched.
 */
export function migrate(db: Database, migrations: readonly Migration[], backUp: () => string): void {
  const found = schemaVersion(db)
  if (found > migrations.length) throw new AppError('db/newer', { found, supported: migrations.length })
  const steps = migrations.slice(found)
  if (steps.length === 0) return
  const backup = found === 0 ? '' : backUp()
  try {
    db.pragma('foreign_keys = OFF')
    for (const step of steps) runStep(db, step)
  } catch (error) {
    throw new AppError('db/migration-failed', { backup }, { cause: error })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
