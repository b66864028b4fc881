import type { MatchPlan } from '#shared/matching/match-plan.ts'
import type { MatchParts } from './match-parts.ts'
import type { RoundPool } from './pool-reader.ts'
import type { StoredScenario } from './scenario-repository.ts'

/** Puts plans into rows, within the caller's action. */
export function createPlanWriter({ house, scenarios, pairs }: MatchParts) {
  /** Answers how many mentees stand elsewhere than before. */
  function write(scenario: StoredScenario, source: RoundPool, plan: MatchPlan, milliseconds: number): number {
    const rows = plan.pairs.map(({ menteeNo, mentorNo, fit }) => ({
      menteeNo: source.personNo('mentee', menteeNo),
      mentorNo: source.personNo('mentor', mentorNo),
      fit,
    }))
    const changed = pairs.put(scenario.no, rows)
    scenarios.set(scenario.no, {
      solvedAt: house.clock.now(),
      solvedRevision: source.round.revision,
      proofBy: plan.proof.by,
      proofGap: plan.proof.gap,
      proofMs: Math.round(milliseconds * 10) / 10,
    })
    return changed
  }

  return {
    write,
    /** Plans a new scenario at once where the flow alone can; else it waits for the officer to ask. */
    planNow(scenario: StoredScenario, source: RoundPool): void {
      const startedAt = performance.now()
      const plan = source.open(scenarios.settings(scenario.no), []).solveNow()
      if (plan !== null) write(scenario, source, plan, performance.now() - startedAt)
    },
  }
}

export type PlanWriter = ReturnType<typeof createPlanWriter>
