import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'

let folder = ''
let desk: TestEngine
let backup = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-copies-'))
  desk = await openTestEngine({ databaseFile: join(folder, '龙都.db'), backupFolder: join(folder, 'backups') })
  await desk.client.settings.addSampleData({})
  backup = (await desk.client.backups.create({})).name
})
afterAll(async () => {
  await desk.engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const rowsOf = (table: string, where: string): unknown => desk.db.prepare(`SELECT * FROM ${table} ${where}`).all()
const one = (sql: string): { no: number; id: string; name: string } =>
  desk.db.prepare<[], { no: number; id: string; name: string }>(sql).get() ?? { no: 0, id: '', name: '' }

/** What a slip of the hand leaves: rows that are other or gone, in one step. */
function spoil(sql: string): void {
  desk.engine.premises().house.act('test.spoil', () => {
    desk.db.exec(sql)
    return { title: '误操作', value: null }
  })
}

test('nothing is different right after a backup, and afterwards exactly what was added, changed and lost', async () => {
  expect((await desk.client.backups.compare({ name: backup })).tables).toEqual([])
  const teacher = one('SELECT no, id, name FROM teacher LIMIT 1')
  const activity = one('SELECT no, id, topic AS name FROM activity LIMIT 1')
  spoil(
    `UPDATE teacher SET phone = '13900000000' WHERE no = ${teacher.no}; DELETE FROM activity WHERE no = ${activity.no}`,
  )
  await desk.client.settings.update({ operator: '李小燕' })
  const { tables, loss } = await desk.client.backups.compare({ name: backup })
  const found = (name: string) => tables.find(({ table }) => table === name)
  expect(found('teacher')).toEqual({
    table: 'teacher',
    added: 0,
    lost: 0,
    changed: 1,
    examples: [{ kind: 'changed', table: 'teacher', name: teacher.name, id: teacher.id }],
  })
  expect(found('activity')).toMatchObject({ lost: 1, examples: [{ kind: 'lost', name: activity.name, id: null }] })
  expect(found('school')).toBeUndefined()
  expect(loss.actions).toBe(2)
  await desk.client.history.undo({})
  await desk.client.history.undo({})
  expect((await desk.client.backups.compare({ name: backup })).tables).toEqual([])
})

test('a changed record and its lost details come back in one step; the step can be undone', async () => {
  const { no, id, name } = one('SELECT no, id, name FROM teacher WHERE no IN (SELECT teacher_no FROM honour) LIMIT 1')
  const whole = () => [rowsOf('teacher', `WHERE no = ${no}`), rowsOf('honour', `WHERE teacher_no = ${no}`)]
  const before = whole()
  spoil(
    `UPDATE teacher SET name = '张三丰', phone = '13900000000' WHERE no = ${no}; DELETE FROM honour WHERE teacher_no = ${no}`,
  )
  const spoilt = whole()
  const wanted = { backup, record: 'teacher', id } as const
  const found = await desk.client.history.findInBackup({ backup, record: 'teacher', text: name })
  expect(found.find((row) => row.id === id)).toEqual({ id, name, state: 'changed' })
  const compared = await desk.client.history.compareWithBackup(wanted)
  expect(compared.fields.map(({ label, before: then, after }) => [label, then, after])).toContainEqual([
    '姓名',
    name,
    '张三丰',
  ])
  expect(compared.details.every(({ state, table }) => state === 'lost' && table === 'honour')).toBe(true)
  expect(await desk.client.history.restoreFromBackup(wanted)).toMatchObject({ state: 'same', fields: [], details: [] })
  expect(whole()).toEqual(before)
  await desk.client.history.undo({})
  expect(whole()).toEqual(spoilt)
  await desk.client.history.undo({})
})

test('a record that is gone comes back whole, under its number', async () => {
  const { no, id } = one(
    'SELECT no, id FROM activity WHERE no IN (SELECT activity_no FROM activity_participant) LIMIT 1',
  )
  const whole = () => [
    rowsOf('activity', `WHERE no = ${no}`),
    rowsOf('activity_participant', `WHERE activity_no = ${no}`),
  ]
  const before = whole()
  spoil(`DELETE FROM activity WHERE no = ${no}`)
  const wanted = { backup, record: 'activity', id } as const
  expect(await desk.client.history.compareWithBackup(wanted)).toMatchObject({ state: 'missing', obstacles: [] })
  await desk.client.history.restoreFromBackup(wanted)
  expect(whole()).toEqual(before)
})

test('what it belonged to being gone is told and changes nothing; with that back, it comes back too', async () => {
  const pair = one('SELECT group_no AS no, id, id AS name FROM pairing ORDER BY no LIMIT 1')
  const group = one(`SELECT no, id, code AS name FROM pairing_group WHERE no = ${pair.no}`)
  const gone = `(SELECT no FROM pairing WHERE group_no = ${group.no})`
  spoil(`DELETE FROM milestone WHERE pairing_no IN ${gone}; DELETE FROM activity_pairing WHERE pairing_no IN ${gone};
    DELETE FROM achievement_pairing WHERE pairing_no IN ${gone}; DELETE FROM pairing WHERE group_no = ${group.no};
    DELETE FROM pairing_group WHERE no = ${group.no}`)
  const before = rowsOf('pairing', '')
  const wanted = { backup, record: 'pairing', id: pair.id } as const
  expect((await desk.client.history.compareWithBackup(wanted)).obstacles.join()).toContain('所属的结对组')
  await expect(desk.client.history.restoreFromBackup(wanted)).rejects.toThrow('backup/record-conflict')
  expect(rowsOf('pairing', '')).toEqual(before)
  await desk.client.history.restoreFromBackup({ backup, record: 'pairing_group', id: group.id })
  expect((await desk.client.history.compareWithBackup(wanted)).state).not.toBe('missing')
  expect(desk.engine.verify()).toEqual([])
})
