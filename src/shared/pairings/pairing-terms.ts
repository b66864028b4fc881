import { addDays, addMonths, daysBetween, type IsoDate } from '../kernel/dates.ts'

interface Place {
  readonly schoolNo: number | null
  readonly districtNo: number | null
}

/** What kind and level a report most likely means that names neither: by where the two work. */
export function likelyKind(mentor: Place, mentee: Place): { readonly kind: string; readonly level: string } {
  if (mentor.schoolNo !== null && mentor.schoolNo === mentee.schoolNo) return { kind: '校内', level: '校级' }
  const isFar = mentor.districtNo !== null && mentee.districtNo !== null && mentor.districtNo !== mentee.districtNo
  return isFar ? { kind: '城乡(跨县区)', level: '市级' } : { kind: '跨校', level: '县级' }
}

/**
 * Moves a date by as much as one start lies after another: by whole months where the day of the month is the same, so
 * that 1 September stays 1 September over a leap year, else by days.
 */
export function shiftDate(date: IsoDate, from: IsoDate, to: IsoDate): IsoDate {
  if (from.slice(8) !== to.slice(8)) return addDays(date, daysBetween(from, to))
  const monthsOf = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return addMonths(date, monthsOf(to) - monthsOf(from))
}
