import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts'

export interface DaySpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Somebody, or a group of whom only the number is known, somewhere on some days, both included. */
export interface Stay<Line extends string = string> {
  /** Under which line of the ledger it is counted. */
  readonly line: Line
  /** Whose days are counted first where one person's stays meet: the lower rank keeps the day. */
  readonly rank: number
  /** Null: nobody in particular. */
  readonly person: string | null
  /** How many; 1 for a person. */
  readonly count: number
  readonly isStudent: boolean
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface Tally {
  /** Each person once, and the groups by their number. */
  readonly people: number
  readonly students: number
  /** One for each person and day, however many stays say so; of a group its number times its days. */
  readonly personDays: number
  readonly studentDays: number
}

export const noTally: Tally = { people: 0, students: 0, personDays: 0, studentDays: 0 }

/** Days of a span, both ends included; 0 when it is none. */
export const daysOf = ({ from, to }: DaySpan): number => Math.max(0, daysBetween(from, to) + 1)

/** What two spans share; null when they do not meet. */
export function commonSpan(one: DaySpan, other: DaySpan): DaySpan | null {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  return from <= to ? { from, to } : null
}

/** The days of a span that none of the taken spans holds; those are disjoint and in order. */
function freeDays(span: DaySpan, taken: readonly DaySpan[]): number {
  return taken.reduce((left, one) => {
    const shared = commonSpan(span, one)
    return shared === null ? left : left - daysOf(shared)
  }, daysOf(span))
}

/** The spans as disjoint ones in order; what touches becomes one. */
export function united(spans: readonly DaySpan[]): readonly DaySpan[] {
  const joined: DaySpan[] = []
  for (const span of spans.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const last = joined.at(-1)
    if (last === undefined || span.from > addDays(last.to, 1)) joined.push(span)
    else if (span.to > last.to) joined[joined.length - 1] = { from: last.from, to: span.to }
  }
  return joined
}

interface Counting {
  readonly persons: Set<string>
  readonly pupils: Set<string>
  people: number
  students: number
  personDays: number
  studentDays: number
}

/** What has been counted of one person so far. */
interface Own {
  taken: readonly DaySpan[]
}

const opened = (): Counting => ({
  persons: new Set(),
  pupils: new Set(),
  people: 0,
  students: 0,
  personDays: 0,
  studentDays: 0,
})

function count(into: Counting, { person, isStudent, count: heads }: Stay, days: number): void {
  into.personDays += days * heads
  if (isStudent) into.studentDays += days * heads
  if (person === null) {
    into.people += heads
    if (isStudent) into.students += heads
    return
  }
  into.persons.add(person)
  if (isStudent) into.pupils.add(person)
}

const settled = ({ persons, pupils, people, students, personDays, studentDays }: Counting): Tally => ({
  people: people + persons.size,
  students: students + pupils.size,
  personDays,
  studentDays,
})

/** Of one rank the lines go one after the other: which days a line has must not depend on how a stay was entered. */
const byPrecedence = (one: Stay, other: Stay): number =>
  one.rank - other.rank ||
  one.line.localeCompare(other.line) ||
  Number(one.isStudent) - Number(other.isStudent) ||
  one.from.localeCompare(other.from)

/**
 * People and person-days of a span, line by line and in all. A person is never counted twice on one day: where his stays
 * meet, the one of the lower rank has the day, so that the days of the lines add up to the whole; as people, each line
 * counts its own and the whole counts each once. Person-days are the same whether a visit is one stay or several that
 * follow each other. Nobody can tell whether the group of one stay is that of another, so groups are added up.
 */
export function tallyStays<Line extends string>(stays: readonly Stay<Line>[], span: DaySpan) {
  const lines = new Map<Line, Counting>()
  const whole = opened()
  const owns = new Map<string, Own>()
  const inOrder = stays.toSorted(byPrecedence)
  for (const stay of inOrder) {
    const part = commonSpan(stay, span)
    if (part === null) continue
    const line = lines.get(stay.line) ?? opened()
    lines.set(stay.line, line)
    const own = stay.person === null ? null : (owns.get(stay.person) ?? { taken: [] })
    const days = own === null ? daysOf(part) : freeDays(part, own.taken)
    if (own !== null && stay.person !== null) {
      own.taken = united([...own.taken, part])
      owns.set(stay.person, own)
    }
    count(line, stay, days)
    count(whole, stay, days)
  }
  return {
    total: settled(whole),
    line: (key: Line): Tally => {
      const counted = lines.get(key)
      return counted === undefined ? noTally : settled(counted)
    },
    lines: [...lines.keys()],
  }
}
