import { groupBy } from '#shared/kernel/group-by.ts'
import type { Mark, MenteeFact, TargetFacts } from '#shared/assessments/assessment-facts.ts'
import type { ItemScore, ResultRow } from '#shared/assessments/assessment.ts'
import { gradesOf, ranksOf, scoreTarget, type TargetScore } from '#shared/assessments/score-rules.ts'
import type { AssessmentParts } from './assessment-parts.ts'
import { createQuotaFacts } from './quota-facts.ts'
import type { StoredRound } from './round-repository.ts'
import type { StoredScheme } from './scheme-repository.ts'
import type { Target } from './target-repository.ts'

export interface ScoredTarget {
  readonly target: Target
  readonly score: TargetScore
}

export interface LiveSheet {
  readonly scheme: StoredScheme
  /** By rank. */
  readonly rows: readonly ResultRow[]
  readonly numbers: ReadonlyMap<string, number>
}

const noMarks: ReadonlyMap<string, Mark> = new Map()

/** So many targets are worked out at a time: their records are let go before the next are read. */
const chunkSize = 500

const shownScore = ({ isMissing, score }: ItemScore): number | null => (isMissing ? null : score)

/** Works the scores of open rounds out of the records. A sheet is kept until a row changes. */
export function createRoundScoring(parts: AssessmentParts) {
  const { house, schemes, rounds, targets, facts, results } = parts
  const quotaFacts = createQuotaFacts(parts)
  const changes = house.db.prepare<[], number>('SELECT total_changes()').pluck()
  const kept = new Map<number, { readonly key: string; readonly sheet: LiveSheet }>()

  function schemeOf(round: StoredRound): StoredScheme {
    const scheme = schemes.byNo(round.schemeNo)
    if (scheme === undefined) throw new Error('a round without a scheme')
    return scheme
  }

  /** What a group's mentees have in their round, by the group; null when there is no such round. */
  function menteesByGroup(round: StoredRound): ((groupNo: number) => readonly MenteeFact[]) | null {
    const from = rounds.menteeRound(round)
    if (from === undefined) return null
    const scores = new Map(scoresOf(from).map(({ targetId, score }) => [targetId, score]))
    const groups = groupBy(targets.pairsOfGroups(from), ({ groupNo }) => groupNo)
    return (groupNo) =>
      (groups.get(groupNo) ?? []).flatMap(({ pairingId, name }) => {
        const score = scores.get(pairingId)
        return score === undefined ? [] : [{ pairingId, name, score }]
      })
  }

  /** Scores of those who took part in a round, frozen or live. */
  const scoresOf = (round: StoredRound): readonly { readonly targetId: string; readonly score: number }[] =>
    (round.state === 'published' ? results.rows(round.no) : sheet(round).rows).filter(({ isExempt }) => !isExempt)

  /** The targets with every item of theirs and the records behind it, some at a time. */
  function* scored(round: StoredRound, scheme: StoredScheme, some: readonly Target[]): Generator<ScoredTarget> {
    const marks = rounds.marks(round.no)
    const sources = new Set(scheme.items.flatMap((item) => item.sources.map(({ source }) => source)))
    const wantsQuotas = sources.has('quota') || sources.has('quota-gap')
    const mentees = sources.has('mentee-score') ? menteesByGroup(round) : null
    for (let at = 0; at < some.length; at += chunkSize) {
      const chunk = some.slice(at, at + chunkSize)
      const nos = chunk.map(({ no }) => no)
      const found = facts(round, nos, sources)
      const quotas = wantsQuotas ? quotaFacts(round, chunk) : () => []
      for (const target of chunk) {
        const ofTarget: TargetFacts = {
          activities: found.activities(target.no),
          achievements: found.achievements(target.no),
          quotas: quotas(target),
          mentees: mentees?.(target.no) ?? null,
        }
        yield { target, score: scoreTarget(scheme, ofTarget, marks.get(target.no) ?? noMarks) }
      }
    }
  }

  function worked(round: StoredRound): LiveSheet {
    const scheme = schemeOf(round)
    const verdicts = rounds.verdicts(round.no)
    const found = Array.from(scored(round, scheme, targets.of(round)), ({ target, score }) => ({
      target,
      verdict: verdicts.get(target.no),
      score: score.score,
      veto: score.veto,
      missing: score.missing,
      items: score.items.map(shownScore),
    }))
    const ranks = ranksOf(found)
    const rows = found.map(({ target, verdict, ...figures }, at): ResultRow => {
      const { no: _no, id, ...named } = target
      const grades = gradesOf(scheme.grades, { ...figures, verdict })
      const isExempt = verdict?.isExempt ?? false
      return { targetId: id, ...named, ...figures, ...grades, rank: ranks[at] ?? null, isExempt }
    })
    return {
      scheme,
      rows: rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)),
      numbers: new Map(found.map(({ target }) => [target.id, target.no])),
    }
  }

  function sheet(round: StoredRound): LiveSheet {
    const key = `${changes.get()} ${house.clock.today()}`
    const known = kept.get(round.no)
    if (known?.key === key) return known.sheet
    const made = worked(round)
    for (const [no, one] of kept) if (one.key !== key) kept.delete(no)
    kept.set(round.no, { key, sheet: made })
    return made
  }

  /** One target with its items down to the records. */
  function explained(round: StoredRound, no: number): readonly ItemScore[] {
    const target = targets.of(round).find((one) => one.no === no)
    if (target === undefined) return []
    const [one] = [...scored(round, schemeOf(round), [target])]
    return one?.score.items ?? []
  }

  return { schemeOf, sheet, scored, explained }
}

export type RoundScoring = ReturnType<typeof createRoundScoring>
