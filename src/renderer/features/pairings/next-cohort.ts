import { addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearLabel, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import type { Cohort } from '#shared/policies/policy.ts'

export interface CloneDraft {
  readonly fromId: string
  readonly name: string
  readonly schoolYear: string
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly withPairings: boolean
}

/** The cohort a year after this one. */
export function nextCohort(cohort: Cohort): CloneDraft {
  const schoolYear = shiftSchoolYear(cohort.schoolYear, 1)
  return {
    fromId: cohort.id,
    name: schoolYearLabel(schoolYear),
    schoolYear,
    startsOn: addMonths(cohort.startsOn, 12),
    endsOn: addMonths(cohort.endsOn, 12),
    withPairings: true,
  }
}

type Problems = Readonly<Partial<Record<'name' | 'startsOn' | 'endsOn', string>>>

/** What stands in the way, one sentence beside each field. */
export function cloneProblems({ name, startsOn, endsOn }: CloneDraft, cohorts: readonly Cohort[]): Problems {
  const isTaken = cohorts.some((cohort) => cohort.name === name.trim())
  const problems: [keyof Problems, string, boolean][] = [
    ['name', '请填写批次名称', name.trim() === ''],
    ['name', '已经有同名的批次，换个名称', isTaken],
    ['startsOn', '请填写起始日期', startsOn === null],
    ['endsOn', '请填写结束日期', endsOn === null],
    ['endsOn', '结束日期要晚于起始日期', startsOn !== null && endsOn !== null && endsOn <= startsOn],
  ]
  return Object.fromEntries(problems.filter(([, , broken]) => broken).map(([field, sentence]) => [field, sentence]))
}
