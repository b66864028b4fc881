import { groupBy } from '#shared/kernel/group-by.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { QuotaFact } from '#shared/assessments/assessment-facts.ts'
import type { TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import type { QuotaKind, QuotaProgress } from '#shared/quotas/quota.ts'
import type { AssessmentParts } from './assessment-parts.ts'
import type { StoredRound } from './round-repository.ts'
import type { Target } from './target-repository.ts'

type Span = Pick<StoredRound, 'startsOn' | 'endsOn'>

/** A day in each semester of a span, its last one. */
function daysOf(calendar: TeachingCalendar, { startsOn, endsOn }: Span): readonly IsoDate[] {
  const days: IsoDate[] = []
  for (let term = calendar.termAt(startsOn); term.startsOn <= endsOn; term = calendar.termAfter(term, 1)) {
    if (term.endsOn >= startsOn) days.push(term.endsOn < endsOn ? term.endsOn : endsOn)
  }
  return days.length > 0 ? days : [endsOn]
}

const kinds = { mentee: 'pairing', studio: 'studio', twin: 'twin_group' } as const

/** What each target's policy asked of it within a round's period, semester by semester. */
export function createQuotaFacts({ neighbours, targets }: Pick<AssessmentParts, 'neighbours' | 'targets'>) {
  /** By id of the object. What is asked for once a year or term is there once. */
  function over(span: Span, kind: QuotaKind, ids: readonly string[]) {
    const found = new Map<string, Map<string, QuotaProgress>>()
    for (const day of daysOf(neighbours.calendar(), span)) {
      for (const { id, quotas } of neighbours.quotasOn(kind, ids, day)) {
        const ofObject = found.get(id) ?? new Map<string, QuotaProgress>()
        for (const quota of quotas) ofObject.set(`${quota.quotaId} ${quota.from}`, quota)
        found.set(id, ofObject)
      }
    }
    return (id: string): readonly QuotaFact[] =>
      [...(found.get(id)?.values() ?? [])].map(({ label, unit, periodLabel, done, required }) => ({
        id,
        label,
        unit,
        period: periodLabel,
        done,
        required,
      }))
  }

  /** A mentor answers for all pairs of the group: what each is to get adds up. */
  function ofGroups(round: StoredRound, groups: readonly Target[]) {
    const wanted = new Set(groups.map(({ no }) => no))
    const pairs = targets.pairsOfGroups(round).filter(({ groupNo }) => wanted.has(groupNo))
    const byGroup = groupBy(pairs, ({ groupNo }) => groupNo)
    const ofPair = over(
      round,
      'pairing',
      pairs.map(({ pairingId }) => pairingId),
    )
    return ({ no }: Target): readonly QuotaFact[] =>
      (byGroup.get(no) ?? []).flatMap(({ pairingId, name }) =>
        ofPair(pairingId).map((fact) => ({ ...fact, period: `${name} ${fact.period}` })),
      )
  }

  return (round: StoredRound, some: readonly Target[]): ((target: Target) => readonly QuotaFact[]) => {
    if (round.object === 'member') return () => []
    if (round.object === 'mentor') return ofGroups(round, some)
    const kind = kinds[round.object]
    const ofObject = over(
      round,
      kind,
      some.map(({ id }) => id),
    )
    return ({ id }) => ofObject(id)
  }
}
