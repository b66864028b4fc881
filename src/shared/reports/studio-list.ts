import { eventLevelLabels } from '../activities/activity-labels.ts'
import { eventLevels } from '../activities/activity.ts'
import { memberRoleLabels, studioStatusLabels } from '../studios/studio-labels.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'
import { distinctCount } from './report-pair.ts'
import { sheetColumn, type CellSource, type Sheet } from './sheet-model.ts'
import type { ReportMember, ReportStudio } from './studio-rows.ts'

export const levelText = (level: string | null): string | null => {
  const known = eventLevels.find((one) => one === level)
  return known === undefined ? level : eventLevelLabels[known]
}

/** The rows of one studio in the roster of members. */
const membersOf = (studio: ReportStudio, filter: ReportFilter): CellSource => ({
  kind: 'rows',
  report: 'studio-members',
  filter: { ...filter, studioStatuses: [studio.status], ids: [studio.id] },
  note: `${studio.name}的成员`,
})

/** O7, the columns of the handbook in their order. */
const studioColumns: readonly ListColumn<ReportStudio>[] = [
  textColumn('district', '县区', { width: 9, merges: true }),
  textColumn('name', '工作室名称', { width: 22, kind: 'long' }),
  textColumn('type', '类型', { width: 12 }),
  { column: sheetColumn({ key: 'level', label: '级别', width: 7 }), value: ({ level }) => levelText(level) },
  textColumn('lead', '主持人', { width: 8.5, personal: 'name' }),
  textColumn('school', '所在单位', { width: 20, kind: 'long', merges: true }),
  textColumn('stage', '学段', { width: 8 }),
  textColumn('subject', '学科', { width: 8 }),
  textColumn('plateOn', '挂牌时间', { width: 11.5, kind: 'date' }),
  {
    column: sheetColumn({ key: 'term', label: '周期', width: 13 }),
    value: ({ startsOn, endsOn }) => `${startsOn}至${endsOn}`,
  },
  {
    ...textColumn<ReportStudio>('members', '成员数', { width: 6.5, kind: 'number' }),
    source: (studio, { filter }) => membersOf(studio, filter),
  },
  {
    column: sheetColumn({ key: 'status', label: '状态', width: 9 }),
    value: ({ status }) => studioStatusLabels[status],
  },
  textColumn('documentNo', '批准文号', { width: 15 }),
  textColumn('remark', '备注', { width: 9, kind: 'long' }),
]

const fromStudio = (id: string, name: string): CellSource => ({
  kind: 'record',
  area: 'studio',
  id,
  note: `来自${name}`,
})

/** O7 名师工作室名册. */
export const studioListSheet = (studios: readonly ReportStudio[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '名师工作室名册',
      title: '名师工作室名册',
      columns: studioColumns,
      rows: studios,
      source: ({ id, name }) => fromStudio(id, name),
      totals: { name: `${studios.length} 个`, members: sumOf(studios, ({ members }) => members) },
      notes: ['所在单位为主持人命名时的单位；成员数含主持人，不含已退出的成员。'],
      orientation: 'landscape',
      years: context.filter.cohort === null ? [] : studios,
    },
    context,
  )

/** O8, the columns of the handbook in their order. */
const memberColumns: readonly ListColumn<ReportMember>[] = [
  textColumn('studio', '工作室名称', { width: 20, kind: 'long', merges: true }),
  { column: sheetColumn({ key: 'role', label: '角色', width: 8.5 }), value: ({ role }) => memberRoleLabels[role] },
  textColumn('name', '姓名', { width: 9, personal: 'name' }),
  textColumn('gender', '性别', { width: 5 }),
  textColumn('birth', '出生年月', { width: 9, kind: 'date' }),
  textColumn('school', '单位', { width: 22, kind: 'long' }),
  textColumn('stage', '学段', { width: 8 }),
  textColumn('subject', '学科', { width: 8 }),
  textColumn('title', '职称', { width: 10 }),
  textColumn('honours', '荣誉', { width: 13 }),
  textColumn('joinedOn', '入室时间', { width: 11.5, kind: 'date' }),
  textColumn('phone', '联系电话', { width: 13, personal: 'phone' }),
  textColumn('remark', '备注', { width: 9, kind: 'long' }),
]

/** O8 工作室成员花名册. */
export const studioMembersSheet = (members: readonly ReportMember[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '工作室成员花名册',
      title: '名师工作室成员花名册',
      columns: memberColumns,
      rows: members,
      source: ({ studioId, studio }) => fromStudio(studioId, studio),
      totals: {
        studio: `${distinctCount(members, ({ studioId }) => studioId)} 个`,
        name: `${distinctCount(members, ({ teacherId }) => teacherId)} 人`,
      },
      notes: ['单位、职称和荣誉为入室时的情况；不含已退出的成员。一人参加几个工作室的，合计只计一次。'],
      orientation: 'landscape',
      years: context.filter.cohort === null ? [] : members,
    },
    context,
  )

export const studioFigures = (studios: readonly ReportStudio[], filter: ReportFilter): readonly ReportFigure[] => [
  { key: 'studios', label: '工作室', value: studios.length, unit: '个', report: 'studio-list', filter },
  {
    key: 'members',
    label: '成员',
    value: sumOf(studios, ({ members }) => members),
    unit: '人次',
    report: 'studio-members',
    filter,
  },
]
