import { describe, expect, test } from 'vitest'
import { openTestEngine } from '#main/engine/test-engine.ts'
import { addTwoSchools, fictionalId, teacherDraftOf } from './registry-fixture.ts'

async function open() {
  const test = await openTestEngine()
  return { ...test, ...(await addTwoSchools(test.client)) }
}

describe('a teacher', () => {
  test('takes birth and sex from the ID number, district and 乡村教师 from the school', async () => {
    const { client, second } = await open()
    const nationalId = fictionalId('1985-03-12', 2)
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', second, { nationalId, birth: '1985-03' }))
    const card = await client.teachers.get({ id })
    expect(card).toMatchObject({ birth: '1985-03-12', sex: 'female', district: '清丰县', isRural: true })
    expect(card.nationalIdMasked).toBe('410991********' + nationalId.slice(-4))
  })

  test('is refused when the form contradicts the ID number, and nothing is stored', async () => {
    const { client, first } = await open()
    const draft = teacherDraftOf('吕文静', first, { nationalId: fictionalId('1985-03-12', 2), sex: 'male' })
    await expect(client.teachers.create(draft)).rejects.toThrow('registry/identity-contradicts')
    expect((await client.teachers.count({})).total).toBe(0)
  })

  test('is refused when the ID number is that of another', async () => {
    const { client, first, second } = await open()
    const nationalId = fictionalId('1985-03-12', 2)
    await client.teachers.create(teacherDraftOf('吕文静', first, { nationalId }))
    await expect(client.teachers.create(teacherDraftOf('吕文敬', second, { nationalId }))).rejects.toThrow(
      'record/duplicate',
    )
  })

  test('can be edited by its own form without a change', async () => {
    const { client, db, first } = await open()
    const honours = [{ name: '濮阳市骨干教师', level: '市', batch: '2023年', state: 'candidate' as const }]
    const draft = teacherDraftOf('吕文静', first, { nationalId: fictionalId('1985-03-12', 2), honours })
    const { id } = await client.teachers.create(draft)
    const before = db.prepare('SELECT * FROM honour').all()
    await client.teachers.update({ id, ...(await client.teachers.edit({ id })) })
    expect(db.prepare('SELECT * FROM honour').all()).toEqual(before)
    expect(db.prepare('SELECT count(*) AS n FROM employment').get()).toEqual({ n: 1 })
  })

  test('keeps where he worked when the school changes', async () => {
    const { client, first, second } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first))
    await client.teachers.update({ id, ...teacherDraftOf('吕文静', second) })
    const { employments, district } = await client.teachers.get({ id })
    expect(district).toBe('清丰县')
    expect(employments.map(({ school, endsOn }) => [school, endsOn])).toEqual([
      ['清丰县柳格镇中心小学', null],
      ['华龙区实验小学', '2025-12-11'],
    ])
  })

  test('shows a masked value whole only through an operation that the audit trail keeps, without the value', async () => {
    const { client, log, first } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first, { phone: '13900001234' }))
    expect((await client.teachers.reveal({ id, field: 'phone' })).value).toBe('13900001234')
    expect(log.at(-1)?.op).toBe('teachers.reveal')
    const { rows } = await client.audit.list({ kind: 'reveal' })
    expect(rows).toMatchObject([{ subject: id, detail: '查看手机' }])
    expect(JSON.stringify([log, rows])).not.toContain('13900001234')
  })

  test('is changed by its form without its ID number and telephone leaving the engine', async () => {
    const { client, first } = await open()
    const nationalId = fictionalId('1985-03-12', 2)
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first, { nationalId, phone: '13900001234' }))
    const draft = await client.teachers.edit({ id })
    expect(JSON.stringify(draft)).not.toMatch(/1985031|13900001234/)
    await client.teachers.update({ id, ...draft, post: '教研组长' })
    expect((await client.teachers.reveal({ id, field: 'nationalId' })).value).toBe(nationalId)
  })

  test('who is used nowhere can be removed, and undo brings him back findable', async () => {
    const { client, first } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first))
    await client.teachers.remove({ id })
    expect(await client.search.find({ text: 'lwj', kinds: ['teacher'] })).toEqual([])
    await client.history.undo({})
    expect(await client.search.find({ text: 'luwen', kinds: ['teacher'] })).toHaveLength(1)
  })
})

describe('a school', () => {
  test('that moves to another district takes its teachers along', async () => {
    const { client, first, county } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first))
    const draft = { name: '华龙区实验小学', districtId: county, stages: ['小学'], urbanType: 'rural' as const }
    await client.schools.update({ id: first, ...draft })
    expect(await client.teachers.get({ id })).toMatchObject({ district: '清丰县', isRural: true })
    await client.history.undo({})
    expect(await client.teachers.get({ id })).toMatchObject({ district: '华龙区', isRural: false })
  })

  test('keeps its old name when it is renamed, and is found under both', async () => {
    const { client, first, city } = await open()
    await client.schools.update({ id: first, name: '华龙区第九小学', districtId: city, stages: ['小学'] })
    expect((await client.schools.get({ id: first })).formerNames).toEqual(['华龙区实验小学'])
    for (const text of ['实验小', 'syxx', 'dijiu']) {
      expect((await client.search.find({ text, kinds: ['school'] })).map((hit) => hit.id)).toContain(first)
    }
    await client.history.undo({})
    expect(await client.search.find({ text: 'dijiu', kinds: ['school'] })).toEqual([])
  })

  test('with teachers is not removed, and says where it is used', async () => {
    const { client, first } = await open()
    await client.teachers.create(teacherDraftOf('吕文静', first))
    const removal = client.schools.remove({ id: first })
    await expect(removal).rejects.toMatchObject({ code: 'record/in-use', details: { count: 2 } })
  })

  test('of the same name in the same district is refused', async () => {
    const { client, city } = await open()
    await expect(client.schools.create({ name: '华龙区实验小学', districtId: city })).rejects.toThrow(
      'record/duplicate',
    )
  })

  test('merged into another leaves names, stages and people there, and undo parts them again', async () => {
    const { client, db, first, second } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first))
    const tables = ['school', 'school_name', 'school_stage', 'teacher', 'employment', 'search_key']
    const dump = () => tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all())
    const before = dump()
    await client.schools.merge({ keepId: second, duplicateId: first })
    expect(await client.teachers.get({ id })).toMatchObject({ schoolId: second, district: '清丰县', isRural: true })
    expect((await client.schools.get({ id: second })).formerNames).toContain('华龙区实验小学')
    await client.history.undo({})
    expect(dump()).toEqual(before)
  })
})

describe('codes', () => {
  test('in use are not removed but archived', async () => {
    const { client, first } = await open()
    await client.teachers.create(teacherDraftOf('吕文静', first))
    const code = (await client.codes.list({ list: 'subject' })).find(({ name }) => name === '语文')
    const id = code?.id ?? ''
    await expect(client.codes.remove({ id })).rejects.toMatchObject({ code: 'code/in-use', details: { count: 1 } })
    expect((await client.codes.update({ id, isArchived: true })).isArchived).toBe(true)
  })

  test('renamed are renamed wherever they stand, and the old name stays an alias', async () => {
    const { client, first } = await open()
    const { id } = await client.teachers.create(teacherDraftOf('吕文静', first))
    const code = (await client.codes.list({ list: 'subject' })).find(({ name }) => name === '语文')
    const renamed = await client.codes.update({ id: code?.id ?? '', name: '语言文字' })
    expect(renamed.aliases).toContainEqual({ alias: '语文', stage: '' })
    expect((await client.teachers.get({ id })).subject).toBe('语言文字')
    await expect(client.codes.update({ id: code?.id ?? '', name: '数学' })).rejects.toThrow('record/duplicate')
  })

  test('cannot share an alias', async () => {
    const { client } = await open()
    const draft = { list: 'subject', name: '外国语', aliases: [{ alias: '外语' }] } as const
    await expect(client.codes.create({ ...draft, aliases: [...draft.aliases] })).rejects.toThrow('record/duplicate')
  })

  test('and districts keep the order that they are given', async () => {
    const { client } = await open()
    const grades = await client.codes.list({ list: 'grade' })
    const turned = grades.map(({ id }) => id).toReversed()
    await client.codes.reorder({ list: 'grade', ids: turned })
    expect((await client.codes.list({ list: 'grade' })).map(({ id }) => id)).toEqual(turned)
    const districts = (await client.districts.list({})).map(({ id }) => id).toReversed()
    await client.districts.reorder({ ids: districts })
    expect((await client.districts.list({})).map(({ id }) => id)).toEqual(districts)
  })
})

test('the shipped lists are whole: every list has codes, and the registry that starts with them has no problem', async () => {
  const { client, engine } = await open()
  const codes = await client.codes.list({})
  const empty = ['stage', 'subject', 'title', 'honour', 'pairing-kind', 'dissolve-reason', 'grade', 'ethnicity'].filter(
    (list) => !codes.some((code) => code.list === list),
  )
  expect(empty).toEqual([])
  expect(engine.verify()).toEqual([])
})
