import { addDays, addMonths, type IsoDate } from '../kernel/dates.ts'
import { schoolYearOf, type SchoolYear } from '../kernel/school-year.ts'
import type { Programme } from '../policies/policy.ts'
import { chiefType } from './studio.ts'

/** 首席教师 has cohorts and numbers of its own. */
export const programmeOfType = (type: string): Extract<Programme, 'studio' | 'chief'> =>
  type === chiefType ? 'chief' : 'studio'

/** The batch that a studio belongs to by its start: 2025年批 for any day of 2025. */
export const batchYearOf = (startsOn: IsoDate): SchoolYear => {
  const year = Number(startsOn.slice(0, 4))
  return `${year}-${year + 1}`
}

/** The last day of a term of so many months: 1 September to 31 August. */
export const termEnd = (startsOn: IsoDate, months: number): IsoDate => addDays(addMonths(startsOn, months), -1)

/** The year that an assessment is about: one of September or October looks back on the year that has just ended. */
export const assessedYearOf = (on: IsoDate): SchoolYear => schoolYearOf(addMonths(on, -2))

/** When a term of that type begins of which a file knows the year only: 首席教师 are appointed in August. */
export const usualStart = (type: string, year: string): IsoDate =>
  `${year}-${programmeOfType(type) === 'chief' ? '08' : '09'}-01`

/** And when one ends of which only the year is known. */
export const usualEnd = (type: string, year: string): IsoDate => addDays(usualStart(type, year), -1)
