import assert from 'node:assert/strict'
import Sqlite from 'better-sqlite3'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sha256Of } from '#main/db/file-hash.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { runEach, type FaultCase } from '../harness/fault-case.ts'
import { below } from '../harness/seeded-numbers.ts'
import { openDesk } from '../kill/fault-desk.ts'
import { killAtWork, migrationsFolder } from '../kill/kill-run.ts'

const steps = [1, 2, 3]

interface Upgrade {
  /** The databases that offices have, as each release left them. */
  readonly released: readonly string[]
  /** Today's migrations and three of the future, each of them long enough to be killed in. */
  readonly later: string
  readonly newest: number
}

/** Looks at a file without the engine. */
function look<Value>(file: string, read: (db: Sqlite.Database) => Value): Value {
  const db = new Sqlite(file)
  try {
    return read(db)
  } finally {
    db.close()
  }
}

function unpackReleased(folder: string): readonly string[] {
  const databases = join(import.meta.dirname, '../../fixtures/databases')
  return readdirSync(databases)
    .filter((name) => name.endsWith('.db.gz'))
    .map((name) => {
      const file = join(folder, name.slice(0, -'.gz'.length))
      writeFileSync(file, gunzipSync(readFileSync(join(databases, name))))
      look(file, (db) => db.exec('UPDATE school SET remark = NULL'))
      return file
    })
}

function prepare(folder: string): Upgrade {
  const later = join(folder, 'migrations')
  cpSync(migrationsFolder, later, { recursive: true })
  const today = readdirSync(migrationsFolder).filter((file) => /^\d{4}_/.test(file)).length
  for (const step of steps) {
    writeFileSync(
      join(later, `${String(today + step).padStart(4, '0')}_later_${step}.sql`),
      `CREATE TABLE later_${step} (no INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;
       INSERT INTO later_${step}
       WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < 20000)
       SELECT no, hex(no) || '字' FROM n;
       CREATE INDEX later_${step}_by_word ON later_${step} (word);
       UPDATE school SET remark = coalesce(remark, '') || '${step}';`,
    )
  }
  return { released: unpackReleased(folder), later, newest: today + steps.length }
}

const versionOf = (db: Sqlite.Database): number => Number(db.pragma('user_version', { simple: true }))
const teachersOf = (db: Sqlite.Database): unknown =>
  db.prepare('SELECT id, name, status FROM teacher ORDER BY no').all()

/** What the steps of the future have made; each adds its number to every school, so that a step done twice shows. */
const made = (db: Sqlite.Database): unknown => ({
  tables: db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later__'`).pluck().get(),
  marks: db.prepare('SELECT DISTINCT remark FROM school WHERE remark IS NOT NULL').pluck().all(),
})
const madeBy = (count: number): unknown => ({ tables: count, marks: count === 0 ? [] : ['123'.slice(0, count)] })

const clear = (file: string): void => {
  for (const end of ['', '-wal', '-backups', '-files', '.creating', '.creating-wal'])
    rmSync(file + end, { recursive: true, force: true })
}

const upgrade: FaultCase = {
  name: 'kill-upgrade',
  title: 'an upgrade from each release stands between two steps, has its backup, and goes on',
  counts: { quick: 3, long: 125, release: 1000 },
  run: (context) =>
    runEach(context, async ({ number, random }) => {
      const { released, later, newest } = await context.once('released', prepare)
      const from = released[number % released.length] ?? ''
      const before = look(from, (db) => ({ version: versionOf(db), teachers: teachersOf(db) }))
      const file = join(context.folder, `${number}.db`)
      copyFileSync(from, file)
      const run = { scenario: 'open', databaseFile: file, migrationsFolder: later, isSealed: false } as const
      await killAtWork({ ...run, killAfter: below(random, 700) })
      const version = look(file, versionOf)
      assert.deepEqual(look(file, made), madeBy(Math.max(0, version - newest + steps.length)))
      assert.deepEqual(look(file, teachersOf), before.teachers)
      const backups = existsSync(`${file}-backups`) ? readdirSync(`${file}-backups`) : []
      if (version !== before.version)
        assert.ok(
          backups.some((name) => name.endsWith('-migration.db')),
          'no backup',
        )
      await killAtWork({ ...run, killAfter: 60_000 })
      assert.equal(look(file, versionOf), newest)
      assert.deepEqual(look(file, made), madeBy(steps.length))
      assert.deepEqual(look(file, teachersOf), before.teachers)
      assert.equal(
        look(file, (db) => db.pragma('integrity_check', { simple: true })),
        'ok',
      )
      // The version of today meets what the next one has made: it says so, and leaves every byte as it is.
      const [hash, names] = [sha256Of(file), readdirSync(context.folder).toSorted()]
      await assert.rejects(openDesk(file), (error) => error instanceof AppError && error.code === 'db/newer')
      assert.deepEqual([sha256Of(file), readdirSync(context.folder).toSorted()], [hash, names])
      clear(file)
    }),
}

const firstStart: FaultCase = {
  name: 'kill-first-start',
  title: 'a first start leaves no database, or one that the next start makes complete',
  counts: { quick: 2, long: 50, release: 200 },
  run: (context) =>
    runEach(context, async ({ number, random }) => {
      const folder = join(context.folder, String(number))
      mkdirSync(folder)
      const file = join(folder, '龙都.db')
      const isSealed = number % 2 === 1
      const run = { scenario: 'open', databaseFile: file, migrationsFolder, isSealed } as const
      await killAtWork({ ...run, killAfter: below(random, 350) })
      const desk = await openDesk(file, isSealed)
      assert.deepEqual(desk.engine.verify(), [])
      assert.notDeepEqual(await desk.client.districts.list({}), [])
      assert.notDeepEqual(await desk.client.codes.list({ list: 'subject' }), [])
      assert.equal((await desk.client.cohorts.list({})).length, 1)
      await desk.engine.close()
      rmSync(folder, { recursive: true })
    }),
}

export const cases: readonly FaultCase[] = [upgrade, firstStart]
