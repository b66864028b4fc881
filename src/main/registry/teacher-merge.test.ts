import { describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { addTwoSchools, fictionalId, teacherDraftOf } from './registry-fixture.ts'

async function open() {
  const opened = await openTestEngine()
  return { ...opened, ...(await addTwoSchools(opened.client)) }
}

/** A group of this mentor and these mentees in the first cohort, in plain rows. */
function addPairings({ db }: TestEngine, mentorId: string, menteeIds: readonly string[]): void {
  const code = `SJ-2025-9${mentorId.slice(-3)}`
  db.prepare(
    `INSERT INTO pairing_group (id, code, cohort_no, kind, level, mentor_no, stage, subject, starts_on, ends_on,
       mentor_school_no, mentor_school_name, created_at, updated_at)
     SELECT 'g-' || t.id, ?, c.no, '校内', '校级', t.no, '小学', '语文', '2025-09-01', '2026-08-31',
       t.school_no, '校', t.created_at, t.created_at FROM teacher t, (SELECT no FROM cohort LIMIT 1) c WHERE t.id = ?`,
  ).run(code, mentorId)
  menteeIds.forEach((menteeId, index) => {
    db.prepare(
      `INSERT INTO pairing (id, group_no, seq, mentee_no, status, starts_on, ends_on, mentee_school_no,
         mentee_school_name, created_at, updated_at)
       SELECT 'p-' || t.id || '-' || g.no, g.no, ?, t.no, 'active', '2025-09-01', '2026-08-31', t.school_no, '校',
         t.created_at, t.created_at FROM teacher t, pairing_group g WHERE t.id = ? AND g.id = 'g-' || ?`,
    ).run(index + 1, menteeId, mentorId)
  })
}

const tables = ['teacher', 'employment', 'honour', 'pairing_group', 'pairing', 'search_key']
const dump = ({ db }: TestEngine) => tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all())

describe('merging two records of one person', () => {
  test('fills what is missing, unites honours and employments, and repoints both kinds of pairs', async () => {
    const house = await open()
    const { client, first, second } = house
    const honour = { name: '濮阳市骨干教师', level: '市', batch: '2023年', state: 'confirmed' as const }
    const keep = await client.teachers.create(teacherDraftOf('吕文静', first, { honours: [honour] }))
    const duplicate = await client.teachers.create(
      teacherDraftOf('吕文静', second, {
        nationalId: fictionalId('1985-03-12', 2),
        phone: '13900001234',
        honours: [honour, { ...honour, name: '县级骨干教师', level: '县' }],
      }),
    )
    const mentee = await client.teachers.create(teacherDraftOf('张小明', first))
    const mentor = await client.teachers.create(teacherDraftOf('王建国', second))
    addPairings(house, duplicate.id, [mentee.id])
    addPairings(house, mentor.id, [duplicate.id])

    await client.teachers.merge({ keepId: keep.id, duplicateId: duplicate.id })
    const card = await client.teachers.get({ id: keep.id })
    expect(card).toMatchObject({
      birth: '1985-03-12',
      sex: 'female',
      school: '华龙区实验小学',
      phoneMasked: '139****1234',
    })
    expect(card.honours.map(({ name }) => name)).toEqual(['濮阳市骨干教师', '县级骨干教师'])
    expect(card.pairings.map(({ role, other }) => `${role} ${other}`).toSorted()).toEqual([
      'mentee 王建国',
      'mentor 张小明',
    ])
    expect(card.employments.map(({ school, endsOn }) => [school, endsOn])).toEqual([
      ['华龙区实验小学', null],
      ['清丰县柳格镇中心小学', '2025-12-11'],
    ])
    await expect(client.teachers.get({ id: duplicate.id })).rejects.toThrow('record/not-found')
  })

  test('takes the chosen fields from the duplicate', async () => {
    const { client, first, second } = await open()
    const keep = await client.teachers.create(teacherDraftOf('吕文静', first, { title: '一级教师' }))
    const duplicate = await client.teachers.create(teacherDraftOf('吕文婧', second, { title: '高级教师' }))
    await client.teachers.merge({ keepId: keep.id, duplicateId: duplicate.id, fields: ['name', 'schoolId', 'title'] })
    expect(await client.teachers.get({ id: keep.id })).toMatchObject({
      name: '吕文婧',
      title: '高级教师',
      schoolId: second,
      district: '清丰县',
    })
  })

  test('undone gives the same database, and redone the merged one', async () => {
    const house = await open()
    const { client, first, second } = house
    const keep = await client.teachers.create(teacherDraftOf('吕文静', first))
    const duplicate = await client.teachers.create(teacherDraftOf('吕文静', second, { phone: '13900001234' }))
    const mentee = await client.teachers.create(teacherDraftOf('张小明', first))
    addPairings(house, duplicate.id, [mentee.id])
    const before = dump(house)
    await client.teachers.merge({ keepId: keep.id, duplicateId: duplicate.id })
    const after = dump(house)
    expect(after).not.toEqual(before)
    await client.history.undo({})
    expect(dump(house)).toEqual(before)
    await client.history.redo({})
    expect(dump(house)).toEqual(after)
    expect(house.engine.verify()).toEqual([])
  })

  test('is refused for two ID numbers, for one record, and for mentor and mentee of one pair', async () => {
    const house = await open()
    const { client, first } = house
    const one = await client.teachers.create(
      teacherDraftOf('吕文静', first, { nationalId: fictionalId('1985-03-12', 2) }),
    )
    const other = await client.teachers.create(
      teacherDraftOf('吕文静', first, { nationalId: fictionalId('1985-03-12', 4) }),
    )
    const mentee = await client.teachers.create(teacherDraftOf('张小明', first))
    addPairings(house, one.id, [mentee.id])
    const merge = (keepId: string, duplicateId: string) => client.teachers.merge({ keepId, duplicateId })
    await expect(merge(one.id, other.id)).rejects.toThrow('registry/merge-conflict')
    await expect(merge(one.id, one.id)).rejects.toThrow('registry/merge-same')
    await expect(merge(one.id, mentee.id)).rejects.toThrow('registry/merge-conflict')
  })
})

describe('duplicates', () => {
  test('are told with their grounds, the safe ones first', async () => {
    const { client, first, second } = await open()
    await client.teachers.create(teacherDraftOf('吕文静', first, { birth: '1985-03' }))
    await client.teachers.create(teacherDraftOf('吕文静', second, { birth: '1985-03-12', subject: '数学' }))
    await client.teachers.create(teacherDraftOf('张小明', first, { phone: '13900001234' }))
    await client.teachers.create(teacherDraftOf('张小明', second, { phone: '13900001234' }))
    await client.teachers.create(teacherDraftOf('李雪', first))
    await client.teachers.create(teacherDraftOf('李雪', first, { nationalId: fictionalId('1985-03-12', 4) }))
    await client.teachers.create(teacherDraftOf('王建国', first))
    const groups = await client.teachers.duplicates({})
    expect(groups.map(({ reason, isSafe, teachers }) => [teachers[0]?.name, isSafe, reason])).toEqual([
      ['张小明', true, '姓名和手机相同；但县区不同'],
      ['李雪', true, '姓名、单位和学科相同'],
      ['吕文静', false, '姓名和出生年月相同；但县区不同'],
    ])
  })
})

describe('leaving', () => {
  test('lists what it breaks before it is done, and keeps where he worked', async () => {
    const house = await open()
    const { client, first } = house
    const mentor = await client.teachers.create(teacherDraftOf('吕文静', first))
    const mentees = await Promise.all(
      ['张小明', '李雪'].map((name) => client.teachers.create(teacherDraftOf(name, first))),
    )
    addPairings(
      house,
      mentor.id,
      mentees.map(({ id }) => id),
    )
    const request = { id: mentor.id, status: 'retired' as const, on: '2025-12-01' }
    const effects = await client.teachers.leavingEffects(request)
    expect(effects.map(({ other }) => other).toSorted()).toEqual(['张小明', '李雪'].toSorted())
    expect(effects.every(({ consequence }) => consequence.includes('师傅空缺'))).toBe(true)
    const before = dump(house)
    expect(await client.teachers.leave(request)).toEqual({ affected: 2 })
    const card = await client.teachers.get({ id: mentor.id })
    expect(card).toMatchObject({ status: 'retired', leftOn: '2025-12-01' })
    expect(card.employments[0]).toMatchObject({ endsOn: '2025-12-01', reason: '退休' })
    expect(house.engine.verify()).toEqual([])
    await client.history.undo({})
    expect(dump(house)).toEqual(before)
  })

  test('for another school of the city moves him there with the day, and parts a pair of one school', async () => {
    const house = await open()
    const { client, first, second } = house
    const mentor = await client.teachers.create(teacherDraftOf('吕文静', first))
    const mentee = await client.teachers.create(teacherDraftOf('张小明', first))
    addPairings(house, mentor.id, [mentee.id])
    const request = { id: mentee.id, status: 'active' as const, schoolId: second, on: '2025-11-01', note: '支援乡村' }
    const [effect] = await client.teachers.leavingEffects(request)
    expect(effect).toMatchObject({ role: 'mentee', other: '吕文静' })
    expect(effect?.consequence).toContain('不再同校')
    await client.teachers.leave(request)
    const card = await client.teachers.get({ id: mentee.id })
    expect(card).toMatchObject({ district: '清丰县', isRural: true, status: 'active' })
    expect(card.employments.map(({ school, startsOn, endsOn, reason }) => [school, startsOn, endsOn, reason])).toEqual([
      ['清丰县柳格镇中心小学', '2025-11-01', null, null],
      ['华龙区实验小学', null, '2025-11-01', '调动：支援乡村'],
    ])
  })

  test('to nowhere is no move', async () => {
    const { client, first } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first))
    const move = client.teachers.leave({ id, status: 'active', on: '2025-12-01' })
    await expect(move).rejects.toThrow('registry/move-without-school')
  })

  test('of someone in a pair forbids to remove him, and says where he is used', async () => {
    const house = await open()
    const { client, first } = house
    const mentor = await client.teachers.create(teacherDraftOf('吕文静', first))
    const mentee = await client.teachers.create(teacherDraftOf('张小明', first))
    addPairings(house, mentor.id, [mentee.id])
    await expect(client.teachers.remove({ id: mentee.id })).rejects.toMatchObject({
      code: 'record/in-use',
      details: { count: 1, where: ['师徒结对（徒弟） 1 处'] },
    })
  })
})

test('activities, achievements and studios of both go to the one who stays, and nobody stands twice in one of them', async () => {
  const house = await open()
  const { client, db, first } = house
  const keep = await client.teachers.create(teacherDraftOf('吕文静', first))
  const duplicate = await client.teachers.create(teacherDraftOf('吕文静', first, { phone: '13900001234' }))
  const both = [keep.id, duplicate.id].map((teacherId) => ({ teacherId, role: 'lead' as const }))
  const lesson = { type: '听课', heldOn: '2025-10-15' }
  const shared = await client.activities.create({ ...lesson, topic: '两条都在', participants: both })
  const single = await client.activities.create({ ...lesson, topic: '只有一条', participants: both.slice(1) })
  await client.achievements.create({ teacherId: duplicate.id, kind: '论文', name: '阅读', achievedOn: '2025-11-01' })
  const { id: studioId } = await client.studios.apply({
    type: '市级名师工作室',
    level: '市',
    leadId: duplicate.id,
    startsOn: '2025-03-01',
    as: 'running',
    members: [{ teacherId: keep.id, role: 'core', joinedOn: '2025-03-01' }],
  })
  await client.teachers.merge({ keepId: keep.id, duplicateId: duplicate.id })

  const people = async (id: string) => (await client.activities.get({ id })).people.map(({ teacherId }) => teacherId)
  expect([await people(shared.id), await people(single.id)]).toEqual([[keep.id], [keep.id]])
  expect((await client.achievements.list({ teacherId: keep.id })).rows).toHaveLength(1)
  const studio = await client.studios.get({ id: studioId })
  expect(studio.leadId).toBe(keep.id)
  expect(studio.people.map(({ teacherId, role }) => [teacherId, role])).toEqual([[keep.id, 'lead']])
  expect(house.engine.verify()).toEqual([])
  await client.history.undo({})
  expect(db.prepare('SELECT count(*) FROM studio_member').pluck().get()).toBe(2)
  expect(await people(shared.id)).toHaveLength(2)
  expect(house.engine.verify()).toEqual([])
})
