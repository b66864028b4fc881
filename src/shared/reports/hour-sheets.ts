import { hourSourceLabels } from '../hours/hour-labels.ts'
import type { HourGroup, HourTargets } from '../hours/hour-contract.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'
import { paperDate, type ReportContext } from './report-frame.ts'
import { distinctCount } from './report-pair.ts'
import { sheetColumn, type CellSource, type Sheet } from './sheet-model.ts'
import { withRunningTotals, type ReportCertificate, type ReportHourLine, type RunningHourLine } from './hour-rows.ts'

const fromTeacher = (id: string, name: string): CellSource => ({
  kind: 'record',
  area: 'teacher',
  id,
  note: `来自教师 ${name}`,
})

/** O13 学时统计表, the columns of the handbook in their order. */
const columns: readonly ListColumn<RunningHourLine>[] = [
  textColumn('district', '县区', { width: 9, merges: true }),
  textColumn('school', '单位', { width: 22, kind: 'long', merges: true }),
  textColumn('name', '姓名', { width: 9, personal: 'name' }),
  {
    column: sheetColumn({ key: 'project', label: '项目', width: 34, kind: 'long' }),
    value: ({ project, source }) => `${project}（${hourSourceLabels[source]}）`,
  },
  textColumn('onDate', '日期', { width: 11.5, kind: 'date' }),
  textColumn('hours', '学时', { width: 7, kind: 'number' }),
  textColumn('total', '累计学时', { width: 8, kind: 'number' }),
  textColumn('serial', '证明编号', { width: 18 }),
]

export interface HourSpan {
  readonly from: string
  readonly to: string
}

export const hourStatisticsSheet = (lines: readonly ReportHourLine[], span: HourSpan, context: ReportContext): Sheet =>
  listSheet(
    {
      name: '学时统计表',
      title: '教师学时统计表',
      columns,
      rows: withRunningTotals(lines),
      source: ({ teacherId, name }) => fromTeacher(teacherId, name),
      totals: {
        name: `${distinctCount(lines, ({ teacherId }) => teacherId)} 人`,
        project: `${lines.length} 项`,
        hours: sumOf(lines, ({ hours }) => hours),
      },
      notes: [
        `统计时段：${paperDate(span.from)}至${paperDate(span.to)}；累计学时为本人在此时段内逐项相加，未扣除超过计入上限的部分。`,
      ],
      orientation: 'landscape',
      years: [],
    },
    context,
  )

export const hourFigures = (lines: readonly ReportHourLine[], filter: ReportFilter): readonly ReportFigure[] => {
  const of = { report: 'hour-statistics' as const, filter }
  return [
    {
      key: 'people',
      label: '有学时的教师',
      value: distinctCount(lines, ({ teacherId }) => teacherId),
      unit: '人',
      ...of,
    },
    { key: 'hours', label: '学时', value: sumOf(lines, ({ hours }) => hours), unit: '学时', ...of },
  ]
}

const share = (part: number, whole: number): string => (whole === 0 ? '' : `${Math.round((part / whole) * 1000) / 10}%`)

const groupColumns = (label: string, { yearTarget, fiveYearTarget }: HourTargets): readonly ListColumn<HourGroup>[] => [
  { column: sheetColumn({ key: 'label', label, width: 18 }), value: (row) => (row.label === '' ? '未填' : row.label) },
  textColumn('teachers', '在职教师', { width: 9, kind: 'number' }),
  textColumn('withHours', '有学时', { width: 9, kind: 'number' }),
  textColumn('earned', '学时合计', { width: 11, kind: 'number' }),
  textColumn('counted', '计入学时', { width: 11, kind: 'number' }),
  {
    column: sheetColumn({ key: 'average', label: '人均', width: 8, kind: 'number' }),
    value: ({ counted, teachers }) => (teachers === 0 ? null : Math.round((counted / teachers) * 10) / 10),
  },
  textColumn('reachedYear', `年度满 ${yearTarget}`, { width: 10, kind: 'number' }),
  {
    column: sheetColumn({ key: 'yearShare', label: '达标率', width: 8 }),
    value: ({ reachedYear, teachers }) => share(reachedYear, teachers),
  },
  textColumn('reachedWindow', `五年满 ${fiveYearTarget}`, { width: 10, kind: 'number' }),
  {
    column: sheetColumn({ key: 'windowShare', label: '达标率 ', width: 8 }),
    value: ({ reachedWindow, teachers }) => share(reachedWindow, teachers),
  },
]

/** 学时达标情况, a sheet by county and one by stage and subject each. */
export function hourTargetsSheet(
  by: { readonly label: string; readonly rows: readonly HourGroup[]; readonly targets: HourTargets },
  context: ReportContext,
): Sheet {
  const { label, rows, targets } = by
  const sum = (pick: (row: HourGroup) => number): number => sumOf(rows, pick)
  const [teachers, reachedYear, reachedWindow] = [
    sum((row) => row.teachers),
    sum((row) => row.reachedYear),
    sum((row) => row.reachedWindow),
  ]
  const counted = sum((row) => row.counted)
  return listSheet(
    {
      name: `分${label}学时达标情况`,
      title: `教师学时达标情况统计表（${targets.year} 年，分${label}）`,
      columns: groupColumns(label, targets),
      rows,
      source: () => null,
      totals: {
        teachers,
        withHours: sum((row) => row.withHours),
        earned: sum((row) => row.earned),
        counted,
        average: teachers === 0 ? null : Math.round((counted / teachers) * 10) / 10,
        reachedYear,
        yearShare: share(reachedYear, teachers),
        reachedWindow,
        windowShare: share(reachedWindow, teachers),
      },
      notes: [
        `按教师现在的县区、学段和学科统计在职教师；年度为 ${targets.year} 年，五年为 ${targets.fromYear}—${targets.toYear} 年；计入学时已扣除超过方案上限的部分。`,
      ],
      orientation: 'landscape',
      years: [],
    },
    context,
  )
}

const certificateColumns: readonly ListColumn<ReportCertificate>[] = [
  textColumn('serial', '证明编号', { width: 19 }),
  textColumn('name', '姓名', { width: 9, personal: 'name' }),
  textColumn('school', '单位', { width: 24, kind: 'long' }),
  textColumn('district', '县区', { width: 10 }),
  textColumn('title', '项目', { width: 34, kind: 'long' }),
  textColumn('hours', '学时', { width: 7, kind: 'number' }),
  textColumn('issuedOn', '发放日期', { width: 11.5, kind: 'date' }),
  {
    column: sheetColumn({ key: 'state', label: '状态', width: 20, kind: 'long' }),
    value: ({ isVoid, voidReason }) => (isVoid ? `作废：${voidReason ?? ''}` : '有效'),
  },
]

/** The list that numbers on paper are checked against. */
export const certificateListSheet = (certificates: readonly ReportCertificate[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '学时证明登记表',
      title: '学时证明登记表',
      columns: certificateColumns,
      rows: certificates,
      source: ({ teacherId, name }) => fromTeacher(teacherId, name),
      totals: { serial: `${certificates.length} 份`, hours: sumOf(certificates, ({ hours }) => hours) },
      notes: ['编号一经使用不再重复；姓名、单位和学时为发放时的情况。'],
      orientation: 'landscape',
      years: [],
    },
    context,
  )
