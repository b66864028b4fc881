import { expect, test } from 'vitest'
import { openAssessmentFixture } from '#main/assessments/assessment-fixture.ts'

const day = '2025-10-15'
const period = { from: '2025-09-01', to: '2026-07-15' }

/** A pair whose mentee is also a member of a studio that runs, a round for each of the three, and every place to look at. */
async function openDesk() {
  const fixture = await openAssessmentFixture({ today: '2025-11-20' })
  const { client, pair, teacher, cohortId, start, itemsOf } = fixture
  const mentee = await teacher('张明')
  const mentor = await teacher('周桂兰', { title: '高级教师' })
  const [pairingId = 'none'] = (await pair(mentor, [mentee])).ids
  const lead = await teacher('吕文静', { title: '高级教师' })
  const { id: studioId } = await client.studios.apply({
    type: '市级名师工作室',
    level: '市',
    leadId: lead,
    startsOn: '2025-09-01',
    members: [{ teacherId: mentee, joinedOn: '2025-09-01' }],
    as: 'running',
  })
  const studio = await client.studios.get({ id: studioId })
  const rounds = {
    mentee: await start('mentee', { cohortId }),
    studio: await start('studio', { cohortId: studio.cohortId }),
    member: await start('member', { cohortId: studio.cohortId }),
  }
  const memberId = studio.people.find(({ teacherId }) => teacherId === mentee)?.id ?? 'none'

  /** How often an activity stands behind the scores of one target. */
  async function grounds(roundId: string, targetId: string, activityId: string): Promise<number> {
    const items = [...(await itemsOf(roundId, targetId)).values()]
    return items.flatMap((item) => item.grounds).filter(({ recordId }) => recordId === activityId).length
  }
  async function doneOf(kind: 'ofPairings' | 'ofStudios', id: string, label: string): Promise<number> {
    const [standing] = await client.quotas[kind]({ ids: [id] })
    return standing?.quotas.find((quota) => quota.label === label)?.done ?? Number.NaN
  }
  async function listed(name: 'activity-list' | 'activity-record', topic: string): Promise<boolean> {
    return JSON.stringify(await client.reports.preview({ name, filter: period })).includes(topic)
  }
  /** All places that one activity shows in. */
  const places = async (activityId: string) => ({
    ofPair: await doneOf('ofPairings', pairingId, '公开课'),
    ofStudio: await doneOf('ofStudios', studioId, '示范课'),
    inMenteeScore: await grounds(rounds.mentee, pairingId, activityId),
    inStudioScore: await grounds(rounds.studio, studioId, activityId),
    inMemberScore: await grounds(rounds.member, memberId, activityId),
    hours: (await client.activities.hours({ teacherId: mentee, ...period })).total,
    inList: await listed('activity-list', '《背影》公开课'),
    inRecords: await listed('activity-record', '《背影》公开课'),
  })
  return { ...fixture, mentee, pairingId, studioId, places }
}

test('debug', async () => {
  const { client, mentee, places, pairingId, studioId } = await openDesk()
  console.log(await places('x'))
  const { id } = await client.activities.create({ heldOn: day, type: '公开课', topic: '《背影》公开课', level: '县', hours: 2, participants: [{ teacherId: mentee, role: 'lead' }] })
  console.log(JSON.stringify(await client.activities.get({ id })))
  console.log(await places(id))
  console.log(JSON.stringify(await client.quotas.ofStudios({ ids: [studioId] })), JSON.stringify(await client.quotas.ofPairings({ ids: [pairingId] })))
  console.log(JSON.stringify(await client.activities.hours({ teacherId: mentee, ...period })))
  expect(1).toBe(1)
})
