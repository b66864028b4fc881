import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'
import type { RowList } from './row-list.ts'
import type { Sheet } from './sheet-model.ts'

/** All that a report may say of one activity. */
export interface ReportActivity {
  readonly id: string
  readonly heldOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly type: string
  readonly topic: string
  readonly lesson: string | null
  /** Who taught, spoke or hosted, joined by 、. */
  readonly leads: string | null
  readonly hosts: string | null
  readonly attendees: string | null
  readonly place: string | null
  readonly organizer: string | null
  /** Who was there. */
  readonly present: number
  /** Codes of pairs and names of studios that it counts to. */
  readonly credits: string | null
  readonly hours: number
  readonly stage: string | null
  readonly subject: string | null
  readonly districtId: string | null
  readonly district: string | null
  readonly summary: string | null
  readonly reflection: string | null
  readonly remark: string | null
}

/** O10, the columns of the handbook in their order. */
const columns: readonly ListColumn<ReportActivity>[] = [
  textColumn('heldOn', '日期', { width: 11.5, kind: 'date' }),
  textColumn('type', '类型', { width: 9 }),
  textColumn('topic', '主题', { width: 34, kind: 'long' }),
  textColumn('leads', '主讲', { width: 14, personal: 'name' }),
  textColumn('place', '地点', { width: 20, kind: 'long' }),
  textColumn('present', '参加人数', { width: 7, kind: 'number' }),
  textColumn('credits', '关联项目', { width: 28, kind: 'long' }),
  textColumn('hours', '学时', { width: 6, kind: 'number' }),
  textColumn('remark', '备注', { width: 12, kind: 'long' }),
]

/** The activities of a report added up. */
export interface ActivitySums {
  readonly count: number
  readonly present: number
  readonly hours: number
}

/** O10 活动台账. */
export const activityListSheet = (
  activities: RowList<ReportActivity>,
  sums: ActivitySums,
  context: ReportContext,
): Sheet =>
  listSheet(
    {
      name: '活动台账',
      title: '教师发展活动台账',
      columns,
      rows: activities,
      source: ({ id, heldOn, type }) => ({ kind: 'record', area: 'activity', id, note: `来自 ${heldOn} ${type}` }),
      totals: {
        topic: `${sums.count} 次`,
        present: sums.present,
        hours: sums.hours,
      },
      notes: ['参加人数不含缺席的人；学时为每人的学时，合计按活动相加，不乘人数。'],
      orientation: 'landscape',
      years: [],
    },
    context,
  )

export function activityFigures(sums: ActivitySums, filter: ReportFilter): readonly ReportFigure[] {
  const count = (key: string, label: string, value: number, unit: string): ReportFigure => ({
    key,
    label,
    value,
    unit,
    report: 'activity-list',
    filter,
  })
  return [
    count('activities', '活动', sums.count, '次'),
    count('present', '参加', sums.present, '人次'),
    count('hours', '活动学时', sums.hours, '学时'),
  ]
}
