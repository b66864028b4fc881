import type { IsoDate } from '../kernel/dates.ts'
import type { CalendarDay, ExamPeriod, SchoolTerm } from './calendar.ts'

/** What a planner asks of a day. */
export interface DayFacts {
  readonly exams: readonly ExamPeriod[]
  /** 国庆节, of a day off that is named; null: none. */
  readonly holidayOn: (day: IsoDate) => string | null
  /** A Saturday or Sunday that is not worked. */
  readonly isWeekend: (day: IsoDate) => boolean
  readonly isWorkedWeekend: (day: IsoDate) => boolean
  /** 寒暑假. */
  readonly isVacation: (day: IsoDate) => boolean
  /** The days of a term up to its end, 0 on the last one; null in a vacation. */
  readonly daysToTermEnd: (day: IsoDate) => number | null
}

interface Known {
  readonly days: readonly CalendarDay[]
  readonly exams: readonly ExamPeriod[]
  readonly termAt: (day: IsoDate) => SchoolTerm
}

const toUtc = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`)
const isSaturdayOrSunday = (day: IsoDate): boolean => [0, 6].includes(new Date(toUtc(day)).getUTCDay())

export function dayFacts({ days, exams, termAt }: Known): DayFacts {
  const known = new Map(days.map((one) => [one.day, one]))
  const isVacation = (day: IsoDate): boolean => {
    const { startsOn, endsOn } = termAt(day)
    return day < startsOn || day > endsOn
  }
  return {
    exams,
    holidayOn: (day) => (known.get(day)?.kind === 'holiday' ? (known.get(day)?.name ?? null) : null),
    isWeekend: (day) => isSaturdayOrSunday(day) && known.get(day)?.kind !== 'workday',
    isWorkedWeekend: (day) => isSaturdayOrSunday(day) && known.get(day)?.kind === 'workday',
    isVacation,
    daysToTermEnd: (day) =>
      isVacation(day) ? null : Math.round((toUtc(termAt(day).endsOn) - toUtc(day)) / 86_400_000),
  }
}
