import { shiftYear, yearAround, type NamedSpan, type YearKind } from '#shared/aid/aid-years.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Choice } from '#renderer/ui/filter-line.tsx'

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A period as it stands in the address: `2025-01-01..2025-12-31`. */
export const periodKey = ({ from, to }: Period): string => `${from}..${to}`

export function periodOf(key: string | undefined): Period | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key ?? '')
  return match === null ? undefined : { from: match[1] ?? '', to: match[2] ?? '' }
}

/** So many years back there may be visits. */
const calendarYears = 8
const schoolYears = 4

const choice = (span: NamedSpan): Choice => ({ value: periodKey(span), label: span.label })

/** Next year, where there are plans, this year and those before it; then the school years. */
export function yearChoices(today: IsoDate): readonly Choice[] {
  const back = (kind: YearKind, count: number, first: number): Choice[] =>
    Array.from({ length: count }, (_, at) => choice(shiftYear(today, kind, first - at)))
  return [...back('calendar', calendarYears + 2, 1), ...back('school', schoolYears, 0)]
}

/** The year of today: what the lists of a year open with. */
export const thisYear = (today: IsoDate): string => periodKey(yearAround(today, 'calendar'))

/** What a period is called: 2025年, 2025—2026学年, or its two ends. */
export function periodWord(key: string, choices: readonly Choice[]): string {
  const named = choices.find(({ value }) => value === key)
  const period = periodOf(key)
  return named?.label ?? (period === undefined ? key : `${period.from} 至 ${period.to}`)
}
