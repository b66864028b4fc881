import type { CalendarDay, SchoolTerm } from '#shared/calendar/calendar.ts'
import { addDays, addMonths, daysBetween } from '#shared/kernel/dates.ts'

export type DayTone = 'taught' | 'weekend' | 'vacation' | 'holiday' | 'workday'

export interface DayCell {
  readonly day: string
  readonly tone: DayTone
  /** What the day is, for a pointer that rests on it. */
  readonly title: string
}

export interface MonthCells {
  /** `2025-09`. */
  readonly month: string
  /** Empty cells before the first day: 0 on a Monday. */
  readonly lead: number
  readonly cells: readonly DayCell[]
}

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: string): number => (((daysBetween('1970-01-01', day) + 3) % 7) + 7) % 7

const toneWords = { taught: '上课', weekend: '周末', vacation: '寒暑假', holiday: '放假', workday: '调休上班' } as const

function cellOf(day: string, terms: readonly SchoolTerm[], special: CalendarDay | undefined): DayCell {
  if (special !== undefined) {
    return { day, tone: special.kind, title: `${day} ${special.name}，${toneWords[special.kind]}` }
  }
  const isInTerm = terms.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  const tone = !isInTerm ? 'vacation' : weekdayOf(day) > 4 ? 'weekend' : 'taught'
  return { day, tone, title: `${day} ${toneWords[tone]}` }
}

/** The twelve months of a school year, September first. */
export function monthsOf(schoolYear: string, terms: readonly SchoolTerm[], days: readonly CalendarDay[]): MonthCells[] {
  const special = new Map(days.map((one) => [one.day, one]))
  return Array.from({ length: 12 }, (_, at) => {
    const first = addMonths(`${schoolYear.slice(0, 4)}-09-01`, at)
    const length = daysBetween(first, addMonths(first, 1))
    const cells = Array.from({ length }, (_unused, index) => {
      const day = addDays(first, index)
      return cellOf(day, terms, special.get(day))
    })
    return { month: first.slice(0, 7), lead: weekdayOf(first), cells }
  })
}

/** Where a click leads: an ordinary day becomes off, a weekend becomes worked, and what was said is taken back. */
export const nextKind = ({ tone, day }: DayCell): CalendarDay['kind'] | null =>
  tone === 'holiday' || tone === 'workday' ? null : weekdayOf(day) > 4 ? 'workday' : 'holiday'
