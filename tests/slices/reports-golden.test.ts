import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import { allShownAsCsv } from '../support/libre-office.ts'
import { conflictSeed } from '../support/pairing-seed.ts'
import { seedProgrammes } from '../support/programme-seed.ts'
import { openReportsDesk, sheetsOf, type ReportsDesk } from '../support/reports-desk.ts'

const golden = (name: string): string[][] =>
  Papa.parse<string[]>(readFileSync(join(import.meta.dirname, `../fixtures/golden/${name}.csv`), 'utf8').trimEnd()).data

const padded = (rows: readonly (readonly string[])[]): string[][] => {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

const desk = (): ReportsDesk => openReportsDesk({ seed: seedProgrammes, conflicts: conflictSeed })

async function exported(name: ReportName, input: object = {}, as: string = name): Promise<string> {
  const { reports, place } = desk()
  const file = place(`${as}.xlsx`)
  await reports.export({ name, file, ...input })
  return file
}

const cases: readonly { name: ReportName; input?: object; as: string }[] = [
  { name: 'pairing-list', as: 'pairing-list' },
  { name: 'pairing-list', as: 'pairing-list-grouped', input: { options: { groupBy: 'district', hidden: ['remark'] } } },
  { name: 'pairing-list', as: 'pairing-list-merged', input: { options: { mergeUnits: true } } },
  { name: 'pairing-groups', as: 'pairing-groups' },
  { name: 'pairing-overdue', as: 'pairing-overdue' },
  { name: 'pairing-overdue', as: 'pairing-overdue-full', input: { masking: { preset: 'full' }, reason: '电话催办' } },
  { name: 'pairing-conflicts', as: 'pairing-conflicts' },
  { name: 'statistics', as: 'statistics' },
  { name: 'studio-list', as: 'studio-list' },
  { name: 'studio-members', as: 'studio-members' },
  { name: 'activity-list', as: 'activity-list', input: { filter: { period: 'year' } } },
  { name: 'sign-in', as: 'sign-in', input: { filter: { activity: 'a1' } } },
  { name: 'hour-statistics', as: 'hour-statistics' },
  { name: 'hour-certificate-list', as: 'hour-certificate-list' },
  { name: 'hour-profile', as: 'hour-profile' },
  { name: 'training-list', as: 'training-list' },
  { name: 'training-roster', as: 'training-roster' },
  { name: 'training-quota', as: 'training-quota' },
  { name: 'training-completion', as: 'training-completion' },
  { name: 'pairing-assessment', as: 'pairing-assessment' },
  { name: 'studio-assessment', as: 'studio-assessment' },
  { name: 'assessment-ranking', as: 'assessment-ranking', input: { filter: { round: 'r1' } } },
]

test.each(cases)('the cells of the workbook are those of the golden table: $as', async ({ name, input, as }) => {
  const [first] = sheetsOf(await exported(name, input)).values()
  expect(padded(first ?? [])).toEqual(padded(golden(as)))
})

test('LibreOffice shows every one of them the same', { timeout: 300_000 }, async () => {
  const files: string[] = []
  for (const { name, input, as } of cases) files.push(await exported(name, input, as))
  const shown = allShownAsCsv(files)
  const tables = cases.map(
    ({ as }, at) => [as, Papa.parse<string[]>(shown.get(files[at] ?? '')?.trimEnd() ?? '').data] as const,
  )
  expect(Object.fromEntries(tables.map(([as, rows]) => [as, padded(rows)]))).toEqual(
    Object.fromEntries(cases.map(({ as }) => [as, padded(golden(as))])),
  )
})

test('every other sheet of the statistics is as golden as the first', async () => {
  const sheets = sheetsOf(await exported('statistics'))
  expect(Array.from(sheets.keys())).toEqual(['分县区统计表', '分学段统计表', '分学科统计表', '分城乡类型统计表'])
  for (const name of ['分学段统计表', '分学科统计表', '分城乡类型统计表'])
    expect(padded(sheets.get(name) ?? [])).toEqual(padded(golden(`statistics-${name}`)))
})

test('合并相同单位 merges equal neighbours in the workbook and in print, in both lists, and only when it is asked for', async () => {
  const { db, reports, place } = desk()
  db.exec('UPDATE pairing_group SET mentor_district_no = 1')
  const merged = async (name: ReportName, mergeUnits: boolean): Promise<unknown> => {
    const [xlsx, html] = [place('a.xlsx'), place('a.html')]
    await reports.export({ name, file: xlsx, options: { mergeUnits } })
    await reports.export({ name, file: html, format: 'html', options: { mergeUnits } })
    const [sheet] = Object.values(XLSX.read(readFileSync(xlsx)).Sheets)
    const ranges = (sheet?.['!merges'] ?? []).filter(({ s, e }) => s.c === e.c && s.r > 3)
    const spans = [...readFileSync(html, 'utf8').matchAll(/<td [^>]*rowspan="(\d)">([^<]*)/g)]
    return {
      ranges: ranges.map((range) => XLSX.utils.encode_range(range)).toSorted(),
      spans: spans.map(([, span, text]) => `${text} ${span}`),
    }
  }
  expect(await merged('pairing-list', false)).toEqual({ ranges: [], spans: [] })
  expect(await merged('pairing-list', true)).toEqual({
    ranges: ['B5:B9', 'E5:E6', 'E7:E9', 'I7:I8'],
    spans: ['市直 5', '濮阳市第一高级中学 2', '华龙区岳村镇寨里小学 3', '华龙区岳村镇寨里小学 2'],
  })
  expect(await merged('pairing-groups', true)).toEqual({ ranges: ['B5:B6'], spans: ['市直 2'] })
})

test('the list holds every pair that is not void, cell by cell as it stands in the database', async () => {
  const { db, reports, place } = desk()
  const file = place('list.xlsx')
  const { rows } = await reports.export({ name: 'pairing-list', file, masking: { preset: 'full' }, reason: '核对' })
  const stored = db
    .prepare(
      `SELECT d.name, g.code || '-' || p.seq, m.name, g.mentor_school_name, COALESCE(g.mentor_title, ''),
         COALESCE(g.mentor_honours, ''), e.name, p.mentee_school_name, COALESCE(CAST(p.mentee_years AS TEXT), ''),
         g.stage, g.subject, g.kind, p.starts_on || '至' || p.ends_on, COALESCE(p.remark, g.remark, '')
       FROM pairing p JOIN pairing_group g ON g.no = p.group_no JOIN teacher m ON m.no = g.mentor_no
       JOIN teacher e ON e.no = p.mentee_no JOIN district d ON d.no = g.mentor_district_no
       WHERE p.status <> 'void' ORDER BY d.position, g.code, p.seq`,
    )
    .raw()
    .all()
  expect(rows).toBe(stored.length)
  const [sheet] = sheetsOf(file).values()
  const statusColumn = 14
  const shown = (sheet ?? []).slice(4, 4 + stored.length)
  expect(shown.map((row) => row.filter((_, at) => at !== 0 && at !== statusColumn))).toEqual(stored)
  expect(shown.map(([no]) => no)).toEqual(stored.map((_, at) => String(at + 1)))
  expect(shown.map((row) => row[statusColumn])).toEqual(['在带', '待考核', '逾期未考核', '在带', '已出师'])
})
