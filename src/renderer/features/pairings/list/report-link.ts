import type { ReportName } from '#shared/reports/report-definitions.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { ListFilters } from './filter-input.ts'
import { pairingTabs } from './pairing-tabs.ts'

type ReportFilterInput = NonNullable<InputAt<'reports.preview'>['filter']>

/** The rows of the list as a filter of the report centre; the text search has no counterpart there. */
export function reportFilterOf(filters: ListFilters, ids: readonly string[] = []): ReportFilterInput {
  const statuses = pairingTabs.statusesOf(filters)
  const one = (value: string | undefined) => (value === undefined ? undefined : [value])
  const entries = {
    cohort: filters.cohortId,
    districts: one(filters.districtId),
    stages: one(filters.stage),
    subjects: one(filters.subject),
    kinds: one(filters.kind),
    statuses,
    ids: ids.length === 0 ? undefined : [...ids],
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

/** The address of a report with its filter; the report centre reads it back. */
export function reportLink(report: ReportName, filters: ListFilters, ids: readonly string[] = []): string {
  const filter = reportFilterOf(filters, ids)
  const search = Object.keys(filter).length === 0 ? '' : `?filter=${encodeURIComponent(JSON.stringify(filter))}`
  return `/reports/${report}${search}`
}
