import type { IsoDate } from '../kernel/dates.ts'
import { schoolYearEnd, schoolYearLabel, schoolYearStart, type SchoolYear } from '../kernel/school-year.ts'

export interface CohortFacts {
  readonly name: string
  readonly schoolYear: SchoolYear
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** The cohort of one school year, as most counties run it: 2025—2026学年, 9 月 1 日 to 8 月 31 日. */
export const cohortOfYear = (schoolYear: SchoolYear): CohortFacts => ({
  name: schoolYearLabel(schoolYear),
  schoolYear,
  startsOn: schoolYearStart(schoolYear),
  endsOn: schoolYearEnd(schoolYear),
})
