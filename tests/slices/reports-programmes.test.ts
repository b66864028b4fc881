import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ResultRow } from '#shared/assessments/assessment.ts'
import { reportDefinitions, type ReportName } from '#shared/reports/report-definitions.ts'
import type { DataRow } from '#shared/reports/sheet-model.ts'
import { seedProgrammes } from '../support/programme-seed.ts'
import { zipParts } from '../support/sheet-samples.ts'
import { openReportsDesk, sheetsOf, type ReportsDesk } from '../support/reports-desk.ts'
import { shownAsText } from '../support/libre-office.ts'

const desk = (): ReportsDesk => openReportsDesk({ seed: seedProgrammes })

async function rowsOf({ reports }: ReportsDesk, name: ReportName, filter: object = {}): Promise<readonly DataRow[]> {
  const preview = await reports.preview({ name, filter })
  if (preview.kind !== 'sheet') throw new Error('a list is a sheet')
  return preview.page.rows.filter((row): row is DataRow => row.kind !== 'group')
}
const cells = (rows: readonly DataRow[]) => rows.map((row) => row.cells)

test('the roster holds the studios that are named and not ended, with those who are in them now', async () => {
  expect(cells(await rowsOf(desk(), 'studio-list')).map((row) => [row[2], row[4], row[11], row[12]])).toEqual([
    ['=马建军名师工作室', '省级', 2, '已命名'],
    ['苏秀芝名师工作室', '市级', 2, '挂牌运行'],
    ['2 个', null, 4, null],
  ])
  expect(await rowsOf(desk(), 'studio-list', { studioStatuses: ['applied'] })).toHaveLength(2)
})

test.each([
  ['a type', { studioTypes: ['市级名师工作室'] }, 1],
  ['a level', { eventLevels: ['省'] }, 1],
  ['a cohort by its name', { cohort: '2025年批' }, 2],
  ['a cohort of pairs', { cohort: 'c1' }, 0],
  ['a district', { districts: ['华龙区'] }, 1],
  ['a code', { ids: ['GZS-2025-001'] }, 1],
])('studios by %s', async (_, filter, count) => {
  expect(await rowsOf(desk(), 'studio-list', filter)).toHaveLength(count + 1)
})

test('the number of members of a studio opens exactly its members', async () => {
  const opened = desk()
  for (const row of (await rowsOf(opened, 'studio-list')).filter(({ kind }) => kind === 'data')) {
    const source = row.sources[11]
    if (source?.kind !== 'rows') throw new Error('the number of members opens rows')
    expect(await rowsOf(opened, 'studio-members', source.filter)).toHaveLength(Number(row.cells[11]) + 1)
  }
})

test('members stand by their role, with the telephone masked and the birth to the month only', async () => {
  const rows = cells(await rowsOf(desk(), 'studio-members', { ids: ['w1'] }))
  expect(rows[0]).toEqual([
    1,
    '苏秀芝名师工作室',
    '主持人',
    '苏秀芝',
    '女',
    '1980-03',
    '华龙区岳村镇寨里小学',
    '小学',
    '语文',
    '一级教师',
    '市级名师',
    '2025-09-01',
    '138****0002',
    null,
  ])
  expect(rows[1]?.slice(2, 4)).toEqual(['核心成员', '韩梦洁'])
  expect(rows[1]?.at(-1)).toBe('电话138****5678')
})

test('the ledger counts who was there once, whatever he did, and adds the hours up by activity', async () => {
  expect(cells(await rowsOf(desk(), 'activity-list', { period: 'year' }))).toEqual([
    [
      1,
      '2025-10-16',
      '听课',
      '@新课标下的阅读教学',
      '苏秀芝',
      '三楼会议室',
      3,
      'SJ-2025-0002-1、SJ-2025-0002-2、苏秀芝名师工作室',
      4,
      null,
    ],
    [2, '2025-11-06', '示范课', '物理实验教学示范', '马建军', null, 2, '=马建军名师工作室', 2, '咨询139****1111'],
    [3, '2025-11-20', '送教', '送教下乡', null, '清丰县', 0, '苏秀芝名师工作室', 4.5, null],
    ['合计', null, null, '3 次', null, null, 5, null, 10.5, null],
  ])
  expect(await rowsOf(desk(), 'activity-list')).toHaveLength(5)
  expect(await rowsOf(desk(), 'activity-list', { to: '2024-12-31', period: 'year' })).toHaveLength(2)
})

test('a sign-in sheet is for an activity’s people, a studio’s members or chosen teachers, each once', async () => {
  const people = async (filter: object) => cells(await rowsOf(desk(), 'sign-in', filter)).map((row) => row[1])
  expect(await people({ activity: 'a1' })).toEqual(['苏秀芝', '韩梦洁', '靳晓帆', '外校来宾'])
  expect(await people({ studio: 'w1' })).toEqual(['苏秀芝', '韩梦洁'])
  expect(await people({ studio: 'w1', teachers: ['t2', 't3'] })).toEqual(['苏秀芝', '韩梦洁', '宋雨桐'])
  expect(await people({})).toEqual([])
})

test('the assessment of pairs tells what was done of what was due, and both scores', async () => {
  const rows = cells(await rowsOf(desk(), 'pairing-assessment'))
  // Two lessons of a school year’s 16; the absent mentee listened to none.
  expect(rows.map((row) => row.slice(3))).toEqual([
    ['苏秀芝', '韩梦洁', '语文', '2/16', 0, 0, 1, 88, 93.5, '优秀', null],
    ['苏秀芝', '靳晓帆', '语文', '0/16', 0, 0, 0, 88, 55, '不合格', '师德'],
    [null, '2 人', null, null, 0, 0, 1, null, null, null, '优秀1、不合格1'],
  ])
})

test('the assessment of studios counts their records in the days of the round', async () => {
  expect(cells(await rowsOf(desk(), 'studio-assessment')).map((row) => row.slice(1, 14))).toEqual([
    ['苏秀芝名师工作室', '苏秀芝', '华龙区', 2, 0, 0, 1, 0, 1, 0, 126.5, 1, '优秀'],
    ['=马建军名师工作室', '马建军', '市直', 1, 1, 0, 0, 0, 0, 0, 80, 2, '合格'],
    ['2 个', null, null, 3, 1, 0, 1, 0, 1, 0, null, null, null],
  ])
})

test('a notice names the best first and tells neither scores nor what led to a veto', async () => {
  const { reports, place } = desk()
  await reports.export({ name: 'assessment-notice', file: place('公示.docx'), filter: { round: 'r1' } })
  const text = shownAsText(place('公示.docx'))
  expect(text.indexOf('韩梦洁')).toBeGreaterThan(text.indexOf('一、优秀（1 个）'))
  expect(text.indexOf('二、不合格')).toBeGreaterThan(text.indexOf('韩梦洁'))
  expect(text).not.toMatch(/93\.5|师德/)
  await reports.export({ name: 'assessment-notice', format: 'xlsx', file: place('公示.xlsx'), filter: { round: 'r1' } })
  const [sheet] = sheetsOf(place('公示.xlsx')).values()
  expect(sheet?.flat().join()).toContain('韩梦洁')
  expect(sheet?.flat().join()).not.toMatch(/93\.5|师德/)
})

test('letters of appointment bear the registered number or a running one, and go into a folder if asked', async () => {
  const { reports, place } = desk()
  await reports.export({ name: 'mentor-letter', file: place('师傅.docx') })
  const mentors = shownAsText(place('师傅.docx'))
  expect(mentors).toContain('濮师聘〔2025〕007号')
  expect(mentors).toContain('聘字〔2025〕第001号')
  expect(mentors).toContain('二〇二五年十二月十一日')
  const done = await reports.export({ name: 'appointment-letter', file: place('聘书'), options: { perPair: true } })
  expect(done).toMatchObject({ rows: 4, files: 4 })
  expect(readdirSync(place('聘书'))).toContain('聘书-苏秀芝名师工作室-主持人-苏秀芝.docx')
})

test('every number of the statistics over studios and activities opens what it counts', async () => {
  const { reports } = desk()
  let opened = 0
  for (let page = 1; page <= 4; page += 1) {
    const preview = await reports.preview({ name: 'statistics', page, options: { columns: null } })
    if (preview.kind !== 'sheet') throw new Error('statistics are sheets')
    for (const row of preview.page.rows)
      if (row.kind !== 'group')
        for (const [at, source] of row.sources.entries()) {
          const key = preview.frame.columns[at]?.key
          if (source?.kind !== 'rows' || (key !== 'studios' && key !== 'members' && key !== 'hours')) continue
          const rows = await rowsOf(desk(), source.report as ReportName, source.filter)
          const counted = key === 'hours' ? rows.at(-1)?.cells[6] : rows.length - 1
          expect([source.note, counted]).toEqual([source.note, row.cells[at]])
          opened += 1
        }
  }
  expect(opened).toBeGreaterThan(20)
})

test.each(reportDefinitions.filter(({ formats }) => formats.includes('xlsx')).map(({ name }) => name))(
  'no cell of %s is a formula, whatever was typed',
  async (name) => {
    const { reports, place } = desk()
    await reports.export({ name, format: 'xlsx', file: place('a.xlsx') })
    const parts = await zipParts(place('a.xlsx'))
    const sheets = [...parts].filter(([part]) => part.startsWith('xl/worksheets/'))
    expect(sheets.length).toBeGreaterThan(0)
    for (const [part, xml] of sheets) expect([part, /<f[ >]/.test(xml)]).toEqual([part, false])
  },
)

test('a round that is open is told as the records give it today, without those who were left out', async () => {
  const row = (targetId: string, rank: number | null, isExempt: boolean): ResultRow => ({
    targetId,
    code: targetId,
    name: `${targetId}（师傅 苏秀芝）`,
    unit: '某校',
    district: '华龙区',
    score: 77,
    rank,
    grade: '合格',
    computedGrade: '合格',
    veto: null,
    gradeReason: null,
    isExempt,
    missing: 0,
    items: [],
  })
  const openResults = [row('p3', 1, false), row('p4', null, true)]
  const open = openReportsDesk({ seed: seedProgrammes, openResults })
  const rows = cells(await rowsOf(open, 'assessment-ranking', { round: 'r4' }))
  expect(rows.map((cell) => [cell[1], cell[3], cell[6]])).toEqual([
    [1, 'p3（师傅 苏秀芝）', 77],
    [null, '1 个', null],
  ])
})
