import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
