import { certify, type Certificate } from '#shared/matching/flow-certificate.ts'
import { explainLeftOut, leftOut, type LeftOut, type LeftOutReasons } from '#shared/matching/left-out.ts'
import { matchFigures, type MatchFigures } from '#shared/matching/match-figures.ts'
import { matchGaps, type Gaps } from '#shared/matching/match-gaps.ts'
import { limitsBroken } from '#shared/matching/match-limits.ts'
import { createMatchModel, type MatchKind, type Part } from '#shared/matching/match-model.ts'
import type { MatchedPair, MatchPlan, RefusedChoice } from '#shared/matching/match-plan.ts'
import type { SolveProgram } from '#shared/matching/match-program.ts'
import { explainPair, type PairReasons } from '#shared/matching/match-reasons.ts'
import type { PlanSettings } from '#shared/matching/match-settings.ts'
import { tryMove, type MatchTrial, type Move } from '#shared/matching/match-trial.ts'
import { refusalWords } from '#shared/matching/match-words.ts'
import type {
  MatchChoice,
  MatchPairNos,
  MatchParty,
  MatchPool,
  MatchRule,
  WithRoom,
} from '#shared/matching/matching.ts'
import { openMatch } from '#shared/matching/open-match.ts'
import { solveMatch } from '#shared/matching/solve-match.ts'

/** What stands of a plan: the pairs with their fits. */
export interface KeptPair extends MatchPairNos {
  readonly fit: number
}

/** A plan that is open, of people or of schools alike. People are named by the numbers of teachers and schools. */
export interface OpenPlan {
  readonly mentors: readonly WithRoom<MatchParty>[]
  readonly mentees: readonly MatchParty[]
  readonly choose: (choice: MatchChoice) => RefusedChoice | null
  readonly release: (choice: MatchChoice) => void
  /** What stands against a choice, in words. */
  readonly refusalWords: (refused: RefusedChoice) => string
  /** At once, by the flow alone; null: a limit on the whole plan asks for the general solver. */
  readonly solveNow: () => MatchPlan | null
  readonly solve: (solve: SolveProgram) => Promise<MatchPlan>
  /** A stored plan as the solver would tell it, without solving. */
  readonly told: (pairs: readonly KeptPair[], proof: MatchPlan['proof']) => MatchPlan
  /** What the prices of the flow prove of it: what it costs, and the bound below which no plan can. */
  readonly certificate: () => Certificate
  readonly broken: (pair: MatchPairNos) => readonly MatchRule[]
  /** What the score of a pair is made of. */
  readonly parts: (pair: MatchedPair) => readonly Part[]
  readonly explainPair: (menteeNo: number, plan: MatchPlan, most: number) => PairReasons | null
  readonly explainLeftOut: (menteeNo: number, plan: MatchPlan, most: number) => LeftOutReasons | null
  /** Reasons for these mentees, who are all left out. */
  readonly leftOut: (menteeNos: readonly number[], plan: MatchPlan) => readonly LeftOut[]
  readonly tryMove: (move: Move, plan: MatchPlan, solve: SolveProgram) => Promise<MatchTrial>
  readonly figures: (plan: MatchPlan) => MatchFigures
  readonly gaps: (plan: MatchPlan) => Gaps<MatchParty>
}

/** Opens a pool with settings and choices; the choices that cannot be kept are told by the plan. */
export function openPlan<P extends MatchParty, S extends PlanSettings>(
  pool: MatchPool<P>,
  settings: S,
  { kind, choices }: { readonly kind: MatchKind<P, S>; readonly choices: readonly MatchChoice[] },
): OpenPlan {
  const model = createMatchModel(pool, settings, kind)
  const open = openMatch(pool, model, choices)
  const [mentorAt, menteeAt] = [pool.mentors, pool.mentees].map(
    (people) => new Map(people.map(({ no }, at) => [no, at])),
  )

  function told(kept: readonly KeptPair[], proof: MatchPlan['proof']): MatchPlan {
    const within = kept.filter(({ mentorNo, menteeNo }) => mentorAt?.has(mentorNo) && menteeAt?.has(menteeNo))
    const byFit = within.toSorted((one, other) => other.fit - one.fit)
    const loads = new Map(pool.mentors.map(({ no, carries }) => [no, carries]))
    const places = new Map<number, number>()
    for (const { mentorNo, menteeNo } of byFit) {
      const place = (loads.get(mentorNo) ?? 0) + 1
      loads.set(mentorNo, place)
      places.set(menteeNo, place)
    }
    const pairs = within.map((pair): MatchedPair => {
      const isLocked = open.isLocked(menteeAt?.get(pair.menteeNo) ?? -1)
      return { ...pair, place: places.get(pair.menteeNo) ?? 1, isLocked }
    })
    const mentorOf = new Map(pairs.map(({ menteeNo, mentorNo }) => [menteeNo, mentorNo]))
    const assigned = Int32Array.from(pool.mentees, ({ no }) => mentorAt?.get(mentorOf.get(no) ?? -1) ?? -1)
    return {
      pairs,
      unplaced: pool.mentees.flatMap(({ no }) => (mentorOf.has(no) ? [] : [no])),
      proof,
      brokenLimits: limitsBroken(pool, assigned, settings),
      refused: [],
    }
  }

  const coupleOf = (choice: MatchChoice) => (choice.kind === 'out' ? undefined : open.coupleOf(choice))
  return {
    mentors: pool.mentors,
    mentees: pool.mentees,
    choose: open.choose,
    release: open.release,
    refusalWords: ({ choice, rule }) => refusalWords(rule, model, coupleOf(choice)),
    solveNow: () => (limitsBroken(pool, open.assigned(), settings).length === 0 ? open.plan() : null),
    solve: (solve) => solveMatch(open, solve),
    told,
    certificate: () => certify(open.flow.problem(), open.flow.flow()),
    parts(pair) {
      const couple = open.coupleOf(pair)
      return couple === undefined ? [] : model.parts(couple.mentor, couple.mentee, pair.place)
    },
    broken(pair) {
      const couple = open.coupleOf(pair)
      // His own places are taken by the plan itself.
      return couple === undefined ? [] : model.broken(couple.mentor, couple.mentee).filter((rule) => rule !== 'room')
    },
    explainPair: (menteeNo, plan, most) => explainPair(menteeNo, { open, plan }, most),
    explainLeftOut: (menteeNo, plan, most) => explainLeftOut(menteeNo, { open, plan }, most),
    leftOut: (menteeNos, plan) => leftOut({ open, plan: { ...plan, unplaced: menteeNos } }),
    tryMove: (move, plan, solve) => tryMove(open, move, { plan, solve }),
    figures: (plan) => matchFigures(pool, plan),
    gaps: (plan) => matchGaps({ open, plan }),
  }
}
