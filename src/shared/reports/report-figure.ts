import type { ReportName } from './report-definitions.ts'
import type { ReportFilter } from './report-filter.ts'

/** 本表的数: one number about the whole report, with the list and the filter that open its rows. */
export interface ReportFigure {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly report: ReportName
  readonly filter: ReportFilter
}
