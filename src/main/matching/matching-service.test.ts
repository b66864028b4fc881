import { beforeAll, expect, test } from 'vitest'
import { openPairingFixture, type PairingFixture } from '#main/pairings/pairing-fixture.ts'
import { settingsOf } from '#shared/matching/match-defaults.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'

let fixture: PairingFixture
let roundId: string
let scenarioId: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  fixture = await openPairingFixture()
  const { teacher, schools } = fixture
  const mentor = { title: '高级教师', workStart: '2000-09-01' }
  const mentee = { workStart: '2024-09-01' }
  ids['张'] = await teacher('张兰英', { ...mentor, schoolId: schools[0], post: '副校长' })
  ids['李'] = await teacher('李桂花', { ...mentor, schoolId: schools[1] })
  ids['王'] = await teacher('王秀珍', { ...mentor, schoolId: schools[2], subject: '数学' })
  for (const [at, name] of ['赵一', '钱二', '孙三', '周四', '吴五', '郑六'].entries()) {
    ids[name] = await teacher(name, { ...mentee, schoolId: schools[at % 2 === 0 ? 0 : 2] })
  }
  ids['冯七'] = await teacher('冯七', { ...mentee, subject: '音乐' })
  const made = await fixture.client.matching.createRound({ cohortId: fixture.cohortId })
  roundId = made.id
  scenarioId = made.scenarioIds[0] ?? ''
})

const id = (name: string): string => ids[name] ?? ''

async function pairsNow(of = scenarioId): Promise<Record<string, string>> {
  const { mentors } = await fixture.client.matching.plan({ id: of })
  return Object.fromEntries(mentors.flatMap(({ name, mentees }) => mentees.map((mentee) => [mentee.name, name])))
}

test('a round takes mentors with room and new teachers without a mentor from the register, and plans at once', async () => {
  const { client } = fixture
  const round = await client.matching.round({ id: roundId })
  expect([round.mentors, round.mentees, round.room]).toEqual([3, 7, 9])
  expect(round.scenarios[0]).toMatchObject({ name: '方案一', pairs: 6, unplaced: 1, isStale: false, published: 0 })
  const { head } = await client.matching.plan({ id: scenarioId })
  expect(head.proof).toMatchObject({ by: 'flow', gap: 0 })
})

test('a mentor who leads the school is kept from its teachers without anybody typing it', async () => {
  const { client } = fixture
  const pairs = await pairsNow()
  expect(['赵一', '孙三', '吴五'].filter((name) => pairs[name] === '张兰英')).toEqual([])
  const bans = await client.matching.bans({ roundId, personId: id('赵一') })
  expect(bans).toMatchObject([{ mentor: '张兰英', isKnown: true }])
  await expect(
    client.matching.move({ id: scenarioId, menteeId: id('赵一'), mentorId: id('张') }),
  ).rejects.toMatchObject({
    code: 'matching/refused',
  })
})

test('whoever is left out is told why, and what would place him', async () => {
  const { client } = fixture
  const { unplaced } = await client.matching.unplaced({ id: scenarioId })
  expect(unplaced.find(({ name }) => name === '冯七')).toMatchObject({ rule: 'subject' })
  const why = await client.matching.whyNot({ id: scenarioId, menteeId: id('冯七') })
  expect(why.fallen).toContainEqual({ rule: 'subject', label: '学科不符', mentors: 3 })
  expect((await client.matching.gaps({ id: scenarioId })).map(({ subject }) => subject)).toContain('音乐')
})

test('locks hold through new weights, and each step is one line under 撤销', async () => {
  const { client } = fixture
  const before = await pairsNow()
  const [one = ''] = Object.keys(before)
  const mentorId = before[one] === '李桂花' ? id('李') : id('张')
  const locked = await client.matching.lock({ id: scenarioId, pairs: [{ mentorId, menteeId: id(one) }] })
  expect([locked.head.locks, locked.changed]).toEqual([1, 0])
  const settings = settingsOf(pairingPolicyDefaults)
  const near = { ...settings, weights: { ...settings.weights, district: 10, rural: 0, wish: 0 } }
  const solved = await client.matching.solve({ id: scenarioId, settings: near })
  expect(solved.head.settings?.weights.district).toBe(10)
  expect((await pairsNow())[one]).toBe(before[one])
  await client.history.undo({})
  expect(await pairsNow()).toEqual(before)
  expect((await client.matching.round({ id: roundId })).scenarios[0]).toMatchObject({ locks: 1 })
  await client.history.undo({})
  expect((await client.matching.round({ id: roundId })).scenarios[0]).toMatchObject({ locks: 0 })
})

test('a wish that is pasted is understood, weighs, and makes the plan ask to be planned anew', async () => {
  const { client } = fixture
  const [read] = await client.matching.readWishes({
    roundId,
    text: '徒弟\t单位\t师傅\n钱二\t外县实验小学\t李桂花\t第一志愿',
  })
  expect(read).toMatchObject({ mentor: { id: id('李') }, mentee: { id: id('钱二') }, rank: 1 })
  await client.matching.addWishes({ roundId, wishes: [{ mentorId: id('李'), menteeId: id('钱二'), by: 'mentee' }] })
  expect((await client.matching.plan({ id: scenarioId })).head.isStale).toBe(true)
  const { head } = await client.matching.solve({ id: scenarioId })
  expect(head.isStale).toBe(false)
  expect((await client.matching.compare({ roundId }))[0]?.firstWish).not.toBeNull()
})

test('moving by hand holds, is tried before, and is taken back', async () => {
  const { client } = fixture
  const [name = ''] = Object.entries(await pairsNow()).find(([, mentor]) => mentor === '李桂花') ?? []
  const trial = await client.matching.trial({ id: scenarioId, menteeId: id(name), mentorId: id('王') })
  expect(trial).toMatchObject({ isAllowed: true, broken: ['subject'] })
  await client.matching.move({ id: scenarioId, menteeId: id(name), mentorId: id('王') })
  expect((await pairsNow())[name]).toBe('王秀珍')
  await client.matching.solve({ id: scenarioId })
  expect((await pairsNow())[name]).toBe('王秀珍')
  expect(await client.matching.choices({ id: scenarioId })).toMatchObject([{ kind: 'manual', mentee: name }])
  await client.matching.release({ id: scenarioId, menteeIds: [id(name)] })
  expect((await pairsNow())[name]).not.toBe('王秀珍')
})

test('scenarios are held beside each other with the number of pairs in which they differ', async () => {
  const { client } = fixture
  const { id: copy } = await client.matching.copyScenario({ id: scenarioId })
  const [name = ''] = Object.keys(await pairsNow(copy))
  await client.matching.move({ id: copy, menteeId: id(name), mentorId: null })
  const figures = await client.matching.compare({ roundId, with: copy })
  expect(figures.map(({ scenarioId: of, different }) => [of === copy, different !== null])).toEqual([
    [false, true],
    [true, false],
  ])
  expect(figures[1]?.pairs).toBeLessThanOrEqual(figures[0]?.pairs ?? 0)
})

test('publishing makes drafts by the rules of 结对, and one undo takes them all away', async () => {
  const { client } = fixture
  const count = Object.keys(await pairsNow()).length
  const check = await client.matching.check({ id: scenarioId })
  expect([check.pairs, check.possible]).toEqual([count, count])
  const published = await client.matching.publish({ id: scenarioId })
  expect([published.pairs, published.refused]).toEqual([count, []])
  const drafts = await client.pairings.list({ statuses: ['draft'] })
  expect(drafts.rows.map(({ mentee }) => mentee).toSorted()).toEqual(Object.keys(await pairsNow()).toSorted())
  await expect(client.matching.publish({ id: scenarioId })).rejects.toMatchObject({ code: 'matching/refused' })
  await client.history.undo({})
  expect((await client.pairings.list({ statuses: ['draft'] })).rows).toEqual([])
  expect((await client.matching.round({ id: roundId })).scenarios[0]).toMatchObject({ published: 0, publishedAt: null })
})

test('the same round gives the same plan again', async () => {
  const { client } = fixture
  const again = await client.matching.createRound({
    cohortId: fixture.cohortId,
    presets: ['policy', 'near', 'rural', 'wish'],
  })
  const [first = '', ...others] = again.scenarioIds
  const { id: fresh } = await client.matching.createScenario({ roundId: again.id })
  expect(await pairsNow(fresh)).toEqual(await pairsNow(first))
  expect(others).toHaveLength(3)
  expect(fixture.engine.verify()).toEqual([])
})
