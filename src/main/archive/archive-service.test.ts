import { expect, test } from 'vitest'
import { openActivityFixture } from '#main/activities/activity-fixture.ts'
import { openLectureFixture } from '#main/lectures/lecture-fixture.ts'

test('a teacher’s archive has every programme on one line of time, the newest first, and the hours of five years', async () => {
  const desk = await openActivityFixture()
  const { client, draft } = desk
  const [mentor, mentee] = [await desk.teacher('孟师傅'), await desk.teacher('高徒')]
  await client.teachers.update({
    id: mentor,
    honours: [{ name: '市级骨干教师', level: '市', batch: '2023', state: 'confirmed', awardedOn: '2023-09-10' }],
  })
  await desk.pair(mentor, [mentee])
  desk.studio('孟师傅名师工作室', mentor, [mentee])
  await client.activities.create(
    draft([{ teacherId: mentor, role: 'lead' }, { teacherId: mentee }], {
      type: '公开课',
      lesson: '草船借箭',
      level: '市',
      hours: 4,
      heldOn: '2025-11-20',
    }),
  )
  await client.achievements.create({
    teacherId: mentor,
    kind: '论文',
    name: '读写结合',
    level: '省',
    award: '一等',
    achievedOn: '2025-10-01',
  })
  const { id } = await client.training.create({
    name: '骨干研修',
    category: 'provincial',
    organizer: '师大',
    startsOn: '2025-12-01',
    endsOn: '2025-12-02',
    as: 'running',
  })
  await client.training.nominate({ id, trainees: [{ teacherId: mentor }], as: 'admitted' })
  const archive = await client.archive.ofTeacher({ teacherId: mentor })
  expect(archive.entries.map(({ kind, on, title, outcome }) => [kind, on, title, outcome])).toEqual([
    ['training', '2025-12-01', '骨干研修（师大）', '在训'],
    ['activity', '2025-11-20', '公开课“草船借箭”', '市级'],
    ['achievement', '2025-10-01', '论文“读写结合”', '省级一等奖'],
    ['pairing', '2025-09-01', '带教高徒', '在带'],
    ['studio', '2025-03-01', '孟师傅名师工作室', '主持人'],
    ['honour', '2023-09-10', '市级骨干教师', '认定'],
    ['employment', null, '任职于测试第一小学', null],
  ])
  expect(archive.activityYears).toEqual([{ schoolYear: '2025-2026', led: 1, attended: 0 }])
  expect(archive.hours).toMatchObject({ fromYear: 2021, toYear: 2025, counted: 4, target: 360 })
  expect((await client.archive.ofTeacher({ teacherId: mentee })).entries.map(({ title }) => title)).toContain(
    '师从孟师傅',
  )
})

test('a session is told once, though an activity stands for it', async () => {
  const { client, db, teacher, hold } = await openLectureFixture()
  const speaker = await teacher('主讲人')
  const { activityId } = await client.lectures.get({ id: await hold({ speakers: [{ teacherId: speaker }] }) })
  db.prepare(`UPDATE activity SET level = '市' WHERE id = ?`).run(activityId)
  const { entries } = await client.archive.ofTeacher({ teacherId: speaker })
  expect(entries.filter(({ on }) => on === '2025-10-18').map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'lecture 主讲“新课标背景下的大单元教学”',
  ])
})
