import { openAssessmentFixture } from './assessment-fixture.ts'

/** A mentor with two mentees, the first of whom did something. */
export async function openYear(more: Parameters<typeof openAssessmentFixture>[0] = {}) {
  const fixture = await openAssessmentFixture(more)
  const { teacher, pair, activity, achievement } = fixture
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const [zhang, li] = [await teacher('张明'), await teacher('李华')]
  const { groupId, ids } = await pair(mentor, [zhang, li])
  const [ofZhang = '', ofLi = ''] = ids
  const both = [
    { kind: 'pairing' as const, id: ofZhang },
    { kind: 'pairing' as const, id: ofLi },
  ]
  const own = { credits: both.slice(0, 1) }
  const open = await activity(
    '公开课',
    [
      [zhang, 'lead'],
      [mentor, 'reviewer'],
    ],
    own,
  )
  await activity(
    '听课',
    [
      [mentor, 'lead'],
      [zhang, 'listener'],
    ],
    { ...own, amount: 2 },
  )
  await activity(
    '讲座',
    [
      [mentor, 'lead'],
      [zhang, 'participant'],
      [li, 'participant'],
    ],
    { credits: both },
  )
  await achievement('论文', zhang, { level: '市', ...own })
  await achievement('论文', mentor, { level: '省', ...own })
  return { ...fixture, people: { mentor, zhang, li }, groupId, ofZhang, ofLi, open }
}
