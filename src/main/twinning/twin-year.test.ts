import { expect, test } from 'vitest'
import { openTwinFixture } from './twin-fixture.ts'

test('an activity of two schools counts to their group and its tasks, and a published round moves the group on', async () => {
  const { client, group, school, get } = await openTwinFixture({ today: '2026-06-20' })
  const made = await group({ lead: '甲小学', partners: ['乙村小学'] }, { as: 'running' })
  const teach = async (name: string, at: string) =>
    (await client.teachers.create({ name, schoolId: await school(at), stage: '小学', subject: '语文' })).id
  const [one, other] = [await teach('张三', '甲小学'), await teach('李四', '乙村小学')]
  const held = { heldOn: '2026-03-11', topic: '同课异构', type: '联合教研' }
  const both = [{ teacherId: one, role: 'lead' as const }, { teacherId: other }]
  const { credits } = await client.activities.create({ ...held, participants: both })
  expect(credits).toMatchObject([{ kind: 'twin_group', code: made.code, reason: '组内乙村小学和甲小学都参加了' }])
  const alone = await client.activities.create({ ...held, heldOn: '2026-03-12', participants: [{ teacherId: one }] })
  expect(alone.credits).toEqual([])
  await client.activities.create({ ...held, heldOn: '2026-04-01', type: '跟岗', participants: both })

  const [standing] = await client.quotas.ofTwinGroups({ ids: [made.id] })
  const done = Object.fromEntries((standing?.quotas ?? []).map((quota) => [quota.label, quota.done]))
  expect(done).toMatchObject({ 联合教研: 1, '派出、跟岗教师': 2, 送教: 0 })

  const scheme = (await client.schemes.list({})).find(({ object }) => object === 'twin')
  const { id } = await client.assessments.start({
    name: '学校结对年度考核',
    schemeId: scheme?.id ?? '',
    cohortId: made.cohortId,
    startsOn: '2025-09-01',
    endsOn: '2026-07-15',
  })
  const { rows } = await client.assessments.results({ id })
  expect(rows).toMatchObject([{ code: made.code, unit: '甲小学', district: '市直', missing: 2 }])
  const marks = (scheme?.items ?? []).flatMap(({ kind }, at) => (kind === 'manual' ? [at] : []))
  const items = (await client.assessments.get({ id })).scheme.items
  for (const at of marks) {
    await client.assessments.mark({
      roundId: id,
      marks: [{ targetId: made.id, itemId: items[at]?.id ?? '', score: items[at]?.max ?? 0, reason: null }],
    })
  }
  expect(await client.assessments.publish({ id, on: '2026-07-01' })).toMatchObject({ carried: 1, refused: [] })
  expect(await get(made.id)).toMatchObject({ status: 'assessed', assessments: [{ kind: 'annual' }] })
})
