import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import { createBackupStore } from '#main/backups/backup-store.ts'
import type { Database } from '#main/db/house.ts'
import { systemClock } from '#main/engine/clock.ts'
import { numbersOfCase, below } from '../harness/seeded-numbers.ts'
import { lookAtLeft } from '../harness/open-left.ts'
import { runEach, type FaultCase, type FaultContext, type FaultOutcome } from '../harness/fault-case.ts'
import { openDesk } from '../kill/fault-desk.ts'
import { keySetOf } from '../kill/fault-keys.ts'
import { said } from '../kill/kill-run.ts'
import { diskOf, type Disk } from '../power-cut/lost-power.ts'
import { recordWork, type RecordedWork } from '../power-cut/record-work.ts'

const databaseName = '龙都.db'
interface Promised {
  readonly saved: ReadonlySet<string>
  /** The remark that was acknowledged last, by person. */
  readonly changed: ReadonlyMap<string, string>
}

const linesBefore = ({ steps }: RecordedWork, cut: number): readonly string[] =>
  steps.slice(0, cut).flatMap(({ kind, data }) => (kind === 'A' ? data.toString().trim().split('\n') : []))

/** Everything that had been acknowledged before a step. */
function promisedBefore(work: RecordedWork, cut: number): Promised {
  const words = linesBefore(work, cut).map((line) => line.split(' '))
  return {
    saved: new Set(words.filter(([word]) => word === 'saved').map(([, id = '']) => id)),
    changed: new Map(words.filter(([word]) => word === 'changed').map(([, id = '', remark = '']) => [id, remark])),
  }
}

const everybody = `SELECT id, remark FROM teacher WHERE name GLOB '师[0-9]*'`
const byHalf = `SELECT count(*) FROM teacher t WHERE name GLOB '师[0-9]*'
  AND (SELECT count(*) FROM employment e WHERE e.teacher_no = t.no) <> 1`

/** Asserts that the file is whole and nothing is there by half; answers how much of what was promised is missing. */
function lossesIn(db: Database, { saved, changed }: Promised): number {
  assert.equal(db.pragma('integrity_check(5)', { simple: true }), 'ok')
  assert.deepEqual(db.pragma('foreign_key_check'), [])
  assert.equal(db.prepare(byHalf).pluck().get(), 0, 'torn: a person saved by half')
  const found = new Map(db.prepare<[], [string, string | null]>(everybody).raw().all())
  const actions = `SELECT count(*) FROM action WHERE operation = 'teachers.create'`
  assert.equal(db.prepare(actions).pluck().get(), found.size, 'torn: a person without its line under 撤销')
  const lost = [...saved].filter((id) => !found.has(id)).length
  const unsaid = [...changed].filter(([id, remark]) => found.has(id) && found.get(id) !== remark).length
  return lost + unsaid
}

/** The cuts of a slice in the order of the work, so that the disk is worked forward once. */
function inOrder(
  context: FaultContext,
  work: RecordedWork,
  from: number,
): readonly { readonly number: number; readonly cut: number }[] {
  return context.numbers
    .map((number) => {
      const random = numbersOfCase(context.seed, context.test, number)
      return { number, cut: from + 1 + below(random, work.steps.length - from) }
    })
    .toSorted((a, b) => a.cut - b.cut)
}

interface CutTest {
  readonly work: RecordedWork
  readonly look: (folder: string, cut: number, number: number) => Promise<number> | number
}

/** Cuts the power at every number's moment and looks at what is left; answers what was found missing. */
function cutAll(context: FaultContext, { work, look }: CutTest): Promise<FaultOutcome> {
  const disk: Disk = diskOf(work.before, work.root)
  const ready = work.steps.findIndex(({ kind, data }) => kind === 'A' && data.toString().startsWith('ready'))
  const cuts = inOrder(context, work, Math.max(0, ready))
  const cutOf = new Map(cuts.map(({ number, cut }) => [number, cut]))
  let at = 0
  return runEach({ ...context, numbers: cuts.map(({ number }) => number) }, async ({ number, random, found }) => {
    const cut = cutOf.get(number) ?? 0
    for (; at < cut; at += 1) {
      const step = work.steps[at]
      if (step !== undefined) disk.apply(step)
    }
    const folder = join(context.folder, String(number))
    mkdirSync(folder)
    disk.leaveAt(folder, random)
    try {
      found(await look(folder, cut, number))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function prepare(folder: string, isSealed: boolean): Promise<string> {
  const file = join(folder, databaseName)
  const desk = await openDesk(file, isSealed)
  const [district] = await desk.client.districts.list({})
  await desk.client.schools.create({ name: '实验小学', districtId: district?.id ?? '' })
  await desk.engine.close()
  mkdirSync(`${file}-out`)
  return file
}

interface SaveCut {
  readonly isSealed: boolean
  readonly weakened?: 'normal' | 'delete'
}

const recordSaves = (context: FaultContext, { isSealed, weakened }: SaveCut): Promise<RecordedWork> =>
  context.once(`saves ${isSealed} ${weakened ?? ''}`, (folder) =>
    recordWork(folder, {
      scenario: 'checkpoint',
      rounds: 40,
      isSealed,
      ...(weakened === undefined ? {} : { weakened }),
      prepare: (place) => prepare(place, isSealed),
    }),
  )

/** Every so many cuts the whole engine is opened too, and its own check asked. */
const wholeCheckEach = 100

async function verifyWhole(file: string, isSealed: boolean): Promise<void> {
  const desk = await openDesk(file, isSealed)
  try {
    assert.deepEqual(desk.engine.verify(), [])
  } finally {
    await desk.engine.close()
  }
}

async function lookAtSaves(context: FaultContext, how: SaveCut): Promise<FaultOutcome> {
  const work = await recordSaves(context, how)
  return cutAll(context, {
    work,
    async look(folder, cut, number) {
      const file = join(folder, databaseName)
      const losses = lookAtLeft(file, how.isSealed, (db) => lossesIn(db, promisedBefore(work, cut)))
      if (how.weakened === undefined) assert.equal(losses, 0, `${losses} acknowledged steps are lost`)
      if (number % wholeCheckEach === 0) await verifyWhole(file, how.isSealed)
      return losses
    },
  })
}

/** What was listed is sound; what was acknowledged is listed; an exported file is whole; the database is one of the two. */
async function lookAtPapers(context: FaultContext): Promise<FaultOutcome> {
  const work = await context.once('papers', (folder) =>
    recordWork(folder, { scenario: 'papers', rounds: 4, isSealed: false, prepare: (place) => prepare(place, false) }),
  )
  return cutAll(context, {
    work,
    look(folder, cut) {
      const file = join(folder, databaseName)
      const lines = linesBefore(work, cut)
      const operator = lookAtLeft(file, false, (db) => {
        assert.equal(db.pragma('integrity_check(5)', { simple: true }), 'ok')
        return db.prepare<[], string>(`SELECT value FROM setting WHERE key = 'operator'`).pluck().get() ?? ''
      })
      const rounds = said(lines, 'listed').length
      const possible = ['', '改动', ...Array.from({ length: rounds + 2 }, (_, round) => `第${round}轮`)]
      assert.ok(possible.includes(operator), `neither the old nor the new database: ${operator}`)
      checkBackups(file, said(lines, 'listed'))
      checkExports(`${file}-out`, new Set(said(lines, 'exported')))
      return 0
    },
  })
}

function checkBackups(file: string, promised: readonly string[]): void {
  const store = createBackupStore({
    folder: `${file}-backups`,
    filesFolder: `${file}-files`,
    clock: systemClock('2026-11-23'),
    keys: () => keySetOf(false),
  })
  const listed = store.list().map(({ name }) => name)
  assert.deepEqual(
    promised.filter((name) => !listed.includes(name)),
    [],
    'an acknowledged backup is gone',
  )
  for (const name of listed) assert.ok(store.verified(name))
}

/** Under its name a file is whole: it ends as its kind does. */
function checkExports(folder: string, promised: ReadonlySet<string>): void {
  for (const format of ['xlsx', 'html']) {
    const path = join(folder, `结对.${format}`)
    if (!existsSync(path)) assert.ok(!promised.has(format), `an acknowledged ${format} is gone`)
    else if (format === 'html') assert.match(readFileSync(path, 'utf8'), /<\/html>\s*$/)
    else assert.ok(XLSX.read(readFileSync(path), { type: 'buffer' }).SheetNames.length > 0)
  }
}

export const cases: readonly FaultCase[] = [
  {
    name: 'power-cut',
    title: 'power cut at any write: lost 0, torn 0, corrupt 0',
    counts: { quick: 300, long: 20_000, release: 100_000 },
    run: (context) => lookAtSaves(context, { isSealed: false }),
  },
  {
    name: 'power-cut-sealed',
    title: 'the same with encrypted pages',
    counts: { quick: 150, long: 5000, release: 50_000 },
    run: (context) => lookAtSaves(context, { isSealed: true }),
  },
  {
    name: 'power-cut-normal',
    title: 'proof of the replay: synchronous=NORMAL loses, whole but late',
    counts: { quick: 60, long: 1500, release: 5000 },
    finds: 'losses found under NORMAL',
    run: (context) => lookAtSaves(context, { isSealed: false, weakened: 'normal' }),
  },
  {
    name: 'power-cut-delete',
    title: 'proof of the replay: journal_mode=DELETE loses the last step',
    counts: { quick: 60, long: 1500, release: 5000 },
    finds: 'losses found under DELETE',
    run: (context) => lookAtSaves(context, { isSealed: false, weakened: 'delete' }),
  },
  {
    name: 'power-cut-files',
    title: 'backups, restores and exported files are old or new, never half',
    counts: { quick: 60, long: 5000, release: 20_000 },
    run: lookAtPapers,
  },
]
