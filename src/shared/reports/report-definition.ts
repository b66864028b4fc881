import type { AssessObject } from '../assessments/assessment.ts'
import type { Programme } from '../policies/policy.ts'
import type { ReportFilterField } from './report-filter.ts'
import type { ReportOptions } from './report-options.ts'

export const reportFormats = ['xlsx', 'docx', 'html', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** 师徒结对 and so on: under which heading the report centre lists it. */
export type ReportGroup =
  '师徒结对' | '名师工作室' | '名师大讲堂' | '研修学时' | '学校结对' | '教育援疆' | '活动' | '考核' | '综合'

/** What the report centre lists, and which of its controls a report has a use for. */
export interface ReportDefinition {
  readonly name: string
  readonly title: string
  readonly group: ReportGroup
  /** The first is the usual one. */
  readonly formats: readonly ReportFormat[]
  readonly filterFields: readonly ReportFilterField[]
  readonly options: readonly (keyof ReportOptions)[]
  /** Whose cohorts its filter offers; none when it is not asked by cohort. */
  readonly programmes: readonly Programme[]
  /** Whose 考核轮次 its filter offers. */
  readonly objects?: readonly AssessObject[]
  /** 对, 个, 人: what one chosen record is counted in. */
  readonly unit: string
}

/** What changes the paper of every list. */
export const listOptions = ['attachment', 'title', 'date', 'totalRow', 'repeatHeader', 'hidden'] as const
export const asSheet = ['xlsx', 'html'] as const
export const asLetter = ['docx', 'html'] as const
