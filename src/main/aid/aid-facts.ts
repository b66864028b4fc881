import { commonSpan, type DaySpan, type Stay } from '#shared/aid/person-days.ts'
import { staysOfVisit } from '#shared/aid/visit-counts.ts'
import { postingLine, shadowingLine, type LedgerActivity } from '#shared/aid/two-way-ledger.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { LedgerPosting, LedgerRepository, LedgerShadowing, LedgerVisit } from './ledger-repository.ts'
import type { VisitCounting } from './visit-counting-repository.ts'

/** What the ledger and the statistics are worked out from, read once. */
export interface AidFacts {
  readonly visits: readonly LedgerVisit[]
  readonly postings: readonly (LedgerPosting & { readonly to: IsoDate })[]
  readonly shadowings: readonly LedgerShadowing[]
  /** Everybody's days, to today: what lies ahead is not counted. */
  readonly stays: readonly Stay[]
  /** The lines of the ledger in their order. */
  readonly labels: readonly string[]
  readonly activities: (span: DaySpan) => readonly LedgerActivity[]
  /** Visits, postings and shadowings that have a day in the span, by line. */
  readonly events: (span: DaySpan) => ReadonlyMap<string, number>
}

/** A posted teacher's day belongs to the visit that he is on; so does a shadowing teacher's. */
const afterVisits = 10_000

export function readAidFacts(ledger: LedgerRepository, counting: VisitCounting, today: IsoDate): AidFacts {
  const until = (day: IsoDate): IsoDate => (day < today ? day : today)
  const visits = ledger.visits().filter(({ startsOn }) => startsOn <= today)
  const postings = ledger
    .postings()
    .filter(({ from }) => from <= today)
    .map((one) => ({ ...one, to: until(one.leftOn ?? today) }))
  const shadowings = ledger.shadowings().filter(({ from }) => from <= today)
  const known = ledger.kinds()
  const kinds = [...new Set([...known, ...visits.map(({ kind }) => kind)])]
  const counted = counting.counted(visits)
  const person = (teacherNo: number): Pick<Stay, 'person' | 'count' | 'isStudent'> => ({
    person: `t${teacherNo}`,
    count: 1,
    isStudent: false,
  })
  const stays: Stay[] = [
    ...visits.flatMap(({ no, direction, kind }) => {
      const visit = counted.get(no)
      if (visit === undefined) return []
      return staysOfVisit(visit, { line: `${direction}/${kind}`, rank: kinds.indexOf(kind) })
    }),
    ...shadowings.map(({ teacherNo, from, to }): Stay => ({
      ...person(teacherNo),
      line: `in/${shadowingLine}`,
      rank: afterVisits,
      from,
      to,
    })),
    ...postings.map(({ teacherNo, from, to }): Stay => ({
      ...person(teacherNo),
      line: `out/${postingLine}`,
      rank: afterVisits + 1,
      from,
      to,
    })),
  ].flatMap((stay) => (stay.from > today ? [] : [{ ...stay, to: until(stay.to) }]))

  function events(span: DaySpan): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    const add = (line: string, days: DaySpan): void => {
      if (commonSpan(days, span) !== null) counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    for (const { direction, kind, startsOn, endsOn } of visits) {
      add(`${direction}/${kind}`, { from: startsOn, to: until(endsOn) })
    }
    for (const one of postings) add(`out/${postingLine}`, one)
    for (const { from, to } of shadowings) add(`in/${shadowingLine}`, { from, to: until(to) })
    return counts
  }

  return {
    visits,
    postings,
    shadowings,
    stays,
    labels: [postingLine, ...kinds, shadowingLine],
    events,
    activities: ({ from, to }) =>
      ledger.activities(from, to).map(({ direction, visitKind, ...activity }) => ({
        ...activity,
        line: `${direction}/${visitKind ?? postingLine}`,
      })),
  }
}
