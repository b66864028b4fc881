import { addDays, type IsoDate } from '../kernel/dates.ts'
import {
  schoolYearEnd,
  schoolYearLabel,
  schoolYearOf,
  schoolYearStart,
  shiftSchoolYear,
} from '../kernel/school-year.ts'

export const yearKinds = ['calendar', 'school'] as const
export type YearKind = (typeof yearKinds)[number]

export interface NamedSpan {
  readonly label: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The year that a day lies in, from its first to its last day. */
export function yearAround(day: IsoDate, kind: YearKind): NamedSpan {
  if (kind === 'calendar') {
    const year = day.slice(0, 4)
    return { label: `${year}年`, from: `${year}-01-01`, to: `${year}-12-31` }
  }
  const year = schoolYearOf(day)
  return { label: schoolYearLabel(year), from: schoolYearStart(year), to: schoolYearEnd(year) }
}

/** So many years are told apart at most; the rest of a long span is told as a whole. */
const most = 12

/** The years that a span touches, each cut to the span, the latest last. */
export function yearsIn({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }, kind: YearKind): NamedSpan[] {
  const years: NamedSpan[] = []
  for (let day = to; day >= from && years.length < most;) {
    const year = yearAround(day, kind)
    years.unshift({ label: year.label, from: year.from > from ? year.from : from, to: year.to < to ? year.to : to })
    day = addDays(year.from, -1)
  }
  return years
}

export const shiftYear = (day: IsoDate, kind: YearKind, by: number): NamedSpan =>
  kind === 'calendar'
    ? yearAround(`${Number(day.slice(0, 4)) + by}-07-01`, kind)
    : yearAround(schoolYearStart(shiftSchoolYear(schoolYearOf(day), by)), kind)
