import { beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { tableLabels } from '#shared/history/table-labels.ts'
import { trackedTables } from './track-changes.ts'

let desk: TestEngine
beforeAll(async () => {
  desk = await openTestEngine()
  await desk.client.settings.addSampleData({})
})

const rowsOf = (table: string): unknown => desk.db.prepare(`SELECT * FROM ${table} ORDER BY no`).all()

const firstId = (table: string, more = ''): string =>
  desk.db.prepare<[], string>(`SELECT id FROM ${table} ${more} LIMIT 1`).pluck().get() ?? ''

const newest = async () => {
  const { rows } = await desk.client.history.bin({ limit: 5 })
  const [row] = rows
  if (row === undefined) throw new Error('the bin is empty')
  return row
}

test('every table of the history has a word that an officer knows', () => {
  expect(trackedTables(desk.db).filter((table) => tableLabels[table] === undefined)).toEqual([])
})

test('a deleted record lies in the bin with its details, and comes back with all of them in one step', async () => {
  const tables = ['achievement', 'achievement_pairing', 'achievement_studio']
  const before = tables.map(rowsOf)
  const id = firstId('achievement', 'WHERE no IN (SELECT achievement_no FROM achievement_pairing)')
  await desk.client.achievements.remove({ ids: [id] })
  expect(tables.map(rowsOf)).not.toEqual(before)
  const row = await newest()
  expect(row).toMatchObject({ table: 'achievement', removal: 'deleted' })
  expect(row.with).toBeGreaterThan(0)
  expect(row.name).not.toBe('')
  expect(await desk.client.history.restoreFromBin({ nos: [row.no] })).toEqual({ restored: 1, obstacles: [] })
  expect(tables.map(rowsOf)).toEqual(before)
  expect((await desk.client.history.bin({ text: row.name })).rows).toEqual([])
  await desk.client.history.undo({})
  expect((await newest()).name).toBe(row.name)
})

test('what has been taken once more, or whose record is gone, is told and hinders nothing else', async () => {
  const row = await newest()
  const outcome = await desk.client.history.restoreFromBin({ nos: [row.no, row.no] })
  expect(outcome).toEqual({ restored: 1, obstacles: [{ name: row.name, reason: '已经恢复，或者后来又改过' }] })
})

test('the bin is searched by kind, way, name and who', async () => {
  await desk.client.settings.update({ operator: '李小燕' })
  await desk.client.activities.remove({ ids: [firstId('activity')] })
  const find = async (filter: object) => (await desk.client.history.bin({ limit: 20, ...filter })).rows.length
  expect(await find({ operator: '李小燕' })).toBe(1)
  expect(await find({ operator: '李小燕', table: 'achievement' })).toBe(0)
  expect(await find({ table: 'activity', removal: 'deleted' })).toBe(1)
  expect(await find({ table: 'activity', removal: 'void' })).toBe(0)
  expect(await find({ text: '没有这样的名字' })).toBe(0)
  expect(await find({ since: '2099-01-01' })).toBe(0)
})
