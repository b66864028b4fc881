import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'

interface TruthRow {
  readonly values: Readonly<Record<string, string | number | null>>
}
interface TruthSheet {
  readonly kind: string
  readonly records: readonly TruthRow[]
}
interface Truth {
  readonly files: readonly { readonly file: string; readonly sheets?: readonly TruthSheet[] }[]
}

const truth = JSON.parse(readFileSync(join(workbooks, 'truth.json'), 'utf8')) as Truth
const sheets = truth.files.flatMap(({ sheets: own }) => own ?? [])
const listed = (kind: string): readonly TruthRow[] => sheets.find((sheet) => sheet.kind === kind)?.records ?? []
const fileOf = (prefix: string): string =>
  join(workbooks, readdirSync(workbooks).find((name) => name.startsWith(prefix)) ?? prefix)

let desk: Awaited<ReturnType<typeof openImportDesk>>
const count = (table: string): unknown => desk.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

async function store(...prefixes: string[]) {
  const { batchId } = await desk.service.stage({ files: prefixes.map(fileOf) }, quietly)
  return desk.service.commit({ batchId, acceptWarnings: true }, quietly)
}

beforeAll(async () => {
  desk = await openImportDesk()
  await store('01_')
}, 120_000)

test('the register of studios is stored: every studio with its head, batch, dates and members', async () => {
  const report = await store('07_')
  const studios = await desk.client.studios.list({ limit: 100 })
  expect(report).toMatchObject({ studios: 17, stagedOnly: 0 })
  expect(new Set(studios.rows.map(({ name, lead }) => `${name} ${lead ?? ''}`))).toEqual(
    new Set(listed('studio').map(({ values }) => `${values['name']} ${values['head']}`)),
  )
  const members = listed('studio_member').filter(({ values }) => values['studio'] !== null)
  for (const { name, members: stored } of studios.rows) {
    expect([name, stored]).toEqual([name, members.filter(({ values }) => values['studio'] === name).length])
  }
  expect(count('studio_member')).toBe(report.members)
  expect(desk.engine.verify()).toEqual([])
})

test('a term of which only the years are known begins in August for 首席教师, else with the plate of that year', () => {
  const term = desk.db.prepare<[string]>(
    `SELECT s.starts_on AS starts, s.ends_on AS ends, c.name AS cohort, c.programme
     FROM studio s JOIN cohort c ON c.no = s.cohort_no WHERE s.name = ?`,
  )
  expect(term.get('杨利乡村首席教师工作室')).toEqual({
    starts: '2022-08-01',
    ends: '2025-07-31',
    cohort: '2022年批',
    programme: 'chief',
  })
  expect(term.get('中原名师于磊工作室')).toEqual({
    starts: '2024-12-01',
    ends: '2027-11-30',
    cohort: '2024年批',
    programme: 'studio',
  })
})

test('a member of a studio that nobody knows stays in the file, and so does nobody else', async () => {
  const unknown = listed('studio_member').filter(({ values }) => values['studio'] === null)
  expect(unknown).toHaveLength(1)
  expect(count('studio_member')).toBe(listed('studio_member').length - unknown.length)
})

test('the same file again adds nothing, and one undo takes all of the first one back', async () => {
  const before = [count('studio'), count('studio_member'), count('teacher')]
  expect(await store('07_')).toMatchObject({ studios: 0, members: 0, teachers: 0 })
  expect([count('studio'), count('studio_member'), count('teacher')]).toEqual(before)
  desk.history.undo()
  desk.history.undo()
  expect([count('studio'), count('studio_member'), count('milestone')]).toEqual([0, 0, 0])
})
