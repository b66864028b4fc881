import {
  aidStatisticLabels,
  statisticTypes,
  type AidStatistic,
  type AidStatisticKey,
} from '#shared/aid/aid-statistics.ts'
import { commonSpan, tallyStays, type DaySpan } from '#shared/aid/person-days.ts'
import type { LedgerRows } from '#shared/aid/two-way-ledger.ts'
import type { TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import type { AidFacts } from './aid-facts.ts'
import type { LedgerRepository } from './ledger-repository.ts'

interface Figure {
  readonly value: number
  readonly opens: readonly LedgerRows[]
}

const rounded = (value: number): number => Math.round(value * 100) / 100
const distinct = (values: readonly unknown[]): number => new Set(values).size
const ids = (found: readonly string[]): readonly LedgerRows[] =>
  found.length === 0 ? [] : [{ area: 'activities', ids: found }]

/** What postings tell of a span. */
function ofPostings(facts: AidFacts, span: DaySpan, calendar: TeachingCalendar) {
  const there = facts.postings.filter((one) => commonSpan(one, span) !== null)
  const opens: readonly LedgerRows[] =
    there.length === 0 ? [] : [{ area: 'postings', filter: { ...span, there: true } }]
  const sum = (amount: (one: (typeof there)[number]) => number): Figure => ({
    value: rounded(there.reduce((total, one) => total + amount(one), 0)),
    opens,
  })
  const weeks = (one: DaySpan): number => {
    const shared = commonSpan(one, span)
    return shared === null ? 0 : calendar.teachingWeeks(shared.from, shared.to)
  }
  return {
    postings: { value: distinct(there.map(({ teacherNo }) => teacherNo)), opens },
    hosts: { value: distinct(there.map(({ hostName }) => hostName)), opens },
    subjects: { value: distinct(there.map(({ subject }) => subject)), opens },
    classes: sum(({ classes }) => classes ?? 0),
    students: sum(({ students }) => students ?? 0),
    lessonHours: sum((one) => (one.weeklyLessons ?? 0) * weeks(one)),
  }
}

/** What visits and shadowings tell of a span. */
function ofVisits(facts: AidFacts, span: DaySpan) {
  const held = facts.visits.filter(({ startsOn, endsOn }) => commonSpan({ from: startsOn, to: endsOn }, span) !== null)
  const shadowing = facts.shadowings.filter((one) => commonSpan(one, span) !== null)
  const opens: readonly LedgerRows[] = held.length === 0 ? [] : [{ area: 'visits', filter: { ...span, held: true } }]
  const kinds = new Set(held.map(({ direction, kind }) => `${direction}/${kind}`))
  const { people, students } = tallyStays(
    facts.stays.filter(({ line }) => kinds.has(line)),
    span,
  ).total
  const fen = held.reduce((sum, { donated }) => sum + donated, 0)
  const shadowingRows: readonly LedgerRows[] =
    shadowing.length === 0 ? [] : [{ area: 'shadowings', filter: { ...span, there: true } }]
  return {
    visits: { value: held.length, opens },
    visitPeople: { value: people, opens },
    visitStudents: { value: students, opens },
    shadowings: { value: distinct(shadowing.map(({ teacherNo }) => teacherNo)), opens: shadowingRows },
    donations: { value: fen / 100, opens },
    agreements: { value: held.reduce((sum, { agreements }) => sum + agreements, 0), opens },
  }
}

/** Types that count wherever they were held; the others only where they count to 援疆. */
const anywhere: ReadonlySet<AidStatisticKey> = new Set(['art', 'vocational', 'language'])

/** What activities tell of a span. */
function ofActivities(facts: AidFacts, ledger: LedgerRepository, span: DaySpan) {
  const credited = facts.activities(span)
  return Object.fromEntries(
    Object.entries(statisticTypes).map(([key, types]): [string, Figure] => {
      const wanted: readonly string[] = types
      if (anywhere.has(key as AidStatisticKey)) {
        const found = ledger.ofTypes(wanted, span.from, span.to)
        return [key, { value: found.length, opens: ids(found) }]
      }
      const own = credited.filter(({ type }) => wanted.includes(type))
      const value = key === 'culture' ? own.length : rounded(own.reduce((sum, { amount }) => sum + amount, 0))
      return [key, { value, opens: ids(own.map(({ id }) => id)) }]
    }),
  ) as Record<keyof typeof statisticTypes, Figure>
}

/** The figures of the yearly summary, in their order. */
export function statisticsOf(
  facts: AidFacts,
  { ledger, calendar }: { readonly ledger: LedgerRepository; readonly calendar: TeachingCalendar },
  span: DaySpan,
): readonly AidStatistic[] {
  const figures: Record<AidStatisticKey, Figure> = {
    ...ofPostings(facts, span, calendar),
    ...ofActivities(facts, ledger, span),
    ...ofVisits(facts, span),
    mentees: { value: ledger.mentees(span.from, span.to), opens: [] },
  }
  return (Object.entries(aidStatisticLabels) as [AidStatisticKey, readonly [string, string, string]][]).map(
    ([key, [label, unit, note]]) => ({ key, label, unit, note, ...figures[key] }),
  )
}
