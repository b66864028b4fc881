import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadMigrations } from './migrate.ts'
import { openMemoryDatabase } from './open-database.ts'

const folder = import.meta.dirname
const clock = { now: () => '2025-12-11T01:00:00.000Z', today: () => '2025-12-11' }

function dumpSchema(): string {
  const db = openMemoryDatabase(loadMigrations(join(folder, 'migrations')), clock)
  const rows = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name`,
    )
    .all()
  db.close()
  return `-- Written by schema.test.ts from the migrations; run it with UPDATE_SCHEMA=1 after adding one.\n\n${rows.map((row) => `${row.sql};`).join('\n\n')}\n`
}

test('schema.sql is what the migrations make, so that a change shows as a readable diff', () => {
  const file = join(folder, 'schema.sql')
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, dumpSchema())
  expect(readFileSync(file, 'utf8')).toBe(dumpSchema())
})

test('every table is STRICT, and every table under history keeps its row numbers for ever', () => {
  const db = openMemoryDatabase(loadMigrations(join(folder, 'migrations')), clock)
  const tables = db
    .prepare<[], { name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
  db.close()
  expect(tables.filter((table) => table.strict !== 1)).toEqual([])
})
