import type { ReportPosting } from '#shared/reports/aid-lists.ts'
import { placedPair, type DimensionLists } from '#shared/reports/pairing-dimensions.ts'
import { pairingFigures } from '#shared/reports/pairing-figures.ts'
import { pairingStatisticsSheets } from '#shared/reports/pairing-statistics.ts'
import type { generalReports } from '#shared/reports/report-definitions.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportPair } from '#shared/reports/report-pair.ts'
import {
  aidAmong,
  hoursAmong,
  studiosAmong,
  twinsAmong,
  type HoursOfPlace,
  type Period,
  type ReportVisitor,
} from '#shared/reports/statistics-measures.ts'
import type { ReportTwin } from '#shared/reports/twin-rows.ts'
import type { ReportStudio } from '#shared/reports/studio-rows.ts'
import type { Drafts } from './report-content.ts'

interface StatisticsSources {
  readonly pairs: (context: ReportContext) => readonly ReportPair[]
  readonly studios: (context: ReportContext) => readonly ReportStudio[]
  readonly hours: (context: ReportContext) => readonly HoursOfPlace[]
  readonly twins: (context: ReportContext) => readonly ReportTwin[]
  readonly postings: (context: ReportContext) => readonly ReportPosting[]
  readonly visitors: (context: ReportContext) => readonly ReportVisitor[]
  readonly lists: () => DimensionLists
  /** The days of a cohort; null when there is none of that id or name. */
  readonly cohortDays: (cohort: string) => Period | null
}

/** A teacher of the register is told of without his school. */
const withoutSchool = <Row extends object>(row: Row) => ({ ...row, settlement: null, kind: null })

/** A group has a row for each of its schools; it is counted once, in the district of its lead school. */
const eachGroup = (rows: readonly ReportTwin[]) =>
  [...new Map(rows.map((row) => [row.groupId, row])).values()].map((row) => ({
    ...row,
    districtId: row.leadDistrictId,
    district: row.leadDistrict,
    subject: null,
    settlement: null,
    kind: null,
  }))

/** The reports over all programmes. */
export function createStatisticsDrafts(sources: StatisticsSources): Drafts<typeof generalReports> {
  const periodOf = ({ filter: { from, to, cohort } }: ReportContext): Period =>
    from !== null || to !== null || cohort === null ? { from, to } : (sources.cohortDays(cohort) ?? { from, to })
  return {
    statistics: (context) => {
      const { filter } = context
      const period = periodOf(context)
      const pairs = sources.pairs(context)
      const aid = { ...context, filter: aidAmong(filter, period) }
      const counted = {
        pairs: pairs.map(placedPair),
        studios: sources
          .studios({ ...context, filter: studiosAmong(filter) })
          .map((studio) => ({ ...studio, kind: null })),
        activities: sources.hours({ ...context, filter: hoursAmong(filter, period) }).map(withoutSchool),
        twins: eachGroup(sources.twins({ ...context, filter: twinsAmong(filter) })),
        postings: sources.postings(aid).map(withoutSchool),
        visitors: sources.visitors(aid).map(withoutSchool),
      }
      return {
        kind: 'sheets',
        sheets: pairingStatisticsSheets(counted, { context, lists: sources.lists(), period }),
        figures: pairingFigures(pairs, filter),
      }
    },
  }
}
