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

test('a round is not published while scores are missing; who is left out needs none', async () => {
  const year = await openYear()
  const { client } = year
  const id = await year.start('mentee')
  const publish = () => client.assessments.publish({ id, on: '2025-12-11' })
  const missing = async () => (await client.assessments.missing({ id })).count
  const shown = (await client.assessments.results({ id })).rows.reduce((sum, row) => sum + row.missing, 0)
  expect(shown).toBeGreaterThan(0)
  expect(await missing()).toBe(shown)
  await expect(publish()).rejects.toMatchObject({ code: 'assessment/scores-missing' })
  await year.markAll(id, 0.5)
  await client.assessments.judge({ roundId: id, targetIds: [year.ofLi], grade: null, isExempt: true, reason: '产假' })
  expect(await publish()).toEqual({ count: 1, carried: 1, refused: [] })
  expect(await missing()).toBe(0)
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

test('a publication is taken back by itself; what was done on top of it since is named', async () => {
  const year = await openYear()
  const { client } = year
  const id = await year.start('mentee')
  await expect(client.assessments.withdraw({ id })).rejects.toMatchObject({ code: 'assessment/not-published' })
  await year.markAll(id, 1)
  const before = dump(year)
  await client.assessments.publish({ id, on: '2025-12-11' })
  await client.teachers.update({ id: year.people.li, phone: '13900000000' })
  await client.pairings.terminate({ ids: [year.ofZhang], on: '2025-12-12', reason: '考核不合格' })
  await expect(client.assessments.withdraw({ id })).rejects.toMatchObject({
    code: 'history/later-changes',
    details: { titles: [expect.stringContaining('终止')] },
  })
  await client.history.undo({})
  await client.assessments.withdraw({ id })
  await client.history.undo({})
  expect(dump(year)).toEqual(before)
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
