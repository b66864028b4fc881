import type { Database } from '#main/db/house.ts'
import type { DatabaseFacts } from '#shared/diagnosis/diagnosis-contract.ts'

export interface DiagnosisNeighbours {
  readonly settings: () => Pick<DatabaseFacts, 'level' | 'hasOperator' | 'hasSampleData'>
  readonly backups: () => readonly { readonly at: string }[]
  /** What is wrong with the rows, in sentences that name nobody. */
  readonly problems: () => readonly string[]
}

const numberOf = (db: Database, pragma: string): number => Number(db.pragma(pragma, { simple: true }))

/** The database by its counts and states: nothing in the answer was typed by a person. */
export function describeDatabase(db: Database, neighbours: DiagnosisNeighbours): DatabaseFacts {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all()
  const rowsOf = (name: string): number =>
    Number(
      db
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    )
  const backups = neighbours.backups()
  return {
    ...neighbours.settings(),
    sqlite: db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '',
    schemaVersion: numberOf(db, 'user_version'),
    bytes: numberOf(db, 'page_count') * numberOf(db, 'page_size'),
    tables: names.map((name) => ({ name, rows: rowsOf(name) })),
    backups: { count: backups.length, latest: backups[0]?.at ?? null },
    problems: neighbours.problems(),
  }
}
