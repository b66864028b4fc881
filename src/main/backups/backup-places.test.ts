import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'

let folder = ''
let desk: TestEngine
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-places-'))
  desk = await openAt('here')
})
afterEach(async () => {
  await desk.engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const openAt = (place: string): Promise<TestEngine> =>
  openTestEngine({ databaseFile: join(folder, place, '龙都.db'), backupFolder: join(folder, place, 'backups') })

const stick = (): string => {
  const place = join(folder, 'stick')
  mkdirSync(place, { recursive: true })
  return place
}

const notice = '%PDF-1.4 notice'

/** An activity with a file, so that a backup has something beside its database. */
async function attachSomething(): Promise<string> {
  await desk.client.settings.addSampleData({})
  const id = desk.db.prepare<[], string>('SELECT id FROM activity LIMIT 1').pluck().get() ?? ''
  const file = join(folder, '通知.pdf')
  writeFileSync(file, notice)
  await desk.client.attachments.add({ owner: 'activity', ownerId: id, files: [file] })
  return id
}

test('every backup is copied to the second place and read back; pulling the stick out harms nothing and is told', async () => {
  await desk.client.backups.create({})
  const chosen = await desk.client.backups.chooseSecond({ folder: stick() })
  expect(chosen.second).toMatchObject({ isReachable: true, problem: null, isDue: false })
  const copies = () => readdirSync(join(folder, 'stick', '龙都备份')).filter((name) => name.endsWith('.db'))
  expect(copies()).toHaveLength(1)
  expect((await desk.client.backups.create({})).copiedAt).not.toBeNull()
  expect(copies()).toHaveLength(2)
  rmSync(join(folder, 'stick'), { recursive: true })
  expect(await desk.client.backups.create({})).toMatchObject({ copiedAt: null, problem: null })
  desk.setToday('2025-12-19')
  const { second } = await desk.client.backups.places({})
  expect(second).toMatchObject({ isReachable: false, problem: '第二处备份位置现在连不上，U 盘可能已拔出', isDue: true })
  stick()
  await desk.engine.lookRound()
  expect((await desk.client.backups.places({})).second).toMatchObject({ problem: null, isDue: false })
})

test('the first place is no second place, nor is a folder in it or one that is not there', async () => {
  await desk.client.backups.create({})
  const first = (await desk.client.backups.places({})).folder
  for (const unfit of [first, join(first, 'files'), join(folder, 'nowhere')])
    await expect(desk.client.backups.chooseSecond({ folder: unfit })).rejects.toThrow('backup/second-unfit')
  expect((await desk.client.backups.places({})).second).toBeNull()
})

test('a look round backs up once after the start and then only what has changed for long enough', async () => {
  const reasons = async () => (await desk.client.backups.list({})).map(({ reason }) => reason)
  await desk.engine.lookRound()
  await desk.engine.lookRound()
  expect(await reasons()).toEqual(['start'])
  await desk.client.settings.update({ operator: '李小燕' })
  await desk.engine.lookRound()
  expect(await reasons()).toEqual(['start'])
  desk.setToday('2025-12-12')
  await desk.engine.lookRound()
  await desk.engine.lookRound()
  expect(await reasons()).toEqual(['interval', 'start'])
})

test('one file carries a backup and its attachments to another computer, where it is restored', async () => {
  const id = await attachSomething()
  const { name, teachers } = await desk.client.backups.create({})
  const file = join(folder, '全部数据.longdu')
  expect(await desk.client.backups.saveAsFile({ name, file })).toMatchObject({ files: 1 })
  const there = await openAt('there')
  const read = await there.client.backups.readFile({ file })
  expect(read).toMatchObject({ reason: 'file', teachers, files: 1, problem: null })
  await there.client.backups.restore({ name: read.name })
  expect(there.engine.verify()).toEqual([])
  const restored = there.engine.premises().house.db
  expect(restored.prepare('SELECT count(*) FROM activity WHERE id = ?').pluck().get(id)).toBe(1)
  expect(readdirSync(join(folder, 'there', 'backups')).filter((one) => one.startsWith('.unpacking'))).toEqual([])
  await there.engine.close()
})

test('a file that was changed, cut short or made by somebody else is refused and leaves nothing behind', async () => {
  const { name } = await desk.client.backups.create({})
  const file = join(folder, '全部数据.longdu')
  await desk.client.backups.saveAsFile({ name, file })
  const whole = readFileSync(file)
  const before = readdirSync(join(folder, 'here', 'backups'))
  const cases: readonly (readonly [string, Buffer])[] = [
    ['backup/package-damaged', whole.subarray(0, whole.length - 1)],
    ['backup/package-damaged', Buffer.concat([whole, Buffer.from('x')])],
    ['backup/package-damaged', Buffer.from(whole.map((byte, at) => (at === whole.length - 500 ? byte ^ 1 : byte)))],
    [
      'backup/package-damaged',
      Buffer.from(whole.toString('latin1').replace('"kind":"database"', '"kind":"../../ab"'), 'latin1'),
    ],
    ['backup/package-damaged', Buffer.from('LONGDU1\n\xff\xff\xff\xff{}', 'latin1')],
    ['backup/not-a-package', Buffer.from('PK\x03\x04 something else altogether')],
  ]
  for (const [code, bytes] of cases) {
    writeFileSync(file, bytes)
    await expect(desk.client.backups.readFile({ file })).rejects.toThrow(code)
  }
  expect(readdirSync(join(folder, 'here', 'backups'))).toEqual(before)
  expect(existsSync(`${file}.growing`)).toBe(false)
})

test('a restore can be taken back with one press, and then no longer', async () => {
  const backup = await desk.client.backups.create({})
  await desk.client.settings.update({ operator: '李小燕' })
  const { before } = await desk.client.backups.restore({ name: backup.name })
  expect((await desk.client.backups.places({})).restored).toMatchObject({ from: backup.name, before: before.name })
  await desk.client.backups.restore({ name: before.name })
  expect((await desk.client.settings.get({})).operator).toBe('李小燕')
  expect((await desk.client.backups.places({})).restored).toBeNull()
})
