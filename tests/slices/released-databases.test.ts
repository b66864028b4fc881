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

/** Code lists and districts that a later version brings are added to; the quotas among a policy's numbers become rows of their own. */
const furnished: ReadonlySet<string> = new Set(['code_entry', 'code_alias', 'policy_value', 'district'])

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
  const backupFolder = join(folder, 'backups')
  const { engine, client, db } = await openTestEngine({ databaseFile, backupFolder, firstId: 1_000_000 })
  expect(db.pragma('user_version', { simple: true })).toBe(newest)
  const tables = Object.keys(golden.rows).filter((table) => !furnished.has(table))
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(Object.fromEntries(tables.map((table) => [table, count(table)]))).toEqual(
    Object.fromEntries(tables.map((table) => [table, golden.rows[table]])),
  )
  expect(count('code_entry')).toBeGreaterThanOrEqual(golden.rows['code_entry'] ?? 0)
  expect(db.prepare('SELECT label, required FROM quota ORDER BY position LIMIT 1').get()).toEqual({
    label: '听师傅课',
    required: 8,
  })
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
