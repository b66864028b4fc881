import Sqlite from 'better-sqlite3'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256Of } from '#main/db/file-hash.ts'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (): Promise<TestEngine> =>
  openTestEngine({ databaseFile: join(folder, '龙都.db'), backupFolder: join(folder, 'backups') })

const rename = ({ client }: TestEngine, operator: string) => client.settings.update({ operator })

test('a backup is listed with what it holds, newest first', async () => {
  const desk = await open()
  const first = await desk.client.backups.create({})
  const second = await desk.client.backups.create({ reason: 'import' })
  expect(await desk.client.backups.list({})).toEqual([second, first])
  await desk.engine.close()
})

test('restoring brings back what the backup held, and the restoring can itself be undone', async () => {
  const desk = await open()
  await rename(desk, '甲')
  const backup = await desk.client.backups.create({})
  await rename(desk, '乙')
  const { before } = await desk.client.backups.restore({ name: backup.name })
  expect((await desk.client.settings.get({})).operator).toBe('甲')
  await desk.client.backups.restore({ name: before.name })
  expect((await desk.client.settings.get({})).operator).toBe('乙')
  await desk.engine.close()
})

test('a backup with one flipped bit is refused, and the database stays', async () => {
  const desk = await open()
  await rename(desk, '甲')
  const backup = await desk.client.backups.create({})
  const path = join(folder, 'backups', `${backup.name}.db`)
  const bytes = readFileSync(path)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(path, bytes)
  await expect(desk.client.backups.restore({ name: backup.name })).rejects.toThrow('backup/damaged')
  expect((await desk.client.settings.get({})).operator).toBe('甲')
  await desk.engine.close()
})

test('a name that leads out of the folder is not a backup', async () => {
  const desk = await open()
  await expect(desk.client.backups.restore({ name: '../龙都' })).rejects.toThrow('backup/not-found')
  await desk.engine.close()
})

test('nothing half-written is ever listed', async () => {
  const desk = await open()
  await desk.client.backups.create({})
  writeFileSync(join(folder, 'backups', 'longdu-x-0009-quit.db.growing'), '')
  expect(await desk.client.backups.list({})).toHaveLength(1)
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.json'))).toHaveLength(1)
  await desk.engine.close()
})

test('a manifest that was cut short hides its own backup and no other, and the next backup is made', async () => {
  const desk = await open()
  const [first, second] = [await desk.client.backups.create({}), await desk.client.backups.create({})]
  writeFileSync(join(folder, 'backups', `${first.name}.json`), '')
  expect(await desk.client.backups.list({})).toEqual([second])
  const third = await desk.client.backups.create({})
  expect(await desk.client.backups.list({})).toEqual([third, second])
  await desk.engine.close()
})

test('a backup folder that cannot be made is told as a failed backup', async () => {
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
  const desk = await open()
  await expect(desk.client.backups.create({})).rejects.toThrow('backup/failed')
  await desk.engine.close()
})

test('a restore whose copy cannot be written leaves the open database at work', async () => {
  const desk = await open()
  const backup = await desk.client.backups.create({})
  await rename(desk, '乙')
  mkdirSync(join(folder, '龙都.db.restoring', 'in the way'), { recursive: true })
  await expect(desk.client.backups.restore({ name: backup.name })).rejects.toThrow('db/not-writable')
  expect((await desk.client.settings.get({})).operator).toBe('乙')
  await rename(desk, '丙')
  expect((await desk.client.settings.get({})).operator).toBe('丙')
  await desk.engine.close()
})

test('a backup is put up for trial on demand, and what is found then is written beside it', async () => {
  const desk = await open()
  const backup = await desk.client.backups.create({})
  desk.setToday('2025-12-20')
  const checked = await desk.client.backups.check({ name: backup.name })
  expect(checked).toMatchObject({ problem: null })
  expect(checked.verifiedAt > backup.verifiedAt).toBe(true)
  const path = join(folder, 'backups', `${backup.name}.db`)
  writeFileSync(path, readFileSync(path).subarray(0, 8192))
  expect((await desk.client.backups.check({ name: backup.name })).problem).toBe('文件内容和备份时不一样')
  expect((await desk.client.backups.list({}))[0]?.problem).toBe('文件内容和备份时不一样')
  await desk.engine.close()
})

test('a restore that cannot be opened after all is taken back by itself', async () => {
  const desk = await open()
  await rename(desk, '甲')
  const backup = await desk.client.backups.create({})
  await rename(desk, '乙')
  // A copy of a version that this program does not know yet, under the name and the hash of the backup.
  const path = join(folder, 'backups', `${backup.name}.db`)
  const future = new Sqlite(path)
  future.pragma('user_version = 9999')
  future.close()
  const manifest = join(folder, 'backups', `${backup.name}.json`)
  const { sha256: _old, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>
  writeFileSync(manifest, JSON.stringify({ ...rest, sha256: sha256Of(path) }))
  await expect(desk.client.backups.restore({ name: backup.name })).rejects.toThrow('db/newer')
  expect((await desk.client.settings.get({})).operator).toBe('乙')
  await desk.engine.close()
})

test('a restored database begins numbers of its own', async () => {
  const desk = await open()
  const epoch = () => desk.engine.premises().house.db.prepare('SELECT epoch FROM marker').pluck().get()
  const backup = await desk.client.backups.create({})
  expect(epoch()).toBe('')
  const { before } = await desk.client.backups.restore({ name: backup.name })
  const first = epoch()
  expect(first).toBeTypeOf('string')
  await desk.client.backups.restore({ name: before.name })
  expect(epoch()).not.toBe(first)
  await desk.engine.close()
})

test('the officer’s numbers decide what is kept, and are undone like any other setting', async () => {
  const desk = await open()
  const usual = await desk.client.backups.plan({})
  await desk.client.backups.updatePlan({ ...usual, days: 20 })
  expect((await desk.client.backups.plan({})).days).toBe(20)
  await desk.client.history.undo({})
  expect(await desk.client.backups.plan({})).toEqual(usual)
  await desk.engine.close()
})

test('before two teachers are merged the state is kept as a backup of its own', async () => {
  const desk = await open()
  await desk.client.settings.addSampleData({})
  const { rows } = await desk.client.teachers.list({ limit: 2 })
  await desk.client.teachers
    .merge({ keepId: rows[0]?.id ?? '', duplicateId: rows[1]?.id ?? '' })
    .catch((error: unknown) => expect(error).toMatchObject({ code: 'registry/merge-conflict' }))
  expect((await desk.client.backups.list({}))[0]?.reason).toBe('merge')
  // Refused, and asked for again: what was kept before the first try is as good before the second.
  await expect(
    desk.client.teachers.merge({ keepId: rows[0]?.id ?? '', duplicateId: rows[0]?.id ?? '' }),
  ).rejects.toThrow()
  expect((await desk.client.backups.list({})).filter(({ reason }) => reason === 'merge')).toHaveLength(1)
  await desk.engine.close()
})
