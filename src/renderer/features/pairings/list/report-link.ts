import type { ReportName } from '#shared/reports/report-definitions.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { reportLink as linkTo } from '#renderer/ui/report-link.ts'
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

/** A report over the rows of the list, or over some of them. */
export function reportLink(report: ReportName, filters: ListFilters, ids: readonly string[] = []): string {
  return linkTo(report, reportFilterOf(filters, ids))
}
