import type { SchoolTerm } from '#shared/calendar/calendar.ts'
import { addMonths, addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearEnd, schoolYearOf, schoolYearStart, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import type { Choice } from '#renderer/ui/filter-line.tsx'

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A period as it stands in the address: `2025-09-01..2026-08-31`. */
export const periodKey = ({ from, to }: Period): string => `${from}..${to}`

export function periodOf(key: string | undefined): Period | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key ?? '')
  return match === null ? undefined : { from: match[1] ?? '', to: match[2] ?? '' }
}

/** First to last day of the month of a day. */
export function monthOf(day: IsoDate): Period {
  const from = `${day.slice(0, 7)}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}

const termWords = { 1: '第一学期', 2: '第二学期' } as const

/** 本月, the terms of the school year looked at as the calendar has them, the year itself and the one before. */
export function periodChoices(
  today: IsoDate,
  year: string | null,
  terms: readonly SchoolTerm[] = [],
): readonly Choice[] {
  const shown = year ?? schoolYearOf(today)
  const word = (one: string) => one.replace('-', '–')
  const whole = (one: string) => ({
    value: periodKey({ from: schoolYearStart(one), to: schoolYearEnd(one) }),
    label: `${word(one)} 学年`,
  })
  return [
    { value: periodKey(monthOf(today)), label: '本月' },
    ...terms.map(({ schoolYear, semester, startsOn, endsOn }) => ({
      value: periodKey({ from: startsOn, to: endsOn }),
      label: `${word(schoolYear)} ${termWords[semester]}`,
    })),
    whole(shown),
    whole(shiftSchoolYear(shown, -1)),
  ]
}

/** What the chip says of a period that is none of the choices: one day, or from when to when. */
export const periodWord = ({ from, to }: Period): string => (from === to ? from : `${from} 至 ${to}`)
