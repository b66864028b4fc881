import type { AssessObject, RoundPurpose } from '#shared/assessments/assessment.ts'
import { assessObjectLabels, roundPurposeLabels } from '#shared/assessments/assessment-labels.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearLabel, schoolYearOf, schoolYearStart } from '#shared/kernel/school-year.ts'
import type { Cohort, Programme } from '#shared/policies/policy.ts'

const programmes = {
  mentee: 'pairing',
  mentor: 'pairing',
  studio: 'studio',
  member: 'studio',
  twin: 'twinning',
} as const satisfies Record<AssessObject, Programme>

/** The programme whose cohorts an object is assessed in. */
export const programmeOf = (object: AssessObject): Programme => programmes[object]

export interface RoundProposal {
  readonly name: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

const summerBreak = '07-15'

/** The year to look at: that of the window, kept within the years in which the cohort runs. */
function yearWithin(cohort: Cohort, year: string): string {
  const [first, last] = [schoolYearOf(cohort.startsOn), schoolYearOf(cohort.endsOn)]
  if (year < first) return first
  return year > last ? last : year
}

/** A school year up to the summer break, or the whole time of the cohort when it is assessed at its end. */
export function proposedRound(
  object: AssessObject,
  cohort: Cohort,
  { purpose, year }: { readonly purpose: RoundPurpose; readonly year: string },
): RoundProposal {
  const what = `${assessObjectLabels[object]}${roundPurposeLabels[purpose]}`
  if (purpose === 'final') {
    return { name: `${cohort.name}${what}`, startsOn: cohort.startsOn, endsOn: cohort.endsOn }
  }
  const shown = yearWithin(cohort, year)
  return {
    name: `${schoolYearLabel(shown)}${what}`,
    startsOn: schoolYearStart(shown),
    endsOn: `${shown.slice(5)}-${summerBreak}`,
  }
}
