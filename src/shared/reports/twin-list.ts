import { urbanTypeLabels } from '../registry/school-labels.ts'
import { twinStatusLabels } from '../twinning/twin-labels.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'
import type { ReportContext } from './report-frame.ts'
import { distinctCount } from './report-pair.ts'
import { sheetColumn, type Sheet } from './sheet-model.ts'
import type { ReportTwin, ReportTwinActivity } from './twin-rows.ts'

/** O14, the columns of the handbook in their order; what is of the group merges when asked for. */
const groupColumns: readonly ListColumn<ReportTwin>[] = [
  textColumn('name', '组名', { width: 18, kind: 'long', merges: true }),
  textColumn('scheme', '模式', { width: 16, kind: 'long', merges: true }),
  textColumn('lead', '牵头（名）校', { width: 18, kind: 'long', merges: true }),
  textColumn('leadDistrict', '所属', { width: 9, merges: true }),
  textColumn('outside', '省内外结对校', { width: 18, kind: 'long', merges: true }),
  textColumn('partner', '成员校', { width: 20, kind: 'long' }),
  textColumn('partnerDistrict', '所属县区', { width: 9 }),
  {
    column: sheetColumn({ key: 'settlement', label: '城乡类型', width: 7 }),
    value: ({ settlement }) => (settlement === null ? null : urbanTypeLabels[settlement]),
  },
  textColumn('stage', '学段', { width: 8 }),
  textColumn('agreementOn', '协议签订日期', { width: 11.5, kind: 'date' }),
  {
    column: sheetColumn({ key: 'term', label: '期限', width: 13 }),
    value: ({ startsOn, endsOn }) => `${startsOn}至${endsOn}`,
  },
  textColumn('person', '负责人', { width: 8.5, personal: 'name' }),
  textColumn('phone', '电话', { width: 13, personal: 'phone' }),
  {
    column: sheetColumn({ key: 'status', label: '状态', width: 9 }),
    value: ({ status }) => twinStatusLabels[status],
  },
]

/** 组, 成员校 and 对子 of the rows: three counts, each told by its own word. */
export function twinTotals(rows: readonly ReportTwin[]) {
  const groups = new Map(rows.map((row) => [row.groupId, row]))
  const links = sumOf([...groups.values()], (row) => row.links)
  return { groups: groups.size, places: rows.filter(({ partnerId }) => partnerId !== null).length, links }
}

/** O14 学校结对一览表. */
export function twinListSheet(rows: readonly ReportTwin[], context: ReportContext): Sheet {
  const { groups, places, links } = twinTotals(rows)
  const schools = distinctCount(
    rows.filter(({ partnerId }) => partnerId !== null),
    ({ partnerId }) => partnerId ?? '',
  )
  return listSheet(
    {
      name: '学校结对一览表',
      title: '学校结对一览表',
      columns: groupColumns,
      rows,
      source: ({ groupId: id, name }) => ({ kind: 'record', area: 'twin', id, note: `来自${name}` }),
      totals: {
        name: `${groups} 组`,
        partner: `${schools} 所`,
        partnerDistrict: `${places} 校次`,
        status: `${links} 对`,
      },
      notes: [
        '一所成员校一行；学校名称、县区和城乡类型为截至日期当天的情况。合计依次为结对组、成员校（一校在几组的只计一次）、成员校次和对子。',
      ],
      orientation: 'landscape',
      years: context.filter.cohort === null ? [] : rows,
    },
    context,
  )
}

export const twinFigures = (rows: readonly ReportTwin[], filter: ReportFilter): readonly ReportFigure[] => {
  const { groups, places, links } = twinTotals(rows)
  const of = { report: 'twin-list', filter } as const
  return [
    { ...of, key: 'groups', label: '结对组', value: groups, unit: '组' },
    { ...of, key: 'partners', label: '成员校', value: places, unit: '校次' },
    { ...of, key: 'links', label: '对子', value: links, unit: '对' },
  ]
}

/** O16, the columns of the handbook in their order; what nobody enters is left to be written in by hand. */
const activityColumns: readonly ListColumn<ReportTwinActivity>[] = [
  textColumn('group', '组', { width: 16, kind: 'long' }),
  textColumn('heldOn', '活动日期', { width: 11.5, kind: 'date' }),
  textColumn('type', '活动类型', { width: 9 }),
  textColumn('supporters', '支援方', { width: 18, kind: 'long' }),
  textColumn('supported', '受援方', { width: 18, kind: 'long' }),
  {
    column: sheetColumn({ key: 'content', label: '内容', width: 24, kind: 'long' }),
    value: ({ topic, summary }) => (summary === null || summary === '' ? topic : `${topic}：${summary}`),
  },
  textColumn('teachers', '参与教师人次', { width: 8, kind: 'number' }),
  { column: sheetColumn({ key: 'students', label: '学生人次', width: 8, kind: 'number' }), value: () => null },
  textColumn('reflection', '成效', { width: 18, kind: 'long' }),
  { column: sheetColumn({ key: 'next', label: '下步计划', width: 14, kind: 'long' }), value: () => null },
]

/** O16 学校结对工作台账. */
export const twinLedgerSheet = (rows: readonly ReportTwinActivity[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '学校结对工作台账',
      title: '学校结对工作台账',
      columns: activityColumns,
      rows,
      source: ({ activityId: id, topic }) => ({ kind: 'record', area: 'activity', id, note: `来自活动“${topic}”` }),
      totals: {
        group: `${distinctCount(rows, ({ activityId }) => activityId)} 次`,
        teachers: sumOf(rows, ({ teachers }) => teachers),
      },
      notes: ['由活动记录自动带出，同一次活动计入几个结对组的各列一行；学生人次和下步计划请手工补充。'],
      orientation: 'landscape',
      years: context.filter.cohort === null ? [] : rows,
    },
    context,
  )
