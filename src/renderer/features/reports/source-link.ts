import type { ReportFilter } from '#shared/reports/report-filter.ts'
import type { CellSource } from '#shared/reports/sheet-model.ts'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import { filterText, isReportName } from './report-choice.ts'

const places = {
  pairing: '/pairings',
  'pairing-group': '/pairings/groups',
  teacher: '/teachers',
  import: '/imports',
  studio: '/studios',
  lecture: '/lectures',
  twin: '/twinning',
  brand: '/brands',
  activity: '/activities',
  assessment: '/assessments',
  posting: '/postings',
  visit: '/visits',
  shadowing: '/shadowings',
} as const

export const reportAddress = (name: string, filter: ReportFilter): string =>
  `/reports/${name}?filter=${encodeURIComponent(filterText(filter))}`

/**
 * The list of pairs narrowed by a report's filter; null where the list cannot say the same. The list counts a pair to
 * the districts of both sides and the report to the mentor's, so a filter by district stays with the report.
 */
export function listAddress(filter: ReportFilter): string | null {
  const { stages, subjects, kinds, levels, statuses, cohort } = filter
  const beyond = [filter.from, filter.to, filter.asOf].some((day) => day !== null) || filter.crossDistrict
  const several = [stages, subjects, kinds, levels].some((values) => values.length > 1)
  const more = [filter.districts, filter.settlements, filter.ids].some((values) => values.length > 0)
  if (beyond || several || more) return null
  const params = new URLSearchParams()
  const single = {
    stage: stages[0],
    subject: subjects[0],
    kind: kinds[0],
    level: levels[0],
    cohortId: cohort ?? undefined,
  }
  for (const [key, value] of Object.entries(single)) if (value !== undefined) params.set(key, value)
  if (statuses.length > 0) params.set('statuses', statuses.join(','))
  const search = params.toString()
  return search === '' ? '/pairings' : `/pairings?${search}`
}

/** The rows that a number counts: on the page of pairs where that can say the same, else in the report centre. */
export const rowsAddress = (report: ReportName, filter: ReportFilter): string =>
  (report === 'pairing-list' ? listAddress(filter) : null) ?? reportAddress(report, filter)

/** Where a cell leads: to its record, or to the rows that its number counts. */
export function sourceAddress(source: CellSource): string | null {
  if (source.kind === 'record') return `${places[source.area]}/${source.id}`
  return isReportName(source.report) ? rowsAddress(source.report, source.filter) : null
}
