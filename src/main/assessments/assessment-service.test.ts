import { expect, test } from 'vitest'
import { openAssessmentFixture, type AssessmentFixture } from './assessment-fixture.ts'

/** A mentor with two mentees, the first of whom did something. */
async function openYear(more: Parameters<typeof openAssessmentFixture>[0] = {}) {
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

/** Everything that is stored, without the log of actions itself. */
function dump({ db }: AssessmentFixture): unknown {
  const tables = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all()
    .filter(({ name }) => name !== 'action' && name !== 'change')
  return tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()])
}

test('a mentee is scored by what he himself did in the pair', async () => {
  const year = await openYear()
  const id = await year.start('mentee')
  const items = await year.itemsOf(id, year.ofZhang)
  expect(items.get('汇报课和公开课')).toMatchObject({ score: 10, words: '公开课 1 节 × 10 分 = 10 分' })
  expect(items.get('汇报课和公开课')?.grounds).toMatchObject([{ record: 'activity', recordId: year.open, points: 10 }])
  expect(items.get('论文、课题和竞赛')).toMatchObject({ score: 8, words: '市级 1 篇 × 8 分 = 8 分' })
  expect((await year.itemsOf(id, year.ofLi)).get('论文、课题和竞赛')).toMatchObject({ score: 0 })
})

test('what was done outside the period of the round does not count', async () => {
  const year = await openYear()
  const id = await year.start('mentee', { startsOn: '2025-11-01' })
  const items = await year.itemsOf(id, year.ofZhang)
  expect(items.get('汇报课和公开课')).toMatchObject({ score: 0 })
  expect(items.get('论文、课题和竞赛')).toMatchObject({ score: 8 })
})

test('tasks of the policy are counted over both semesters', async () => {
  const year = await openYear()
  const id = await year.start('mentee')
  const listening = (await year.itemsOf(id, year.ofZhang)).get('听师傅课')
  expect(listening?.words).toBe('完成 2/16 × 20 分 = 2.5 分')
  expect(listening?.grounds.map(({ words }) => words)).toEqual([
    '2025—2026 第一学期 听师傅课 2/8 节',
    '2025—2026 第二学期 听师傅课 0/8 节',
  ])
})

test('a mentor is scored over all pairs of the group, a shared activity once, and by the growth of the mentees', async () => {
  const year = await openYear()
  const mentees = await year.start('mentee')
  await year.markAll(mentees, 1)
  const id = await year.start('mentor')
  const items = await year.itemsOf(id, year.groupId)
  expect(items.get('示范课和讲座')).toMatchObject({ score: 5, words: '讲座 1 场 × 5 分 = 5 分' })
  const { rows } = await year.client.assessments.results({ id: mentees })
  const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length
  expect(items.get('徒弟成长')?.score).toBeCloseTo(mean / 4, 1)
  expect(items.get('徒弟成长')?.grounds.map(({ recordId }) => recordId)).toEqual([year.ofZhang, year.ofLi].toSorted())
  expect(items.get('听评徒弟课')?.words).toContain('听徒弟课缺')
})

test('without a round of mentees the growth is left to people', async () => {
  const year = await openYear()
  const id = await year.start('mentor')
  expect((await year.itemsOf(id, year.groupId)).get('徒弟成长')).toMatchObject({ computed: null, isMissing: true })
})

test('only pairs at work within the period and the cohort are assessed', async () => {
  const year = await openYear()
  const { client, teacher, pair } = year
  const draft = await pair(await teacher('甲师', { title: '高级教师' }), [await teacher('乙徒')], { as: 'draft' })
  const later = await pair(await teacher('丙师', { title: '高级教师' }), [await teacher('丁徒')], {
    startsOn: '2026-08-20',
    endsOn: '2027-07-15',
  })
  const id = await year.start('mentee')
  const { rows } = await client.assessments.results({ id })
  const targets = rows.map(({ targetId }) => targetId)
  expect(targets.toSorted()).toEqual([year.ofZhang, year.ofLi].toSorted())
  expect([...draft.ids, ...later.ids].some((one) => targets.includes(one))).toBe(false)
})

test('grade lines and the share come from the policy of the cohort where the scheme has none', async () => {
  const year = await openYear()
  await year.client.policies.update({ cohortId: year.cohortId, values: { gradePass: 55, excellentShare: 20 } })
  const { scheme } = await year.client.assessments.get({ id: await year.start('mentee') })
  expect(scheme.excellentShare).toBe(20)
  expect(scheme.grades).toEqual([
    { grade: '优秀', minScore: 90 },
    { grade: '合格', minScore: 55 },
    { grade: '不合格', minScore: 0 },
  ])
})

test('a round keeps its copy of the scheme, and a scheme that was copied cannot be removed', async () => {
  const year = await openYear()
  const id = await year.start('mentee')
  const [scheme] = await year.client.schemes.list({ object: 'mentee' })
  const items = [{ name: '总评', kind: 'manual' as const, max: 100 }]
  await year.client.schemes.update({ id: scheme?.id ?? '', items })
  expect((await year.client.assessments.get({ id })).scheme.items).toHaveLength(scheme?.items.length ?? 0)
  expect((await year.client.schemes.get({ id: scheme?.id ?? '' })).items).toHaveLength(1)
  await expect(year.client.schemes.remove({ id: scheme?.id ?? '' })).rejects.toMatchObject({
    code: 'assessment/scheme-in-use',
  })
})

test('a computed score is changed only with a reason, and no score passes the full mark', async () => {
  const year = await openYear()
  const id = await year.start('mentee')
  const items = await year.itemsOf(id, year.ofZhang)
  const mark = (name: string, score: number | null, reason: string | null = null) =>
    year.client.assessments.mark({
      roundId: id,
      marks: [{ targetId: year.ofZhang, itemId: items.get(name)?.itemId ?? '', score, reason }],
    })
  await expect(mark('汇报课和公开课', 20)).rejects.toMatchObject({ code: 'input/invalid' })
  await expect(mark('学习计划与总结', 11)).rejects.toMatchObject({ code: 'input/invalid' })
  await mark('汇报课和公开课', 20, '市外借班上课一节')
  expect((await year.itemsOf(id, year.ofZhang)).get('汇报课和公开课')).toMatchObject({ computed: 10, score: 20 })
  await mark('汇报课和公开课', null)
  expect((await year.itemsOf(id, year.ofZhang)).get('汇报课和公开课')).toMatchObject({ score: 10, reason: null })
})

test('a round is not published while scores are missing; who is left out needs none', async () => {
  const year = await openYear()
  const { client } = year
  const id = await year.start('mentee')
  const publish = () => client.assessments.publish({ id, on: '2025-12-11' })
  await expect(publish()).rejects.toMatchObject({ code: 'assessment/scores-missing' })
  await year.markAll(id, 0.5)
  await client.assessments.judge({ roundId: id, targetIds: [year.ofLi], grade: null, isExempt: true, reason: '产假' })
  expect(await publish()).toEqual({ count: 1, carried: 1, refused: [] })
  const { rows } = await client.assessments.results({ id })
  expect(rows.map(({ targetId, rank, isExempt }) => [targetId, rank, isExempt])).toEqual([
    [year.ofZhang, 1, false],
    [year.ofLi, null, true],
  ])
})

test('more 优秀 than the share allows is refused until they are trimmed or judged', async () => {
  const year = await openYear()
  const { client } = year
  await client.policies.update({ cohortId: year.cohortId, values: { gradeExcellent: 25, gradePass: 10 } })
  const id = await year.start('mentee')
  await year.markAll(id, 1)
  const { excellent } = await client.assessments.results({ id })
  expect(excellent).toEqual({ count: 2, limit: 0, share: 30 })
  await expect(client.assessments.publish({ id, on: '2025-12-11' })).rejects.toMatchObject({
    code: 'assessment/too-many-excellent',
  })
  expect(await client.assessments.trimExcellent({ id })).toEqual({ count: 2 })
  const after = await client.assessments.results({ id })
  expect(after.rows.map(({ grade, computedGrade }) => [grade, computedGrade])).toEqual([
    ['合格', '优秀'],
    ['合格', '优秀'],
  ])
  expect(await client.assessments.publish({ id, on: '2025-12-11' })).toMatchObject({ carried: 2 })
})

test('a vetoed one has the lowest grade and cannot be judged otherwise', async () => {
  const year = await openYear()
  const { client } = year
  const id = await year.start('mentee')
  await year.markAll(id, 1)
  const veto = (await year.itemsOf(id, year.ofZhang)).get('师德一票否决')
  const marks = [{ targetId: year.ofZhang, itemId: veto?.itemId ?? '', score: 1, reason: '有偿补课' }]
  await client.assessments.mark({ roundId: id, marks })
  const row = (await client.assessments.results({ id })).rows.find(({ targetId }) => targetId === year.ofZhang)
  expect(row).toMatchObject({ grade: '不合格', veto: '师德一票否决：有偿补课', rank: 2 })
  await expect(
    client.assessments.judge({ roundId: id, targetIds: [year.ofZhang], grade: '合格', reason: '从宽' }),
  ).rejects.toMatchObject({ code: 'assessment/vetoed' })
})

test('a published result stands whatever happens to the records afterwards', async () => {
  const year = await openYear()
  const { client, people } = year
  const id = await year.start('mentee')
  await year.markAll(id, 0.5)
  const told = { roundId: id, targetId: year.ofZhang }
  const before = [await client.assessments.results({ id }), await client.assessments.explain(told)] as const
  await client.assessments.publish({ id, on: '2025-12-11', documentNo: '濮教师〔2025〕9号' })
  await client.activities.remove({ ids: [year.open] })
  await year.activity('公开课', [[people.zhang, 'lead']], { credits: [{ kind: 'pairing', id: year.ofZhang }] })
  await client.teachers.update({ id: people.zhang, name: '张小明' })
  const after = [await client.assessments.results({ id }), await client.assessments.explain(told)] as const
  expect(after[0].rows).toEqual(before[0].rows)
  expect(after[1].items).toEqual(before[1].items)
  expect(after[1].row).toEqual(before[1].row)
  expect(after[0].round).toMatchObject({ state: 'published', publishedOn: '2025-12-11', targets: 2 })
  await expect(client.assessments.trimExcellent({ id })).rejects.toMatchObject({ code: 'assessment/published' })
  expect(year.engine.verify()).toEqual([])
})

test('grades go to the pairs in the same action; a pair that cannot be assessed is told', async () => {
  const year = await openYear()
  const { client } = year
  await client.pairings.pause({ ids: [year.ofLi], on: '2025-12-01', reason: '病休' })
  const id = await year.start('mentee')
  await year.markAll(id, 1)
  const publication = await client.assessments.publish({ id, on: '2025-12-11' })
  expect(publication).toMatchObject({ count: 2, carried: 1 })
  expect(publication.refused).toEqual(['SJ-2025-0001-2：当前状态是“暂停”，不能登记考核。'])
  const row = (await client.assessments.results({ id })).rows.find(({ targetId }) => targetId === year.ofZhang)
  expect(await client.pairings.get({ id: year.ofZhang })).toMatchObject({
    status: 'assessed',
    grade: row?.grade,
    score: row?.score,
  })
})

test('undoing a publication gives everything back, and the round can be published again', async () => {
  const year = await openYear()
  const id = await year.start('mentee')
  await year.markAll(id, 1)
  const before = dump(year)
  await year.client.assessments.publish({ id, on: '2025-12-11' })
  const published = dump(year)
  await year.client.history.undo({})
  expect(dump(year)).toEqual(before)
  expect((await year.client.assessments.get({ id })).state).toBe('open')
  await year.client.history.redo({})
  expect(dump(year)).toEqual(published)
})

test('a mentor round waits for the mentees’ to be published', async () => {
  const year = await openYear()
  const { client } = year
  const mentees = await year.start('mentee')
  const mentors = await year.start('mentor')
  await year.markAll(mentees, 0.5)
  await year.markAll(mentors, 0.5)
  await expect(client.assessments.publish({ id: mentors, on: '2025-12-11' })).rejects.toMatchObject({
    code: 'assessment/mentees-open',
  })
  await client.assessments.publish({ id: mentees, on: '2025-12-11' })
  const growth = (await year.itemsOf(mentors, year.groupId)).get('徒弟成长')
  expect(await client.assessments.publish({ id: mentors, on: '2025-12-11' })).toEqual({
    count: 1,
    carried: 0,
    refused: [],
  })
  expect((await year.itemsOf(mentors, year.groupId)).get('徒弟成长')).toEqual(growth)
})

test('a round of mentees is not begun in a cohort of studios, nor twice by one name', async () => {
  const year = await openYear()
  await year.start('mentee')
  await expect(year.start('mentee')).rejects.toMatchObject({ code: 'record/duplicate' })
  await expect(year.start('studio', { name: '工作室' })).rejects.toMatchObject({ code: 'assessment/cohort-unsuited' })
})

test('an open round is removed with its copy of the scheme, and undo brings both back', async () => {
  const year = await openYear()
  const empty = dump(year)
  const id = await year.start('mentee')
  await year.markAll(id, 1)
  const marked = dump(year)
  await year.client.assessments.remove({ id })
  expect(dump(year)).toEqual(empty)
  await year.client.history.undo({})
  expect(dump(year)).toEqual(marked)
})
