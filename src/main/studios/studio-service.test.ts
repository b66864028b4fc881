import { describe, expect, test } from 'vitest'
import type { AppError } from '#shared/kernel/errors.ts'
import { openStudioFixture, type StudioFixture } from './studio-fixture.ts'

const on = '2025-11-03'

async function toPlate({ client }: StudioFixture, ids: string[]): Promise<void> {
  const step = { ids, on }
  await client.studios.recommend(step)
  await client.studios.qualify(step)
  await client.studios.review(step)
  await client.studios.publicise(step)
  await client.studios.name({ ids, on, documentNo: '濮教师〔2025〕12号' })
  await client.studios.plate({ ids, on: '2025-11-20' })
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: AppError) => error.code,
  )

describe('the way of a studio', () => {
  test('from 申报 through a failed year, rectification and recheck to the end of its term and a new one', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const { id, code, name } = await fixture.apply(await fixture.teacher('潘娟'))
    expect([code, name]).toEqual(['GZS-2025-001', '潘娟名师工作室'])
    await toPlate(fixture, [id])
    const running = await client.studios.get({ id: code })
    expect(running).toMatchObject({
      status: 'running',
      namedOn: on,
      plateOn: '2025-11-20',
      documentNo: '濮教师〔2025〕12号',
      endsOn: '2028-08-31',
      cohort: '2025年批',
      leadTitle: '高级教师',
      members: 1,
    })
    await client.studios.assess({ ids: [id], on: '2026-06-30', grade: '不合格', score: 52 })
    expect(await client.studios.get({ id })).toMatchObject({
      status: 'rectifying',
      rectifyUntil: '2026-12-30',
      lastGrade: '不合格',
    })
    expect(await codeOf(client.studios.finish({ ids: [id], on: '2026-07-01', grade: '合格' }))).toBe('studio/state')
    await client.studios.recheck({ ids: [id], on: '2026-12-20', grade: '合格' })
    expect(await client.studios.get({ id })).toMatchObject({ status: 'running', rectifyUntil: null })
    expect(await codeOf(client.studios.renew({ ids: [id], startsOn: '2028-09-01' }))).toBe('studio/final-missing')
    await client.studios.finish({ ids: [id], on: '2028-07-01', grade: '优秀', score: 95 })
    await client.studios.renew({ ids: [id], startsOn: '2028-09-01' })
    const renewed = await client.studios.get({ id })
    expect(renewed).toMatchObject({ status: 'running', term: 2, startsOn: '2028-09-01', endsOn: '2031-08-31', code })
    expect(renewed.assessments.map(({ kind, schoolYear, grade }) => [kind, schoolYear, grade])).toEqual([
      ['annual', '2025-2026', '不合格'],
      ['recheck', '2026-2027', '合格'],
      ['final', '2027-2028', '优秀'],
    ])
    expect(fixture.engine.verify()).toEqual([])
  })
})

describe('the ways out', () => {
  test('a chief teacher who fails a year loses the post at once, and nothing but undo brings it back', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const { id, name } = await fixture.apply(await fixture.teacher('杨利'), {
      type: '乡村首席教师工作室',
      level: '县',
      startsOn: '2025-08-01',
      as: 'running',
    })
    expect(name).toBe('杨利乡村首席教师工作室')
    expect(await client.studios.get({ id })).toMatchObject({ endsOn: '2028-07-31', cohort: '2025年批' })
    await client.studios.assess({ ids: [id], on: '2026-07-15', grade: '不合格' })
    expect(await client.studios.get({ id })).toMatchObject({
      status: 'revoked',
      reason: '年度考核不合格',
      actions: ['void'],
    })
    for (const work of [
      client.studios.recheck({ ids: [id], on: '2026-12-01', grade: '合格' }),
      client.studios.assess({ ids: [id], on: '2026-12-01', grade: '合格' }),
      client.studios.update({ id, direction: '作文教学' }),
    ]) {
      expect(await codeOf(work)).toBe('studio/state')
    }
    await client.history.undo({})
    expect(await client.studios.get({ id })).toMatchObject({ status: 'running', assessments: [] })
  })

  test('a new head gives the studio his name, keeps the old one, and the old head leaves with the day', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const [old, next] = [await fixture.teacher('潘娟'), await fixture.teacher('周全', { schoolId: fixture.schools[2] })]
    const { id } = await fixture.apply(old, {
      as: 'running',
      members: [{ teacherId: next, role: 'core', joinedOn: '2025-09-01' }],
    })
    await client.studios.halt({ ids: [id], on: '2026-03-01', reason: '主持人调离' })
    await client.studios.changeLead({ id, leadId: next, on: '2026-03-10', reason: '主持人调离' })
    const studio = await client.studios.get({ id })
    expect(studio).toMatchObject({
      status: 'running',
      name: '周全名师工作室',
      lead: '周全',
      school: '前村小学',
      members: 1,
    })
    expect(studio.formerNames).toEqual([{ name: '潘娟名师工作室', untilOn: '2026-03-10', reason: '主持人调离' }])
    expect(studio.people.map(({ name, role, leftOn }) => [name, role, leftOn])).toEqual([
      ['周全', 'lead', null],
      ['潘娟', 'lead', '2026-03-10'],
      ['周全', 'core', '2026-03-10'],
    ])
    expect(fixture.engine.verify()).toEqual([])
    const changes = await client.history.ofRecord({ record: 'studio', id })
    expect(changes.flatMap(({ fields }) => fields.map(({ label, after }) => `${label} ${after ?? ''}`))).toContain(
      '主持人 周全',
    )
  })

  test('a name that the officer chose and in which nobody stands stays', async () => {
    const fixture = await openStudioFixture()
    const { id } = await fixture.apply(await fixture.teacher('潘娟'), { as: 'running', name: '启明语文工作室' })
    await fixture.client.studios.changeLead({
      id,
      leadId: await fixture.teacher('周全'),
      on: '2026-03-10',
      reason: '退休',
    })
    expect(await fixture.client.studios.get({ id })).toMatchObject({ name: '启明语文工作室', formerNames: [] })
  })
})

describe('what belongs to a studio', () => {
  test('is found by members, code and name, counted, compared, and reported where it is quiet', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const zhou = await fixture.teacher('周全', { schoolId: fixture.schools[2] })
    const one = await fixture.apply(await fixture.teacher('潘娟'), {
      as: 'running',
      startsOn: '2025-03-01',
      members: [{ teacherId: zhou, role: 'core', joinedOn: '2025-03-01' }],
    })
    const two = await fixture.apply(await fixture.teacher('王倩'))
    for (const text of ['周全', 'zhouquan', 'zq', 'GZS-2025-001', '潘娟名师', 'pjms']) {
      const { rows } = await client.studios.list({ text })
      expect([text, rows.map(({ id }) => id)]).toEqual([text, [one.id]])
      expect((await client.search.find({ text, kinds: ['studio'] })).map(({ id }) => id)).toEqual([one.id])
    }
    expect((await client.studios.list({ teacherId: zhou })).rows).toHaveLength(1)
    const [row] = (await client.studios.list({ stagnant: true })).rows
    expect(row?.id).toBe(one.id)
    expect(row?.stagnantDays).toBeGreaterThan(60)
    expect(await client.studios.counts({})).toMatchObject({ total: 2, members: 2, stagnant: 1 })
    const compared = await client.studios.compare({ ids: [one.id, two.id] })
    expect(compared.map(({ figures }) => figures.slice(0, 3).map(({ value }) => value))).toEqual([
      [2, '50%', 2],
      [1, '0%', 1],
    ])
  })

  test('a page ends where the next begins, in any order', async () => {
    const fixture = await openStudioFixture()
    for (const name of ['潘娟', '王倩', '史建']) await fixture.apply(await fixture.teacher(name))
    for (const sort of ['code', 'endsOn', 'lead', 'updated'] as const) {
      const first = await fixture.client.studios.list({ sort, limit: 2 })
      const rest = await fixture.client.studios.list({ sort, limit: 2, after: first.next })
      expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(3)
      expect(rest.next).toBeNull()
    }
  })

  test('money is kept in fen, goals that stay the same leave no trace, and each step is undone whole', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const { id } = await fixture.apply(await fixture.teacher('潘娟'), { as: 'running' })
    await client.studios.addFund({ id, kind: 'granted', on: '2025-10-01', fen: 2_000_000, purpose: '工作室经费' })
    await client.studios.addFund({ id, kind: 'spent', on: '2025-11-01', fen: 125_050, purpose: '购书' })
    const goal = { year: 1, indicator: '示范课', target: '2 节' }
    await client.studios.setGoals({ id, goals: [goal, { ...goal, indicator: '讲座' }] })
    const studio = await client.studios.get({ id })
    expect(studio.balance).toEqual({ granted: 2_000_000, spent: 125_050, left: 1_874_950 })
    const [kept] = studio.goals
    await client.studios.setGoals({ id, goals: kept === undefined ? [] : [{ ...kept, actual: '1 节' }] })
    expect((await client.studios.get({ id })).goals).toMatchObject([{ id: kept?.id, actual: '1 节' }])
    await client.history.undo({})
    expect((await client.studios.get({ id })).goals).toEqual(studio.goals)
    const titles = (await client.history.list({})).rows.map(({ title }) => title)
    expect(titles).toContain('潘娟名师工作室 支出 1250.5 元')
  })

  test('the leaving of a teacher names the studios that he heads or is in, and check 10 the mentee who is in one', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const [head, young] = [await fixture.teacher('潘娟'), await fixture.teacher('张明', { title: '二级教师' })]
    const { id } = await fixture.apply(head, {
      as: 'running',
      members: [{ teacherId: young, role: 'member', joinedOn: '2025-09-01' }],
    })
    const leaving = { id: head, status: 'retired' as const, on: '2025-12-01' }
    expect(await client.teachers.leavingEffects(leaving)).toMatchObject([
      { id, role: 'lead', other: '潘娟名师工作室', consequence: '主持人空缺，须停摆后更换主持人，或撤销' },
    ])
    await client.teachers.leave(leaving)
    expect((await client.studios.get({ id })).findings[0]).toMatchObject({ rule: 'lead-gone', severity: 'block' })
    const [cohort] = await client.cohorts.list({ programme: 'pairing' })
    const findings = await client.pairings.check({
      cohortId: cohort?.id ?? '',
      mentorId: await fixture.teacher('周全'),
      startsOn: '2025-09-01',
      endsOn: '2026-07-15',
      mentees: [{ menteeId: young }],
    })
    expect(findings.map(({ rule, sentence }) => `${rule} ${sentence}`)).toContain(
      'mentee-in-studio 徒弟张明也是潘娟名师工作室的成员。',
    )
  })

  test('the head comes and goes by 更换主持人 alone, nobody is in it twice, and who has left may come again', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const zhou = await fixture.teacher('周全')
    const { id } = await fixture.apply(await fixture.teacher('潘娟'), { as: 'running' })
    const member = { teacherId: zhou, joinedOn: '2025-09-10' }
    expect(await codeOf(client.studios.addMembers({ id, members: [{ ...member, role: 'lead' }] }))).toBe(
      'input/invalid',
    )
    await client.studios.addMembers({ id, members: [member] })
    expect(await codeOf(client.studios.addMembers({ id, members: [member] }))).toBe('record/duplicate')
    const [head, joined] = (await client.studios.get({ id })).people
    const leave = (memberId: string | undefined) =>
      client.studios.leave({ ids: [memberId ?? ''], on: '2025-11-01', reason: '本人申请' })
    expect(await codeOf(leave(head?.id))).toBe('input/invalid')
    await leave(joined?.id)
    await client.studios.addMembers({ id, members: [{ ...member, joinedOn: '2025-12-01' }] })
    expect((await client.studios.get({ id })).members).toBe(2)
  })
})
