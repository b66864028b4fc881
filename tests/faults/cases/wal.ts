import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#main/db/house.ts'
import { runEach, type FaultCase, type FaultContext } from '../harness/fault-case.ts'
import { lookAtLeft } from '../harness/open-left.ts'
import { below } from '../harness/seeded-numbers.ts'
import { openDesk } from '../kill/fault-desk.ts'

interface Commit {
  /** How long the log is with this commit in it. */
  readonly end: number
  /** What the database says then. */
  readonly state: string
}

interface LoggedWork {
  readonly database: Buffer
  readonly log: Buffer
  readonly commits: readonly Commit[]
}

/** What tells the commits of this work apart. */
const stateOf = (db: Database): string =>
  JSON.stringify([
    db.prepare(`SELECT value FROM setting WHERE key = 'operator'`).pluck().get() ?? '',
    db.prepare('SELECT count(*) FROM action').pluck().get(),
    db.prepare('SELECT count(*) FROM change').pluck().get(),
  ])

/** A database and a log of so many bytes that was not yet written back into it. */
async function logWork(folder: string, bytes: number): Promise<LoggedWork> {
  const file = join(folder, '龙都.db')
  await (await openDesk(file)).engine.close()
  const database = readFileSync(file)
  const desk = await openDesk(file)
  // Opening may have written something of its own: that is the state before the first commit.
  const commits: Commit[] = []
  for (let round = 0; round === 0 || (commits.at(-1)?.end ?? 0) < bytes; round += 1) {
    if (round > 0) await desk.client.settings.update({ operator: `第${round}轮` })
    commits.push({ end: statSync(`${file}-wal`).size, state: stateOf(desk.db) })
  }
  const log = readFileSync(`${file}-wal`)
  await desk.engine.close()
  return { database, log, commits }
}

const logBytes = (context: FaultContext): number => (context.tier === 'release' ? 1_000_000 : 218_000)
const logged = (context: FaultContext): Promise<LoggedWork> =>
  context.once(`log ${logBytes(context)}`, (folder) => logWork(folder, logBytes(context)))

/** Opens the pair of files as the next start would; answers what the database says then, once it is found sound. */
function stateLeft(folder: string, database: Buffer, log: Buffer, isChecked: boolean): string {
  mkdirSync(folder)
  const file = join(folder, '龙都.db')
  writeFileSync(file, database)
  writeFileSync(`${file}-wal`, log)
  try {
    return lookAtLeft(file, false, (db) => {
      if (isChecked) assert.equal(db.pragma('integrity_check(5)', { simple: true }), 'ok')
      return stateOf(db)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const cut: FaultCase = {
  name: 'wal-cut',
  title: 'the log cut at every byte: exactly the commits that lie wholly before the cut',
  counts: { quick: 120, long: 218_000, release: 1_000_000 },
  slice: 4000,
  run: async (context) => {
    const { database, log, commits } = await logged(context)
    const first = commits[0]?.state ?? ''
    return runEach(context, ({ number }) => {
      const end = Math.floor((number * log.length) / context.count)
      const expected = commits.findLast((commit) => commit.end <= end)?.state ?? first
      const folder = join(context.folder, String(number))
      assert.equal(stateLeft(folder, database, log.subarray(0, end), number % 50 === 0), expected)
    })
  },
}

const flips: FaultCase = {
  name: 'wal-flip',
  title: 'a bit of the log turned: a prefix of the commits, and the file sound',
  counts: { quick: 60, long: 5000, release: 50_000 },
  run: async (context) => {
    const { database, log, commits } = await logged(context)
    return runEach(context, ({ number, random, found }) => {
      const at = below(random, log.length)
      const turned = Buffer.from(log)
      turned.writeUInt8((turned[at] ?? 0) ^ (1 << below(random, 8)), at)
      const state = stateLeft(join(context.folder, String(number)), database, turned, true)
      const reached = commits.findIndex((commit) => commit.state === state)
      assert.notEqual(reached, -1, 'no state that there ever was')
      if (reached < commits.length - 1) found()
    })
  },
  finds: 'commits given up',
}

/** The newest content of each page in the log, by where it belongs in the database. */
function pagesOf(log: Buffer): readonly { readonly at: number; readonly content: Buffer }[] {
  const size = log.readUInt32BE(8)
  const pages = new Map<number, Buffer>()
  for (let frame = 32; frame + 24 + size <= log.length; frame += 24 + size)
    pages.set((log.readUInt32BE(frame) - 1) * size, log.subarray(frame + 24, frame + 24 + size))
  return [...pages].map(([at, content]) => ({ at, content }))
}

const checkpoint: FaultCase = {
  name: 'wal-checkpoint',
  title: 'cut off while the log is written back, pages torn: every commit is there',
  counts: { quick: 60, long: 2000, release: 20_000 },
  run: async (context) => {
    const { database, log, commits } = await logged(context)
    const pages = pagesOf(log)
    const grown = Math.max(database.length, ...pages.map(({ at, content }) => at + content.length))
    return runEach(context, ({ number, random }) => {
      const half = Buffer.alloc(grown)
      database.copy(half)
      for (const { at, content } of pages) {
        const fate = random()
        if (fate < 0.4) content.copy(half, at)
        else if (fate < 0.7)
          for (let part = 0; part < content.length; part += 512)
            if (random() < 0.5) content.copy(half, at + part, part, part + 512)
      }
      const state = stateLeft(join(context.folder, String(number)), half, log, true)
      assert.equal(state, commits.at(-1)?.state)
    })
  },
}

export const cases: readonly FaultCase[] = [cut, flips, checkpoint]
