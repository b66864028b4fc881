import type { MatchPlan } from './match-plan.ts'
import type { SolveProgram } from './match-program.ts'
import { moveWords, refusalWords } from './match-words.ts'
import type { MatchChoice, MatchParty, MatchRule } from './matching.ts'
import type { OpenMatch } from './open-match.ts'
import { freeze, solveFrozen } from './solve-match.ts'

/** Somebody whose mentor is another than before; null: left out. */
export interface Moved {
  readonly menteeNo: number
  readonly from: number | null
  readonly to: number | null
}

/** What one plan has beside another. */
export interface PlanChange {
  /** How many are placed more, or fewer. */
  readonly placed: number
  /** Points of fit that all together gain or lose, on the scale of 0 to 100 a pair. */
  readonly fit: number
  readonly moved: readonly Moved[]
}

/** What a change of one pair would bring, before it is made. */
export interface MatchTrial extends PlanChange {
  /** false: banned, or no place that is not locked; nothing else can keep a hand from it. */
  readonly isAllowed: boolean
  /** Rules that the pair breaks, and that putting it by hand overrides. */
  readonly broken: readonly MatchRule[]
  /** The fit of the pair that is tried; null: nobody. */
  readonly pairFit: number | null
  /** What it comes to, in one sentence. */
  readonly words: string
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

/** Everybody who stands elsewhere in the second plan, the one of interest first. */
export function changeBetween(before: MatchPlan, after: MatchPlan, first = -1): PlanChange {
  const [from, to] = [before, after].map(({ pairs }) => new Map(pairs.map((pair) => [pair.menteeNo, pair])))
  const everybody = [...new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])]
  const moved = everybody.flatMap((menteeNo): Moved[] => {
    const [had, has] = [from?.get(menteeNo)?.mentorNo ?? null, to?.get(menteeNo)?.mentorNo ?? null]
    return had === has ? [] : [{ menteeNo, from: had, to: has }]
  })
  const total = ({ pairs }: MatchPlan): number => pairs.reduce((sum, { fit }) => sum + fit, 0)
  return {
    placed: after.pairs.length - before.pairs.length,
    fit: oneDecimal(total(after) - total(before)),
    moved: moved.toSorted((one, other) => Number(other.menteeNo === first) - Number(one.menteeNo === first)),
  }
}

export interface Move {
  readonly menteeNo: number
  /** null: nobody. */
  readonly mentorNo: number | null
}

/** Tries to put somebody to a mentor, or to nobody: what it would cost, and who would have to go elsewhere. Nothing is changed. */
export async function tryMove<P extends MatchParty>(
  open: OpenMatch<P>,
  { menteeNo, mentorNo }: Move,
  { plan, solve }: { readonly plan: MatchPlan; readonly solve: SolveProgram },
): Promise<MatchTrial> {
  const choice: MatchChoice = mentorNo === null ? { kind: 'out', menteeNo } : { kind: 'lock', mentorNo, menteeNo }
  const couple = mentorNo === null ? undefined : open.coupleOf({ mentorNo, menteeNo })
  const broken = couple === undefined ? [] : open.model.broken(couple.mentor, couple.mentee)
  const frozen = open.attempt(choice, () => freeze(open))
  if ('rule' in frozen) {
    const words = refusalWords(frozen.rule, open.model, couple)
    return { isAllowed: false, placed: 0, fit: 0, moved: [], broken, pairFit: null, words }
  }
  const after = await solveFrozen(frozen, solve)
  const change = changeBetween(plan, after, menteeNo)
  const [before, now] = [plan, after].map(({ pairs }) => pairs.find((one) => one.menteeNo === menteeNo)?.fit ?? null)
  const others = change.moved.filter((one) => one.menteeNo !== menteeNo)
  const outcome = {
    before: before ?? null,
    after: now ?? null,
    change,
    others: others.length,
    leftOut: others.filter(({ to }) => to === null).length,
  }
  return { isAllowed: true, ...change, broken, pairFit: outcome.after, words: moveWords(outcome, open.model.words) }
}
