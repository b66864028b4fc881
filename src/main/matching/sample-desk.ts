import type { MatchSide } from '#shared/matching/match-round.ts'
import type { MatchPeople } from './match-people.ts'
import { roundOfScenario, scenarioOf, type MatchParts } from './match-parts.ts'
import type { MatchRounds } from './match-rounds.ts'
import type { MatchTies } from './match-ties.ts'
import type { PlanWriter } from './plan-writer.ts'
import type { RoundPools } from './pool-reader.ts'

interface Rooms {
  readonly pools: RoundPools
  readonly rounds: MatchRounds
  readonly people: MatchPeople
  readonly ties: MatchTies
  readonly writer: PlanWriter
}

/** What 体验模式 does with the area, within its own action. */
export function createSampleDesk(parts: MatchParts, { pools, rounds, people, ties, writer }: Rooms) {
  return {
    createRound: rounds.create,
    pool: (roundId: string, side: MatchSide) => people.list({ roundId, side, text: '', offset: 0, limit: 2000 }).people,
    addWishes: ties.addWishes,
    addBans: ties.addBans,
    replan(scenarioId: string): void {
      const scenario = scenarioOf(parts, scenarioId)
      writer.planNow(scenario, pools.read(roundOfScenario(parts, scenario)))
    },
  }
}
