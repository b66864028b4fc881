import { daysBetween, type IsoDate } from '../kernel/dates.ts'
import { commonSpan, daysOf, type DaySpan, type Stay } from './person-days.ts'
import { participantKinds, type VisitorKind } from './visit.ts'

/** Somebody on a list, or a group. */
export interface CountedVisitor {
  readonly kind: VisitorKind
  /** What tells him from others: his number in the register, or his name and unit; null: a group. */
  readonly person: string | null
  readonly count: number
  readonly fromOn: IsoDate | null
  readonly toOn: IsoDate | null
}

export interface CountedVisit {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly told: Readonly<Record<`${VisitorKind}s`, number | null>>
  readonly visitors: readonly CountedVisitor[]
}

export type VisitHeads = Readonly<Record<`${VisitorKind}s`, number>>

export const visitDays = ({ startsOn, endsOn }: Pick<CountedVisit, 'startsOn' | 'endsOn'>): number =>
  daysBetween(startsOn, endsOn) + 1

const listed = ({ visitors }: CountedVisit, kind: VisitorKind): number => {
  const own = visitors.filter((one) => one.kind === kind)
  const named = new Set(own.flatMap(({ person }) => person ?? []))
  return named.size + own.filter(({ person }) => person === null).reduce((sum, { count }) => sum + count, 0)
}

/** How many are on the list, groups by their number. */
export const listedOf = (visit: CountedVisit): number =>
  participantKinds.reduce((sum, kind) => sum + listed(visit, kind), 0)

/** So many of a kind were told of beside those who are on the list. */
export const unlisted = (visit: CountedVisit, kind: VisitorKind): number =>
  Math.max(0, (visit.told[`${kind}s`] ?? 0) - listed(visit, kind))

/** How many of a kind are on the list beyond what was told; 0 when nothing was told. */
export const beyondTold = (visit: CountedVisit, kind: VisitorKind): number => {
  const told = visit.told[`${kind}s`]
  return told === null ? 0 : Math.max(0, listed(visit, kind) - told)
}

/** Who was there: those told of, or those on the list where they are more. */
export const headsOf = (visit: CountedVisit): VisitHeads => ({
  teachers: listed(visit, 'teacher') + unlisted(visit, 'teacher'),
  leaders: listed(visit, 'leader') + unlisted(visit, 'leader'),
  students: listed(visit, 'student') + unlisted(visit, 'student'),
})

/** The days that somebody of a list was there; null when they lie outside the visit. */
const spanOf = ({ startsOn, endsOn }: CountedVisit, { fromOn, toOn }: CountedVisitor): DaySpan | null =>
  commonSpan({ from: startsOn, to: endsOn }, { from: fromOn ?? startsOn, to: toOn ?? endsOn })

/** A visit as stays: one for each on the list, and one for whoever was told of and is not on it. */
export function staysOfVisit<Line extends string>(
  visit: CountedVisit,
  { line, rank }: { readonly line: Line; readonly rank: number },
): Stay<Line>[] {
  const own = visit.visitors.flatMap((visitor): Stay<Line>[] => {
    const span = spanOf(visit, visitor)
    if (span === null) return []
    const { person, count, kind } = visitor
    return [{ line, rank, person, count: person === null ? count : 1, isStudent: kind === 'student', ...span }]
  })
  const rest = participantKinds.flatMap((kind): Stay<Line>[] => {
    const count = unlisted(visit, kind)
    const span = { from: visit.startsOn, to: visit.endsOn }
    return count === 0 ? [] : [{ line, rank, person: null, count, isStudent: kind === 'student', ...span }]
  })
  return [...own, ...rest]
}

/** Person-days of one visit by itself. */
export function personDaysOf(visit: CountedVisit): number {
  const byPerson = new Map<string, Set<number>>()
  let groups = 0
  for (const { person, count, from, to } of staysOfVisit(visit, { line: '', rank: 0 })) {
    if (person === null) {
      groups += count * daysOf({ from, to })
      continue
    }
    const days = byPerson.get(person) ?? new Set()
    byPerson.set(person, days)
    for (let at = 0; at < daysOf({ from, to }); at += 1) days.add(daysBetween(visit.startsOn, from) + at)
  }
  return [...byPerson.values()].reduce((sum, days) => sum + days.size, groups)
}
