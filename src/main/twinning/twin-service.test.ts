import { expect, test } from 'vitest'
import { openTwinFixture } from './twin-fixture.ts'

const shown = (links: readonly { readonly from: string; readonly to: string; readonly isRunning: boolean }[]) =>
  links.filter(({ isRunning }) => isRunning).map(({ from, to }) => `${from}→${to}`)

test('a group goes from 拟结对 to 期满结项, and a school that leaves midway takes its links along', async () => {
  const { client, group, get, setToday, db, engine } = await openTwinFixture({ today: '2025-09-10' })
  const made = await group({ outside: '省名校', lead: '甲小学', partners: ['乙小学', '丙小学'] })
  expect(made).toMatchObject({ code: 'XJ-2025-001', name: '甲小学结对组', status: 'proposed', endsOn: '2028-08-31' })
  expect(shown(made.links)).toEqual(['省名校→甲小学', '甲小学→乙小学', '甲小学→丙小学'])
  const ids = [made.id]
  await expect(client.twinning.start({ ids, on: '2025-09-12' })).rejects.toMatchObject({ code: 'twin/state' })
  await client.twinning.sign({ ids, on: '2025-09-12', agreementNo: '濮教结〔2025〕1号' })
  await client.twinning.start({ ids, on: '2025-09-15' })
  expect((await client.milestones.list({ target: 'twin_group', targetId: made.id })).rows[0]).toMatchObject({
    kind: 'plan',
    dueOn: '2025-10-01',
    label: '甲小学结对组',
    school: '甲小学',
    district: '市直',
  })

  setToday('2026-07-01')
  const leaving = made.members.find(({ name }) => name === '丙小学')
  await client.twinning.leave({ ids: [leaving?.id ?? ''], on: '2026-03-01', reason: '撤并' })
  expect(shown((await get(made.id)).links)).toEqual(['省名校→甲小学', '甲小学→乙小学'])
  expect(await client.twinning.counts({})).toMatchObject({ total: 1, members: 3, schools: 3, links: 2, rural: 1 })
  await client.twinning.assess({ ids, on: '2026-06-30', grade: '优秀', score: 92 })
  await expect(client.twinning.close({ ids, on: '2026-07-01' })).rejects.toMatchObject({ code: 'twin/not-over' })
  await client.twinning.resume({ ids, on: '2026-09-01' })

  setToday('2028-09-01')
  await expect(client.twinning.close({ ids, on: '2028-08-31' })).rejects.toMatchObject({
    code: 'twin/assessment-missing',
  })
  await client.twinning.assess({ ids, on: '2028-08-20', grade: '合格' })
  await client.twinning.close({ ids, on: '2028-08-31' })
  const closed = await get(made.id)
  expect(closed).toMatchObject({ status: 'closed', endedOn: '2028-08-31', actions: ['void'] })
  expect(closed.assessments.map(({ kind, schoolYear, grade }) => [kind, schoolYear, grade])).toEqual([
    ['annual', '2025-2026', '优秀'],
    ['final', '2027-2028', '合格'],
  ])
  expect(shown(closed.links)).toEqual([])
  expect(db.prepare('SELECT count(*) FROM milestone WHERE done_on IS NULL').pluck().get()).toBe(0)
  await client.history.undo({})
  expect(shown((await get(made.id)).links)).toEqual(['省名校→甲小学', '甲小学→乙小学'])
  expect(engine.verify()).toEqual([])
})

test('N grows from four to ten without a second lead and without a link twice', async () => {
  const { client, group, get, school } = await openTwinFixture()
  const made = await group({ lead: '甲小学', partners: ['一村小', '二村小', '三村小', '四村小'] }, { as: 'running' })
  const more = []
  for (const name of ['五村小', '六村小', '七村小', '八村小', '九村小', '十村小']) {
    more.push({ schoolId: await school(name), slot: 'member', joinedOn: '2026-03-01' })
  }
  await client.twinning.addMembers({ id: made.id, members: more })
  const grown = await get(made.id)
  expect(grown).toMatchObject({ partnerCount: 10, memberCount: 11, linkCount: 10 })
  expect(grown.links.at(-1)).toMatchObject({ from: '甲小学', to: '十村小', startsOn: '2026-03-01' })
  expect(await client.twinning.linkByLayers({ id: made.id, on: '2026-04-01' })).toEqual({ count: 0 })
  const second = { schoolId: await school('乙小学'), slot: 'lead' }
  await expect(client.twinning.addMembers({ id: made.id, members: [second] })).rejects.toMatchObject({
    code: 'twin/rules-broken',
  })
  expect((await get(made.id)).memberCount).toBe(11)
})

test('a term that ends before it begins is refused in words, made new and changed later', async () => {
  const { client, group } = await openTwinFixture({ today: '2025-09-10' })
  const made = await group({ outside: '省名校', lead: '甲小学', partners: ['乙小学'] })
  const schemeId = (await client.twinning.get({ id: made.id })).schemeId ?? ''
  const dates = { startsOn: '2026-11-23', endsOn: '2026-08-31' }
  const members = made.members.map(({ slot, schoolId }) => ({ slot, schoolId }))
  await expect(client.twinning.create({ schemeId, members, ...dates })).rejects.toMatchObject({ code: 'input/invalid' })
  await expect(client.twinning.update({ id: made.id, ...dates })).rejects.toMatchObject({ code: 'input/invalid' })
})
