import { expect, test } from 'vitest'
import { openTestEngine } from '#main/engine/test-engine.ts'

test('a change to a code leaves everything that was not sent as it is', async () => {
  const { client } = await openTestEngine()
  const [before] = await client.codes.list({ list: 'title' })
  if (before === undefined) throw new Error('titles are shipped')
  const after = await client.codes.update({ id: before.id, name: '正高级教师（新）' })
  expect(after).toMatchObject({ level: before.level, grade: before.grade, position: before.position })
  expect(after.aliases).toEqual(expect.arrayContaining([...before.aliases]))
})

test('a change to a teacher or a school leaves everything that was not sent as it is', async () => {
  const { client } = await openTestEngine()
  await client.settings.addSampleData({})
  const [row] = (await client.teachers.list({ limit: 1 })).rows
  const [place] = (await client.schools.list({ limit: 1 })).rows
  if (row === undefined || place === undefined) throw new Error('sample data has people and schools')
  const [teacher, school] = [await client.teachers.get({ id: row.id }), await client.schools.get({ id: place.id })]
  await client.teachers.update({ id: row.id, remark: '已核对' })
  await client.schools.update({ id: place.id, principal: '李某' })
  expect(await client.teachers.get({ id: row.id })).toEqual({ ...teacher, remark: '已核对' })
  expect(await client.schools.get({ id: place.id })).toEqual({ ...school, principal: '李某' })
})
