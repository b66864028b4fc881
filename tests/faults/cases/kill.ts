import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import { createBackupStore, type BackupStore } from '#main/backups/backup-store.ts'
import { systemClock } from '#main/engine/clock.ts'
import type { TestEngine } from '#main/engine/test-engine.ts'
import { below } from '../harness/seeded-numbers.ts'
import { runEach, type FaultCase } from '../harness/fault-case.ts'
import { keySetOf } from '../kill/fault-keys.ts'
import { openDesk, prepareDesk, twinCount } from '../kill/fault-desk.ts'
import { killAtWork, migrationsFolder, said, type KillRun } from '../kill/kill-run.ts'

interface Killed {
  readonly desk: TestEngine
  readonly file: string
  readonly isSealed: boolean
  /** What had been acknowledged, in order. */
  readonly lines: readonly string[]
}

interface KillTest {
  readonly scenario: Exclude<KillRun['scenario'], 'open' | 'papers'>
  readonly title: string
  /** Milliseconds of work within which the kill falls. */
  readonly within: number
  readonly check: (killed: Killed) => Promise<void> | void
}

/** Copies the prepared database, lets a process work on it, kills it, and hands what is left to the check. */
const killCase = ({ scenario, title, within, check }: KillTest): FaultCase => ({
  name: `kill-${scenario}`,
  title,
  counts: { quick: 4, long: 125, release: 1000 },
  finds: 'steps acknowledged',
  run: (context) =>
    runEach(context, async ({ number, random, found }) => {
      const isSealed = number % 2 === 1
      const base = await context.once(`desk ${isSealed}`, (folder) => prepareDesk(folder, isSealed))
      const file = join(context.folder, `${number}.db`)
      copyFileSync(base, file)
      mkdirSync(`${file}-out`)
      const lines = await killAtWork({
        scenario,
        databaseFile: file,
        isSealed,
        migrationsFolder,
        killAfter: below(random, within),
      })
      assert.ok(existsSync(file), 'the database is gone')
      const desk = await openDesk(file, isSealed)
      try {
        assert.deepEqual(desk.engine.verify(), [])
        await check({ desk, file, isSealed, lines })
      } finally {
        await desk.engine.close()
        for (const end of ['', '-wal', '-backups', '-files', '-out'])
          rmSync(file + end, { recursive: true, force: true })
      }
      found(lines.length)
    }),
})

const column = ({ db }: TestEngine, sql: string): readonly unknown[] => db.prepare(sql).pluck().all()
const one = ({ db }: TestEngine, sql: string): unknown => db.prepare(sql).pluck().get()

/** Everybody acknowledged is there, with the remark acknowledged; at most the step under way may be there besides. */
function checkSaved({ desk, lines }: Killed): void {
  const found = new Map(
    desk.db
      .prepare<[], [string, string | null]>(`SELECT id, remark FROM teacher WHERE name GLOB '师[0-9]*'`)
      .raw()
      .all(),
  )
  const promised = said(lines, 'saved')
  assert.deepEqual(
    promised.filter((id) => !found.has(id)),
    [],
    'lost',
  )
  assert.ok(found.size - promised.length <= 1, 'more than the one step under way')
  for (const change of said(lines, 'changed')) {
    const [id = '', remark] = change.split(' ')
    assert.equal(found.get(id), remark)
  }
  const since = `(SELECT count(*) FROM action WHERE operation = 'teachers.create' AND no > (SELECT max(no) FROM action WHERE operation LIKE 'schools.%'))`
  assert.equal(Number(one(desk, `SELECT ${since}`)) - twinCount * 2, found.size, 'a person without its line under 撤销')
  const homeless = `SELECT count(*) FROM teacher t WHERE name GLOB '师[0-9]*'
    AND (SELECT count(*) FROM employment e WHERE e.teacher_no = t.no) <> 1`
  assert.equal(one(desk, homeless), 0, 'a person saved by half')
}

const rows = (desk: TestEngine): unknown =>
  ['school', 'teacher', 'employment', 'honour', 'search_key'].map((table) => one(desk, `SELECT count(*) FROM ${table}`))

/** Stored whole or not at all; and what was not stored can be stored, and taken back to what was before. */
async function checkImport({ desk, lines }: Killed): Promise<void> {
  const [batch] = await desk.client.imports.list({})
  const reached = lines.at(-1) ?? 'staged'
  const state = batch?.state === 'committed' ? 'stored' : 'staged'
  assert.ok([reached, reached === 'stored' ? 'staged' : 'stored'].includes(state))
  const imported = Number(one(desk, `SELECT count(*) FROM teacher WHERE name LIKE '名册%'`))
  assert.equal(imported, state === 'stored' ? 250 : 0, 'half an import')
  if (state === 'staged') await desk.client.imports.commit({ batchId: batch?.id ?? '', acceptWarnings: true })
  const whole = rows(desk)
  await desk.client.history.undo({})
  assert.equal(one(desk, `SELECT count(*) FROM teacher WHERE name LIKE '名册%'`), 0)
  await desk.client.history.redo({})
  assert.deepEqual(rows(desk), whole)
  assert.deepEqual(desk.engine.verify(), [])
}

const storeOf = (file: string, isSealed: boolean): BackupStore =>
  createBackupStore({
    folder: `${file}-backups`,
    filesFolder: `${file}-files`,
    clock: systemClock('2026-11-23'),
    keys: () => keySetOf(isSealed),
  })

/** Listed means verified; nothing half is listed, and the next backup clears away what was cut off. */
async function checkBackup({ desk, file, isSealed, lines }: Killed): Promise<void> {
  const names = (await desk.client.backups.list({})).map(({ name }) => name)
  assert.deepEqual(
    said(lines, 'listed').filter((name) => !names.includes(name)),
    [],
    'an acknowledged backup is gone',
  )
  const store = storeOf(file, isSealed)
  for (const name of names) assert.ok(existsSync(store.verified(name)))
  await desk.client.backups.create({})
  const left = readdirSync(`${file}-backups`).filter((name) => name.includes('.growing'))
  assert.deepEqual(left, [])
}

async function checkRestore({ desk, lines }: Killed): Promise<void> {
  const { operator } = await desk.client.settings.get({})
  const rounds = said(lines, 'restored').length
  assert.ok(
    [`第${rounds}轮`, `第${rounds + 1}轮`, '改动', ''].includes(operator),
    `neither the old nor the new: ${operator}`,
  )
  assert.equal(Number(one(desk, `SELECT count(*) FROM teacher WHERE name LIKE '孪%'`)), twinCount * 2)
}

/** Which twins are one person after so many steps: every fourth is taken back. */
function mergedAfter(steps: number): ReadonlySet<number> {
  const merged = new Set<number>()
  for (let step = 0, round = 1; step < steps; step += 1) {
    if (merged.has(round)) merged.delete(round)
    else merged.add(round)
    const isTakenBackNext = round % 4 === 0 && merged.has(round)
    if (!isTakenBackNext) round += 1
  }
  return merged
}

function checkMerge({ desk, lines }: Killed): void {
  const found = desk.db
    .prepare<[], { name: string; people: number; honours: number }>(
      `SELECT t.name, count(DISTINCT t.no) AS people, count(h.no) AS honours FROM teacher t
       LEFT JOIN honour h ON h.teacher_no = t.no WHERE t.name LIKE '孪%' GROUP BY t.name`,
    )
    .all()
  assert.equal(found.length, twinCount)
  assert.deepEqual(
    found.filter(({ honours }) => honours !== 2),
    [],
    'an honour lost or doubled',
  )
  const merged = found.filter(({ people }) => people === 1).map(({ name }) => Number(/\d+/.exec(name)?.[0]))
  const sorted = (numbers: Iterable<number>): string => [...numbers].toSorted((a, b) => a - b).join(' ')
  assert.ok([mergedAfter(lines.length), mergedAfter(lines.length + 1)].some((set) => sorted(set) === sorted(merged)))
}

/** The file under its name is a whole one, old or new; every file that was acknowledged stands in the ledger of exports. */
function checkExport({ desk, file, lines }: Killed): void {
  const pairs = Number(one(desk, 'SELECT count(*) FROM pairing'))
  const readRows = (name: string): number => {
    const book = XLSX.read(readFileSync(join(`${file}-out`, name)), { type: 'buffer' })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    return sheet === undefined ? 0 : XLSX.utils.sheet_to_json(sheet, { header: 1 }).length
  }
  const whole = readdirSync(`${file}-out`).filter((name) => !name.endsWith('.tmp'))
  for (const format of new Set(said(lines, 'exported')))
    assert.ok(whole.includes(`结对.${format}`), 'an acknowledged file is gone')
  for (const name of whole) assert.ok(readRows(name) >= pairs, `${name} is cut short`)
  const logged = column(desk, 'SELECT no FROM export_log').length
  assert.ok(
    [0, 1].includes(logged - lines.length),
    `${logged} lines in the ledger of exports for ${lines.length} files`,
  )
}

export const cases: readonly FaultCase[] = [
  killCase({
    scenario: 'save',
    within: 120,
    title: 'saves: nothing acknowledged is lost, nothing is half saved',
    check: checkSaved,
  }),
  killCase({ scenario: 'checkpoint', within: 150, title: 'saves while the log is written back', check: checkSaved }),
  killCase({ scenario: 'import', within: 900, title: 'an import is stored whole or not at all', check: checkImport }),
  killCase({ scenario: 'backup', within: 300, title: 'what is listed as a backup is sound', check: checkBackup }),
  killCase({
    scenario: 'restore',
    within: 1500,
    title: 'the old database or the new one, never none',
    check: checkRestore,
  }),
  killCase({
    scenario: 'merge',
    within: 800,
    title: 'two records become one whole person or stay two',
    check: checkMerge,
  }),
  killCase({
    scenario: 'export',
    within: 300,
    title: 'the exported file is whole, old or new, and in the ledger',
    check: checkExport,
  }),
]
