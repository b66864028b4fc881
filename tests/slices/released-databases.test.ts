import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadMigrations } from '#main/db/migrate.ts'
import { openTestEngine } from '#main/engine/test-engine.ts'

interface Golden {
  readonly schemaVersion: number
  readonly rows: Readonly<Record<string, number>>
}

const databases = join(import.meta.dirname, '../fixtures/databases')
const newest = loadMigrations(join(import.meta.dirname, '../../src/main/db/migrations')).length
const released = readdirSync(databases)
  .filter((file) => /^v\d+\.db\.gz$/.test(file))
  .map((file) => file.slice(0, -'.db.gz'.length))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-released-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('there is a database of each release', () => {
  expect(released.length).toBeGreaterThan(0)
  expect(released.filter((name) => !existsSync(join(databases, `${name}.json`)))).toEqual([])
})

test.each(released)('the database of release %s is brought up to today with every row, and works', async (name) => {
  const golden = JSON.parse(readFileSync(join(databases, `${name}.json`), 'utf8')) as Golden
  const databaseFile = join(folder, '龙都.db')
  writeFileSync(databaseFile, gunzipSync(readFileSync(join(databases, `${name}.db.gz`))))
  const { engine, client, db } = await openTestEngine({ databaseFile, backupFolder: join(folder, 'backups') })
  expect(db.pragma('user_version', { simple: true })).toBe(newest)
  const tables = Object.keys(golden.rows)
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(Object.fromEntries(tables.map((table) => [table, count(table)]))).toEqual(golden.rows)
  expect(engine.verify()).toEqual([])
  const reasons = (await client.backups.list({})).map(({ reason }) => reason)
  expect(reasons).toEqual(golden.schemaVersion < newest ? ['migration'] : [])

  // What the old version has written can be found, read and taken back by the new one.
  const [pair] = (await client.pairings.list({ text: 'mqg', limit: 5 })).rows
  expect(pair).toMatchObject({ mentor: '孟庆国', mentee: '高晓雨' })
  expect(await client.history.ofRecord({ record: 'teacher', id: pair?.menteeId ?? '' })).not.toEqual([])
  const { title } = await client.history.undo({})
  expect(title).toContain('花名册.csv')
  expect(engine.verify()).toEqual([])
  await engine.close()
})
