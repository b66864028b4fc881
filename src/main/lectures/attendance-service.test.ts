import { beforeAll, expect, test } from 'vitest'
import { openLectureFixture, type LectureFixture } from './lecture-fixture.ts'

let desk: LectureFixture
let lectureId = ''

beforeAll(async () => {
  desk = await openLectureFixture({ today: '2025-11-20' })
  lectureId = await desk.hold()
})

const counts = () => desk.client.attendance.counts({ lectureId })
const queued = async (name: string) => {
  const found = (await desk.client.attendance.queue({ limit: 200 })).rows.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} does not wait`)
  return found
}

test('only name and unit of exactly one person, borne out by the subject, are matched without asking', async () => {
  const [, second] = desk.schools
  await desk.teacher('王慧芳')
  await desk.teacher('李雪', { subject: '数学' })
  await desk.teacher('李雪', { subject: '英语' })
  await desk.teacher('张峰', { schoolId: second })
  await desk.teacher('赵红', { status: 'retired' })
  const read = await desk.client.attendance.read({
    lectureId,
    text: [
      '1 王慧芳 三小 语文',
      '2 李雪 三小',
      '3 李雪 三小 英语',
      '4 张峰 三小 语文',
      '5 王慧素 三小 语文',
      '6 赵红 三小 语文',
      '7 王慧芳 三小 体育',
    ].join('\n'),
  })
  expect(read.rows.map(({ name, teacherId }) => [name, teacherId !== null])).toEqual([
    ['王慧芳', true],
    ['李雪', false],
    ['李雪', true],
    ['张峰', false],
    ['王慧素', false],
    ['赵红', false],
    ['王慧芳', false],
  ])
})

test('suggestions are ranked with their reasons: the same sound at the same school before a namesake elsewhere', async () => {
  await desk.teacher('王惠芳', { schoolId: desk.schools[2] })
  const read = await desk.client.attendance.read({ lectureId, text: '王惠方 三小 语文' })
  const [best, next] = read.rows[0]?.suggestions ?? []
  expect([best?.name, best?.reasons]).toEqual(['王慧芳', ['姓名读音相同', '单位相同', '学科相同']])
  expect(next?.name).toBe('王惠芳')
})

test('who is not certain waits and blocks nothing; who signed twice stands once; absent is not present', async () => {
  const recorded = await desk.client.attendance.record({
    lectureId,
    rows: [
      { name: '王慧芳', unit: '三小', subject: '语文' },
      { name: '王 慧芳', unit: '华龙区第三小学' },
      { name: '王慧素', unit: '三小', subject: '语文' },
      { name: '李雪', unit: '三小' },
      { name: '李雪', unit: '三小' },
      { name: '请在此签名', unit: null },
      { name: '外聘教师', unit: '省教研室', presence: 'absent' },
    ],
  })
  expect(recorded).toEqual({ added: 5, matched: 1, waiting: 4, repeated: 2 })
  expect((await desk.client.lectures.get({ id: lectureId })).present).toBe(4)
})

test('the officer’s answers: chosen, new in the register, outsider, no person; each can be undone', async () => {
  const typo = await queued('王慧素')
  const [suggested] = typo.suggestions
  expect(suggested?.reasons).toContain('姓名差一字')
  const answers = [
    { id: (await queued('李雪')).id, as: 'new' as const, schoolId: desk.schools[0], stage: '小学', subject: '美术' },
    { id: (await queued('外聘教师')).id, as: 'outsider' as const },
    { id: (await queued('请在此签名')).id, as: 'discard' as const },
  ]
  await desk.client.attendance.settle({ answers })
  expect(await counts()).toEqual({ matched: 2, waiting: 1, outsider: 1, discarded: 1 })
  await desk.client.history.undo({})
  expect(await counts()).toEqual({ matched: 1, waiting: 4, outsider: 0, discarded: 0 })
  await desk.client.history.redo({})
  // 王慧素 was 王慧芳, who stands on the list already: one line goes.
  await desk.client.attendance.settle({
    answers: [{ id: typo.id, as: 'teacher', teacherId: suggested?.teacherId ?? '' }],
  })
  expect(await counts()).toEqual({ matched: 2, waiting: 0, outsider: 1, discarded: 1 })
  expect(desk.engine.verify()).toEqual([])
})

test('an answer is remembered as a suggestion, and given for the same name and unit in other sessions at once', async () => {
  const [two, three] = [await desk.hold({ heldOn: '2025-11-01' }), await desk.hold({ heldOn: '2025-11-15' })]
  const chosen = await desk.teacher('钱多', { schoolId: desk.schools[2] })
  for (const id of [two, three])
    await desk.client.attendance.record({ lectureId: id, rows: [{ name: '钱朵', unit: '县实小' }] })
  const waiting = await queued('钱朵')
  expect(waiting.alsoIn).toBe(1)
  expect(
    await desk.client.attendance.settle({ answers: [{ id: waiting.id, as: 'teacher', teacherId: chosen }] }),
  ).toEqual({
    settled: 2,
  })
  const again = await desk.client.attendance.read({ lectureId, text: '钱朵 县实小' })
  expect(again.rows[0]).toMatchObject({ teacherId: null, suggestions: [{ teacherId: chosen }] })
  expect(again.rows[0]?.suggestions[0]?.reasons).toContain('以前核对为此人')
})

test('a sheet of the morning and one of the afternoon in one paste are one person who was there all day', async () => {
  const id = await desk.hold({ heldOn: '2025-11-16', startsAt: '08:30', endsAt: '17:00' })
  const teacherId = await desk.teacher('冯全')
  const half = { name: '冯全', unit: '三小', subject: '语文' }
  await desk.client.attendance.record({
    lectureId: id,
    rows: [
      { ...half, morning: true, afternoon: false },
      { ...half, morning: false, afternoon: true },
    ],
  })
  const { rows } = await desk.client.attendance.list({ lectureId: id })
  expect(rows).toMatchObject([{ teacherId, morning: true, afternoon: true, hours: 8 }])
})

test('a name that waits is matched by itself once the register knows him and nobody else', async () => {
  await desk.client.attendance.record({ lectureId, rows: [{ name: '孙新', unit: '昆吾路小学', subject: '科学' }] })
  await desk.teacher('孙新', { schoolId: desk.schools[1], subject: '科学' })
  expect(await desk.client.attendance.rematch({})).toEqual({ matched: 1 })
})

test('invitations tell 应到, 实到 and who is absent, by school and ready to paste', async () => {
  const id = await desk.hold({ heldOn: '2025-11-08' })
  const [came, stayed] = [await desk.teacher('周一'), await desk.teacher('周二')]
  await desk.client.invitations.add({
    lectureId: id,
    teacherIds: [came, stayed],
    schools: [{ schoolId: desk.schools[2], places: 3 }],
  })
  await desk.client.attendance.record({ lectureId: id, rows: [{ teacherId: came }] })
  const summary = await desk.client.attendance.summary({ lectureId: id })
  expect(summary).toMatchObject({ expected: 5, present: 1, absent: 4 })
  expect(summary.text).toContain('华龙区第三小学 应到 2 人、实到 1 人（缺席：周二）')
  expect(summary.text).toContain('清丰县实验小学 应到 3 人、实到 0 人')
  const places = await desk.client.invitations.list({ lectureId: id })
  expect(places.map(({ name, places: count, present }) => [name, count, present])).toEqual([
    ['清丰县实验小学', 3, 0],
    ['周一', 1, 1],
    ['周二', 1, 0],
  ])
})
