import { beforeAll, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { searchKeysOf, foldText } from '#shared/registry/pinyin.ts'

let engine: TestEngine
let pairing: { readonly code: string; readonly mentor: string; readonly mentee: string }

beforeAll(async () => {
  engine = await openTestEngine()
  await engine.client.settings.addSampleData({})
  const row = engine.db
    .prepare<[], typeof pairing>(
      `SELECT g.code || '-' || p.seq AS code, m.name AS mentor, t.name AS mentee
       FROM pairing p JOIN pairing_group g ON g.no = p.group_no JOIN teacher m ON m.no = g.mentor_no
       JOIN teacher t ON t.no = p.mentee_no WHERE p.status = 'active' LIMIT 1`,
    )
    .get()
  if (row === undefined) throw new Error('the sample has no pairing')
  pairing = row
})

const find = (text: string, kind: 'teacher' | 'school' | 'pairing') =>
  engine.client.search.find({ text, kinds: [kind], limit: 50 })

describe('the global search', () => {
  test('finds people by characters, 全拼 and 首字母, inside the name too, and nobody else', async () => {
    const people = engine.db.prepare<[], { id: string; name: string }>('SELECT id, name FROM teacher LIMIT 40').all()
    for (const { id, name } of people) {
      const inside = Array.from(foldText(name)).slice(1).join('')
      for (const text of [name, inside, ...searchKeysOf(name, 'person').filter((key) => key.length > 4)]) {
        const hits = await find(text, 'teacher')
        if (hits.length < 50) expect(hits.map((hit) => hit.id)).toContain(id)
        expect(
          hits.every((hit) => searchKeysOf(hit.name, 'person').some((key) => key.startsWith(foldText(text)))),
        ).toBe(true)
      }
    }
  })

  test('says in the second line who and where someone is', async () => {
    const row = engine.db
      .prepare<[], { name: string; school: string; subject: string }>(
        `SELECT t.name, s.name AS school, t.subject FROM teacher t JOIN school s ON s.no = t.school_no LIMIT 1`,
      )
      .get()
    const details = (await find(row?.name ?? '', 'teacher')).map(({ detail }) => detail)
    expect(details.some((detail) => detail.includes(row?.school ?? '') && detail.includes(row?.subject ?? ''))).toBe(
      true,
    )
  })

  test('finds a pair by its code, however it is typed, and by either name', async () => {
    const typed = [
      pairing.code,
      pairing.code.replace(/-\d+$/, '').replaceAll('-', '').toLowerCase(),
      pairing.mentor,
      pairing.mentee,
    ]
    for (const text of typed) {
      const hits = await find(text, 'pairing')
      expect(hits.map(({ detail }) => detail.split(' · ')[0])).toContain(pairing.code)
    }
  })

  test('finds a training by a part of its name, by its code in small letters, and by who holds it', async () => {
    const { id, code } = await engine.client.training.create({
      name: '青年教师领航研修',
      category: 'provincial',
      organizer: '某师范大学',
      startsOn: '2025-12-01',
      endsOn: '2025-12-02',
    })
    for (const text of ['领航', code.toLowerCase(), '某师范'])
      expect(await engine.client.search.find({ text, kinds: ['training'] })).toContainEqual({
        kind: 'training',
        id,
        name: '青年教师领航研修',
        detail: `${code} · 省培 · 2025-12-01 · 计划`,
      })
  })

  test('finds nothing for nothing', async () => {
    expect(await engine.client.search.find({ text: '' })).toEqual([])
    expect(await engine.client.search.find({ text: '·（）' })).toEqual([])
  })

  test('keeps to the limit of each kind', async () => {
    const hits = await engine.client.search.find({ text: 'l', limit: 5 })
    for (const kind of ['teacher', 'school', 'pairing']) {
      expect(hits.filter((hit) => hit.kind === kind).length).toBeLessThanOrEqual(5)
    }
  })

  test('gives as many as the limit when there are as many, though 丽丽 fits twice', async () => {
    const { client, db } = await openTestEngine()
    await client.settings.addSampleData({})
    const schoolId = db.prepare<[], string>('SELECT id FROM school LIMIT 1').pluck().get() ?? ''
    for (let index = 0; index < 8; index += 1) {
      await client.teachers.create({ name: '丽丽丽丽', schoolId, stage: '小学', subject: '语文' })
    }
    const hits = await client.search.find({ text: '丽', kinds: ['teacher'], limit: 8 })
    expect(hits).toHaveLength(8)
  })
})
