import { expect, test } from 'vitest'
import type { AssessmentFixture } from './assessment-fixture.ts'
import { openYear } from './assessed-year-fixture.ts'

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
