import { describe, expect, test } from 'vitest'
import { openActivityFixture } from './activity-fixture.ts'

async function openDesk() {
  const fixture = await openActivityFixture()
  const mentor = await fixture.teacher('吕文静', { title: '高级教师' })
  const mentee = await fixture.teacher('张小明')
  const other = await fixture.teacher('王建国')
  const { ids, code } = await fixture.pair(mentor, [mentee])
  const studio = fixture.studio('吕文静名师工作室', mentor, [other])
  return { ...fixture, mentor, mentee, other, pair: ids[0] ?? '', code: `${code}-1`, studioId: studio }
}

describe('one activity, entered once', () => {
  test('counts to the pair whose two people were there and to the studio of who taught, and undo takes all of it back', async () => {
    const { client, db, draft, mentor, mentee, code } = await openDesk()
    const { id, credits } = await client.activities.create(
      draft([
        { teacherId: mentor, role: 'lead' },
        { teacherId: mentee, role: 'listener' },
        { name: '李督学', unit: '市教研室', role: 'reviewer' },
      ]),
    )
    expect(credits.map((one) => [one.kind, one.code, one.label, one.reason])).toEqual([
      ['pairing', code, '吕文静 带 张小明', '师徒都参加了'],
      ['studio', 'GZS-2025-001', '吕文静名师工作室', '主持人吕文静执教、主持或评课'],
    ])
    const card = await client.activities.get({ id })
    expect(card).toMatchObject({ leads: '吕文静', participants: 3, amount: 1, source: null })
    expect(card.people.map(({ name, unit }) => [name, unit])).toEqual([
      ['吕文静', '测试第一小学'],
      ['张小明', '测试第一小学'],
      ['李督学', '市教研室'],
    ])
    expect((await client.history.state({})).undo?.title).toBe('登记听课“《草船借箭》随堂课”')

    await client.history.undo({})
    const left = ['activity', 'activity_participant', 'activity_pairing', 'activity_studio'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
    expect(left).toEqual([0, 0, 0, 0])
  })

  test('what the officer chose stands, and a later change of the people leaves it there', async () => {
    const { client, draft, mentor, mentee, other, studioId, pair } = await openDesk()
    const { id } = await client.activities.create(
      draft([{ teacherId: other }], { credits: [{ kind: 'studio', id: studioId }] }),
    )
    await client.activities.update({
      id,
      participants: [
        { teacherId: mentor, role: 'listener' },
        { teacherId: mentee, role: 'lead' },
      ],
    })
    const kept = await client.activities.get({ id })
    expect(kept.credits.map((one) => one.id)).toEqual([pair, studioId])
    await client.activities.update({ id, participants: [{ teacherId: mentee, role: 'lead' }] })
    expect((await client.activities.get({ id })).credits.map((one) => one.id)).toEqual([studioId])
  })

  test('a pair entered after its activities gets them when they are credited anew', async () => {
    const { client, draft, mentor, other, pair: openPair } = await openDesk()
    const late = await client.activities.create(
      draft([
        { teacherId: mentor, role: 'lead' },
        { teacherId: other, role: 'listener' },
      ]),
    )
    expect(late.credits.map(({ kind }) => kind)).toEqual(['studio'])
    expect(openPair).not.toBe('')
    const cohortId = (await client.cohorts.list({}))[0]?.id ?? ''
    await client.pairings.open({
      cohortId,
      kind: '校内',
      level: '校级',
      mentorId: mentor,
      startsOn: '2025-09-01',
      endsOn: '2026-07-15',
      mentees: [{ menteeId: other }],
      as: 'active',
    })
    expect(await client.activities.recredit({ ids: [late.id] })).toEqual({ added: 1 })
    expect(await client.activities.recredit({ ids: [late.id] })).toEqual({ added: 0 })
  })
})

describe('a grid of activities', () => {
  test('is one action with one undo', async () => {
    const { client, db, draft, mentor, mentee } = await openDesk()
    const activities = Array.from({ length: 50 }, (_, index) =>
      draft(
        [
          { teacherId: mentor, role: 'lead' as const },
          { teacherId: mentee, role: 'listener' as const },
        ],
        { topic: `第 ${index + 1} 课` },
      ),
    )
    const { ids, credited } = await client.activities.createMany({ activities })
    expect([ids.length, credited]).toEqual([50, 50])
    expect((await client.history.state({})).undo?.title).toBe('登记 50 次活动')
    await client.history.undo({})
    expect(db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0)
    await client.history.redo({})
    expect((await client.activities.counts({})).total).toBe(50)
  })

  test('is refused whole, with the row that is wrong', async () => {
    const { client, db, draft, mentor } = await openDesk()
    const activities = [draft([{ teacherId: mentor }]), draft([{ name: '' }])]
    await expect(client.activities.createMany({ activities })).rejects.toMatchObject({
      details: { problems: ['第 2 条：第 1 名参加人没有姓名，请填写或从教师库选择'] },
    })
    expect(db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0)
  })
})

describe('the list', () => {
  test('is read by key in both directions, and its filters meet in counts and days', async () => {
    const { client, draft, mentor, mentee, other, pair, studioId } = await openDesk()
    const days = ['2025-09-10', '2025-10-15', '2025-10-15', '2025-11-20', '2025-12-01']
    await client.activities.createMany({
      activities: days.map((heldOn, index) =>
        index === 4
          ? draft([{ teacherId: other }, { name: '外聘专家' }], { heldOn, type: '讲座', topic: '阅读教学', amount: 2 })
          : draft(
              [
                { teacherId: mentor, role: 'listener' as const },
                { teacherId: mentee, role: 'lead' as const },
              ],
              { heldOn },
            ),
      ),
    })
    const first = await client.activities.list({ limit: 2 })
    const second = await client.activities.list({ limit: 2, after: first.next })
    const third = await client.activities.list({ limit: 2, after: second.next })
    const read = [...first.rows, ...second.rows, ...third.rows].map(({ heldOn }) => heldOn)
    expect(read).toEqual(days.toReversed())
    expect(third.next).toBeNull()
    const upwards = await client.activities.list({ limit: 3, descending: false })
    expect(upwards.rows.map(({ heldOn }) => heldOn)).toEqual(days.slice(0, 3))

    const count = async (filter: Parameters<typeof client.activities.list>[0]): Promise<number> =>
      (await client.activities.list(filter)).rows.length
    expect(await count({ from: '2025-10-01', to: '2025-10-31' })).toBe(2)
    expect(await count({ types: ['讲座'] })).toBe(1)
    expect(await count({ teacherId: mentee })).toBe(4)
    expect(await count({ pairingId: pair })).toBe(4)
    expect(await count({ studioId })).toBe(0)
    expect(await count({ creditKind: 'pairing' })).toBe(4)
    expect(await count({ uncredited: true })).toBe(1)
    expect(await count({ text: 'zxm' })).toBe(4)
    expect(await count({ text: '阅读' })).toBe(1)
    expect(await count({ text: '外聘' })).toBe(1)
    expect(await client.activities.counts({})).toEqual({
      total: 5,
      uncredited: 1,
      byType: [
        { type: '听课', count: 4, amount: 4 },
        { type: '讲座', count: 1, amount: 2 },
      ],
    })
    expect(await client.activities.days({ from: '2025-10-01', to: '2025-10-31' })).toEqual([
      { day: '2025-10-15', count: 2, types: [{ type: '听课', count: 2 }] },
    ])
  })

  test('hours are those of the participant or else of the activity, and who was absent gets none', async () => {
    const { client, draft, mentor, mentee, other } = await openDesk()
    await client.activities.create(
      draft(
        [
          { teacherId: mentor, role: 'lead', hours: 8 },
          { teacherId: mentee, role: 'listener' },
          { teacherId: other, role: 'listener', attendance: 'absent' },
        ],
        { hours: 4 },
      ),
    )
    const total = async (teacherId: string): Promise<number> => (await client.activities.hours({ teacherId })).total
    expect([await total(mentor), await total(mentee), await total(other)]).toEqual([8, 4, 0])
  })

  test('finds what an activity of a day may count to, by code and by name', async () => {
    const { client, code, studioId, pair } = await openDesk()
    const ids = async (text: string, on = '2025-10-15'): Promise<readonly string[]> =>
      (await client.activities.findCredits({ text, on })).map(({ id }) => id)
    expect(await ids(code.toLowerCase())).toEqual([pair])
    expect(await ids('zxm')).toEqual([pair])
    expect(await ids('吕文静')).toEqual([studioId, pair])
    expect(await ids('吕文静', '2024-10-15')).toEqual([])
  })
})

describe('成果', () => {
  test('an achievement counts to what its teacher belonged to on that day, and moves with the day', async () => {
    const { client, mentee, mentor, pair, studioId } = await openDesk()
    const paper = { kind: '论文', name: '小学语文阅读教学', achievedOn: '2025-11-01' }
    const proposed = await client.achievements.proposeCredits({ teacherId: mentee, achievedOn: paper.achievedOn })
    expect(proposed.map((one) => one.id)).toEqual([pair])
    const { id } = await client.achievements.create({ ...paper, teacherId: mentee })
    expect((await client.achievements.get({ id })).credits.map((one) => one.id)).toEqual([pair])
    await client.achievements.update({ id, achievedOn: '2024-11-01' })
    expect((await client.achievements.get({ id })).credits).toEqual([])
    await client.achievements.createMany({ achievements: [{ ...paper, teacherId: mentor, level: '市' }] })
    expect((await client.achievements.list({ studioId })).rows.map(({ teacher }) => teacher)).toEqual(['吕文静'])
    expect((await client.achievements.list({ text: 'lwj' })).rows).toHaveLength(1)
    expect(await client.achievements.counts({})).toEqual({ total: 2, byKind: [{ kind: '论文', count: 2 }] })
    await client.achievements.remove({ ids: [id] })
    expect((await client.history.state({})).undo?.title).toBe('删除成果论文“小学语文阅读教学”')
  })
})
