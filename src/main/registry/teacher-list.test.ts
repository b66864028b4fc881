import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import type { teacherContract } from '#shared/registry/teacher-contract.ts'
import { teacherSorts } from '#shared/registry/teacher-contract.ts'
import type { TeacherRow } from '#shared/registry/teacher.ts'

type Request = InputOf<(typeof teacherContract)['list']>

let engine: TestEngine
let districtIds: string[]

beforeAll(async () => {
  engine = await openTestEngine()
  await engine.client.settings.addSampleData({})
  districtIds = (await engine.client.districts.list({})).map(({ id }) => id)
})

async function readAll(request: Request, limit: number): Promise<TeacherRow[]> {
  const rows: TeacherRow[] = []
  let after: string | null = null
  do {
    const page = await engine.client.teachers.list({ ...request, limit, after })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const filter = fc
  .record({
    stage: some(fc.constantFrom('小学', '初中', '普通高中')),
    subject: some(fc.constantFrom('语文', '数学', '英语')),
    title: some(fc.constantFrom('一级教师', '二级教师')),
    status: some(fc.constantFrom('active' as const, 'retired' as const, 'seconded' as const)),
    honour: some(fc.constantFrom('濮阳市骨干教师', '中原名师')),
    isRural: some(fc.boolean()),
    text: some(fc.constantFrom('w', '王', 'zh', 'li', '小', 'xiaom', 'zzz')),
    sort: fc.constantFrom(...teacherSorts),
    descending: fc.boolean(),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Request)

describe('a list of teachers', () => {
  test('read page by page equals the one long list, for any filter, order and page size', async () => {
    await fc.assert(
      fc.asyncProperty(filter, fc.integer({ min: 7, max: 400 }), async (request, limit) => {
        const whole = (await engine.client.teachers.list({ ...request, limit: 1000 })).rows
        const paged = await readAll(request, limit)
        expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
        expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length)
        expect(await engine.client.teachers.count(request)).toEqual({ total: whole.length, isCapped: false })
      }),
      { numRuns: 60 },
    )
  })

  test('holds exactly those that fit the filter', async () => {
    const all = await readAll({}, 1000)
    expect(all).toHaveLength(600)
    await fc.assert(
      fc.asyncProperty(filter, async ({ text: _text, honour: _honour, isRural: _rural, ...request }) => {
        const { stage, subject, title, status } = request
        const fits = (row: TeacherRow) =>
          (stage === undefined || row.stage === stage) &&
          (subject === undefined || row.subject === subject) &&
          (title === undefined || row.title === title) &&
          (status === undefined || row.status === status)
        const expected = all.filter(fits).map(({ id }) => id)
        expect((await readAll(request, 1000)).map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 40 },
    )
  })

  test('is ordered by pinyin, and turned round when asked', async () => {
    const names = (await readAll({}, 1000)).map(({ name }) => sortKeyOf(name, 'person'))
    expect(names).toEqual(names.toSorted((a, b) => Buffer.from(a).compare(Buffer.from(b))))
    const [up, down] = [await readAll({}, 1000), await readAll({ descending: true }, 1000)]
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed())
  })

  test('by district holds each teacher once over all districts', async () => {
    const counts = await Promise.all(districtIds.map((districtId) => engine.client.teachers.count({ districtId })))
    expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(600)
  })

  test('finds a whole ID number and a whole telephone', async () => {
    const row = engine.db
      .prepare<[], { id: string; nationalId: string; phone: string }>(
        'SELECT id, national_id AS nationalId, phone FROM teacher WHERE phone IS NOT NULL LIMIT 1',
      )
      .get()
    for (const text of [row?.nationalId ?? '', row?.phone ?? '']) {
      expect((await engine.client.teachers.list({ text })).rows.map(({ id }) => id)).toContain(row?.id)
    }
  })

  test('refuses a cursor that it did not write', async () => {
    await expect(engine.client.teachers.list({ after: '{"no":1}' })).rejects.toThrow('input/invalid')
  })
})

describe('a text with more hits than are put in order', () => {
  let crowd: TestEngine

  beforeAll(async () => {
    crowd = await openTestEngine()
    await crowd.client.settings.addSampleData({})
    // 王王 has two keys in the range of 王: such a person must still come once.
    const copy = crowd.db.prepare(
      `INSERT INTO teacher (id, name, school_no, district_no, status, sort_key, created_at, updated_at)
       SELECT 'crowd-' || ?, ?, school_no, district_no, 'active', ?, created_at, updated_at FROM teacher LIMIT 1`,
    )
    const [first] = crowd.db.prepare<[], number>('SELECT max(no) + 1 FROM teacher').pluck().all()
    for (let index = 0; index < 5500; index += 1) {
      const name = index % 3 === 0 ? '王王' : `王${String.fromCodePoint(0x4e00 + index)}`
      copy.run(index, name, sortKeyOf(name, 'person'))
    }
    const { createSearchIndex } = await import('./search-index.ts')
    createSearchIndex(crowd.db).refresh(
      'teacher',
      Array.from({ length: 5500 }, (_, index) => Number(first) + index),
    )
  })

  test.each([false, true])('lists each once, page by page, descending: %s', async (descending) => {
    engine = crowd
    const rows = await readAll({ text: '王', descending }, 170)
    const { total } = await crowd.client.teachers.count({ text: '王' })
    expect(rows.length).toBeGreaterThan(5500)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(total).toBe(rows.length)
  })
})
