import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openTestEngine } from '#main/engine/test-engine.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { runEach, type FaultCase } from '../harness/fault-case.ts'
import { openLeft } from '../harness/open-left.ts'
import { below } from '../harness/seeded-numbers.ts'
import { openDesk, prepareDesk } from '../kill/fault-desk.ts'
import { migrationsFolder } from '../kill/kill-run.ts'

/** A second process that works on the same file; answers its first word after its start. */
async function startSecond(file: string): Promise<{ readonly word: string; readonly end: () => Promise<void> }> {
  const program = join(import.meta.dirname, '../kill/kill-child.ts')
  const args = [program, 'save', file, migrationsFolder, 'plain']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'close')
  const { value } = (await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()) as {
    value?: string
  }
  return {
    word: value ?? '',
    async end() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const second: FaultCase = {
  name: 'second-instance',
  title: 'of two that open one file one works; one killed leaves no lock behind',
  counts: { quick: 2, long: 50, release: 200 },
  run: (context) =>
    runEach(context, async ({ number }) => {
      const file = join(context.folder, `${number}.db`)
      copyFileSync(await context.once('environment', (folder) => prepareDesk(folder)), file)
      const racing = await Promise.all([startSecond(file), startSecond(file)])
      const words = racing.map(({ word }) => word)
      assert.ok(words.includes('ready'), `nobody works: ${words.join(', ')}`)
      assert.equal(words.filter((word) => word === 'ready').length, 1, 'both work')
      assert.ok(
        words.every((word) => word === 'ready' || word === 'refused db/in-use'),
        words.join(', '),
      )
      assert.throws(
        () => openLeft(file),
        (error) => error instanceof AppError && error.code === 'db/in-use',
      )
      for (const one of racing) await one.end()
      const desk = await openDesk(file)
      assert.deepEqual(desk.engine.verify(), [])
      await desk.engine.close()
      rmSync(file)
    }),
}

/** The days of the desk one after the other, some of them back. */
const jumps = [-1, -3650, 3650, 0, 13_000, 1, -1]

const clock: FaultCase = {
  name: 'clock-jumps',
  title: 'the clock goes back or ahead by years: nothing is refused, the newest backup stays and comes first',
  counts: { quick: 1, long: 20, release: 100 },
  run: (context) =>
    runEach(context, async ({ number, random }) => {
      const file = join(context.folder, String(number), '龙都.db')
      const desk = await openTestEngine({ databaseFile: file, backupFolder: `${file}-backups`, today: '2026-11-23' })
      const newest: string[] = []
      for (const [round, jump] of jumps.entries()) {
        const day = Date.parse('2026-11-23T00:00:00Z') + (jump + below(random, 20)) * 86_400_000
        desk.setToday(new Date(day).toISOString().slice(0, 10))
        await desk.client.settings.update({ operator: `第${round}轮` })
        newest.push((await desk.client.backups.create({})).name)
        const listed = (await desk.client.backups.list({})).map(({ name }) => name)
        assert.equal(listed[0], newest.at(-1), 'the newest does not come first')
      }
      const [undone] = (await desk.client.history.list({})).rows
      assert.ok(undone !== undefined)
      await desk.client.history.undo({})
      assert.equal((await desk.client.settings.get({})).operator, `第${jumps.length - 2}轮`)
      assert.deepEqual(desk.engine.verify(), [])
      await desk.engine.close()
    }),
}

/** SQLite takes 512 bytes of path at most: these are more than 200 letters, and leave room for the name of a backup. */
const long = `${'很长的文件夹名'.repeat(3)}${'x'.repeat(80)}`
const places = [
  '张 三/文件(1)',
  `${long}/${long}`,
  '😀 表情',
  '𬱖名/𠀀',
  'e\u0301te\u0301',
  "it's; DROP TABLE x --",
  '100%_a#b?c',
]

const paths: FaultCase = {
  name: 'paths',
  title: 'folders with blanks, 200 and more letters, emoji, rare characters: opened, backed up, restored',
  counts: { quick: places.length, long: places.length, release: places.length },
  run: (context) =>
    runEach(context, async ({ number }) => {
      const folder = join(context.folder, String(number), places[number] ?? '')
      mkdirSync(folder, { recursive: true })
      const file = join(folder, '龙都 𬱖.db')
      const desk = await openDesk(file)
      const [district] = await desk.client.districts.list({})
      const { id } = await desk.client.schools.create({ name: '𬱖小学', districtId: district?.id ?? '' })
      const { name } = await desk.client.backups.create({})
      await desk.client.schools.update({ id, name: '改名小学' })
      await desk.client.backups.restore({ name })
      const names = (await desk.client.schools.list({ limit: 10 })).rows.map((row) => row.name)
      assert.deepEqual(names, ['𬱖小学'])
      assert.deepEqual(desk.engine.verify(), [])
      await desk.engine.close()
    }),
}

/** Seconds of mixed work; with it what a run of that length may grow by. */
const soakSeconds = { quick: 15, long: 1200, release: 14_400 } as const
const growth = 80_000_000

const soak: FaultCase = {
  name: 'soak',
  title: 'saves, undone saves and backups for a while: nothing refused, every backup sound, memory level',
  counts: { quick: 1, long: 1, release: 1 },
  run: (context) =>
    runEach(context, async ({ number }) => {
      const file = join(context.folder, `${number}.db`)
      copyFileSync(await context.once('environment', (folder) => prepareDesk(folder)), file)
      const desk = await openDesk(file)
      const school = (await desk.client.schools.list({ limit: 1 })).rows[0]?.id ?? ''
      const end = performance.now() + soakSeconds[context.tier] * 1000
      let [first, said] = [0, performance.now()]
      for (let round = 1; performance.now() < end; round += 1) {
        await desk.client.teachers.create({ name: `师${round}`, schoolId: school, stage: '小学', subject: '语文' })
        if (round % 5 === 0) await desk.client.history.undo({})
        if (round % 200 === 0) await desk.client.backups.create({})
        if (round === 400) first = process.memoryUsage().rss
        if (performance.now() - said > 30_000) {
          said = performance.now()
          context.alive()
        }
      }
      assert.deepEqual(desk.engine.verify(), [])
      const grown = first === 0 ? 0 : process.memoryUsage().rss - first
      assert.ok(context.tier === 'quick' || grown < growth, `memory has grown by ${Math.round(grown / 1e6)} MB`)
      assert.ok((await desk.client.backups.list({})).every(({ problem }) => problem === null))
      await desk.engine.close()
    }),
}

export const cases: readonly FaultCase[] = [second, clock, paths, soak]
