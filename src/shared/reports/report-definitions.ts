import type { ReportFilterField } from './report-filter.ts'
import type { ReportOptions } from './report-options.ts'

export const reportNames = [
  'pairing-list',
  'pairing-groups',
  'pairing-overdue',
  'pairing-conflicts',
  'statistics',
  'pairing-agreement',
] as const
export type ReportName = (typeof reportNames)[number]

export const reportFormats = ['xlsx', 'docx', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What the report centre lists, and which of its controls a report has a use for. */
export interface ReportDefinition {
  readonly name: ReportName
  readonly title: string
  /** The programme under whose name it is listed. */
  readonly group: string
  readonly formats: readonly ReportFormat[]
  readonly filterFields: readonly ReportFilterField[]
  readonly options: readonly (keyof ReportOptions)[]
}

const place = ['cohort', 'scope', 'districts', 'stages', 'subjects', 'kinds', 'levels'] as const
const pairs = [...place, 'from', 'to', 'asOf', 'statuses', 'settlements', 'crossDistrict', 'ids'] as const
const paper = ['attachment', 'title', 'date', 'totalRow', 'repeatHeader', 'hidden'] as const
const sheet = ['xlsx', 'html'] as const

export const reportDefinitions: readonly ReportDefinition[] = [
  {
    name: 'pairing-list',
    title: '师徒结对一览表',
    group: '师徒结对',
    formats: sheet,
    filterFields: pairs,
    options: [...paper, 'mergeUnits', 'groupBy', 'pageBreaks', 'sort'],
  },
  {
    name: 'pairing-groups',
    title: '1+N结对组表',
    group: '师徒结对',
    formats: sheet,
    filterFields: pairs,
    options: [...paper, 'mergeUnits', 'groupBy', 'pageBreaks', 'sort'],
  },
  {
    name: 'pairing-overdue',
    title: '到期和逾期未考核清单',
    group: '师徒结对',
    formats: sheet,
    filterFields: [...place, 'asOf', 'ids'],
    options: [...paper, 'sort'],
  },
  {
    name: 'pairing-conflicts',
    title: '重复结对核查表',
    group: '师徒结对',
    formats: sheet,
    filterFields: [...place, 'ids'],
    options: paper,
  },
  {
    name: 'pairing-agreement',
    title: '师徒结对协议书',
    group: '师徒结对',
    formats: ['docx', 'html'],
    filterFields: pairs,
    options: ['perPair', 'sort'],
  },
  {
    name: 'statistics',
    title: '分县区、学段、学科、城乡统计表',
    group: '综合',
    formats: sheet,
    filterFields: pairs,
    options: [...paper, 'rows', 'columns'],
  },
]
