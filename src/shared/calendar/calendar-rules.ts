import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts'
import { schoolYearOf, shiftSchoolYear, type SchoolYear } from '../kernel/school-year.ts'
import type { SchoolCalendar, SchoolTerm } from './calendar.ts'
import { termsOfYear } from './usual-terms.ts'

/** The school years that are answered for: as long as the longest studio and the oldest record need. */
const yearsAround = 12

/** What is asked of a calendar; every answer takes the same time, however long the span. */
export interface TeachingCalendar {
  readonly isTeachingDay: (day: IsoDate) => boolean
  /** Days of teaching between two days, both included; 0 when the second is earlier. */
  readonly teachingDays: (from: IsoDate, to: IsoDate) => number
  /** Days after one day up to another that lie in a term, weekends and holidays among them: no vacation counts. */
  readonly termDays: (after: IsoDate, to: IsoDate) => number
  /** Weeks, Monday to Sunday, that have a day of teaching between two days, both included. */
  readonly teachingWeeks: (from: IsoDate, to: IsoDate) => number
  /** The share of the teaching days of a span that lie before `today`, 0 to 1; null when the span has none. */
  readonly passedShare: (from: IsoDate, to: IsoDate, today: IsoDate) => number | null
  /** The term under way; a vacation belongs to the term before it. */
  readonly termAt: (day: IsoDate) => SchoolTerm
  /** The term so many terms later. */
  readonly termAfter: (term: SchoolTerm, by: number) => SchoolTerm
}

/** 1970-01-01 was a Thursday: the number of the day in its week, Monday 0. */
const weekdayOf = (dayNumber: number): number => (dayNumber + 3) % 7
const epoch = '1970-01-01'
const dayNumberOf = (day: IsoDate): number => daysBetween(epoch, day)

function termsAround(calendar: SchoolCalendar, today: IsoDate): readonly SchoolTerm[] {
  const middle: SchoolYear = schoolYearOf(today)
  const years = Array.from({ length: yearsAround * 2 + 1 }, (_, at) => shiftSchoolYear(middle, at - yearsAround))
  return years.flatMap((year) => termsOfYear(calendar.terms, year))
}

/** For each day from `first` on: 1 when there is teaching. Off: vacations, weekends that are not worked, holidays. */
function teachingMarks(terms: readonly SchoolTerm[], calendar: SchoolCalendar, first: number, length: number) {
  const marks = new Uint8Array(length)
  for (const { startsOn, endsOn } of terms) {
    const last = dayNumberOf(endsOn)
    for (let day = dayNumberOf(startsOn); day <= last; day += 1) marks[day - first] = Number(weekdayOf(day) < 5)
  }
  const inTerm = (day: IsoDate): boolean => terms.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  for (const { day, kind } of calendar.days) {
    const at = dayNumberOf(day) - first
    if (at >= 0 && at < length && inTerm(day)) marks[at] = Number(kind === 'workday')
  }
  return marks
}

/** Sums of days and of weeks up to each day, so that a span is one subtraction. */
function sumsOf(marks: Uint8Array, first: number) {
  const days = new Int32Array(marks.length + 1)
  const weeks = new Int32Array(marks.length + 1)
  let lastWeek = -1
  for (const [at, mark] of marks.entries()) {
    const week = Math.floor((first + at + 3) / 7)
    days[at + 1] = (days[at] ?? 0) + mark
    weeks[at + 1] = (weeks[at] ?? 0) + Number(mark === 1 && week !== lastWeek)
    if (mark === 1) lastWeek = week
  }
  return { days, weeks }
}

/** Works the calendar out once around a day, for thousands of questions. */
export function createTeachingCalendar(calendar: SchoolCalendar, today: IsoDate): TeachingCalendar {
  const terms = termsAround(calendar, today)
  const [firstTerm, lastTerm] = [terms[0], terms.at(-1)]
  if (firstTerm === undefined || lastTerm === undefined) throw new Error('a calendar has years')
  const first = dayNumberOf(firstTerm.startsOn)
  const length = dayNumberOf(lastTerm.endsOn) - first + 1
  const { days, weeks } = sumsOf(teachingMarks(terms, calendar, first, length), first)
  const numbers = new Map<IsoDate, number>()

  /** The place of a day among the sums, held within them. */
  function placeOf(day: IsoDate): number {
    const known = numbers.get(day)
    if (known !== undefined) return known
    const place = Math.max(-1, Math.min(length, dayNumberOf(day) - first))
    numbers.set(day, place)
    return place
  }
  /** A sum over the places from `from` to `to`, both included. */
  const between = (sums: Int32Array, from: number, to: number): number => {
    const [start, end] = [Math.max(0, from), Math.min(length, to + 1)]
    return end <= start ? 0 : (sums[end] ?? 0) - (sums[start] ?? 0)
  }
  const teachingDays = (from: IsoDate, to: IsoDate): number => between(days, placeOf(from), placeOf(to))

  const termDays = (after: IsoDate, to: IsoDate): number =>
    terms.reduce((sum, { startsOn, endsOn }) => {
      const [begin, end] = [addDays(startsOn, -1), endsOn]
      return sum + Math.max(0, daysBetween(begin > after ? begin : after, end < to ? end : to))
    }, 0)

  function teachingWeeks(from: IsoDate, to: IsoDate): number {
    const [start, end] = [placeOf(from), placeOf(to)]
    if (end < start) return 0
    const monday = start - weekdayOf(first + start)
    const sunday = Math.min(end, monday + 6)
    // The week of `from` was counted on a day before it.
    const isCutWeek = between(days, monday, start - 1) > 0 && between(days, start, sunday) > 0
    return between(weeks, start, end) + Number(isCutWeek)
  }

  const indexAt = (day: IsoDate): number =>
    Math.max(
      0,
      terms.findLastIndex((term) => term.startsOn <= day),
    )
  const indexOf = ({ schoolYear, semester }: SchoolTerm): number =>
    terms.findIndex((term) => term.schoolYear === schoolYear && term.semester === semester)
  const termAtIndex = (index: number): SchoolTerm => terms[Math.max(0, Math.min(terms.length - 1, index))] ?? firstTerm

  return {
    isTeachingDay: (day) => teachingDays(day, day) === 1,
    teachingDays,
    termDays,
    teachingWeeks,
    passedShare(from, to, today) {
      const all = teachingDays(from, to)
      if (all === 0) return null
      const yesterday = addDays(today, -1)
      return teachingDays(from, yesterday < to ? yesterday : to) / all
    },
    termAt: (day) => termAtIndex(indexAt(day)),
    termAfter: (term, by) => termAtIndex(indexOf(term) + by),
  }
}
