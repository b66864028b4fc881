import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import { reportDefinitions } from '#shared/reports/report-definitions.ts'
import type { DataRow } from '#shared/reports/sheet-model.ts'
import { shownAsText } from '../support/libre-office.ts'
import { conflictSeed, seedPairings } from '../support/pairing-seed.ts'
import { seedProgrammes } from '../support/programme-seed.ts'
import { cityOffice, openReportsDesk, sheetsOf, type ReportsDesk } from '../support/reports-desk.ts'
import { zipParts } from '../support/sheet-samples.ts'

const desk = (): ReportsDesk => openReportsDesk({ seed: seedProgrammes, conflicts: conflictSeed })
const codesOf = async ({ reports }: ReportsDesk, filter: object): Promise<readonly unknown[]> => {
  const preview = await reports.preview({ name: 'pairing-list', filter })
  if (preview.kind !== 'sheet') throw new Error('a list is a sheet')
  return preview.page.rows.flatMap((row) => (row.kind === 'data' ? [row.cells[2]] : []))
}

test.each([
  ['nothing', {}, 5],
  ['a cohort by its name', { cohort: '2025—2026学年' }, 5],
  ['an unknown cohort', { cohort: '2019' }, 0],
  ['a district by its name', { districts: ['华龙区'] }, 3],
  ['a district by its code', { districts: ['4109SZ'] }, 2],
  ['a stage', { stages: ['小学'] }, 3],
  ['a subject', { subjects: ['物理'] }, 2],
  ['a kind', { kinds: ['校内'] }, 2],
  ['a state', { statuses: ['overdue'] }, 1],
  ['void, when asked for', { statuses: ['void'] }, 1],
  ['rural schools', { settlements: ['rural'] }, 2],
  ['schools whose kind is not filled in', { settlements: ['none'] }, 2],
  ['pairs across districts', { crossDistrict: true }, 2],
  ['pairs that ran after a day', { from: '2025-12-01' }, 2],
  ['pairs that had begun by a day', { to: '2024-12-31' }, 3],
  ['a code with its number', { ids: ['SJ-2025-0001-1'] }, 1],
])('a filter by %s holds the right number of pairs', async (_, filter, count) => {
  expect(await codesOf(desk(), filter)).toHaveLength(count)
})

test('as of an earlier day, later pairs are left out and what ended later still runs', async () => {
  const { reports } = desk()
  const preview = await reports.preview({ name: 'pairing-list', filter: { asOf: '2025-07-01' } })
  const rows = preview.kind === 'sheet' ? preview.page.rows.filter((row): row is DataRow => row.kind === 'data') : []
  expect(rows.map((row) => [row.cells[2], row.cells[14]])).toEqual([
    ['SJ-2025-0001-2', '在带'],
    ['SJ-2025-0002-1', '在带'],
    ['SJ-2025-0002-2', '在带'],
    ['SJ-2025-0002-4', '在带'],
  ])
})

test('a county office sees the pairs that one of its schools is in, and its own name in the title', async () => {
  const office = { ...cityOffice, name: '清丰县教体局', level: 'county' as const, districtId: 'd3' }
  const { reports } = openReportsDesk({ seed: seedPairings, office })
  const preview = await reports.preview({ name: 'pairing-list' })
  expect(preview.rows).toBe(2)
  expect(preview.kind === 'sheet' && preview.frame.head.title).toBe('2025—2026学年清丰县“1+N”师徒结对一览表')
  expect((await reports.preview({ name: 'pairing-list', filter: { scope: 'all' } })).rows).toBe(5)
})

test('before 本单位信息 is filled in, a report can be drawn up all the same', async () => {
  const { reports, place } = openReportsDesk({ seed: seedPairings, office: null })
  expect((await reports.export({ name: 'pairing-list', file: place('a.xlsx') })).rows).toBe(5)
  expect((await reports.fileName({ name: 'pairing-list' })).fileName).toBe('师徒结对一览表-20251211.xlsx')
})

test('every number of the statistics opens exactly the pairs that it counts', async () => {
  const { reports } = desk()
  let opened = 0
  for (let page = 1; page <= 4; page += 1) {
    const preview = await reports.preview({ name: 'statistics', page, options: { columns: 'settlement' } })
    if (preview.kind !== 'sheet') throw new Error('statistics are sheets')
    const rows = preview.page.rows.filter((row): row is DataRow => row.kind !== 'group')
    for (const row of rows)
      for (const [at, source] of row.sources.entries()) {
        const column = preview.frame.columns[at]?.key ?? ''
        if (source?.kind !== 'rows' || (column !== 'pairs' && !column.startsWith('by:'))) continue
        const listed = await reports.preview({ name: 'pairing-list', filter: source.filter })
        expect([source.note, listed.rows]).toEqual([source.note, row.cells[at]])
        opened += 1
      }
  }
  expect(opened).toBeGreaterThan(30)
})

test('the figures of a report open exactly the pairs that they count', async () => {
  const { reports } = desk()
  const figures = await reports.figures({ name: 'pairing-list' })
  expect(figures.map(({ label, value }) => `${label} ${value}`)).toEqual([
    '结对 5',
    '师傅 2',
    '徒弟 5',
    '乡村学校徒弟 2',
    '跨县区 2',
  ])
  for (const { key, value, filter } of figures)
    if (key !== 'mentors' && key !== 'mentees')
      expect((await reports.preview({ name: 'pairing-list', filter })).rows).toBe(value)
})

test('a cell of the list opens its own pair', async () => {
  const preview = await desk().reports.preview({ name: 'pairing-list' })
  const [row] = preview.kind === 'sheet' ? preview.page.rows : []
  expect(row?.kind === 'data' && row.sources[4]).toEqual({
    kind: 'record',
    area: 'pairing',
    id: 'p1',
    note: '来自 SJ-2025-0001-1，结对时的单位',
  })
})

const secret = /[0-9]{15}|1[3-9][0-9]{9}/

test.each(reportDefinitions.map(({ name, formats }) => [name, formats] as const))(
  'nothing in the file of %s tells a mobile number',
  async (name, formats: readonly string[]) => {
    const { reports, place } = desk()
    const file = place('report')
    const teachers = name === 'growth-archive' ? ['t1'] : []
    const filter = { activity: name === 'sign-in' ? 'a1' : null, teachers }
    await reports.export({ name, file, filter })
    const parts = await zipParts(file)
    expect(parts.size).toBeGreaterThan(3)
    for (const [part, text] of parts)
      expect([part, text.replace(/<[^>]+>/g, ' ')]).toEqual([part, expect.not.stringMatching(secret)])
    if (!formats.includes('html')) return
    await reports.export({ name, format: 'html', file, filter })
    expect(readFileSync(file, 'utf8').replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(secret)
  },
)

test('全量 needs a reason, and the reason is written down', async () => {
  const { db, reports, place } = desk()
  const full = { name: 'pairing-overdue', file: place('a.xlsx'), masking: { preset: 'full' } } as const
  await expect(reports.export(full)).rejects.toMatchObject({ code: 'report/reason-missing' })
  expect(db.prepare('SELECT count(*) AS n FROM export_log').get()).toEqual({ n: 0 })
  const { sha256 } = await reports.export({ ...full, reason: '电话催办' })
  expect(
    db.prepare('SELECT operator, report, masking, reason, row_count, file_name, sha256 FROM export_log').all(),
  ).toEqual([
    {
      operator: '王一',
      report: 'pairing-overdue',
      masking: 'full',
      reason: '电话催办',
      row_count: 3,
      file_name: 'a.xlsx',
      sha256,
    },
  ])
})

test('each giving-out of the same report counts its version on, and another scope begins anew', async () => {
  const { reports, place } = desk()
  const version = async (filter: object): Promise<unknown> => {
    const preview = await reports.preview({ name: 'pairing-list', filter })
    return preview.kind === 'sheet' ? preview.frame.footer : null
  }
  expect(await version({})).toEqual({ version: '版本 1', generatedAt: '2025-12-11 09:31 生成' })
  await reports.export({ name: 'pairing-list', file: place('a.xlsx') })
  expect(await version({})).toMatchObject({ version: '版本 2' })
  expect(await version({ stages: ['小学'] })).toMatchObject({ version: '版本 1' })
})

test('the log of what was given out can be neither changed nor emptied', async () => {
  const { db, reports, place } = desk()
  await reports.export({ name: 'pairing-list', file: place('a.xlsx') })
  expect(() => db.exec(`UPDATE export_log SET operator = '别人'`)).toThrow('append-only')
  expect(() => db.exec('DELETE FROM export_log')).toThrow('append-only')
})

test('agreements go into one file, or into a folder with a file for each pair', async () => {
  const { reports, place } = desk()
  const one = await reports.export({ name: 'pairing-agreement', file: place('协议.docx') })
  expect(one).toMatchObject({ rows: 5, files: 1 })
  const many = await reports.export({
    name: 'pairing-agreement',
    file: place('协议'),
    options: { perPair: true },
    filter: { stages: ['普通高中'] },
  })
  expect(many).toMatchObject({ rows: 2, files: 2, file: place('协议') })
  expect(readdirSync(place('协议')).toSorted()).toEqual([
    '师徒结对协议书-SJ-2025-0001-1-马建军-宋雨桐.docx',
    '师徒结对协议书-SJ-2025-0001-2-马建军-欧阳修文.docx',
  ])
})

test('more letters than one file can hold are split into numbered files; they are not printed in one go', async () => {
  const { db, reports, place } = desk()
  db.exec(`WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
    INSERT INTO pairing (id, group_no, seq, mentee_no, status, starts_on, ends_on, mentee_school_name, created_at, updated_at)
    SELECT 'many' || i, 1, i, 3, 'active', '2025-09-01', '2026-07-15', '某校', '2025-09-01', '2025-09-01' FROM n`)
  const done = await reports.export({ name: 'pairing-agreement', file: place('协议.docx') })
  expect(done).toMatchObject({ rows: 306, files: 2, file: place('协议.docx') })
  const lettersIn = async (file: string): Promise<number> =>
    ((await zipParts(file)).get('word/document.xml') ?? '').split('学校（盖章）：').length - 1
  const [first, second] = [await lettersIn(place('协议.docx')), await lettersIn(place('协议-第2册.docx'))]
  expect([first / second, second % 6]).toEqual([50, 0])
  const printed = reports.export({ name: 'pairing-agreement', format: 'html', file: place('协议.html') })
  await expect(printed).rejects.toMatchObject({ code: 'report/too-many', details: { limit: 300, count: 306 } })
})

test('an agreement promises the numbers of its own cohort’s policy', async () => {
  const { reports, place } = desk()
  const file = place('协议.docx')
  await reports.export({ name: 'pairing-agreement', file, filter: { ids: ['p1'] } })
  const text = ((await zipParts(file)).get('word/document.xml') ?? '').replace(/<[^>]+>/g, '')
  expect(text).toContain('每学期听徒弟的课不少于 6 节')
  expect(text).toContain('每学期听师傅的课不少于 8 节')
  expect(text).toContain('每学期完成粉笔字不少于 10 张')
  expect(text).not.toContain('论文')
  expect(text).toContain('自 2025年9月1日起，至 2026年7月15日止')
})

test('LibreOffice opens the agreements and reads both sides of every pair', async () => {
  const { reports, place } = desk()
  const file = place('协议.docx')
  await reports.export({ name: 'pairing-agreement', file })
  const text = shownAsText(file)
  for (const word of ['SJ-2025-0001-1', '宋雨桐', 'SJ-2025-0002-4', '买买提·艾力', '苏秀芝', '学校（盖章）：'])
    expect(text).toContain(word)
})

test('a report without rows says so in letters, and is an empty table in a list', async () => {
  const { reports, place } = desk()
  const none = { stages: ['学前'] }
  await expect(
    reports.export({ name: 'pairing-agreement', file: place('a.docx'), filter: none }),
  ).rejects.toMatchObject({ code: 'report/nothing' })
  expect((await reports.export({ name: 'pairing-list', file: place('a.xlsx'), filter: none })).rows).toBe(0)
  const [sheet] = sheetsOf(place('a.xlsx')).values()
  expect(sheet?.at(3)?.[0]).toBe('序号')
})

test('a list cannot become a letter, and a file in use is told by its name', async () => {
  const { reports, place } = desk()
  const asLetter = reports.export({ name: 'pairing-list', format: 'docx', file: place('a.docx') })
  await expect(asLetter).rejects.toMatchObject({ code: 'report/format' })
  const nowhere = reports.export({ name: 'pairing-list', file: join(place('没有'), 'a.xlsx') })
  await expect(nowhere).rejects.toMatchObject({ code: 'file/not-writable' })
})

test.each<ReportName>(['pairing-list', 'pairing-groups', 'statistics'])(
  'the pages of the preview of %s hold together what the workbook holds',
  async (name) => {
    const { reports, place } = desk()
    const file = place('a.xlsx')
    const { rows } = await reports.export({ name, file })
    expect((await reports.preview({ name, page: 99 })).rows).toBe(rows)
  },
)
