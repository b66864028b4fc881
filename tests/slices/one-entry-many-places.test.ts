import { expect, test } from 'vitest'
import { openAssessmentFixture } from '#main/assessments/assessment-fixture.ts'

const day = '2025-10-15'
const topic = '《背影》公开课'
const period = { from: '2025-09-01', to: '2026-07-15' }

/** What ships asks lessons of the head alone. */
const lessonsOfStudio = {
  label: '公开课',
  unit: '节',
  period: 'year' as const,
  side: 'studio' as const,
  required: 4,
  sources: [{ source: 'activity' as const, type: '公开课' }],
}

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
  const { quotas } = await client.policies.get({ cohortId: studio.cohortId })
  await client.policies.update({ cohortId: studio.cohortId, quotas: [...quotas, lessonsOfStudio] })
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
  async function doneOf(kind: 'ofPairings' | 'ofStudios', id: string): Promise<number> {
    const [standing] = await client.quotas[kind]({ ids: [id] })
    return standing?.quotas.find((quota) => quota.label === '公开课')?.done ?? Number.NaN
  }
  async function listed(name: 'activity-list' | 'activity-record'): Promise<boolean> {
    return JSON.stringify(await client.reports.preview({ name, filter: period })).includes(topic)
  }
  /** All places that one activity shows in. */
  const places = async (activityId: string) => ({
    ofPair: await doneOf('ofPairings', pairingId),
    ofStudio: await doneOf('ofStudios', studioId),
    inMenteeScore: await grounds(rounds.mentee, pairingId, activityId),
    inStudioScore: await grounds(rounds.studio, studioId, activityId),
    inMemberScore: await grounds(rounds.member, memberId, activityId),
    hours: (await client.activities.hours({ teacherId: mentee, ...period })).total,
    inList: await listed('activity-list'),
    inRecords: await listed('activity-record'),
  })
  return { ...fixture, mentee, pairingId, studioId, places }
}

const nowhere = {
  ofPair: 0,
  ofStudio: 0,
  inMenteeScore: 0,
  inStudioScore: 0,
  inMemberScore: 0,
  hours: 0,
  inList: false,
  inRecords: false,
}

test('a lesson that is entered once counts to the pair, the studio, the scores, the hours and the lists; undo takes it from all', async () => {
  const { client, mentee, pairingId, studioId, places } = await openDesk()
  const participants = [{ teacherId: mentee, role: 'lead' as const }]
  const draft = { heldOn: day, type: '公开课', topic, level: '县' as const, hours: 2, participants }
  const { id } = await client.activities.create(draft)
  const { credits } = await client.activities.get({ id })
  expect(credits.map((credit) => [credit.kind, credit.id])).toEqual([
    ['pairing', pairingId],
    ['studio', studioId],
  ])
  expect(await places(id)).toEqual({
    ofPair: 1,
    ofStudio: 1,
    inMenteeScore: 1,
    inStudioScore: 1,
    inMemberScore: 1,
    hours: 2,
    inList: true,
    inRecords: true,
  })
  await client.history.undo({})
  expect(await places(id)).toEqual(nowhere)
  await client.history.redo({})
  expect(await places(id)).toMatchObject({ ofPair: 1, ofStudio: 1, hours: 2, inList: true })
})
