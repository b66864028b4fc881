import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupsOf } from '#shared/vault/recovery-code.ts'
import { openTestFrontDesk } from './test-engine.ts'

type Desk = Awaited<ReturnType<typeof openTestFrontDesk>>

let folder = ''
let places = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-ladder-'))
  await prepareBase(join(folder, '起点'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileIn = (place: string): string => join(place, '龙都.db')
const openDesk = (place: string): Promise<Desk> =>
  openTestFrontDesk({ databaseFile: fileIn(place), backupFolder: join(place, 'backups') })

/** A database with some teachers, a backup, and one action more. */
async function prepareBase(place: string): Promise<void> {
  mkdirSync(place)
  const desk = await openDesk(place)
  desk.frontDesk.engine().seed({ teachers: 150, seed: 1, progress: () => undefined })
  await desk.client.settings.update({ operator: '甲' })
  await desk.client.backups.create({})
  await desk.client.settings.update({ operator: '乙' })
  await desk.frontDesk.close()
}

function makePlace(): string {
  places += 1
  const place = join(folder, `处 ${places}`)
  cpSync(join(folder, '起点'), place, { recursive: true })
  return place
}

/** Overwrites whole pages in the middle of the file, where the rows are. */
function damage(file: string, pages: readonly number[]): Buffer {
  const bytes = readFileSync(file)
  for (const page of pages) bytes.fill(0x5a, page * 4096, page * 4096 + 2048)
  writeFileSync(file, bytes)
  return bytes
}

const middle = (file: string): readonly number[] => {
  const pages = readFileSync(file).length / 4096
  return [Math.floor(pages * 0.5), Math.floor(pages * 0.7)]
}

test('a damaged database is copied untouched, a backup is offered with what it would lose, and restoring goes on', async () => {
  const place = makePlace()
  const damaged = damage(fileIn(place), middle(fileIn(place)))
  const desk = await openDesk(place)
  const state = desk.frontDesk.state()
  expect(state).toMatchObject({ phase: 'broken', failure: { code: 'db/damaged' }, isReadable: true })
  const kept = state.phase === 'broken' ? (state.quarantined ?? '') : ''
  expect(readFileSync(kept).equals(damaged)).toBe(true)
  const [offer] = await desk.client.vault.backups({})
  expect(offer).toMatchObject({ isUsable: true, lostActions: 1, lostMinutes: expect.any(Number) as number })
  expect((await desk.client.vault.restoreBackup({ name: offer?.name ?? '' })).phase).toBe('open')
  expect((await desk.client.settings.get({})).operator).toBe('甲')
  expect(readFileSync(kept).equals(damaged)).toBe(true)
  await desk.frontDesk.close()
})

test('after a restore of an older backup the audit trail tells it, and what newer backups kept of the trail is no accusation', async () => {
  const place = makePlace()
  const before = await openDesk(place)
  const older = await before.client.backups.create({})
  for (const name of ['pairing-list', 'studio-list'] as const)
    await before.client.reports.export({ name, file: join(place, `${name}.xlsx`) })
  await before.client.backups.create({})
  await before.frontDesk.close()
  damage(fileIn(place), middle(fileIn(place)))
  const desk = await openDesk(place)
  await desk.client.vault.restoreBackup({ name: older.name })
  expect((await desk.client.audit.list({})).rows.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['restore', older.name],
  ])
  expect(await desk.client.audit.verify({})).toEqual({ count: 1, problem: null })
  await desk.frontDesk.close()
})

test('what is salvaged of damaged pages is every row that can be read, and a sound database', async () => {
  const place = makePlace()
  damage(fileIn(place), middle(fileIn(place)))
  const desk = await openDesk(place)
  const found = await desk.client.vault.salvage({})
  expect(found.rows).toBeGreaterThan(150)
  await desk.client.vault.useSalvaged({})
  expect(desk.frontDesk.state().phase).toBe('open')
  const { db } = desk.frontDesk.engine().premises().house
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  await desk.frontDesk.close()
})

test('a damaged database can be looked at without being changed, and restored from there', async () => {
  const place = makePlace()
  const damaged = damage(fileIn(place), middle(fileIn(place)))
  const desk = await openDesk(place)
  expect(await desk.client.vault.openReadOnly({})).toMatchObject({ phase: 'open', readOnly: true })
  expect((await desk.client.settings.get({})).operator).toBe('乙')
  await expect(desk.client.settings.update({ operator: '丙' })).rejects.toThrow('vault/read-only')
  expect(readFileSync(fileIn(place)).equals(damaged)).toBe(true)
  const [offer] = await desk.client.vault.backups({})
  expect((await desk.client.vault.restoreBackup({ name: offer?.name ?? '' })).phase).toBe('open')
  await desk.frontDesk.close()
})

test.each([
  ['an empty file', '', 'db/empty-file'],
  ['a text', 'this is not a database, but long enough to be read as one', 'db/foreign'],
])('%s in its place is told, kept in quarantine and replaced on request', async (_, text, code) => {
  const place = makePlace()
  writeFileSync(fileIn(place), text)
  const desk = await openDesk(place)
  expect(desk.frontDesk.state()).toMatchObject({ phase: 'broken', failure: { code } })
  expect(readFileSync(fileIn(place), 'utf8')).toBe(text)
  const [offer] = await desk.client.vault.backups({})
  await desk.client.vault.restoreBackup({ name: offer?.name ?? '' })
  expect((await desk.client.settings.get({})).operator).toBe('甲')
  expect(readdirSync(join(place, 'quarantine'))).toHaveLength(1)
  await desk.frontDesk.close()
})

test('a database that is gone although there are backups is not quietly begun anew', async () => {
  const place = makePlace()
  rmSync(fileIn(place))
  const desk = await openDesk(place)
  expect(desk.frontDesk.state()).toMatchObject({ phase: 'broken', failure: { code: 'db/not-found' } })
  expect(existsSync(fileIn(place))).toBe(false)
  expect((await desk.client.vault.startAnew({})).phase).toBe('open')
  expect((await desk.client.backups.list({})).length).toBe(1)
  await desk.frontDesk.close()
})

test('an encrypted file whose first page is damaged is told as damaged, not as a stranger, and restored', async () => {
  const place = makePlace()
  const desk = await openDesk(place)
  const { draft, code, ask } = await desk.client.vault.draftRecoveryCode({})
  const typed = ask.map((group) => groupsOf(code)[group - 1] ?? '')
  const accounts = [{ login: '', passphrase: 'Wo-de-kouling-1' }]
  await desk.client.vault.enable({ draft, typed, mode: 'strict', accounts })
  await desk.frontDesk.close()
  damage(fileIn(place), [0])
  const again = await openDesk(place)
  expect(again.frontDesk.state().phase).toBe('locked')
  expect(await again.client.vault.unlock({ passphrase: 'Wo-de-kouling-1' })).toMatchObject({
    phase: 'broken',
    failure: { code: 'db/damaged' },
  })
  await expect(again.client.vault.salvage({})).rejects.toThrow('vault/not-readable')
  const [offer] = await again.client.vault.backups({})
  await again.client.vault.restoreBackup({ name: offer?.name ?? '' })
  expect((await again.client.settings.get({})).operator).toBe('乙')
  await again.frontDesk.close()
})

test('a file that is only in use is refused without quarantine, and opens at the next question when it is free', async () => {
  const place = makePlace()
  const first = await openDesk(place)
  await first.client.settings.get({})
  const second = await openDesk(place)
  expect(second.frontDesk.state()).toMatchObject({ phase: 'refused', failure: { code: 'db/in-use' } })
  expect(existsSync(join(place, 'quarantine'))).toBe(false)
  await first.frontDesk.close()
  expect((await second.client.settings.get({})).operator).toBe('乙')
  await second.frontDesk.close()
})
