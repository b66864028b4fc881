import { expect, test } from 'vitest'
import { openAssessmentFixture } from './assessment-fixture.ts'

/** A studio that runs, with two members. */
async function openStudio() {
  const fixture = await openAssessmentFixture()
  const { client, teacher } = fixture
  const lead = await teacher('吕文静', { title: '高级教师' })
  const [zhang, li] = [await teacher('张明'), await teacher('李华')]
  const members = [zhang, li].map((teacherId) => ({ teacherId, joinedOn: '2025-09-01' }))
  const { id } = await client.studios.apply({
    type: '市级名师工作室',
    level: '市',
    leadId: lead,
    startsOn: '2025-09-01',
    members,
    as: 'running',
  })
  const studio = await client.studios.get({ id })
  const credits = [{ kind: 'studio' as const, id }]
  const memberOf = (teacherId: string): string => studio.people.find((one) => one.teacherId === teacherId)?.id ?? 'none'
  return { ...fixture, lead, zhang, li, studio, credits, memberOf, cohortId: studio.cohortId }
}

test('T1: a member is scored by his own part in the studio, late and absent ones lose points', async () => {
  const { start, activity, achievement, itemsOf, lead, zhang, li, credits, memberOf, cohortId, client } =
    await openStudio()
  await activity(
    '集体活动',
    [
      [lead, 'host'],
      [zhang, 'participant', 'absent'],
      [li, 'participant'],
    ],
    { credits },
  )
  await activity(
    '集体活动',
    [
      [lead, 'host'],
      [zhang, 'participant', 'late'],
    ],
    { credits, heldOn: '2025-11-05' },
  )
  await activity(
    '讲座',
    [
      [zhang, 'lead'],
      [li, 'participant'],
    ],
    { credits },
  )
  await achievement('论文', zhang, { level: '县', credits })
  const id = await start('member', { cohortId })
  const { rows } = await client.assessments.results({ id })
  expect(rows.map(({ targetId }) => targetId).toSorted()).toEqual([memberOf(zhang), memberOf(li)].toSorted())
  const items = await itemsOf(id, memberOf(zhang))
  expect(items.get('按时参加活动')).toMatchObject({
    score: 6,
    words: '基础分 10 分 − 缺席 1 次 × 3 分 − 迟到 1 次 × 1 分 = 6 分',
  })
  expect(items.get('讲座')).toMatchObject({ score: 5 })
  expect(items.get('论文')).toMatchObject({ score: 3 })
  expect((await itemsOf(id, memberOf(li))).get('按时参加活动')).toMatchObject({ score: 10 })
})

test('T2: a studio is scored by all that counts to it, without an upper end and by lines of its own', async () => {
  const { start, activity, achievement, itemsOf, lead, zhang, studio, credits, cohortId, client, markAll } =
    await openStudio()
  await activity('公开课', [[zhang, 'lead']], { credits, level: '市' })
  await activity(
    '研讨会',
    [
      [lead, 'host'],
      [zhang, 'participant'],
    ],
    { credits },
  )
  await achievement('课题', zhang, { level: '国家', phase: 'opened', credits })
  await achievement('课题', lead, { level: '国家', phase: 'concluded', credits })
  await achievement('优质课', zhang, { level: '省', award: '二等', credits })
  const id = await start('studio', { cohortId })
  await markAll(id, 1)
  const items = await itemsOf(id, studio.id)
  expect(items.get('公开示范课')).toMatchObject({ score: 6, words: '市级 1 节 × 6 分 = 6 分' })
  expect(items.get('优质课')).toMatchObject({ score: 10, words: '省级二等 1 节 × 10 分 = 10 分' })
  expect(items.get('大型专题活动')).toMatchObject({ score: 3 })
  const [row] = (await client.assessments.results({ id })).rows
  expect(row).toMatchObject({ score: 6 + 10 + 40 + 50 + 3 + 5, computedGrade: '优秀' })
})

test('the grade of a studio round becomes its 年度考核, and a failed one leads to 限期整改 and 复评', async () => {
  const { start, studio, cohortId, client, markAll } = await openStudio()
  const id = await start('studio', { cohortId })
  await markAll(id, 1)
  expect(await client.assessments.publish({ id, on: '2025-12-11' })).toEqual({ count: 1, carried: 1, refused: [] })
  const failed = await client.studios.get({ id: studio.id })
  expect(failed.status).toBe('rectifying')
  expect(failed.assessments).toMatchObject([{ kind: 'annual', grade: '不合格', score: 5 }])
  const again = await start('studio', { cohortId, name: '复评', purpose: 'recheck' })
  await markAll(again, 1)
  await client.assessments.judge({ roundId: again, targetIds: [studio.id], grade: '合格', reason: '整改到位' })
  expect(await client.assessments.publish({ id: again, on: '2025-12-20' })).toMatchObject({ carried: 1 })
  expect(await client.studios.get({ id: studio.id })).toMatchObject({ status: 'running' })
})
