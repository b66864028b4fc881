import Sqlite from 'better-sqlite3'
import {
  cpSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBackupStore } from '#main/backups/backup-store.ts'
import { noKeys } from '#main/db/open-file.ts'
import { systemClock } from '#main/engine/clock.ts'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { killAtWork, seededNumbers, type KillRun } from '../support/kill-run.ts'

/** LONGDU_KILLS sets how often each kind of work is killed, LONGDU_FAULT_SEED when. */
const kills = Number(process.env['LONGDU_KILLS'] ?? 4)
const patience = 60_000 + kills * 15_000
const seed = Number(process.env['LONGDU_FAULT_SEED'] ?? 20_261_123)
const migrations = join(import.meta.dirname, '../../src/main/db/migrations')
const workbooks = join(import.meta.dirname, '../fixtures/workbooks')
const sent = ['01_濮阳市中小学校名录(2025年秋).xlsx', '03_清丰县教师花名册(改2).xls']

let folder = ''
let base = ''

const openDesk = (databaseFile: string): Promise<TestEngine> =>
  openTestEngine({
    databaseFile,
    backupFolder: `${databaseFile}-backups`,
    spawnWorker: forkWorker,
    today: '2026-11-23',
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-kill-'))
  base = join(folder, '起点.db')
  const desk = await openDesk(base)
  const [district] = await desk.client.districts.list({})
  await desk.client.schools.create({ name: '实验小学', districtId: district?.id ?? '' })
  await desk.client.imports.stage({ files: sent.map((file) => join(workbooks, file)) })
  await desk.engine.close()
  console.log(`kills: ${kills} of each kind of work, LONGDU_FAULT_SEED=${seed}`)
}, patience)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Killed {
  readonly acknowledged: readonly string[]
  readonly file: string
}

/** Kills one kind of work again and again, each time on a fresh copy, and hands what is left to the check. */
async function killEach(
  {
    scenario,
    within,
    migrationsFolder = migrations,
    from = base,
  }: {
    readonly scenario: KillRun['scenario']
    readonly within: number
    readonly migrationsFolder?: string
    readonly from?: string | null
  },
  check: (killed: Killed) => Promise<void>,
): Promise<void> {
  const next = seededNumbers(seed)
  for (let number = 1; number <= kills; number += 1) {
    const file = join(folder, `${scenario}-${number}.db`)
    if (from !== null) copyFileSync(from, file)
    const killAfter = Math.round(next() * within)
    const acknowledged = await killAtWork({ scenario, databaseFile: file, migrationsFolder, killAfter })
    await check({ acknowledged, file })
    rmSync(file)
  }
}

const said = (acknowledged: readonly string[], word: string): string[] =>
  acknowledged.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

const numbersOf = ({ db }: TestEngine): unknown =>
  ['school', 'teacher', 'employment', 'honour'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )

test(
  'a process killed while it saves loses nothing that it acknowledged, and leaves nothing half saved',
  async () => {
    let saved = 0
    await killEach({ scenario: 'save', within: 400 }, async ({ acknowledged, file }) => {
      const desk = await openDesk(file)
      expect(desk.engine.verify()).toEqual([])
      const found = new Set<unknown>(desk.db.prepare('SELECT id FROM teacher').pluck().all())
      const promised = said(acknowledged, 'saved')
      expect(promised.filter((id) => !found.has(id))).toEqual([])
      // The last save may have been written and not yet acknowledged; no other may be there.
      expect(found.size - promised.length).toBeLessThanOrEqual(1)
      const actions = desk.db.prepare(`SELECT count(*) FROM action WHERE operation = 'teachers.create'`).pluck().get()
      expect(actions).toBe(found.size)
      expect(desk.db.prepare('SELECT count(*) FROM employment').pluck().get()).toBe(found.size)
      saved += promised.length
      await desk.engine.close()
    })
    expect(saved).toBeGreaterThan(0)
  },
  patience,
)

test(
  'an import that is killed is stored whole or not at all, and can be stored and taken back afterwards',
  async () => {
    const before = await openDesk(base)
    const empty = numbersOf(before)
    await before.engine.close()
    let whole: unknown
    let steps = 0
    await killEach({ scenario: 'import', within: 2500 }, async ({ acknowledged, file }) => {
      const desk = await openDesk(file)
      expect(desk.engine.verify()).toEqual([])
      const [batch] = await desk.client.imports.list({})
      const reached = [acknowledged.at(-1) ?? 'staged', acknowledged.at(-1) === 'stored' ? 'staged' : 'stored']
      expect(reached).toContain(batch?.state === 'committed' ? 'stored' : batch?.state)
      if (batch?.state === 'staged') {
        expect(numbersOf(desk)).toEqual(empty)
        await desk.client.imports.commit({ batchId: batch.id, acceptWarnings: true })
      }
      whole ??= numbersOf(desk)
      expect(numbersOf(desk)).toEqual(whole)
      await desk.client.history.undo({})
      expect(numbersOf(desk)).toEqual(empty)
      expect(desk.engine.verify()).toEqual([])
      steps += acknowledged.length
      await desk.engine.close()
    })
    expect(steps).toBeGreaterThan(0)
  },
  patience,
)

test(
  'a backup that is killed is not listed, those acknowledged are sound, and nothing half is left in the folder',
  async () => {
    let listed = 0
    await killEach({ scenario: 'backup', within: 600 }, async ({ acknowledged, file }) => {
      const desk = await openDesk(file)
      expect(desk.engine.verify()).toEqual([])
      const names = (await desk.client.backups.list({})).map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(said(acknowledged, 'listed')))
      const store = createBackupStore({
        folder: `${file}-backups`,
        filesFolder: `${file}-files`,
        clock: systemClock('2026-11-23'),
        keys: () => noKeys,
      })
      expect(names.map((name) => existsSync(store.verified(name)))).toEqual(names.map(() => true))
      await desk.client.backups.create({})
      const rests = readdirSync(`${file}-backups`).filter((name) => !/^longdu-[\d-]+-[a-z]+\.(?:db|json)$/.test(name))
      expect(rests).toEqual([])
      listed += names.length
      await desk.engine.close()
    })
    expect(listed).toBeGreaterThan(0)
  },
  patience,
)

test(
  'a restore that is killed leaves the old database or the new one, never none',
  async () => {
    let restored = 0
    await killEach({ scenario: 'restore', within: 900 }, async ({ acknowledged, file }) => {
      expect(existsSync(file)).toBe(true)
      const desk = await openDesk(file)
      expect(desk.engine.verify()).toEqual([])
      expect(desk.db.prepare('SELECT name FROM school').pluck().all()).toEqual(['实验小学'])
      const { operator } = await desk.client.settings.get({})
      const rounds = said(acknowledged, 'restored').length
      expect([`第${rounds}轮`, `第${rounds + 1}轮`, '改动', '']).toContain(operator)
      restored += rounds
      await desk.engine.close()
    })
    expect(restored).toBeGreaterThan(0)
  },
  patience,
)

/** Today's steps and three of the future, each of them long enough to be killed in. */
function laterMigrations(): { readonly later: string; readonly newest: number } {
  const later = join(folder, 'migrations')
  cpSync(migrations, later, { recursive: true })
  const today = readdirSync(migrations).filter((file) => /^\d{4}_/.test(file)).length
  for (const step of [1, 2, 3]) {
    const name = `${String(today + step).padStart(4, '0')}_later_${step}.sql`
    writeFileSync(
      join(later, name),
      `CREATE TABLE later_${step} (no INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;
       INSERT INTO later_${step}
       WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < 40000)
       SELECT no, hex(no) || '字' FROM n;
       CREATE INDEX later_${step}_by_word ON later_${step} (word);
       UPDATE school SET remark = coalesce(remark, '') || '${step}';`,
    )
  }
  return { later, newest: today + 3 }
}

/** The databases that offices have, as each release left them. */
function releasedDatabases(): readonly string[] {
  const released = join(import.meta.dirname, '../fixtures/databases')
  return readdirSync(released)
    .filter((name) => name.endsWith('.db.gz'))
    .map((name) => {
      const file = join(folder, name.slice(0, -'.gz'.length))
      writeFileSync(file, gunzipSync(readFileSync(join(released, name))))
      return file
    })
}

const versionOf = (db: Sqlite.Database): number => Number(db.pragma('user_version', { simple: true }))
const teachersOf = (db: Sqlite.Database): unknown[] =>
  db.prepare('SELECT id, name, status FROM teacher ORDER BY no').all()

/** Looks at a file without the engine. */
function look<Value>(file: string, read: (db: Sqlite.Database) => Value): Value {
  const db = new Sqlite(file)
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** What the steps of the future have made; each adds its number to every school, so that a step done twice shows. */
const made = (db: Sqlite.Database): unknown => ({
  tables: db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later__'`).pluck().get(),
  marks: db.prepare('SELECT DISTINCT remark FROM school WHERE remark IS NOT NULL').pluck().all(),
})

async function killUpgrades(from: string, later: string, newest: number): Promise<void> {
  const before = look(from, (db) => {
    db.exec('UPDATE school SET remark = NULL')
    return { version: versionOf(db), teachers: teachersOf(db) }
  })
  await killEach({ scenario: 'open', within: 700, migrationsFolder: later, from }, async ({ file }) => {
    const version = look(file, versionOf)
    const steps = Math.max(0, version - newest + 3)
    expect(look(file, made)).toEqual({ tables: steps, marks: steps === 0 ? [] : ['123'.slice(0, steps)] })
    expect(look(file, teachersOf)).toEqual(before.teachers)
    const backups = createBackupStore({
      folder: `${file}-backups`,
      filesFolder: `${file}-files`,
      clock: systemClock('2026-11-23'),
      keys: () => noKeys,
    }).list()
    if (version !== before.version) expect(backups.map(({ reason }) => reason)).toContain('migration')
    await killAtWork({ scenario: 'open', databaseFile: file, migrationsFolder: later, killAfter: 60_000 })
    expect(look(file, versionOf)).toBe(newest)
    expect(look(file, made)).toEqual({ tables: 3, marks: ['123'] })
    expect(look(file, teachersOf)).toEqual(before.teachers)
    expect(look(file, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok')
  })
}

test(
  'an upgrade of what a release left, killed, stands between two steps, has its backup, and goes on at the next start',
  async () => {
    const { later, newest } = laterMigrations()
    const files = releasedDatabases()
    expect(files.length).toBeGreaterThan(0)
    for (const from of files) await killUpgrades(from, later, newest)
  },
  patience * 3,
)

test(
  'a first start that is killed leaves no database, or one that the next start makes complete',
  async () => {
    await killEach({ scenario: 'open', within: 250, from: null }, async ({ file }) => {
      const desk = await openDesk(file)
      expect(desk.engine.verify()).toEqual([])
      expect(await desk.client.districts.list({})).not.toEqual([])
      expect(await desk.client.codes.list({ list: 'subject' })).not.toEqual([])
      expect(await desk.client.cohorts.list({})).toHaveLength(1)
      await desk.engine.close()
    })
  },
  patience,
)
