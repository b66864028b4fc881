import { beforeAll, expect, test } from 'vitest'
import { openLectureFixture, type LectureFixture } from './lecture-fixture.ts'

let desk: LectureFixture
let speaker = ''

beforeAll(async () => {
  desk = await openLectureFixture({ today: '2025-11-20' })
  speaker = await desk.teacher('吕文静', { title: '正高级教师' })
})

const hoursOf = async (teacherId: string) => (await desk.client.hours.explain({ teacherId })).earned

test('a session falls into the season of its school year and takes the next number and a code of its own', async () => {
  const first = await desk.plan()
  const second = await desk.plan({ topic: '作业设计', heldOn: '2026-03-14' })
  expect([first.issue, second.issue]).toEqual([1, 2])
  expect([first.code, second.code]).toEqual(['DJT-2025-001', 'DJT-2025-002'])
  const [series] = await desk.client.series.list({})
  expect(series).toMatchObject({ name: '龙都名师大讲堂 2025—2026学年', lectures: 2, held: 0 })
  await expect(desk.plan({ issue: 2 })).rejects.toThrow('lecture/issue-taken')
  await desk.client.history.undo({})
  await desk.client.history.undo({})
  expect(await desk.client.series.list({})).toEqual([])
})

test('what is held becomes an activity of its speakers, follows what is changed, and goes with the undo', async () => {
  const id = await desk.hold({
    speakers: [{ teacherId: speaker }],
    stages: ['小学'],
    subjects: ['语文'],
    chair: '周明',
  })
  const activities = () => desk.client.activities.list({ teacherId: speaker })
  expect((await activities()).rows).toMatchObject([{ type: '讲座', heldOn: '2025-10-18', hours: 0, subject: '语文' }])
  await desk.client.lectures.update({ id, heldOn: '2025-10-25', topic: '大单元教学' })
  expect((await activities()).rows).toMatchObject([
    { heldOn: '2025-10-25', topic: expect.stringContaining('大单元教学') },
  ])
  expect(desk.engine.verify()).toEqual([])
  await desk.client.history.undo({})
  await desk.client.history.undo({})
  expect((await activities()).rows).toEqual([])
  expect((await desk.client.lectures.get({ id })).status).toBe('plan')
  await desk.client.history.undo({})
})

test('attesting gives listeners the hours of the policy and speakers twice as many; taking it back cancels them', async () => {
  const [one, two] = [await desk.teacher('曾倩'), await desk.teacher('许翠', { subject: '数学' })]
  const id = await desk.hold({ speakers: [{ teacherId: speaker }, { name: '王教授', category: 'province' }] })
  await desk.client.attendance.record({
    lectureId: id,
    rows: [{ teacherId: one }, { name: '许翠', unit: '三小', subject: '数学' }, { name: '无名氏', unit: '三小' }],
  })
  const done = await desk.client.lectures.attest({ ids: [id], on: '2025-10-20' })
  expect(done).toEqual({ count: 1, people: 3, hours: 16 })
  expect([await hoursOf(speaker), await hoursOf(one), await hoursOf(two)]).toEqual([8, 4, 4])
  await desk.client.lectures.retract({ ids: [id], reason: '日期登记有误' })
  expect([await hoursOf(speaker), await hoursOf(one)]).toEqual([0, 0])
  await desk.client.history.undo({})
  expect([await hoursOf(speaker), await hoursOf(one)]).toEqual([8, 4])
  expect(desk.engine.verify()).toEqual([])
})

test('who is told to the queue after the hours were attested gets his then, and a correction is an entry with a reason', async () => {
  const [waiting] = (await desk.client.attendance.queue({})).rows
  const late = await desk.teacher('吴明士')
  if (waiting === undefined) throw new Error('one name waits')
  await desk.client.attendance.settle({ answers: [{ id: waiting.id, as: 'teacher', teacherId: late }] })
  expect(await hoursOf(late)).toBe(4)
  const { rows } = await desk.client.attendance.list({ lectureId: waiting.lectureId })
  const row = rows.find(({ teacherId }) => teacherId === late)
  await desk.client.attendance.update({ ids: [row?.id ?? ''], hours: 2 })
  expect(await hoursOf(late)).toBe(2)
  const entries = (await desk.client.hours.list({ teacherId: late })).rows
  expect(entries.map(({ kind, hours }) => [kind, hours])).toEqual([
    ['correction', -2],
    ['award', 4],
  ])
})

test('a session that was called off gives its number back; put off without a day it waits for one', async () => {
  const { id } = await desk.plan({ heldOn: '2025-12-06', issue: 20 })
  await desk.client.lectures.postpone({ ids: [id], reason: '天气' })
  expect(await desk.client.lectures.get({ id })).toMatchObject({ status: 'postponed', postponedFrom: '2025-12-06' })
  await desk.client.lectures.postpone({ ids: [id], newOn: '2025-12-20', reason: '天气' })
  expect(await desk.client.lectures.get({ id })).toMatchObject({ status: 'plan', heldOn: '2025-12-20' })
  await desk.client.lectures.cancel({ ids: [id], reason: '主讲人出差' })
  const other = await desk.plan({ heldOn: '2025-12-27', issue: 20 })
  await expect(desk.client.lectures.restore({ ids: [id] })).rejects.toThrow('lecture/issue-taken')
  await desk.client.lectures.remove({ ids: [other.id] })
  await desk.client.lectures.restore({ ids: [id] })
  await desk.client.lectures.remove({ ids: [id] })
})

test('what has not come yet cannot be held, what is signed cannot be removed, and the sentence says what to do', async () => {
  const { id } = await desk.plan({ heldOn: '2025-12-06' })
  await expect(desk.client.lectures.hold({ ids: [id] })).rejects.toThrow('input/invalid')
  await desk.client.attendance.record({ lectureId: id, rows: [{ name: '张三' }] })
  await expect(desk.client.lectures.remove({ ids: [id] })).rejects.toThrow('lecture/has-attendees')
  await expect(desk.client.lectures.attest({ ids: [id], on: '2025-12-06' })).rejects.toThrow('lecture/state')
  await desk.client.lectures.cancel({ ids: [id], reason: '撤销安排' })
})

test('the planner says who and what stands against a day, in words', async () => {
  const { client } = desk
  await client.calendar.setExams({ exams: [{ name: '期中考试', startsOn: '2026-04-20', endsOn: '2026-04-22' }] })
  const draft = (heldOn: string) => ({
    heldOn,
    startsAt: '09:00',
    endsAt: '11:30',
    place: '市实验小学报告厅',
    speakers: [{ teacherId: speaker }],
  })
  const made = await client.lectures.createMany({
    lectures: [
      { topic: '甲', ...draft('2026-04-10') },
      { topic: '乙', ...draft('2026-04-10') },
      { topic: '丙', ...draft('2026-04-21') },
      { topic: '丁', ...draft('2026-10-01') },
    ],
  })
  const { lectures, blocked } = await client.lectures.planner({ from: '2026-04-01', to: '2026-10-31' })
  const rules = (topic: string) => lectures.find((one) => one.topic === topic)?.conflicts.map(({ rule }) => rule)
  expect(rules('甲')).toEqual(['speaker-busy', 'hall-busy', 'too-close', 'month-full'])
  expect(rules('丙')).toEqual(['exam', 'month-full'])
  expect(rules('丁')).toEqual(['holiday'])
  expect(blocked).toContainEqual({ from: '2026-04-20', to: '2026-04-22', kind: 'exam', name: '期中考试' })
  const found = await client.lectures.check({ ...draft('2026-04-10'), startsAt: '14:00', endsAt: '16:00' })
  expect(found.map(({ rule }) => rule)).toEqual(['too-close', 'month-full'])
  await client.lectures.remove({ ids: [...made.ids] })
})

test('a pasted plan becomes drafts with their conflicts; a line without a day is told', async () => {
  const plan = await desk.client.lectures.readPlan({
    text: '期次\t日期\t主题\t主讲人\t地点\n第4期\t3月14日上午9:00-11:30\t作业设计\t吕文静（市三小 正高级教师）\t市三小报告厅\n\t待定\t课题研究\t\t',
  })
  expect(plan.drafts).toMatchObject([
    { line: 2, draft: { issue: 4, heldOn: '2026-03-14', startsAt: '09:00', endsAt: '11:30', topic: '作业设计' } },
  ])
  expect(plan.drafts[0]?.draft.speakers).toMatchObject([{ name: '吕文静', unit: '市三小', title: '正高级教师' }])
  expect(plan.unread).toMatchObject([{ line: 3, problem: expect.stringContaining('日期') }])
})

test('two records of one person who become one keep one signature, one place and what the session gives once', async () => {
  const { client } = desk
  const [keep, duplicate] = [await desk.teacher('韩莹'), await desk.teacher('韩莹', { subject: '数学' })]
  const id = await desk.hold({ heldOn: '2025-11-12', speakers: [{ teacherId: duplicate }] })
  await client.attendance.record({ lectureId: id, rows: [{ teacherId: keep }, { teacherId: duplicate }] })
  await client.invitations.add({ lectureId: id, teacherIds: [keep, duplicate] })
  await client.lectures.attest({ ids: [id], on: '2025-11-13' })
  await client.teachers.merge({ keepId: keep, duplicateId: duplicate, fields: [] })
  expect(await client.lectures.get({ id })).toMatchObject({ present: 1, expected: 1, people: [{ teacherId: keep }] })
  expect(await hoursOf(keep)).toBe(8)
  expect(desk.engine.verify()).toEqual([])
})

test('the history of a session tells in the officer’s words who signed and what was changed', async () => {
  const id = await desk.hold({ heldOn: '2025-11-05' })
  await desk.client.attendance.record({ lectureId: id, rows: [{ name: '钱某', unit: '三小', presence: 'late' }] })
  const [row] = (await desk.client.attendance.list({ lectureId: id })).rows
  await desk.client.attendance.settle({ answers: [{ id: row?.id ?? '', as: 'outsider' }] })
  const changes = await desk.client.history.ofRecord({ record: 'lecture', id })
  const words = changes.flatMap(({ fields }) => fields).map(({ label, after }) => `${label} ${after ?? ''}`)
  expect(words).toEqual(['核对 库外人员', '状态 已举办'])
})

test('Ctrl+K finds a session by topic, number, code and speaker', async () => {
  const { id } = await desk.plan({
    topic: '跨学科主题学习',
    issue: 88,
    heldOn: '2026-05-15',
    speakers: [{ teacherId: speaker }],
  })
  const { code } = await desk.client.lectures.get({ id })
  for (const text of ['跨学科', '第88期', code, 'lwj']) {
    const hits = await desk.client.search.find({ text, kinds: ['lecture'] })
    expect([text, hits.map((hit) => hit.id).includes(id)]).toEqual([text, true])
  }
})
