import chineseDays from 'chinese-days'
import type { CalendarDay } from '#shared/calendar/calendar.ts'
import { addDays } from '#shared/kernel/dates.ts'

/** The years whose 放假安排 the package knows; a newer version of it knows more. */
export const knownYears = { first: 2020, last: 2026 } as const

/** Of `Friday` nothing is said; a holiday is named in three ways, `National Day,国庆节,3`. */
function dayOf(day: string): CalendarDay | null {
  const { work, name } = chineseDays.getDayDetail(day)
  const holiday = name.split(',')[1]
  return holiday === undefined ? null : { day, kind: work ? 'workday' : 'holiday', name: holiday }
}

/** The days off of one year and the weekends that are worked for them. */
export function knownHolidays(year: number): CalendarDay[] {
  const days = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at))
  return days
    .filter((day) => day.startsWith(String(year)))
    .map(dayOf)
    .filter((day) => day !== null)
}
