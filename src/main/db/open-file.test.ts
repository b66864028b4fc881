import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { keyOf, lookAtFile, openFile, resealFile, sqliteCodeOf, type DataKey } from './open-file.ts'

const migrations = loadMigrations(join(import.meta.dirname, 'migrations'))
const clock = { now: () => '2026-11-24T01:00:00.000Z', today: () => '2026-11-24' }
const sample = '欧阳试金石'
const [key, other] = [randomBytes(32), randomBytes(32)]

let folder = ''
let made = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-keys-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (file: string, withKey: DataKey | null) =>
  openDatabase({ file, key: withKey, migrations, clock, backUp: () => '' })

/** A database of ours with one name in it. */
function make(withKey: DataKey | null): string {
  made += 1
  const file = join(folder, `库 ${made}.db`)
  const db = open(file, withKey)
  db.prepare(`INSERT INTO setting (key, value) VALUES ('operator', ?)`).run(sample)
  db.close()
  return file
}

const operatorIn = (file: string, withKey: DataKey | null): unknown => {
  const db = open(file, withKey)
  try {
    return db.prepare(`SELECT value FROM setting WHERE key = 'operator'`).pluck().get()
  } finally {
    db.close()
  }
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
  return 'done'
}

test.each([
  ['without a key', null],
  ['with a key', key],
])('%s, a database is made, written, reopened and copied under the same pragmas', (_, withKey) => {
  const file = make(withKey)
  const db = open(file, withKey)
  const read = (pragma: string): unknown => db.pragma(pragma, { simple: true })
  expect([read('synchronous'), read('journal_mode'), read('secure_delete'), read('temp_store')]).toEqual([
    2,
    'wal',
    1,
    2,
  ])
  db.prepare(`INSERT INTO setting (key, value) VALUES ('wal', ?)`).run(sample)
  db.prepare('VACUUM INTO ?').run(`${file}.copy`)
  const wal = readFileSync(`${file}-wal`)
  db.close()
  expect(operatorIn(file, withKey)).toBe(sample)
  expect(operatorIn(`${file}.copy`, withKey)).toBe(sample)
  const isSeen = (bytes: Buffer): boolean => bytes.includes(Buffer.from(sample))
  const seen = [readFileSync(file), readFileSync(`${file}.copy`), wal].map(isSeen)
  expect(seen).toEqual(withKey === null ? [true, true, true] : [false, false, false])
})

test('a wrong key, and no key, open nothing and change nothing', () => {
  const file = make(key)
  const before = readFileSync(file)
  expect(codeOf(() => open(file, other))).toBe('db/damaged')
  expect(codeOf(() => open(file, null))).toBe('vault/locked')
  expect(codeOf(() => open(make(null), key))).toBe('vault/not-sealed')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a copy goes from plain to one key, to another key and back to plain, with every row', () => {
  const file = make(null)
  for (const [from, to] of [
    [null, key],
    [key, other],
    [other, null],
  ] as const) {
    resealFile(file, from, to)
    expect(operatorIn(file, to)).toBe(sample)
    expect(readFileSync(file).includes(Buffer.from(sample))).toBe(to === null)
    expect(keyOf(file, { current: key, former: [other] })).toEqual(to)
  }
})

test('a file under a key that is not at hand is told apart from a plain one and from none', () => {
  const file = make(key)
  expect([lookAtFile(file).look, lookAtFile(make(null)).look]).toEqual(['sealed', 'plain'])
  expect(codeOf(() => keyOf(file, { current: other, former: [] }))).toBe('vault/key-unknown')
})

test('every flipped bit of an encrypted file is noticed, where a plain one keeps most to itself', () => {
  const file = make(key)
  const bytes = readFileSync(file)
  const flip = (at: number): string => {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 16
    writeFileSync(`${file}.flip`, damaged)
    const db = openFile(`${file}.flip`, { key, readonly: true })
    try {
      return String(db.pragma('integrity_check(1)', { simple: true }))
    } catch (error) {
      return sqliteCodeOf(error)
    } finally {
      db.close()
    }
  }
  const places = Array.from({ length: 24 }, (_, n) => 24 + Math.floor(((bytes.length - 25) * n) / 24))
  expect(places.map(flip).filter((answer) => answer === 'ok')).toEqual([])
})
