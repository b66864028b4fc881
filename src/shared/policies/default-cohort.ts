import { addMonths, addDays, type IsoDate } from '../kernel/dates.ts'
import { schoolYearEnd, schoolYearLabel, schoolYearStart, type SchoolYear } from '../kernel/school-year.ts'
import { policyDefaults, type Programme } from './policy.ts'

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

/** 2025年批: studios begin together and run over their term; 首席教师 from August to July. */
function studioCohort(schoolYear: SchoolYear, programme: 'studio' | 'chief'): CohortFacts {
  const year = schoolYear.slice(0, 4)
  const startsOn = programme === 'chief' ? `${year}-08-01` : schoolYearStart(schoolYear)
  const endsOn = addDays(addMonths(startsOn, policyDefaults[programme].termMonths), -1)
  return { name: `${year}年批`, schoolYear, startsOn, endsOn }
}

/** The cohort that a programme has of a school year when nobody has said otherwise. */
export const usualCohort = (programme: Programme, schoolYear: SchoolYear): CohortFacts =>
  programme === 'studio' || programme === 'chief' ? studioCohort(schoolYear, programme) : cohortOfYear(schoolYear)
