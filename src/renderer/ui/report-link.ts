import type { ReportName } from '#shared/reports/report-definitions.ts'
import type { InputAt } from '#renderer/api/operations.ts'

type ReportFilterInput = NonNullable<InputAt<'reports.preview'>['filter']>

/** The address of a report with its filter; the report centre reads it back. */
export function reportLink(report: ReportName, filter: ReportFilterInput = {}): string {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined)
  const search = said.length === 0 ? '' : `?filter=${encodeURIComponent(JSON.stringify(Object.fromEntries(said)))}`
  return `/reports/${report}${search}`
}
