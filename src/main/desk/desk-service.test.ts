import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAidFixture } from '#main/aid/aid-fixture.ts'
import { openTestEngine } from '#main/engine/test-engine.ts'
import { openLectureFixture } from '#main/lectures/lecture-fixture.ts'
import { openPairingFixture } from '#main/pairings/pairing-fixture.ts'
import { livingStatuses } from '#shared/studios/studio.ts'

async function openDesk() {
  const fixture = await openPairingFixture()
  const { teacher, pair, schools } = fixture
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const far = await teacher('王强', { title: '高级教师', schoolId: schools[2] })
  const late = await pair(mentor, [await teacher('张明')], { startsOn: '2025-02-01', endsOn: '2025-08-31' })
  const soon = await pair(mentor, [await teacher('李兰')], { endsOn: '2025-12-31' })
  const past = await pair(far, [await teacher('赵云')], { endsOn: '2025-12-01' })
  const waiting = await pair(far, [await teacher('钱进'), await teacher('孙立')], { as: 'submitted' })
  return { ...fixture, mentor, far, late, soon, past, waiting }
}

test('the desk tells what is overdue, due and waiting, with names, units and days', async () => {
  const { client, late } = await openDesk()
  const { groups } = await client.desk.get({})
  const lines = Object.fromEntries(
    groups
      .slice(0, 5)
      .map(({ kind, count, items }) => [
        kind,
        [count, ...items.map(({ title, who, unit }) => `${title} ${who} ${unit}`)],
      ]),
  )
  expect(lines).toEqual({
    overdue: [1, '考核逾期 102 天 吕文静 带 张明 测试第一小学'],
    due: [2, '到期 10 天，待考核 王强 带 赵云 测试第一小学', '20 天后到期 吕文静 带 李兰 测试第一小学'],
    approval: [2, expect.stringMatching(/^师徒结对 报送 2 对 /)],
    conflict: [0],
    vacant: [0],
  })
  expect(groups[0]?.items[0]).toMatchObject({ on: '2025-08-31', days: -102, recordId: late.ids[0] })
})

test('the days of the policy move the lines', async () => {
  const { client, cohortId } = await openDesk()
  await client.policies.update({ cohortId, values: { overdueDays: 200, remindDays: 5 } })
  const { groups } = await client.desk.get({})
  expect(groups.map(({ kind, count }) => `${kind} ${count}`).slice(0, 2)).toEqual(['overdue 0', 'due 2'])
})

test('every count is the number of rows that the list shows under the same states', async () => {
  const { client, setToday } = await openDesk()
  for (const today of ['2025-12-11', '2026-02-15', '2026-08-01', '2027-01-01']) {
    setToday(today)
    const { groups, figures } = await client.desk.get({})
    const counts = (await client.pairings.counts({})).byStatus
    expect(groups.find(({ kind }) => kind === 'overdue')?.count).toBe(counts.overdue)
    expect(groups.find(({ kind }) => kind === 'approval')?.count).toBe(counts.submitted)
    expect(figures.find(({ key }) => key === 'carried')?.value).toBe(counts.active + counts.due + counts.overdue)
  }
})

test('a mentor who has gone leaves a gap with the number of his mentees; a conflict stands with its sentence', async () => {
  const { client, mentor, teacher, pair } = await openDesk()
  await client.teachers.leave({ id: mentor, status: 'retired', on: '2025-12-01' })
  const { ids } = await pair(await teacher('周平', { title: '高级教师' }), [await teacher('吴用')])
  const rival = await pair(await teacher('郑直', { title: '高级教师' }), [await teacher('冯异')], { as: 'draft' })
  await client.pairings.update({
    id: rival.ids[0] ?? '',
    menteeId: (await client.pairings.get({ id: ids[0] ?? '' })).menteeId,
  })
  const { groups } = await client.desk.get({})
  expect(groups.find(({ kind }) => kind === 'vacant')).toMatchObject({
    count: 2,
    items: [{ title: '师傅空缺', who: '吕文静已退休，带徒 2 人', on: '2025-12-01', days: 10 }],
  })
  expect(groups.find(({ kind }) => kind === 'conflict')?.count).toBe(0)
})

test('the figures stand beside those of the same day a year before', async () => {
  const { client, teacher, pair, mentor, cohortId, setToday } = await openDesk()
  const old = await pair(mentor, [await teacher('周平')], { startsOn: '2024-09-01', endsOn: '2025-07-15' })
  await client.pairings.assess({ ids: [...old.ids], on: '2025-07-10', grade: '优秀' })
  await client.pairings.complete({ ids: [...old.ids], on: '2025-07-15' })
  const figure = async (key: string) => {
    const { value, lastYear } = (await client.desk.get({})).figures.find((line) => line.key === key) ?? {}
    return [value, lastYear]
  }
  expect(await figure('carried')).toEqual([3, 1])
  expect(await figure('mentors')).toEqual([2, 1])
  expect(await figure('cross-district')).toEqual([1, 0])
  expect(await figure('average-load')).toEqual([1.5, 1])
  expect(await figure('completed')).toEqual([0, 0])
  setToday('2025-08-01')
  expect(await figure('completed')).toEqual([1, 0])
  setToday('2026-08-01')
  expect(await figure('completed')).toEqual([0, 1])
  expect((await client.desk.get({})).byStage).toEqual([{ label: '小学', value: 3 }])
  expect(cohortId).not.toBe('')
})

test('a school year has the figures and charts of its own cohorts, and what is to be done is told of every year', async () => {
  const { client, cohortId, mentor, teacher, pair } = await openDesk()
  const next = { name: '2026—2027学年', schoolYear: '2026-2027', startsOn: '2026-09-01', endsOn: '2027-08-31' }
  const { id } = await client.cohorts.clone({ fromId: cohortId, ...next })
  await pair(mentor, [await teacher('周平')], { cohortId: id, startsOn: '2026-09-01', endsOn: '2027-07-15' })
  const of = async (schoolYear?: string) => {
    const { figures, groups, byStage, ...desk } = await client.desk.get(schoolYear === undefined ? {} : { schoolYear })
    const carried = figures.find(({ key }) => key === 'carried')
    const sum = byStage.reduce((total, { value }) => total + value, 0)
    return [desk.schoolYear, carried?.value, sum, groups.find(({ kind }) => kind === 'overdue')?.count]
  }
  expect(await of()).toEqual([null, 4, 4, 1])
  expect(await of('2025-2026')).toEqual(['2025-2026', 3, 3, 1])
  expect(await of('2026-2027')).toEqual(['2026-2027', 1, 1, 1])
  expect(await of('2019-2020')).toEqual(['2019-2020', 0, 0, 1])
  await expect(client.desk.get({ schoolYear: '去年' })).rejects.toThrow('input/invalid')
})

test('what is due under one name on one day is one line, with how many it is and of how many schools', async () => {
  const { client, setToday, schools, teacher, pair } = await openDesk()
  setToday('2025-09-20')
  const mentor = await teacher('周平', { title: '高级教师' })
  const mentees = [await teacher('吴用'), await teacher('郑爽', { schoolId: schools[1] })]
  await pair(mentor, mentees, { startsOn: '2025-09-05', endsOn: '2026-07-15' })
  const group = (await client.desk.get({})).groups.find(({ kind }) => kind === 'milestone-soon')
  expect(group?.items.find(({ on }) => on === '2025-10-05')).toEqual({
    kind: 'milestone-soon',
    title: '制定计划',
    who: '周平 带 吴用等 2 项',
    unit: '测试第一小学等 2 所学校',
    on: '2025-10-05',
    days: 15,
    recordId: null,
    stands: 2,
  })
})

test('a county sees the pairs that it has a part in', async () => {
  const { client, far } = await openDesk()
  const { district } = (await client.teachers.get({ id: far })) ?? {}
  const own = (await client.districts.list({})).find(({ name }) => name === district)
  const desk = await client.desk.get({ districtId: own?.id ?? '' })
  expect(desk.groups.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    'overdue 0',
    'due 1',
    'approval 2',
    'conflict 0',
    'vacant 0',
    'milestone-overdue 0',
    'milestone-soon 0',
    'lecture-late 0',
    'unsucceeded 0',
  ])
  expect(desk.figures.find(({ key }) => key === 'carried')?.value).toBe(1)
  expect(desk.upcoming.map(({ on, label }) => `${on} ${label}`)).toEqual(['2026-08-31 2025—2026学年结束'])
  expect((await client.desk.get({})).upcoming[0]).toEqual({ on: '2025-12-31', label: '结对到期', count: 1 })
})

test('every group tells how many of its count each line speaks for', async () => {
  const { client } = await openDesk()
  const { groups } = await client.desk.get({})
  const stands = groups.map(({ kind, count, items }) => [
    kind,
    count,
    items.reduce((sum, item) => sum + item.stands, 0),
  ])
  expect(stands).toEqual([
    ['overdue', 1, 1],
    ['due', 2, 2],
    ['approval', 2, 2],
    ['conflict', 0, 0],
    ['vacant', 0, 0],
    ['milestone-overdue', 11, 11],
    ['milestone-soon', 0, 0],
    ['lecture-late', 0, 0],
    ['unsucceeded', 0, 0],
  ])
})

test('the desk is written as one page, and what was typed is no markup there', async () => {
  const { client } = await openDesk()
  await client.settings.update({
    office: { name: '<b>师训科</b>', level: 'city', districtId: null, reporter: '', phone: '' },
  })
  const folder = mkdtempSync(join(tmpdir(), 'longdu-desk-'))
  const file = join(folder, 'page.html')
  await client.desk.print({ file })
  const html = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  expect(html).toContain('&lt;b&gt;师训科&lt;/b&gt;　截至 2025-12-11　全市')
  expect(html).not.toContain('<b>')
  expect(html.match(/<h2>[^<]*/g)?.map((title) => title.slice(4).trim())).toEqual([
    '今天要办 16',
    '本学年',
    '分县区',
    '分学段',
    '分学科',
    '接下来',
  ])
  expect(html).toContain('考核逾期 102 天')
})

test('each figure of a programme is what its own page counts', async () => {
  const { client } = await openTestEngine()
  await client.settings.addSampleData({})
  const { figures, lectures, coverage } = await client.desk.get({})
  const now = Object.fromEntries(figures.map(({ key, value }) => [key, value]))
  const rural = await client.twinning.coverage({})
  const studios = (await client.studios.counts({})).byStatus
  const groups = (await client.twinning.counts({})).byStatus
  const held = await client.lectures.list({ statuses: ['held', 'filed', 'attested'], limit: 100 })
  expect(now).toMatchObject({
    studios: livingStatuses.reduce((sum, status) => sum + studios[status], 0),
    'twin-groups': groups.signed + groups.running + groups.assessed,
    'rural-coverage': rural.total.share,
    serving: (await client.postings.counts({})).serving,
  })
  expect(coverage.bars).toHaveLength(rural.rows.filter(({ share }) => share !== null).length)
  expect(lectures.map(({ value }) => value)).toEqual(held.rows.map(({ present }) => present))
})

test('a session that is behind its days stands on the desk with what is missing, and leads to it', async () => {
  const { client, plan, hold } = await openLectureFixture({ today: '2025-12-11' })
  const id = await hold({ heldOn: '2025-10-18', host: '华龙区第三小学' })
  await plan({ heldOn: '2026-06-18' })
  const group = (await client.desk.get({})).groups.find(({ kind }) => kind === 'lecture-late')
  expect(group).toMatchObject({ count: 1, items: [{ title: '第1期大讲堂', unit: '华龙区第三小学', recordId: id }] })
  const { rows } = await client.lectures.list({})
  const late = rows.find((row) => row.id === id)?.missing.filter(({ isLate }) => isLate) ?? []
  expect(group?.items[0]?.who).toBe(`《新课标背景下的大单元教学》${late.map(({ sentence }) => sentence).join('，')}`)
  expect(group?.count).toBe((await client.lectures.counts({})).late)
})

test('a posting that ends stands on the desk until somebody is named to follow, in the county that sent him', async () => {
  const { client, teacher, post, schools } = await openAidFixture({ today: '2026-06-20' })
  const posting = await post(await teacher('吕文静'))
  const ending = async (districtId?: string) =>
    (await client.desk.get(districtId === undefined ? {} : { districtId })).groups.find(
      ({ kind }) => kind === 'unsucceeded',
    )
  expect(await ending()).toMatchObject({
    count: 1,
    items: [{ who: '吕文静（小学语文）没有接任人选', unit: '伊吾测试小学', on: '2026-07-31', days: 41 }],
  })
  const home = (await client.schools.get({ id: schools.home })).districtId
  const other = (await client.districts.list({})).find(({ id, isOutside }) => id !== home && !isOutside)
  expect((await ending(home))?.count).toBe(1)
  expect((await ending(other?.id ?? ''))?.count).toBe(0)
  await client.postings.rotate({ id: posting, teacherId: await teacher('王强') })
  expect((await ending())?.count).toBe(0)
})
