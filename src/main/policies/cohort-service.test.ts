import { expect, test } from 'vitest'
import { openPairingFixture } from '#main/pairings/pairing-fixture.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'

const next = { name: '2026—2027学年', schoolYear: '2026-2027', startsOn: '2026-09-01', endsOn: '2027-08-31' }

test('a new database has the cohort of the school year, with a copy of the shipped numbers', async () => {
  const { client, cohortId } = await openPairingFixture()
  expect(await client.cohorts.list({})).toMatchObject([
    { id: cohortId, name: '2025—2026学年', startsOn: '2025-09-01', endsOn: '2026-08-31', isClosed: false, records: 0 },
  ])
  expect((await client.policies.get({ cohortId })).values).toEqual(pairingPolicyDefaults)
  expect((await client.history.state({})).undo?.title).not.toBe('新建批次 2025—2026学年')
})

test('换届 copies the policy; what is changed in the new year leaves the old one as it was', async () => {
  const { client, cohortId } = await openPairingFixture()
  await client.policies.update({ cohortId, documentNo: '濮教〔2025〕1号', values: { menteeLimit: 6, remindDays: 45 } })
  const { id } = await client.cohorts.clone({ fromId: cohortId, ...next })
  expect(await client.policies.get({ cohortId: id })).toMatchObject({
    documentNo: '濮教〔2025〕1号',
    values: { menteeLimit: 6, remindDays: 45 },
  })
  await client.policies.update({ cohortId: id, values: { menteeLimit: null, mentorTitle: '高级教师' } })
  expect((await client.policies.get({ cohortId })).values).toMatchObject({ menteeLimit: 6, mentorTitle: '一级教师' })
  expect((await client.policies.get({ cohortId: id })).values).toMatchObject({ menteeLimit: null, remindDays: 45 })
})

test('换届 takes the unfinished pairs along as drafts a year later, and each knows the one before it', async () => {
  const { client, cohortId, teacher, pair } = await openPairingFixture()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const { ids } = await pair(mentor, [await teacher('张明'), await teacher('李兰'), await teacher('赵云')], {
    goal: '站稳讲台',
  })
  await client.pairings.assess({ ids: ids.slice(0, 1), on: '2026-07-01', grade: '优秀' })
  await client.pairings.dissolve({ ids: ids.slice(1, 2), on: '2026-03-01', reason: '调离' })
  const { id, pairings } = await client.cohorts.clone({ fromId: cohortId, ...next, withPairings: true })
  expect(pairings).toBe(1)
  expect((await client.history.state({})).undo?.title).toBe('换届：2025—2026学年 → 2026—2027学年，带入 1 对结对')
  const { rows } = await client.pairings.list({ cohortId: id })
  expect(rows).toMatchObject([
    { code: 'SJ-2026-0001-1', mentee: '赵云', status: 'draft', startsOn: '2026-09-01', endsOn: '2027-07-15' },
  ])
  const carried = await client.pairings.get({ id: rows[0]?.id ?? '' })
  expect(carried).toMatchObject({ previousId: ids[2], goal: '站稳讲台', findings: [] })
  expect((await client.pairings.get({ id: ids[2] ?? '' })).status).toBe('active')
})

test('a cohort with pairs is not removed; one without goes with its policy', async () => {
  const { client, cohortId, teacher, pair, db } = await openPairingFixture()
  const { id } = await client.cohorts.clone({ fromId: cohortId, ...next })
  await pair(await teacher('吕文静', { title: '高级教师' }), [await teacher('张明')])
  await expect(client.cohorts.remove({ id: cohortId })).rejects.toMatchObject({
    code: 'cohort/in-use',
    details: { count: 1 },
  })
  await client.cohorts.remove({ id })
  expect(db.prepare('SELECT count(*) AS n FROM policy').get()).toEqual({ n: 1 })
  await client.history.undo({})
  expect((await client.policies.get({ cohortId: id })).values).toEqual(pairingPolicyDefaults)
})

test('numbers that contradict each other and names that are taken are refused', async () => {
  const { client, cohortId } = await openPairingFixture()
  await expect(client.policies.update({ cohortId, values: { gradePass: 95 } })).rejects.toThrow('policy/invalid')
  await expect(client.policies.update({ cohortId, values: { mentorTitle: '特高级' } })).rejects.toThrow(
    'policy/invalid',
  )
  await expect(client.cohorts.create({ ...next, name: '2025—2026学年' })).rejects.toThrow('record/duplicate')
  await expect(client.cohorts.create({ ...next, endsOn: '2026-09-01' })).rejects.toThrow('input/invalid')
})

test('the limit of the policy turns the warning into a refusal', async () => {
  const { client, cohortId, teacher, pair } = await openPairingFixture()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  await client.policies.update({ cohortId, values: { menteeWarning: 1, menteeLimit: 2 } })
  await pair(mentor, [await teacher('张明')])
  const { ids } = await pair(mentor, [await teacher('李兰')])
  expect((await client.pairings.get({ id: ids[0] ?? '' })).findings).toMatchObject([
    { rule: 'mentor-over-limit', severity: 'warn', sentence: '吕文静共带徒弟 2 人，超过提醒线 1 人。' },
  ])
  await expect(pair(mentor, [await teacher('赵云')])).rejects.toThrow('pairing/rules-broken')
})

const labelsOf = (quotas: readonly { readonly label: string }[]): readonly string[] => quotas.map(({ label }) => label)

test('a new cohort asks for what ships, 换届 takes what its own asked for, and neither changes the other', async () => {
  const { client, cohortId } = await openPairingFixture()
  const { quotas } = await client.policies.get({ cohortId })
  expect(labelsOf(quotas)).toEqual(['听师傅课', '听徒弟课', '教案送审', '业务研讨', '论文', '学期总结', '公开课'])
  await client.policies.update({ cohortId, quotas: quotas.slice(0, 2) })
  const { id } = await client.cohorts.clone({ fromId: cohortId, ...next })
  const cloned = (await client.policies.get({ cohortId: id })).quotas
  expect(cloned.map(({ id: _id, ...quota }) => quota)).toEqual(quotas.slice(0, 2).map(({ id: _id, ...quota }) => quota))
  await client.policies.update({ cohortId: id, quotas: [] })
  expect(labelsOf((await client.policies.get({ cohortId })).quotas)).toEqual(['听师傅课', '听徒弟课'])
})

test('a list of tasks replaces the old one: rows that stay keep their id, also when they swap their names', async () => {
  const { client, cohortId } = await openPairingFixture()
  const { quotas } = await client.policies.get({ cohortId })
  const [first, second, third] = quotas
  if (first === undefined || second === undefined || third === undefined) throw new Error('seven ship')
  const added = { label: '粉笔字', unit: '张', period: 'year' as const, side: 'mentee' as const, required: 20 }
  const sources = [{ source: 'activity' as const, type: '教案送审' }]
  const wanted = [
    { ...second, label: first.label, required: 6 },
    { ...first, label: second.label },
    { ...added, sources },
  ]
  const after = (await client.policies.update({ cohortId, quotas: wanted })).quotas
  expect(after.map(({ id, label, required }) => [id, label, required])).toEqual([
    [second.id, '听师傅课', 6],
    [first.id, '听徒弟课', 8],
    [after[2]?.id, '粉笔字', 20],
  ])
  expect(after[2]?.sources).toEqual([{ ...sources[0], role: null }])
  await client.history.undo({})
  expect((await client.policies.get({ cohortId })).quotas).toEqual(quotas)
})

test('a task written twice, or one that another programme asks for, is refused', async () => {
  const { client, cohortId } = await openPairingFixture()
  const [first] = (await client.policies.get({ cohortId })).quotas
  if (first === undefined) throw new Error('seven ship')
  const refused = client.policies.update({ cohortId, quotas: [first, { ...first, id: undefined, side: 'studio' }] })
  await expect(refused).rejects.toMatchObject({
    code: 'policy/invalid',
    details: { problems: ['任务“听师傅课”写了两次', '任务“听师傅课”没有选对由谁完成'] },
  })
})

test('studios ask for meetings, lectures and results of their own', async () => {
  const { client } = await openPairingFixture()
  const { id } = await client.cohorts.create({ ...next, programme: 'chief' })
  const { quotas } = await client.policies.get({ cohortId: id })
  expect(quotas.map(({ label, period, required }) => `${label} ${period} ${required}`)).toEqual([
    '集体活动 semester 3',
    '送教 semester 1',
    '讲座 year 2',
    '示范课 year 2',
    '课题 term 1',
    '成果 year 1',
  ])
})
