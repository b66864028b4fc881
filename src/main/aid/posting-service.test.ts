import { describe, expect, test } from 'vitest'
import { openAidFixture } from './aid-fixture.ts'

describe('the way of a posting', () => {
  test('from 推荐 to 返回, each step one act, and the register follows', async () => {
    const { client, teacher, post } = await openAidFixture()
    const teacherId = await teacher('去疆')
    const id = await post(teacherId, { enteredOn: '2025-09-01', dueOn: '2026-07-31' }, 'recommended')
    const on = '2025-08-20'
    await expect(client.postings.dispatch({ ids: [id], on })).rejects.toMatchObject({ code: 'aid/state' })
    await client.postings.vet({ ids: [id], on })
    await client.postings.publicise({ ids: [id], on })
    await client.postings.dispatch({ ids: [id], on })
    await client.postings.arrive({ ids: [id], on: '2025-09-03' })
    expect(await client.postings.get({ id })).toMatchObject({ status: 'serving', enteredOn: '2025-09-03' })
    expect((await client.teachers.get({ id: teacherId })).status).toBe('on-aid')
    await client.postings.leave({ ids: [id], on: '2025-10-08', reason: '探亲假' })
    await client.postings.comeBack({ ids: [id], on: '2025-10-20' })
    await client.postings.assess({ ids: [id], on: '2025-11-10', kind: 'midterm', grade: '合格' })
    const early = client.postings.returnHome({ ids: [id], on: '2025-11-18' })
    await expect(early).rejects.toMatchObject({ code: 'aid/final-missing' })
    await client.postings.finish({ ids: [id], on: '2025-11-15', grade: '优秀' })
    await client.postings.returnHome({ ids: [id], on: '2025-11-18' })
    const card = await client.postings.get({ id })
    expect(card).toMatchObject({ status: 'returned', leftOn: '2025-11-18', finalGrade: '优秀' })
    expect(card.grades.map(({ kind, grade }) => `${kind} ${grade}`)).toEqual(['midterm 合格', 'final 优秀'])
    expect((await client.teachers.get({ id: teacherId })).status).toBe('active')
    await client.history.undo({})
    expect(await client.postings.get({ id })).toMatchObject({ status: 'assessed', leftOn: null })
    expect((await client.teachers.get({ id: teacherId })).status).toBe('on-aid')
  })

  test('extended with a reason, then cut short with a reason: the term, its milestones and the history tell both', async () => {
    const { client, teacher, post } = await openAidFixture()
    const id = await post(await teacher('延期'), { enteredOn: '2025-09-01', dueOn: '2026-01-31' })
    const finalOf = async () =>
      (await client.milestones.list({ target: 'posting', targetId: id, kinds: ['final'] })).rows.map((one) => one.dueOn)
    expect(await finalOf()).toEqual(['2026-01-01'])
    const backward = client.postings.extend({ ids: [id], untilOn: '2026-01-31', reason: '接续人选未到' })
    await expect(backward).rejects.toMatchObject({ code: 'input/invalid' })
    await client.postings.extend({
      ids: [id],
      untilOn: '2026-07-31',
      reason: '接续人选未到',
      documentNo: '濮教援〔2025〕8号',
    })
    expect(await finalOf()).toEqual(['2026-07-01'])
    await client.postings.cutShort({ ids: [id], on: '2025-11-19', reason: '身体原因', note: '回濮治疗' })
    const card = await client.postings.get({ id })
    expect(card).toMatchObject({
      status: 'stopped',
      leftOn: '2025-11-19',
      dueOn: '2026-07-31',
      dueOnFirst: '2026-01-31',
      reason: '身体原因：回濮治疗',
    })
    expect(card.extensionRows).toMatchObject([{ fromOn: '2026-01-31', untilOn: '2026-07-31', reason: '接续人选未到' }])
    expect(await finalOf()).toEqual([])
    await client.history.undo({})
    await client.history.undo({})
    expect(await client.postings.get({ id })).toMatchObject({
      status: 'serving',
      dueOn: '2026-01-31',
      extensionRows: [],
    })
    expect(await finalOf()).toEqual(['2026-01-01'])
  })

  test('two postings of one person at one time are refused, with where he is already', async () => {
    const { client, teacher, post, schools } = await openAidFixture()
    const teacherId = await teacher('两处')
    await post(teacherId)
    const again = post(teacherId, { hostId: schools.village, enteredOn: '2025-03-01' })
    await expect(again).rejects.toMatchObject({
      code: 'aid/rules-broken',
      details: { problems: [expect.stringContaining('伊吾测试小学')] },
    })
    expect((await client.postings.list({})).rows).toHaveLength(1)
  })
})

describe('succession', () => {
  test('terms that end within 30, 60 and 90 days are told with their band, until somebody comes after', async () => {
    const { client, teacher, post } = await openAidFixture()
    const days = ['2025-11-10', '2025-12-10', '2026-01-10', '2026-02-10', '2026-03-10']
    for (const [at, dueOn] of days.entries()) await post(await teacher(`期满${at}`), { dueOn })
    const { ending, bands } = await client.aid.succession({})
    expect(bands).toEqual([30, 60, 90])
    expect(ending.map(({ name, band }) => `${name} ${band}`)).toEqual(['期满0 0', '期满1 30', '期满2 60', '期满3 90'])
    const [first] = ending
    const nextId = await teacher('接替人')
    const { id } = await client.postings.rotate({ id: first?.postingId ?? '', teacherId: nextId })
    expect((await client.postings.get({ id })).enteredOn).toBe('2025-11-11')
    const after = await client.aid.succession({})
    expect(after.ending[0]).toMatchObject({ successor: '接替人', successorStatus: 'recommended' })
    expect((await client.postings.counts({})).withoutSuccessor).toBe(3)
  })

  test('a subject that nobody will teach at a host school is a gap; a successor or a second teacher closes it', async () => {
    const { client, teacher, post, schools } = await openAidFixture()
    await post(await teacher('唯一', { subject: '音乐' }), { dueOn: '2026-01-10' })
    await post(await teacher('之一', { subject: '数学' }), { dueOn: '2026-01-10' })
    await post(await teacher('之二', { subject: '数学' }), { dueOn: '2026-07-31' })
    const gone = await post(await teacher('别校', { subject: '美术' }), {
      dueOn: '2026-01-20',
      hostId: schools.village,
    })
    const gaps = (await client.aid.succession({})).gaps.map(({ host, subject, since }) => `${host} ${subject} ${since}`)
    expect(gaps).toEqual(['伊吾测试小学 音乐 2026-01-11', '伊吾测试镇小学 美术 2026-01-21'])
    await client.postings.rotate({ id: gone, teacherId: await teacher('来人', { subject: '美术' }) })
    expect((await client.aid.succession({})).gaps.map(({ subject }) => subject)).toEqual(['音乐'])
  })

  test('candidates are of the subject and stage, the best first, each with reasons for and against', async () => {
    const { client, teacher, post, schools } = await openAidFixture()
    const posting = await post(await teacher('在疆人', { subject: '音乐' }), { dueOn: '2026-01-10' })
    const facts = { subject: '音乐', birth: '1985-05', workStart: '2008-08' }
    await teacher('合适', { ...facts, title: '高级教师' })
    await teacher('年长', { ...facts, birth: '1970-01' })
    await teacher('别科', { ...facts, subject: '数学' })
    await teacher('援边', { ...facts, schoolId: schools.host })
    const found = await client.aid.candidates({ postingId: posting })
    expect(found.map(({ name, fit }) => `${name} ${fit}`)).toEqual(['合适 good', '年长 possible'])
    expect(found[0]?.reasons).toEqual(['任教音乐', '小学', '高级教师', '40 岁', '没有援过疆'])
    expect(found[1]?.doubts).toEqual(['56 岁，超过 50 岁'])
  })
})

describe('care', () => {
  test('慰问 does the milestone that is due, and the next one stays', async () => {
    const { client, teacher, post } = await openAidFixture()
    const id = await post(await teacher('远方'))
    const due = async () =>
      (await client.milestones.list({ target: 'posting', targetId: id, kinds: ['condolence'] })).rows.map(
        (one) => one.dueOn,
      )
    expect(await due()).toEqual(['2025-09-01'])
    expect((await client.postings.get({ id })).findings.map(({ rule }) => rule)).toContain('care-due')
    await client.postings.care({ ids: [id], on: '2025-11-19', content: '送去冬衣' })
    expect(await due()).toEqual([])
    expect(await client.postings.get({ id })).toMatchObject({ nextCareOn: '2026-11-19' })
    await client.history.undo({})
    expect(await due()).toEqual(['2025-09-01'])
  })

  test('what is hidden is masked on the card, whole only when asked for, and the audit trail keeps the asking and no value', async () => {
    const { client, teacher, post, log } = await openAidFixture()
    const id = await post(await teacher('隐私'))
    const kept = { health: '良好', contact: '王家人', relation: '配偶', contactPhone: '13900001234', family: null }
    await client.postings.setPrivate({ id, ...kept })
    const card = await client.postings.get({ id })
    expect(card.private).toEqual({ isFilled: true, contactMasked: '王**', contactPhoneMasked: '139****1234' })
    expect(JSON.stringify(card)).not.toContain('13900001234')
    expect(await client.postings.reveal({ id })).toEqual(kept)
    expect(log.at(-1)?.op).toBe('postings.reveal')
    const { rows } = await client.audit.list({ kind: 'reveal' })
    expect(rows).toMatchObject([{ subject: id }])
    expect(JSON.stringify([log, rows])).not.toContain('13900001234')
  })
})
