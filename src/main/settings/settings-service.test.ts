import { expect, test } from 'vitest'
import { openTestEngine } from '#main/engine/test-engine.ts'

const office = {
  name: '濮阳市教育局师训科',
  level: 'city' as const,
  districtId: null,
  reporter: '刘工',
  phone: '0393-0000000',
}

test('the first run finds no office, and what is filled in stays', async () => {
  const { client } = await openTestEngine()
  expect(await client.settings.get({})).toMatchObject({ office: null, operator: '', hasSampleData: false })
  const after = await client.settings.update({ office, operator: '王建国' })
  expect(after).toMatchObject({ office, operator: '王建国', today: '2025-12-11', schoolYear: '2025-2026' })
  expect(await client.settings.get({})).toEqual(after)
})

test('changes are signed with the operator, and the office can be undone', async () => {
  const { client } = await openTestEngine()
  await client.settings.update({ operator: '王建国' })
  await client.settings.update({ office })
  expect((await client.history.list({})).rows[0]).toMatchObject({ operator: '王建国', title: '修改本单位信息' })
  await client.history.undo({})
  expect((await client.settings.get({})).office).toBeNull()
})

test('a city office has no county, and a county office keeps its own', async () => {
  const { client } = await openTestEngine()
  const [district] = await client.districts.list({})
  const districtId = district?.id ?? ''
  expect(
    (await client.settings.update({ office: { ...office, level: 'county', districtId } })).office?.districtId,
  ).toBe(districtId)
  expect((await client.settings.update({ office: { ...office, districtId } })).office?.districtId).toBeNull()
})

test('a draft is kept until it is let go, and is no line of history', async () => {
  const { client } = await openTestEngine()
  const key = { form: 'teacher', key: 'new' }
  await client.settings.saveDraft({ ...key, content: '{"name":"吕' })
  await client.settings.saveDraft({ ...key, content: '{"name":"吕文静"}' })
  expect(await client.settings.getDraft(key)).toBe('{"name":"吕文静"}')
  await client.settings.saveDraft({ ...key, content: null })
  expect(await client.settings.getDraft(key)).toBeNull()
  expect((await client.history.state({})).undo).toBeNull()
})
