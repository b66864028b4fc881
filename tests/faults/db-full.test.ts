import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { AppError } from '#shared/kernel/errors.ts'

const workbooks = join(import.meta.dirname, '../fixtures/workbooks')
const sent = ['01_濮阳市中小学校名录(2025年秋).xlsx', '03_清丰县教师花名册(改2).xls'].map((name) =>
  join(workbooks, name),
)

let disk = ''
let why = ''
let round = 0

// A disk of its own that can be filled: only root may mount one, and only on Linux.
beforeAll(() => {
  disk = mkdtempSync(join(tmpdir(), 'longdu-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'longdu-test', disk], { stdio: 'pipe' })
  } catch (error) {
    why = `no disk can be mounted here: ${error instanceof Error ? error.message.split('\n')[0] : ''}`
  }
})
afterAll(() => {
  if (why === '') execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})
beforeEach(({ task, skip }) => {
  if (why !== '' && !task.name.startsWith('a file that may not grow')) skip(why)
})

const filler = (): string => join(disk, 'filler')

/** Leaves so many bytes free, in whole blocks. */
function leave(free: number): void {
  rmSync(filler(), { force: true })
  const { bavail, bsize } = statfsSync(disk)
  const taken = Math.max(0, bavail * bsize - free)
  writeFileSync(filler(), Buffer.alloc(taken - (taken % bsize)))
}

interface Desk extends TestEngine {
  readonly folder: string
  readonly save: (name: string) => Promise<string>
}

/** A database of its own on the small disk, with one school. */
async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  round += 1
  const folder = join(disk, String(round))
  mkdirSync(folder)
  const desk = await openTestEngine({
    databaseFile: join(folder, '龙都.db'),
    backupFolder: join(folder, 'backups'),
    spawnWorker: forkWorker,
  })
  const [district] = await desk.client.districts.list({})
  const { id: schoolId } = await desk.client.schools.create({ name: '实验小学', districtId: district?.id ?? '' })
  const save = (name: string): Promise<string> =>
    desk.client.teachers
      .create({ name, schoolId, stage: '小学', subject: '语文', remark: '备注'.repeat(200) })
      .then(({ id }) => id)
  try {
    await work({ ...desk, folder, save })
  } finally {
    rmSync(filler(), { force: true })
    await desk.engine.close()
    rmSync(folder, { recursive: true })
  }
}

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

const names = ({ db }: Desk): unknown[] => db.prepare('SELECT id FROM teacher').pluck().all()

/** Saves until it is refused; answers what had been acknowledged and the word of the refusal. */
async function saveUntilRefused(desk: Desk): Promise<{ readonly saved: readonly string[]; readonly refusal: string }> {
  const saved: string[] = []
  for (let number = 1; number <= 5000; number += 1) {
    const refusal = await refusalOf(desk.save(`师${number}`).then((id) => saved.push(id)))
    if (refusal !== 'done') return { saved, refusal }
  }
  throw new Error('the disk did not fill')
}

test('wherever the disk becomes full, the save is refused as that, and what was saved before is there', async () => {
  await withDesk(async (desk) => {
    const saved = new Set<unknown>()
    for (let size = 0; size < 24; size += 1) {
      leave(size * 20_000)
      const step = await saveUntilRefused(desk)
      for (const id of step.saved) saved.add(id)
      expect(step.refusal).toBe('db/disk-full')
      expect(new Set(names(desk))).toEqual(saved)
      expect(desk.engine.verify()).toEqual([])
    }
    rmSync(filler())
    saved.add(await desk.save('腾出空间以后'))
    expect(new Set(names(desk))).toEqual(saved)
    expect(desk.engine.verify()).toEqual([])
    expect(desk.log.filter(({ code }) => code === 'internal/bug')).toEqual([])
  })
}, 120_000)

test('a backup on a full disk fails by name, is not listed, leaves nothing behind, and spares the earlier ones', async () => {
  await withDesk(async (desk) => {
    const earlier = await desk.client.backups.create({})
    for (const free of [0, 8_000, 100_000, 400_000]) {
      leave(free)
      await expect(desk.client.backups.create({})).rejects.toMatchObject({
        code: 'backup/failed',
        details: { reason: '磁盘空间不足' },
      })
      expect(await desk.client.backups.list({})).toEqual([earlier])
      expect(readdirSync(join(desk.folder, 'backups'))).toHaveLength(2)
    }
    rmSync(filler())
    const later = await desk.client.backups.create({})
    expect(await desk.client.backups.list({})).toEqual([later, earlier])
  })
})

test('a restore on a full disk is refused, and the database that was open stays open', async () => {
  await withDesk(async (desk) => {
    const backup = await desk.client.backups.create({})
    const id = await desk.save('后来的人')
    const { size } = { size: backup.bytes }
    for (const free of [0, Math.round(size * 1.5)]) {
      leave(free)
      expect(['backup/failed', 'db/disk-full']).toContain(
        await refusalOf(desk.client.backups.restore({ name: backup.name })),
      )
      expect((await desk.client.teachers.get({ id })).name).toBe('后来的人')
    }
    rmSync(filler())
    await desk.client.backups.restore({ name: backup.name })
    expect(await refusalOf(desk.client.teachers.get({ id }))).toBe('record/not-found')
  })
})

test('an import on a full disk stores nothing at all, and is stored once there is room', async () => {
  await withDesk(async (desk) => {
    const { batchId } = await desk.client.imports.stage({ files: sent })
    const stored = (): unknown =>
      ['school', 'teacher', 'honour', 'action'].map((table) =>
        desk.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      )
    const before = stored()
    const backup = await desk.client.backups.create({})
    // Room for no backup, for the backup alone, and, with that kept from the try before, for part of the import.
    for (const free of [0, backup.bytes + 30_000, 200_000]) {
      leave(free)
      const refusal = await refusalOf(desk.client.imports.commit({ batchId, acceptWarnings: true }))
      expect(['backup/failed', 'db/disk-full']).toContain(refusal)
      expect(stored()).toEqual(before)
      expect(desk.engine.verify()).toEqual([])
    }
    rmSync(filler())
    const { teachers } = await desk.client.imports.commit({ batchId, acceptWarnings: true })
    expect(teachers).toBeGreaterThan(50)
    expect(desk.engine.verify()).toEqual([])
  })
}, 120_000)

test('a file that may not grow refuses the save as a full disk does, and keeps what was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'longdu-limit-'))
  const databaseFile = join(folder, '龙都.db')
  const open = (): Promise<TestEngine> => openTestEngine({ databaseFile, backupFolder: `${databaseFile}-backups` })
  const first = await open()
  const [district] = await first.client.districts.list({})
  await first.client.schools.create({ name: '实验小学', districtId: district?.id ?? '' })
  await first.engine.close()
  const limited = spawnSync(
    'prlimit',
    [
      '--fsize=2000000',
      process.execPath,
      join(import.meta.dirname, './kill/kill-child.ts'),
      'save',
      databaseFile,
      join(import.meta.dirname, '../../src/main/db/migrations'),
    ],
    { encoding: 'utf8', timeout: 60_000 },
  )
  const lines = limited.stdout.trim().split('\n')
  expect(lines.at(-1)).toBe('refused db/disk-full')
  const saved = lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice(6))
  expect(saved.length).toBeGreaterThan(10)
  const again = await open()
  expect(again.db.prepare('SELECT id FROM teacher ORDER BY no').pluck().all()).toEqual(saved)
  expect(again.engine.verify()).toEqual([])
  await again.engine.close()
  rmSync(folder, { recursive: true })
}, 120_000)
