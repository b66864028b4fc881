import { visitDirectionLabels } from '../aid/aid-labels.ts'
import { batchLabel } from '../aid/aid-batch.ts'
import type { AidStatistic } from '../aid/aid-statistics.ts'
import {
  ledgerMeasureLabels,
  ledgerMeasures,
  type AidLedger,
  type LedgerCells,
  type LedgerMeasure,
} from '../aid/two-way-ledger.ts'
import { visitDirections, type VisitDirection, type VisitRow } from '../aid/visit.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'
import { distinctCount } from './report-pair.ts'
import { sheetColumn, type Sheet } from './sheet-model.ts'

/** All that a report may say of one who was sent; unit and title are those of the day he was chosen. */
export interface ReportPosting {
  readonly id: string
  readonly code: string
  readonly batch: string
  readonly type: string
  readonly teacherId: string
  readonly name: string
  readonly gender: string | null
  readonly birth: string | null
  readonly homeSchool: string
  readonly districtId: string | null
  readonly district: string | null
  readonly title: string | null
  readonly stage: string
  readonly subject: string
  readonly host: string
  readonly post: string
  readonly enteredOn: string
  readonly dueOn: string
  readonly grade: string | null
  readonly remark: string | null
}

export interface ReportShadowing {
  readonly id: string
  readonly teacherId: string
  readonly name: string
  readonly homeSchool: string
  readonly subject: string
  readonly host: string
  readonly guide: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
  readonly lessonsHeard: number
  readonly reportLesson: string | null
  readonly grade: string | null
}

const postingColumns: readonly ListColumn<ReportPosting>[] = [
  textColumn('batch', '批次', { width: 11 }),
  textColumn('type', '类型', { width: 12 }),
  textColumn('name', '姓名', { width: 8.5, personal: 'name' }),
  textColumn('gender', '性别', { width: 5 }),
  textColumn('birth', '出生年月', { width: 9, kind: 'date' }),
  textColumn('homeSchool', '派出单位', { width: 20, kind: 'long' }),
  textColumn('title', '职称', { width: 9 }),
  textColumn('subject', '学科', { width: 9 }),
  textColumn('host', '受援学校', { width: 18, kind: 'long' }),
  textColumn('post', '岗位', { width: 9 }),
  textColumn('enteredOn', '进疆时间', { width: 11.5, kind: 'date' }),
  textColumn('dueOn', '期满时间', { width: 11.5, kind: 'date' }),
  textColumn('grade', '考核', { width: 7 }),
  textColumn('remark', '备注', { width: 10, kind: 'long' }),
]

/** O17 援疆支教人员名册. */
export const postingsSheet = (postings: readonly ReportPosting[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '援疆支教人员名册',
      title: '援疆支教人员名册',
      columns: postingColumns,
      rows: postings,
      source: ({ id, name }) => ({ kind: 'record', area: 'posting', id, note: `来自${name}的援派记录` }),
      totals: {
        batch: `${distinctCount(postings, (one) => batchLabel({ name: one.batch, type: one.type }))} 批`,
        name: `${distinctCount(postings, ({ teacherId }) => teacherId)} 人`,
        host: `${distinctCount(postings, ({ host }) => host)} 所`,
      },
      notes: ['派出单位和职称为选派时的情况；期满时间含延期。'],
      orientation: 'landscape',
      years: [],
    },
    context,
  )

const spanOf = ({ startsOn, endsOn }: Pick<VisitRow, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? startsOn : `${startsOn}至${endsOn}`

const visitColumns: readonly ListColumn<VisitRow>[] = [
  { column: sheetColumn({ key: 'span', label: '时间', width: 13 }), value: spanOf },
  {
    column: sheetColumn({ key: 'direction', label: '方向', width: 7 }),
    value: ({ direction }) => visitDirectionLabels[direction],
  },
  textColumn('kind', '类别', { width: 10 }),
  textColumn('topic', '主题', { width: 19, kind: 'long' }),
  textColumn('place', '地点', { width: 14, kind: 'long' }),
  textColumn('leader', '带队人', { width: 8, personal: 'name' }),
  {
    column: sheetColumn({ key: 'teachers', label: '教师人数', width: 6, kind: 'number' }),
    value: ({ teachers, leaders }) => teachers + leaders,
  },
  textColumn('students', '学生人数', { width: 6, kind: 'number' }),
  textColumn('days', '天数', { width: 5.5, kind: 'number' }),
  textColumn('content', '主要内容', { width: 24, kind: 'long' }),
  textColumn('result', '成果', { width: 16, kind: 'long' }),
  textColumn('remark', '备注', { width: 9, kind: 'long' }),
]

/** O18 濮伊互访交流台账. */
export const visitsSheet = (visits: readonly VisitRow[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '互访交流台账',
      title: '濮伊互访交流台账',
      namesPlaces: true,
      columns: visitColumns,
      rows: visits,
      source: ({ id, code }) => ({ kind: 'record', area: 'visit', id, note: `来自互访 ${code}` }),
      totals: {
        topic: `${visits.length} 次`,
        teachers: sumOf(visits, ({ teachers, leaders }) => teachers + leaders),
        students: sumOf(visits, ({ students }) => students),
        days: sumOf(visits, ({ days }) => days),
      },
      notes: ['教师人数含带队的领导干部；不含计划和已取消的活动。'],
      orientation: 'landscape',
      years: [],
    },
    context,
  )

const shadowingColumns: readonly ListColumn<ReportShadowing>[] = [
  textColumn('name', '姓名', { width: 14, personal: 'name' }),
  textColumn('homeSchool', '伊吾单位', { width: 18, kind: 'long' }),
  textColumn('subject', '学科', { width: 9 }),
  textColumn('host', '跟岗学校', { width: 20, kind: 'long' }),
  textColumn('guide', '指导教师', { width: 9, personal: 'name' }),
  { column: sheetColumn({ key: 'span', label: '起止', width: 22 }), value: spanOf },
  textColumn('days', '天数', { width: 6, kind: 'number' }),
  textColumn('lessonsHeard', '听课', { width: 6, kind: 'number' }),
  textColumn('reportLesson', '汇报课', { width: 16, kind: 'long' }),
  textColumn('grade', '鉴定', { width: 8 }),
]

/** O19 伊吾教师来濮跟岗表. */
export const shadowingsSheet = (shadowings: readonly ReportShadowing[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '来濮跟岗表',
      title: '伊吾教师来濮跟岗表',
      namesPlaces: true,
      columns: shadowingColumns,
      rows: shadowings,
      source: ({ id, name }) => ({ kind: 'record', area: 'shadowing', id, note: `来自${name}的跟岗记录` }),
      totals: {
        name: `${distinctCount(shadowings, ({ teacherId }) => teacherId)} 人`,
        days: sumOf(shadowings, ({ days }) => days),
        lessonsHeard: sumOf(shadowings, ({ lessonsHeard }) => lessonsHeard),
      },
      notes: [],
      orientation: 'landscape',
      years: [],
    },
    context,
  )

interface WayRow {
  readonly label: string
  readonly direction: VisitDirection
  readonly cells: LedgerCells
}

const waysOf = ({ lines }: AidLedger): readonly WayRow[] =>
  lines.flatMap(({ label, ways }) =>
    visitDirections.flatMap((direction): WayRow[] => {
      const cells = ways[direction]
      return cells === null ? [] : [{ label, direction, cells }]
    }),
  )

const measureColumn = (measure: LedgerMeasure): ListColumn<WayRow> => ({
  column: sheetColumn({ key: measure, label: ledgerMeasureLabels[measure], width: 11, kind: 'number' }),
  value: ({ cells }) => cells[measure].value,
})

/** The two-way ledger as a sheet of one page: a row for each kind in each direction. */
export const aidLedgerSheet = (ledger: AidLedger, context: ReportContext): Sheet => {
  const ways = visitDirections.map((direction) => ledger.totals[direction])
  const total = (measure: LedgerMeasure): number => ways.reduce((sum, cells) => sum + cells[measure].value, 0)
  return listSheet(
    {
      name: '双向交流统计表',
      title: '濮伊双向交流统计表',
      namesPlaces: true,
      columns: [
        textColumn<WayRow>('label', '类别', { width: 18 }),
        {
          column: sheetColumn({ key: 'direction', label: '方向', width: 10 }),
          value: ({ direction }) => visitDirectionLabels[direction],
        },
        ...ledgerMeasures.map(measureColumn),
      ],
      rows: waysOf(ledger),
      source: () => null,
      totals: Object.fromEntries(ledgerMeasures.map((measure) => [measure, total(measure)])),
      notes: [
        `统计时间：${ledger.from}至${ledger.to}。`,
        '合计的人数在每个方向内按人去重；一人一天只计一个人天，援派人员参加互访的当天计入互访。',
      ],
      orientation: 'landscape',
      years: [],
    },
    context,
  )
}

/** The figures of the yearly summary, one below the other. */
export const aidStatisticsSheet = (
  statistics: readonly AidStatistic[],
  span: { readonly from: string; readonly to: string },
  context: ReportContext,
): Sheet =>
  listSheet<AidStatistic>(
    {
      name: '援疆工作统计表',
      title: '教育援疆工作统计表',
      columns: [
        textColumn('label', '指标', { width: 24 }),
        textColumn('value', '数量', { width: 12, kind: 'number' }),
        textColumn('unit', '单位', { width: 8 }),
        textColumn('note', '口径', { width: 36, kind: 'long' }),
      ],
      rows: statistics,
      source: () => null,
      totals: {},
      notes: [`统计时间：${span.from}至${span.to}。`],
      orientation: 'portrait',
      years: [],
    },
    { ...context, options: { ...context.options, totalRow: false } },
  )

export const aidFigures = (
  postings: readonly ReportPosting[],
  visits: readonly VisitRow[],
  filter: ReportFilter,
): readonly ReportFigure[] => [
  {
    key: 'postings',
    label: '援派人员',
    value: distinctCount(postings, ({ teacherId }) => teacherId),
    unit: '人',
    report: 'aid-postings',
    filter,
  },
  { key: 'visits', label: '互访交流', value: visits.length, unit: '次', report: 'aid-visits', filter },
]
