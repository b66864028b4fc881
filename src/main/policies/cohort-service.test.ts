import { expect, test } from 'vitest'
import { openPairingFixture } from '#main/pairings/pairing-fixture.ts'
import { pairingPolicyDefaults } from '#shared/policies/policy.ts'

const next = { name: '2026—2027学年', schoolYear: '2026-2027', startsOn: '2026-09-01', endsOn: '2027-08-31' }

test('a new database has the cohort of the school year, with a copy of the shipped numbers', async () => {
  const { client, cohortId } = await openPairingFixture()
  expect(await client.cohorts.list({})).toMatchObject([
    { id: cohortId, name: '2025—2026学年', startsOn: '2025-09-01', endsOn: '2026-08-31', isClosed: false, pairings: 0 },
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
    code: 'cohort/has-pairings',
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
