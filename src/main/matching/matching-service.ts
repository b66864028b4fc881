import type { House } from '#main/db/house.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import type { MatchParty } from '#shared/matching/matching.ts'
import { createMatchPeople } from './match-people.ts'
import type { MatchingNeighbours, MatchParts } from './match-parts.ts'
import { createMatchPublishing } from './match-publishing.ts'
import { createMatchReading } from './match-reading.ts'
import { createMatchReasons } from './match-reasons.ts'
import { createMatchRounds } from './match-rounds.ts'
import { createMatchScenarios } from './match-scenarios.ts'
import { createMatchTies } from './match-ties.ts'
import { createPairRepository } from './pair-repository.ts'
import { createPersonRepository } from './person-repository.ts'
import { createPlanHeads } from './plan-heads.ts'
import { createPlanShelf } from './plan-shelf.ts'
import { createPlanWriter } from './plan-writer.ts'
import { createPoolReader } from './pool-reader.ts'
import { createRegisterRepository } from './register-repository.ts'
import { createRoundRepository } from './round-repository.ts'
import { createSampleDesk } from './sample-desk.ts'
import { createScenarioRepository } from './scenario-repository.ts'
import { createSolverClient } from './solve-in-worker.ts'
import { createTieRepository } from './tie-repository.ts'

/** 配对助手: pools from the register, plans that are proved the best, and drafts of 结对 in the end. */
export function createMatchingService(house: House, neighbours: MatchingNeighbours) {
  const { db, createId } = house
  const parts: MatchParts = {
    house,
    neighbours,
    rounds: createRoundRepository(db),
    people: createPersonRepository(db),
    register: createRegisterRepository(db),
    ties: createTieRepository(db, createId),
    scenarios: createScenarioRepository(db, createId),
    pairs: createPairRepository(db),
  }
  const pools = createPoolReader(parts)
  const shelf = createPlanShelf(parts, pools)
  const writer = createPlanWriter(parts)
  const solver = createSolverClient(neighbours.spawnWorker)
  const people = createMatchPeople(parts, pools)
  const rounds = createMatchRounds(parts, { pools, people, writer })
  const heads = createPlanHeads(parts, rounds)

  /** Whom a text means, by 汉字, 全拼 or 首字母; everybody by an empty one. */
  function search(text: string): (person: MatchParty) => boolean {
    const range = searchRangeOf(text)
    if (range === null) return () => true
    const found = new Set(parts.register.find(range, 100_000))
    return ({ no, name, school }) => found.has(no) || name.includes(text) || school.includes(text)
  }
  const reading = createMatchReading(parts, { shelf, heads, solver, search })

  const ties = createMatchTies(parts, people, pools)

  return {
    rounds,
    people,
    ties,
    scenarios: createMatchScenarios(parts, { rounds, shelf, writer, heads, solver }),
    reading,
    reasons: createMatchReasons(parts, reading),
    publishing: createMatchPublishing(parts, shelf),
    sampleDesk: createSampleDesk(parts, { pools, rounds, people, ties, writer }),
  }
}

export type MatchingService = ReturnType<typeof createMatchingService>
