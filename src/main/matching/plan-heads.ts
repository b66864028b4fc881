import type { PlanHead } from '#shared/matching/match-view.ts'
import { roundOfScenario, type MatchParts } from './match-parts.ts'
import type { MatchRounds } from './match-rounds.ts'
import type { Shelved } from './plan-shelf.ts'

/** What stands above a plan: its settings, its counts, and what was proved of it. */
export function createPlanHeads(parts: MatchParts, rounds: MatchRounds) {
  return {
    of({ scenario, plan }: Pick<Shelved, 'scenario' | 'plan'>): PlanHead {
      const round = roundOfScenario(parts, scenario)
      const { proofBy, proofGap, proofMs } = scenario
      return {
        ...rounds.headOf(scenario, round),
        roundId: round.id,
        proof: proofBy === null ? null : { by: proofBy, gap: proofGap ?? 0, milliseconds: proofMs ?? 0 },
        brokenLimits: scenario.solvedAt === null ? [] : plan.brokenLimits,
      }
    },
  }
}

export type PlanHeads = ReturnType<typeof createPlanHeads>
