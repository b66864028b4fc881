import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearStart } from '#shared/kernel/school-year.ts'
import type { PlannedLecture, SeasonPlan } from '#shared/lectures/lecture-contract.ts'

/** A month as one line of the year: its days stand under their weekdays. */
export interface MonthLine {
  /** 2026-03. */
  readonly month: string
  /** Columns before its first day; Monday is 0. */
  readonly lead: number
  readonly days: readonly IsoDate[]
}

/** Six weeks may begin in a month, of the last of which two days are the most. */
export const columnCount = 37

const weekdayOf = (day: IsoDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

function lineOf(first: IsoDate): MonthLine {
  const days: IsoDate[] = []
  for (let day = first; day.startsWith(first.slice(0, 7)); day = addDays(day, 1)) days.push(day)
  return { month: first.slice(0, 7), lead: weekdayOf(first), days }
}

/** The twelve months of a school year, September first. */
export function monthLines(schoolYear: string): readonly MonthLine[] {
  const start = schoolYearStart(schoolYear)
  return Array.from({ length: 12 }, (_, at) => lineOf(addMonths(start, at)))
}

export type DayKind = 'holiday' | 'exam' | 'vacation' | 'weekend'

/** What a day of the plan is, where it is no plain working day. */
export interface DayNote {
  readonly kind: DayKind
  readonly name: string
}

const weight: Readonly<Record<DayKind, number>> = { exam: 0, holiday: 1, vacation: 2, weekend: 3 }

/** Tells of any day why it is no good for a session; what weighs most is named. */
export function dayNotes({ blocked, worked }: Pick<SeasonPlan, 'blocked' | 'worked'>) {
  const working = new Set(worked)
  const inOrder = blocked.toSorted((one, other) => weight[one.kind] - weight[other.kind])
  return (day: IsoDate): DayNote | null => {
    const span = inOrder.find(({ from, to }) => from <= day && day <= to)
    if (span !== undefined) return { kind: span.kind, name: span.name }
    return weekdayOf(day) > 4 && !working.has(day) ? { kind: 'weekend', name: '周末' } : null
  }
}

/** The sessions of one day as one block on its month's line. */
export interface Block {
  readonly day: IsoDate
  readonly lectures: readonly PlannedLecture[]
  /** Where it begins and how many columns it may cover, up to the next one. */
  readonly column: number
  readonly span: number
  readonly hasClash: boolean
  readonly hasAdvice: boolean
}

/** So many days a block may cover when nothing comes after it. */
const longest = 5

export function blocksOf({ month, lead, days }: MonthLine, lectures: readonly PlannedLecture[]): readonly Block[] {
  const here = lectures.filter(({ heldOn }) => heldOn.startsWith(month))
  const taken = days.filter((day) => here.some(({ heldOn }) => heldOn === day))
  return taken.map((day, at) => {
    const [from, next] = [days.indexOf(day), taken[at + 1]]
    const until = next === undefined ? columnCount - lead : days.indexOf(next)
    const mine = here.filter(({ heldOn }) => heldOn === day)
    const severities = mine.flatMap(({ conflicts }) => conflicts.map(({ severity }) => severity))
    return {
      day,
      lectures: mine,
      column: lead + from,
      span: Math.min(longest, until - from),
      hasClash: severities.includes('clash'),
      hasAdvice: severities.includes('advice'),
    }
  })
}

/** The day that a key leads to, kept within the year. */
export function dayAfterKey(key: string, day: IsoDate, lines: readonly MonthLine[]): IsoDate | null {
  const all = lines.flatMap(({ days }) => days)
  const steps: Readonly<Record<string, () => IsoDate>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addMonths(day, -1),
    ArrowDown: () => addMonths(day, 1),
    Home: () => lines.find(({ days }) => days.includes(day))?.days[0] ?? day,
    End: () => lines.find(({ days }) => days.includes(day))?.days.at(-1) ?? day,
  }
  const next = steps[key]?.()
  return next === undefined || !all.includes(next) ? null : next
}
