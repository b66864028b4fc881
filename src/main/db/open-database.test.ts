import Sqlite from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/kernel/errors.ts'
import type { Migration } from './migrate.ts'
import { loadMigrations } from './migrate.ts'
import type { Database } from './house.ts'
import { openDatabase } from './open-database.ts'

const migrations = loadMigrations(join(import.meta.dirname, 'migrations'))
const clock = { now: () => '2025-12-11T01:00:00.000Z', today: () => '2025-12-11' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-db-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (): string => join(folder, '数据 库.db')
const open = (steps: readonly Migration[] = migrations): Database =>
  openDatabase({ file: file(), key: null, migrations: steps, clock, backUp: () => '备份' })

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return 'opened'
}

test('a database that is not there is made, with its mark and the newest version', () => {
  const db = open()
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  db.close()
  expect(readdirSync(folder)).toEqual(['数据 库.db'])
})

test('every open, the second too, has the pragmas that keep acknowledged commits', () => {
  open().close()
  const db = open()
  const read = (pragma: string): unknown => db.pragma(pragma, { simple: true })
  expect([read('synchronous'), read('journal_mode'), read('locking_mode')]).toEqual([2, 'wal', 'exclusive'])
  expect([read('foreign_keys'), read('trusted_schema'), read('secure_delete'), read('cell_size_check')]).toEqual([
    1, 0, 1, 1,
  ])
  db.close()
})

test('a 0-byte file is refused and stays as it is', () => {
  writeFileSync(file(), '')
  expect(refusalOf(open)).toBe('db/empty-file')
  expect(readFileSync(file()).length).toBe(0)
})

test('a file of another program is refused untouched, be it text or SQLite', () => {
  writeFileSync(file(), '姓名,单位\n')
  const text = hash(file())
  expect(refusalOf(open)).toBe('db/foreign')
  expect(hash(file())).toBe(text)
  rmSync(file())
  const other = new Sqlite(file())
  other.exec('CREATE TABLE t (a)')
  other.close()
  const sqlite = hash(file())
  expect(refusalOf(open)).toBe('db/foreign')
  expect(hash(file())).toBe(sqlite)
})

test('a database of a newer version is refused byte for byte untouched', () => {
  open([
    ...migrations,
    { version: migrations.length + 1, name: 'later', sql: 'CREATE TABLE later (no INTEGER) STRICT' },
  ]).close()
  const before = hash(file())
  expect(refusalOf(open)).toBe('db/newer')
  expect(hash(file())).toBe(before)
  expect(existsSync(`${file()}-wal`)).toBe(false)
})

test('a second opener is told that the database is in use', () => {
  const db = open()
  db.exec(`CREATE TABLE hold (a)`)
  expect(refusalOf(open)).toBe('db/in-use')
  db.close()
})

test('a migration that fails leaves the version and the rows as they were', () => {
  open().close()
  const broken = { version: migrations.length + 1, name: 'broken', sql: 'CREATE TABLE half (a); SELECT nonsense;' }
  expect(refusalOf(() => open([...migrations, broken]))).toBe('db/migration-failed')
  const db = open()
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined()
  db.close()
})

test('an upgrade is backed up first', () => {
  open().close()
  const asked: string[] = []
  const next = { version: migrations.length + 1, name: 'next', sql: 'CREATE TABLE next (no INTEGER) STRICT' }
  openDatabase({
    file: file(),
    key: null,
    migrations: [...migrations, next],
    clock,
    backUp: () => {
      asked.push('backup')
      return '备份'
    },
  }).close()
  expect(asked).toEqual(['backup'])
})
