import { beforeAll, expect, test } from 'vitest'
import { openTwinFixture, type TwinFixture } from '#main/twinning/twin-fixture.ts'

let fixture: TwinFixture
let roundId: string
let scenarioId: string

beforeAll(async () => {
  fixture = await openTwinFixture()
  const { client, school, districtOf, group } = fixture
  const city = { districtId: await districtOf('4109SZ'), urbanType: 'urban', isLead: true } as const
  await school('市实验小学', { ...city, students: 2400 })
  await school('市一中', { ...city, stages: ['初中'], students: 3000 })
  for (const name of ['文留小学', '徐镇小学', '王助小学']) await school(name, { students: 300 })
  await school('柳屯中学', { stages: ['初中'], students: 800 })
  await school('子岸幼儿园', { stages: ['学前'] })
  await group({ lead: '市实验小学', partners: ['王助小学'] })
  const [cohort] = await client.cohorts.list({ programme: 'twinning' })
  const made = await client.matching.createRound({ cohortId: cohort?.id ?? '', kind: 'school' })
  roundId = made.id
  scenarioId = made.scenarioIds[0] ?? ''
})

async function pairsNow(): Promise<Record<string, string>> {
  const { mentors } = await fixture.client.matching.plan({ id: scenarioId })
  return Object.fromEntries(mentors.flatMap(({ name, mentees }) => mentees.map((mentee) => [mentee.name, name])))
}

test('a round of schools takes lead schools with room and the rural schools in no group, and plans at once', async () => {
  const round = await fixture.client.matching.round({ id: roundId })
  expect([round.kind, round.mentors, round.mentees]).toEqual(['school', 2, 4])
  expect(await pairsNow()).toEqual({ 文留小学: '市实验小学', 徐镇小学: '市实验小学', 柳屯中学: '市一中' })
  const { head } = await fixture.client.matching.plan({ id: scenarioId })
  expect(head.proof).toMatchObject({ by: 'flow', gap: 0 })
})

test('a school left out is told why, and a pair tells its parts in the words of schools', async () => {
  const { client } = fixture
  const { unplaced } = await client.matching.unplaced({ id: scenarioId })
  expect(unplaced).toMatchObject([{ name: '子岸幼儿园', rule: 'stage', reason: '没有学段相符的牵头校' }])
  const { people } = await client.matching.pool({ roundId, side: 'mentee', text: '柳屯' })
  const why = await client.matching.why({ id: scenarioId, menteeId: people[0]?.id ?? '' })
  expect(why.parts.map(({ words }) => words)).toContain('城镇带乡村')
  expect(why.alternatives).toMatchObject([{ name: '市实验小学', tone: 'barred', sentence: '学段不符（小学）' }])
})

test('a published plan is groups that are proposed and partners of groups that stand; one undo takes them away', async () => {
  const { client } = fixture
  const before = (await client.twinning.list({})).rows.length
  const done = await client.matching.publish({ id: scenarioId })
  expect(done).toMatchObject({ pairs: 3, groups: 2, refused: [] })
  const rows = (await client.twinning.list({})).rows
  expect(rows).toHaveLength(before + 1)
  expect(rows.find(({ lead }) => lead === '市一中')).toMatchObject({ partners: '柳屯中学', status: 'proposed' })
  expect(rows.find(({ lead }) => lead === '市实验小学')?.partnerCount).toBe(3)
  await expect(client.matching.publish({ id: scenarioId })).rejects.toMatchObject({ code: 'matching/refused' })
  expect((await client.matching.round({ id: roundId })).scenarios[0]).toMatchObject({ published: 3, isStale: false })
  await client.history.undo({})
  expect((await client.twinning.list({})).rows).toHaveLength(before)
})
