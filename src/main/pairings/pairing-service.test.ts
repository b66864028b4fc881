import { expect, test } from 'vitest'
import { openPairingFixture } from './pairing-fixture.ts'

const mentorFacts = { title: '高级教师' }

test('a pair goes from draft to 出师', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const { ids, code } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明')], { as: 'draft' })
  expect(code).toBe('SJ-2025-0001')
  expect(await client.pairings.submit({ ids: [...ids] })).toEqual({ count: 1 })
  await client.pairings.approve({ ids: [...ids] })
  await client.pairings.assess({ ids: [...ids], on: '2026-07-10', grade: '优秀', score: 92.5 })
  await client.pairings.complete({ ids: [...ids], on: '2026-07-15' })
  const done = await client.pairings.get({ id: 'SJ-2025-0001-1' })
  expect(done).toMatchObject({
    status: 'completed',
    grade: '优秀',
    score: 92.5,
    completedOn: '2026-07-15',
    actions: ['void'],
    mentor: '吕文静',
    mentee: '张明',
  })
  expect((await client.history.state({})).undo?.title).toBe('出师 1 对结对')
})

test('nobody graduates without an assessment that passes, and all of a bulk or none', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const { ids } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明'), await teacher('李兰')])
  const [first = ''] = ids
  await expect(client.pairings.complete({ ids: [first], on: '2026-07-15' })).rejects.toThrow('pairing/state')
  await client.pairings.assess({ ids: [first], on: '2026-07-10', grade: '不合格' })
  await expect(client.pairings.complete({ ids: [first], on: '2026-07-15' })).rejects.toThrow('assessment-missing')
  await client.pairings.assess({ ids: [first], on: '2026-07-11', grade: '合格' })
  await expect(client.pairings.complete({ ids: [...ids], on: '2026-07-15' })).rejects.toThrow('pairing/state')
  expect((await client.pairings.get({ id: first })).status).toBe('assessed')
})

test('one who failed is extended once by the months of the policy, then only terminated', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const { ids } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明')])
  const all = { ids: [...ids] }
  await client.pairings.assess({ ...all, on: '2026-07-10', grade: '不合格' })
  await client.pairings.extend(all)
  const extended = await client.pairings.get({ id: ids[0] ?? '' })
  expect(extended).toMatchObject({ status: 'extended', endsOn: '2027-07-15', grade: null, extensions: 1 })
  await client.pairings.assess({ ...all, on: '2027-07-10', grade: '不合格' })
  await expect(client.pairings.extend(all)).rejects.toThrow('pairing/extension-used')
  await client.pairings.terminate({ ...all, on: '2027-07-15', reason: '其他', note: '两次未达标' })
  expect(await client.pairings.get({ id: ids[0] ?? '' })).toMatchObject({ status: 'terminated', leftOn: '2027-07-15' })
})

test('在带 past its end waits for assessment, and after the days of grace is overdue; the counts say so', async () => {
  const { client, teacher, pair, setToday } = await openPairingFixture()
  const { ids } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明')])
  const id = ids[0] ?? ''
  setToday('2026-07-15')
  expect((await client.pairings.get({ id })).status).toBe('active')
  setToday('2026-07-16')
  expect((await client.pairings.get({ id })).status).toBe('due')
  setToday('2026-09-13')
  expect((await client.pairings.counts({})).byStatus).toMatchObject({ due: 1, overdue: 0, active: 0 })
  setToday('2026-09-14')
  expect((await client.pairings.counts({})).byStatus).toMatchObject({ due: 0, overdue: 1 })
  for (const status of ['due', 'active', 'overdue'] as const) {
    const { rows } = await client.pairings.list({ statuses: [status] })
    expect(rows.map((row) => row.status)).toEqual(status === 'overdue' ? ['overdue'] : [])
  }
})

test('a second mentor of the same kind is refused; accepted with a reason he passes, and the reason stays visible', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const mentee = await teacher('柴思琪')
  await pair(await teacher('吕文静', mentorFacts), [mentee])
  const second = await teacher('王强', mentorFacts)
  await expect(pair(second, [mentee])).rejects.toMatchObject({
    code: 'pairing/rules-broken',
    details: { findings: [{ rule: 'mentee-in-two-groups', menteeId: mentee }] },
  })
  const { ids } = await pair(second, [mentee], { as: 'draft' })
  await expect(client.pairings.submit({ ids: [...ids] })).rejects.toThrow('pairing/rules-broken')
  const [finding] = (await client.pairings.get({ id: ids[0] ?? '' })).findings
  await client.pairings.waive({
    rule: 'mentee-in-two-groups',
    subject: finding?.subject ?? '',
    reason: '跨校兼课，双方学校同意',
  })
  await client.pairings.submit({ ids: [...ids] })
  await client.pairings.approve({ ids: [...ids] })
  const accepted = await client.pairings.get({ id: ids[0] ?? '' })
  expect(accepted.findings[0]?.waiver?.reason).toBe('跨校兼课，双方学校同意')
  expect(accepted.hasFindings).toBe(false)
  expect(await client.pairings.conflicts({})).toEqual([])
  expect(await client.pairings.conflicts({ withWaived: true })).toHaveLength(1)
  await client.pairings.unwaive({ rule: 'mentee-in-two-groups', subject: finding?.subject ?? '' })
  expect(await client.pairings.conflicts({})).toHaveLength(1)
})

test('what no reason makes right is refused even as a draft, and cannot be accepted', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const mentor = await teacher('吕文静', mentorFacts)
  await expect(pair(mentor, [mentor], { as: 'draft' })).rejects.toThrow('pairing/rules-broken')
  const backwards = { as: 'draft', startsOn: '2026-07-15', endsOn: '2025-09-01' } as const
  await expect(pair(mentor, [await teacher('张明')], backwards)).rejects.toThrow('pairing/rules-broken')
  await expect(client.pairings.waive({ rule: 'mentor-is-mentee', subject: 'x', reason: '没有理由' })).rejects.toThrow(
    'pairing/not-waivable',
  )
  expect((await client.pairings.counts({})).total).toBe(0)
})

test('the form hears of every broken rule at once, before anything is stored', async () => {
  const { client, teacher, cohortId, schools } = await openPairingFixture()
  const mentor = await teacher('吕文静', { title: '三级教师' })
  const mentee = await teacher('张明', { stage: '初中', subject: '数学', schoolId: schools[2] })
  const draft = { cohortId, mentorId: mentor, startsOn: '2025-09-01', endsOn: '2025-09-01' }
  const findings = await client.pairings.check({ ...draft, mentees: [{ menteeId: mentee }] })
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'block dates-reversed',
    'warn mentor-title-too-low',
    'warn mentor-title-lower',
    'warn stage-mismatch',
    'warn subject-mismatch',
  ])
  expect(await client.pairings.check({ ...draft, endsOn: '2026-07-15', mentees: [] })).toHaveLength(1)
  expect((await client.pairings.counts({})).total).toBe(0)
})

test('an honour of the county stands in for the title of a mentor', async () => {
  const { client, teacher, cohortId } = await openPairingFixture()
  const honour = { name: '县级骨干教师', state: 'confirmed' as const }
  const ask = async (mentorId: string) =>
    client.pairings.check({ cohortId, mentorId, startsOn: '2025-09-01', endsOn: '2026-07-15', mentees: [] })
  expect(await ask(await teacher('甲甲', { honours: [honour] }))).toEqual([])
  expect(await ask(await teacher('乙乙', { honours: [{ ...honour, state: 'candidate' }] }))).toHaveLength(1)
  expect(await ask(await teacher('丙丙', { honours: [{ ...honour, name: '校级骨干教师' }] }))).toHaveLength(1)
})

test('换师傅 ends the old pair and keeps the chain', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const mentee = await teacher('张明')
  const { ids } = await pair(await teacher('吕文静', mentorFacts), [mentee], { goal: '站稳讲台' })
  const changed = await client.pairings.changeMentor({
    ids: [...ids],
    mentorId: await teacher('王强', mentorFacts),
    on: '2026-02-20',
    reason: '调离',
  })
  const old = await client.pairings.get({ id: ids[0] ?? '' })
  const next = await client.pairings.get({ id: changed.pairingIds[0] ?? '' })
  expect(old).toMatchObject({ status: 'dissolved', leftOn: '2026-02-20', reason: '调离', nextId: next.id })
  expect(next).toMatchObject({
    status: 'active',
    startsOn: '2026-02-20',
    endsOn: '2026-07-15',
    previousId: old.id,
    mentor: '王强',
    goal: '站稳讲台',
    code: 'SJ-2025-0002-1',
  })
})

test('what people were at the start stays, whatever they become', async () => {
  const { client, teacher, pair, schools } = await openPairingFixture()
  const mentor = await teacher('吕文静', { ...mentorFacts, workStart: '2005-08' })
  const mentee = await teacher('张明', { workStart: '2023-08' })
  const { ids } = await pair(mentor, [mentee])
  const before = await client.pairings.get({ id: ids[0] ?? '' })
  expect(before.menteeSnapshot).toMatchObject({ school: '测试第一小学', title: '二级教师', teachingYears: 2 })
  await client.teachers.leave({ id: mentee, status: 'active', schoolId: schools[2], on: '2025-12-01' })
  await client.teachers.leave({ id: mentor, status: 'retired', on: '2025-12-01' })
  const after = await client.pairings.get({ id: ids[0] ?? '' })
  expect(after.menteeSnapshot).toEqual(before.menteeSnapshot)
  expect(after.mentorSnapshot).toEqual(before.mentorSnapshot)
  expect(after.mentorVacant).toBe(true)
  expect((await client.pairings.list({ mentorVacant: true })).rows).toHaveLength(1)
})

test('a change sends only what it changes, and may not break a rule that held', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const mentor = await teacher('吕文静', mentorFacts)
  const { groupId, ids } = await pair(mentor, [await teacher('张明')], { goal: '站稳讲台', agreementNo: '2025-7' })
  await client.pairings.updateGroup({ id: groupId, endsOn: '2026-08-31' })
  const pairing = await client.pairings.get({ id: ids[0] ?? '' })
  expect(pairing).toMatchObject({ endsOn: '2026-08-31', goal: '站稳讲台', agreementNo: '2025-7' })
  await expect(client.pairings.updateGroup({ id: groupId, endsOn: '2025-08-31' })).rejects.toThrow('rules-broken')
  await client.pairings.update({ id: ids[0] ?? '', baseline: '新教师' })
  await client.pairings.update({ id: ids[0] ?? '', target: '骨干苗子' })
  expect(await client.pairings.get({ id: ids[0] ?? '' })).toMatchObject({ baseline: '新教师', target: '骨干苗子' })
  const other = await teacher('李兰')
  await expect(client.pairings.update({ id: ids[0] ?? '', menteeId: other })).rejects.toThrow('pairing/state')
  await expect(client.pairings.updateGroup({ id: groupId, mentorId: other })).rejects.toThrow('pairing/state')
})

test('a pause that is over leaves its span and not its reason', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const { ids } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明')])
  await client.pairings.pause({ ids: [...ids], on: '2025-11-01', until: '2026-02-20', reason: '产假' })
  expect(await client.pairings.get({ id: ids[0] ?? '' })).toMatchObject({ status: 'paused', reason: '产假' })
  await client.pairings.resume({ ids: [...ids], on: '2025-12-01' })
  expect(await client.pairings.get({ id: ids[0] ?? '' })).toMatchObject({
    status: 'active',
    reason: null,
    pausedOn: '2025-11-01',
    pausedUntil: '2025-12-01',
  })
})

test('the second mentor of a group is neither the first nor one of the mentees', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const [mentor, mentee] = [await teacher('吕文静', mentorFacts), await teacher('张明')]
  await expect(pair(mentor, [mentee], { coMentorId: mentor })).rejects.toThrow('input/invalid')
  const { groupId } = await pair(mentor, [mentee])
  for (const coMentorId of [mentor, mentee])
    await expect(client.pairings.updateGroup({ id: groupId, coMentorId })).rejects.toThrow('input/invalid')
  expect(await client.pairings.getGroup({ id: groupId })).toMatchObject({ coMentorId: null, coMentor: null })
})

test('the second mentor is named, changed and cleared while the group stands, and the rest stays as it is', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const { groupId } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明')], { goal: '站稳讲台' })
  const shown = async () => client.pairings.getGroup({ id: groupId })
  for (const name of ['王强', '赵敏']) {
    const coMentorId = await teacher(name, mentorFacts)
    await client.pairings.updateGroup({ id: groupId, coMentorId })
    expect(await shown()).toMatchObject({ coMentorId, coMentor: name, goal: '站稳讲台' })
  }
  await client.pairings.updateGroup({ id: groupId, remark: '已备案' })
  expect((await shown()).coMentor).toBe('赵敏')
  await client.pairings.updateGroup({ id: groupId, coMentorId: null })
  expect(await shown()).toMatchObject({ coMentorId: null, coMentor: null })
})

test('a group shows the mentor’s load in every group, and its marks in order of time', async () => {
  const { client, teacher, pair } = await openPairingFixture()
  const mentor = await teacher('吕文静', { ...mentorFacts, phone: '13800000000' })
  const { groupId, ids } = await pair(mentor, [await teacher('张明')], { agreementOn: '2025-09-10' })
  await pair(mentor, [await teacher('李兰')], { kind: '跨校' })
  await client.pairings.addMentee({ groupId, menteeId: await teacher('赵云'), startsOn: '2025-10-08', as: 'active' })
  await client.pairings.pause({ ids: [...ids], on: '2025-11-01', until: '2026-02-20', reason: '产假' })
  const group = await client.pairings.getGroup({ id: 'SJ-2025-0001' })
  expect(group).toMatchObject({
    id: groupId,
    mentorPhoneMasked: '138****0000',
    load: { current: 3, warning: 3, limit: null },
    mentor: { name: '吕文静', title: '高级教师' },
  })
  expect(group.pairings.map(({ mentee, status }) => `${mentee} ${status}`)).toEqual(['张明 paused', '赵云 active'])
  expect(group.events.map(({ on, label, isFuture }) => `${on} ${label}${isFuture ? ' ○' : ''}`)).toEqual([
    '2025-09-01 结对开始',
    '2025-09-10 签订协议',
    '2025-10-08 入组',
    '2025-11-01 暂停（产假）',
    '2026-02-20 预计恢复 ○',
    '2026-06-15 准备考核 ○',
    '2026-07-15 到期 ○',
  ])
})

test('a closed cohort takes no new pairs', async () => {
  const { client, teacher, pair, cohortId } = await openPairingFixture()
  await client.cohorts.update({ id: cohortId, isClosed: true })
  await expect(pair(await teacher('吕文静', mentorFacts), [await teacher('张明')])).rejects.toThrow('cohort/closed')
})

test('the rows obey what the area promises about them', async () => {
  const { client, teacher, pair, engine, db } = await openPairingFixture()
  const { ids } = await pair(await teacher('吕文静', mentorFacts), [await teacher('张明')])
  await client.pairings.assess({ ids: [...ids], on: '2026-07-10', grade: '优秀' })
  await client.pairings.complete({ ids: [...ids], on: '2026-07-15' })
  expect(engine.verify()).toEqual([])
  db.prepare('UPDATE pairing SET grade = NULL').run()
  db.prepare(`UPDATE policy_value SET value = '-1' WHERE key = 'overdueDays'`).run()
  expect(engine.verify()).toEqual([
    '结对 SJ-2025-0001-1 已出师，但没有合格的考核结果',
    '批次“2025—2026学年”的方案参数无法读取',
  ])
})
