import type { Database } from '#main/db/house.ts'
import { loadMigrations, schemaVersion } from '#main/db/migrate.ts'
import { applicationId } from '#main/db/pragmas.ts'
import { AppError } from '#shared/kernel/errors.ts'

const squeezed = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim()

/**
 * A database that was carried here: it must bear our mark, be of a version that we know, and run nothing that our own
 * migrations have not put there. Throws `db/foreign`, `db/newer`.
 */
export function assertOurs(db: Database, migrationsFolder: string): void {
  const migrations = loadMigrations(migrationsFolder)
  const found = schemaVersion(db)
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('db/foreign')
  if (found > migrations.length) throw new AppError('db/newer', { found, supported: migrations.length })
  const known = squeezed(migrations.map(({ sql }) => sql).join('\n'))
  const running = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view') AND sql IS NOT NULL`)
    .pluck()
    .all()
  if (running.some((sql) => !known.includes(squeezed(sql)))) throw new AppError('db/foreign')
  const others = db
    .prepare<[], number>(`SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type IN ('virtual', 'view')`)
    .pluck()
    .get()
  if (others !== 0) throw new AppError('db/foreign')
}
