import type { EventLevel } from '../activities/activity.ts'
import { addDays, addMonths, earliestDay, latestDay, type IsoDate, type PartialDate } from '../kernel/dates.ts'
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

interface ReportedTerm {
  readonly type: string
  readonly plate: PartialDate | null
  readonly start: PartialDate | null
  readonly end: PartialDate | null
}

/**
 * The days of a term of which a file may know no more than the years. It begins in the month that is usual, or with the
 * plate where that was hung in the year of the start; and it ends as many years later. Null: no year is known at all.
 */
export function reportedTerm({ type, plate, start, end }: ReportedTerm, months: number) {
  const startsOn = reportedStart(type, plate, start)
  if (startsOn === null) return null
  if (end === null) return { startsOn, endsOn: termEnd(startsOn, months) }
  const years = Number(end.slice(0, 4)) - Number(startsOn.slice(0, 4))
  const endsOn = end.length === 4 ? termEnd(startsOn, years * 12) : latestDay(end)
  return { startsOn, endsOn: endsOn > startsOn ? endsOn : termEnd(startsOn, months) }
}

function reportedStart(type: string, plate: PartialDate | null, start: PartialDate | null): IsoDate | null {
  const known = start ?? plate
  if (known === null || known.length > 4) return known === null ? null : earliestDay(known)
  const isOfPlate = programmeOfType(type) === 'studio' && plate !== null && plate.length > 4 && plate.startsWith(known)
  return isOfPlate ? earliestDay(plate) : usualStart(type, known)
}

/** The type that a register most likely means which names none: by the words of the name, then by the level. */
export function likelyType(name: string, level: string | null): string {
  if (name.includes('首席教师')) return chiefType
  if (name.includes('中原名师')) return '中原名师工作室'
  if (name.includes('名校长')) return '名校长工作室'
  if (name.includes('名班主任')) return '名班主任工作室'
  return level === '省' ? '省级名师工作室' : level === '县' ? '县级名师工作室' : '市级名师工作室'
}

/** The level that a type is of, where a register does not say. */
export function likelyLevel(type: string): EventLevel {
  if (type === '中原名师工作室' || type.startsWith('省级')) return '省'
  return type.startsWith('县级') || type === chiefType ? '县' : '市'
}
