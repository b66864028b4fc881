import type { PlanSettings } from './match-settings.ts'
import { indexTies, type Ties } from './match-ties.ts'
import type { Criterion, MatchParty, MatchPool, MatchRule, WithRoom } from './matching.ts'

/** How far a criterion is met, 0 to 1000, and in a few words why. */
export interface Rated {
  readonly value: number
  readonly words: string
}

/** One summand of a pair's score: weight × value. */
export interface Part extends Rated {
  readonly criterion: Criterion
  readonly weight: number
}

/** What is known beside the two. */
export interface Circumstances<S> {
  readonly ties: Ties
  readonly settings: S
  readonly areNeighbours: (one: number | null, other: number | null) => boolean
  readonly words: KindWords
}

export type Rate<P extends MatchParty, S> = (mentor: WithRoom<P>, mentee: P, about: Circumstances<S>) => Rated
export type RuleTest<P extends MatchParty, S> = (mentor: WithRoom<P>, mentee: P, about: Circumstances<S>) => boolean

/** All in which people and schools differ: what is weighed, what is forbidden, who is alike. */
export interface MatchKind<P extends MatchParty, S extends PlanSettings> {
  readonly rates: Readonly<Partial<Record<Criterion, Rate<P, S>>>>
  /** True: the rule is broken. */
  readonly rules: Readonly<Partial<Record<MatchRule, RuleTest<P, S>>>>
  /** Mentees of one cell are asked for the same by the rules of `cellRules`: 初中 历史. */
  readonly cellOf: (mentee: P, settings: S) => string
  readonly cellRules: readonly MatchRule[]
  /** What mentees of a cell are called. */
  readonly cellName: (mentee: P) => string
  /** What about a mentor breaks a rule, in a word: 初中. null: there is nothing to add. */
  readonly detailOf: (rule: MatchRule, mentor: P) => string | null
  readonly words: KindWords
}

/** What both sides are called in sentences. */
export interface KindWords {
  readonly mentor: string
  readonly mentee: string
  /** 位师傅, 所牵头校. */
  readonly mentors: string
  /** 人, 所. */
  readonly unit: string
}

/** Criteria that say nothing of a pool in which nobody has wishes, was paired before, or lives in the country. */
function isIdle<P extends MatchParty>(criterion: Criterion, { wishes, earlier, mentees }: MatchPool<P>): boolean {
  if (criterion === 'wish') return wishes.length === 0
  if (criterion === 'earlier') return earlier.length === 0
  return criterion === 'rural' && !mentees.some(({ isRural }) => isRural)
}

function neighboursOf<P extends MatchParty>({ neighbours = [] }: MatchPool<P>) {
  const pairs = new Set(neighbours.flatMap(([one, other]) => [`${one}/${other}`, `${other}/${one}`]))
  return (one: number | null, other: number | null): boolean => pairs.size > 0 && pairs.has(`${one}/${other}`)
}

/** The settings of an officer over one pool: what every pair is worth and what keeps it apart. */
export function createMatchModel<P extends MatchParty, S extends PlanSettings>(
  pool: MatchPool<P>,
  settings: S,
  kind: MatchKind<P, S>,
) {
  const tiesOf = indexTies(pool)
  const areNeighbours = neighboursOf(pool)
  const weightOf = (criterion: Criterion): number => settings.weights[criterion] ?? 0
  const asked = (Object.keys(settings.weights) as Criterion[]).filter((one) => weightOf(one) > 0)
  const weighed = asked.filter((criterion) => !isIdle(criterion, pool))
  const fullFit = Math.max(1, weighed.reduce((sum, one) => sum + weightOf(one), 0) * 1000)
  const rates = weighed.flatMap((criterion) => {
    const rate = kind.rates[criterion]
    return rate === undefined ? [] : [{ criterion, weight: weightOf(criterion), rate }]
  })
  const balanceWeight = weighed.includes('balance') ? weightOf('balance') : 0

  const about = (mentor: WithRoom<P>, mentee: P): Circumstances<S> => ({
    ties: tiesOf({ mentorNo: mentor.no, menteeNo: mentee.no }),
    settings,
    areNeighbours,
    words: kind.words,
  })
  const balanceValue = (place: number): number => Math.max(0, 1000 - settings.values.balanceStep * (place - 1))

  function pairFit(mentor: WithRoom<P>, mentee: P): number {
    const known = about(mentor, mentee)
    return rates.reduce((sum, { weight, rate }) => sum + weight * rate(mentor, mentee, known).value, 0)
  }

  const asPercent = (fit: number): number => Math.round((fit * 1000) / fullFit) / 10
  const tests = Object.entries(kind.rules) as [MatchRule, RuleTest<P, S>][]
  const testsWithinCell = tests.filter(([rule]) => !kind.cellRules.includes(rule)).map(([, test]) => test)

  function isLow(mentor: WithRoom<P>, mentee: P): boolean {
    const { leastFit } = settings
    const fit = (): number => pairFit(mentor, mentee) + balanceWeight * balanceValue(mentor.carries + 1)
    return leastFit > 0 && asPercent(fit()) < leastFit
  }

  return {
    settings,
    weighed,
    /** Weighed by the officer, but without meaning in this pool: 不适用. */
    idle: asked.filter((criterion) => !weighed.includes(criterion)),
    /** What a pair could reach at most, in weight × 1000. */
    fullFit,
    balanceWeight,
    balanceValue,
    /** The sum of the parts without the balance of loads, which depends on the whole plan. */
    pairFit,
    /** The sum of all parts for the mentor's mentee of this place. */
    fitAt: (mentor: WithRoom<P>, mentee: P, place: number): number =>
      pairFit(mentor, mentee) + balanceWeight * balanceValue(place),
    /** Every summand of the score, in the order of the officer's list. */
    parts(mentor: WithRoom<P>, mentee: P, place: number): readonly Part[] {
      const known = about(mentor, mentee)
      const balance = {
        value: balanceValue(place),
        words: `第 ${place} ${kind.words.unit === '人' ? '个' : kind.words.unit}`,
      }
      return weighed.map((criterion) => {
        const rated = criterion === 'balance' ? balance : kind.rates[criterion]?.(mentor, mentee, known)
        return { criterion, weight: weightOf(criterion), value: rated?.value ?? 0, words: rated?.words ?? '' }
      })
    },
    /** Every rule that keeps the two apart; empty: they may be put together. */
    broken(mentor: WithRoom<P>, mentee: P): readonly MatchRule[] {
      const known = about(mentor, mentee)
      const broken = tests.flatMap(([rule, test]) => (test(mentor, mentee, known) ? [rule] : []))
      return isLow(mentor, mentee) ? [...broken, 'fit'] : broken
    },
    /** Whether two whose cells suit each other may be put together: the same answer as `broken`, sooner. */
    isOpenWithinCell(mentor: WithRoom<P>, mentee: P): boolean {
      const known = about(mentor, mentee)
      return !testsWithinCell.some((test) => test(mentor, mentee, known)) && !isLow(mentor, mentee)
    },
    /** Whether nothing that is asked of the whole cell of the mentee stands against the mentor. */
    suitsCell(mentor: WithRoom<P>, mentee: P): boolean {
      const known = about(mentor, mentee)
      return kind.cellRules.every((rule) => kind.rules[rule]?.(mentor, mentee, known) !== true)
    },
    cellOf: (mentee: P): string => kind.cellOf(mentee, settings),
    cellName: kind.cellName,
    detailOf: kind.detailOf,
    words: kind.words,
    /** Rules that are asked at all. */
    rules: tests.map(([rule]) => rule),
    banOf: (mentor: WithRoom<P>, mentee: P): string | null => about(mentor, mentee).ties.ban,
    /** A fit on the scale that officers see, 0 to 100 with one decimal. */
    asPercent,
  }
}

export type MatchModel<P extends MatchParty> = ReturnType<typeof createMatchModel<P, PlanSettings>>
