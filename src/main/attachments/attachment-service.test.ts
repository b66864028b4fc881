import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, openTestFrontDesk, type TestEngine } from '#main/engine/test-engine.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-attachments-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const owner = { owner: 'activity', ownerId: 'activity-1' } as const

/** An engine on a file, with one activity to attach to. */
async function openScene(place = folder, backupFolder = join(folder, 'backups')): Promise<TestEngine> {
  mkdirSync(place, { recursive: true })
  const desk = await openTestEngine({ databaseFile: join(place, '龙都.db'), backupFolder })
  return desk
}

function addActivity({ db }: TestEngine): void {
  const columns = db
    .prepare<[], { name: string; type: string }>(
      `SELECT name, type FROM pragma_table_info('activity') WHERE "notnull" = 1 AND dflt_value IS NULL AND pk = 0`,
    )
    .all()
  const given: Record<string, unknown> = { id: owner.ownerId, kind: '听课', held_on: '2025-12-01', level: 'school' }
  const values = columns.map(({ name, type }) => given[name] ?? (type === 'INTEGER' ? 1 : '2025-12-01'))
  db.prepare(
    `INSERT INTO activity (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...values)
}

function pdf(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, `%PDF-1.7\n${text}`)
  return file
}

const blobsIn = (place: string): string[] =>
  existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted()
    : []
const files = () => join(folder, '龙都.db-files')

test('two files with the same content are kept once, each under its own name', async () => {
  const desk = await openScene()
  addActivity(desk)
  const added = await desk.client.attachments.add({
    ...owner,
    files: [pdf('方案.pdf', '甲'), pdf('方案（终稿）.pdf', '甲')],
  })
  expect(added).toEqual({ added: 2 })
  const list = await desk.client.attachments.list(owner)
  expect(list.map(({ name, isPresent }) => [name, isPresent])).toEqual([
    ['方案.pdf', true],
    ['方案（终稿）.pdf', true],
  ])
  expect(blobsIn(files())).toEqual([list[0]?.sha256])
  expect(await desk.client.attachments.add({ ...owner, files: [pdf('方案.pdf', '甲')] })).toEqual({ added: 0 })
  await desk.engine.close()
})

test('what was removed comes back by undo, with its file', async () => {
  const desk = await openScene()
  addActivity(desk)
  await desk.client.attachments.add({ ...owner, files: [pdf('方案.pdf', '甲')] })
  const [one] = await desk.client.attachments.list(owner)
  await desk.client.attachments.remove({ ids: [one?.id ?? ''] })
  expect(await desk.client.attachments.list(owner)).toEqual([])
  await desk.client.history.undo({})
  expect(await desk.client.attachments.list(owner)).toEqual([one])
  const copy = join(folder, '另存.pdf')
  await desk.client.attachments.saveAs({ id: one?.id ?? '', file: copy })
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.7\n甲')
  await desk.engine.close()
})

test('a program is refused by its content, with all that was to be added, and leaves nothing behind', async () => {
  const desk = await openScene()
  addActivity(desk)
  const program = join(folder, '照片.png')
  writeFileSync(program, 'MZ\u0090\u0000')
  await expect(
    desk.client.attachments.add({ ...owner, files: [pdf('方案.pdf', '甲'), program] }),
  ).rejects.toMatchObject({ code: 'attachment/refused', details: { message: expect.stringContaining('程序') } })
  expect(await desk.client.attachments.list(owner)).toEqual([])
  expect(blobsIn(files())).toEqual([])
  await desk.engine.close()
})

test('bytes without a row, as a killed process leaves them, are nobody’s trouble and used the next time', async () => {
  const desk = await openScene()
  addActivity(desk)
  await expect(
    desk.client.attachments.add({ owner: 'activity', ownerId: 'nobody', files: [pdf('方案.pdf', '甲')] }),
  ).rejects.toMatchObject({ code: 'record/not-found' })
  desk.db.exec(`CREATE TEMP TRIGGER cut BEFORE INSERT ON attachment BEGIN SELECT RAISE(ABORT, 'cut'); END`)
  await expect(desk.client.attachments.add({ ...owner, files: [pdf('方案.pdf', '甲')] })).rejects.toThrow()
  expect(blobsIn(files())).toHaveLength(1)
  expect(desk.engine.verify()).toEqual([])
  desk.db.exec('DROP TRIGGER cut')
  expect(await desk.client.attachments.add({ ...owner, files: [pdf('方案.pdf', '甲')] })).toEqual({ added: 1 })
  expect(blobsIn(files())).toHaveLength(1)
  await desk.engine.close()
})

test('the check tells of a file that is gone or was changed', async () => {
  const desk = await openScene()
  addActivity(desk)
  await desk.client.attachments.add({ ...owner, files: [pdf('甲.pdf', '甲'), pdf('乙.pdf', '乙')] })
  const [one, other] = await desk.client.attachments.list(owner)
  const place = (sha: string) => join(files(), sha.slice(0, 2), sha)
  rmSync(place(one?.sha256 ?? ''))
  const text = readFileSync(place(other?.sha256 ?? ''), 'latin1')
  writeFileSync(place(other?.sha256 ?? ''), text.replace('PDF', 'pdf'), 'latin1')
  expect(desk.engine.verify()).toEqual(['附件“甲.pdf”的文件丢失或已损坏', '附件“乙.pdf”的文件丢失或已损坏'])
  expect((await desk.client.attachments.list(owner)).map(({ isPresent }) => isPresent)).toEqual([false, true])
  await desk.engine.close()
})

test('a backup holds the files once for all backups, and a restore in another place brings them there', async () => {
  const desk = await openScene()
  addActivity(desk)
  await desk.client.attachments.add({ ...owner, files: [pdf('甲.pdf', '甲')] })
  const first = await desk.client.backups.create({})
  await desk.client.attachments.add({ ...owner, files: [pdf('乙.pdf', '乙')] })
  const second = await desk.client.backups.create({})
  expect([first.files, second.files]).toEqual([1, 2])
  expect(second.fileBytes).toBe(24)
  const kept = join(folder, 'backups', 'files')
  expect(blobsIn(kept)).toEqual(blobsIn(files()))
  await desk.engine.close()

  mkdirSync(join(folder, '另一台电脑'))
  const elsewhere = await openTestFrontDesk({
    databaseFile: join(folder, '另一台电脑', '龙都.db'),
    backupFolder: join(folder, 'backups'),
  })
  await elsewhere.client.vault.restoreBackup({ name: second.name })
  expect((await elsewhere.client.attachments.list(owner)).map(({ name, isPresent }) => [name, isPresent])).toEqual([
    ['甲.pdf', true],
    ['乙.pdf', true],
  ])
  expect(elsewhere.frontDesk.engine().verify()).toEqual([])
  await elsewhere.frontDesk.close()
})

test('thinning the backups drops the files that no listed backup needs', async () => {
  const desk = await openScene()
  addActivity(desk)
  desk.setToday('2025-01-01')
  await desk.client.attachments.add({ ...owner, files: [pdf('甲.pdf', '甲')] })
  await desk.client.backups.create({})
  const [one] = await desk.client.attachments.list(owner)
  await desk.client.attachments.remove({ ids: [one?.id ?? ''] })
  const kept = join(folder, 'backups', 'files')
  expect(blobsIn(kept)).toEqual([one?.sha256])
  for (let month = 1; month <= 11; month += 1) {
    desk.setToday(`2025-${String(month).padStart(2, '0')}-28`)
    for (let time = 0; time < 3; time += 1) await desk.client.backups.create({})
  }
  for (let day = 1; day <= 14; day += 1) {
    desk.setToday(`2026-02-${String(day).padStart(2, '0')}`)
    await desk.client.backups.create({})
  }
  expect(blobsIn(kept)).toEqual([])
  expect(blobsIn(files())).toEqual([one?.sha256])
  await desk.engine.close()
}, 60_000)
