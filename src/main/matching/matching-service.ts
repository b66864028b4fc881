import type { House } from '#main/db/house.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import type { RoundKind } from '#shared/matching/match-round.ts'
import type { MatchParty } from '#shared/matching/matching.ts'
import { createMatchPeople } from './match-people.ts'
import { roundOfScenario, scenarioOf, type MatchingNeighbours, type MatchParts } from './match-parts.ts'
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
import { createPoolReader, type RoundPools } from './pool-reader.ts'
import { createRegisterRepository } from './register-repository.ts'
import { createRoundRepository } from './round-repository.ts'
import { createSampleDesk } from './sample-desk.ts'
import { createSchoolPeople } from './school-people.ts'
import { createSchoolPools } from './school-pools.ts'
import { createSchoolPublishing } from './school-publishing.ts'
import { createSchoolRegisterRepository } from './school-register-repository.ts'
import { createScenarioRepository } from './scenario-repository.ts'
import { createSolverClient } from './solve-in-worker.ts'
import { createTieRepository } from './tie-repository.ts'

const wholePlan = { text: '', show: 'all', sort: 'name', offset: 0, limit: Infinity } as const

/** 配对助手: pools from the register, plans that are proved the best, and drafts of 结对 in the end. */
export function createMatchingService(house: House, neighbours: MatchingNeighbours) {
  const { db, createId } = house
  const parts: MatchParts = {
    house,
    neighbours,
    rounds: createRoundRepository(db),
    people: createPersonRepository(db),
    register: createRegisterRepository(db),
    schools: createSchoolRegisterRepository(db),
    ties: createTieRepository(db, createId),
    scenarios: createScenarioRepository(db, createId),
    pairs: createPairRepository(db),
  }
  const [teachers, schoolPools] = [createPoolReader(parts), createSchoolPools(parts)]
  const pools: RoundPools = {
    read: (round) => (round.kind === 'school' ? schoolPools : teachers).read(round),
  }
  const shelf = createPlanShelf(parts, pools)
  const writer = createPlanWriter(parts)
  const solver = createSolverClient(neighbours.spawnWorker)
  const people = createMatchPeople(parts, teachers, createSchoolPeople(parts, schoolPools))
  const rounds = createMatchRounds(parts, { pools, people, writer })
  const heads = createPlanHeads(parts, rounds)

  /** Whom a text means, by 汉字, 全拼 or 首字母; everybody by an empty one. */
  function search(text: string): (person: MatchParty) => boolean {
    const range = searchRangeOf(text)
    if (range === null) return () => true
    const [people, schools] = [new Set(parts.register.find(range, 100_000)), new Set(parts.schools.find(range))]
    return (party) =>
      (party.schoolNo === party.no && party.school === party.name ? schools : people).has(party.no) ||
      party.name.includes(text) ||
      party.school.includes(text)
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
    /** What the paper of a plan is made of, for the reports. */
    papers: {
      rounds: () => rounds.list({ withArchived: true }),
      mentors: (id: string) => reading.plan({ ...wholePlan, id }).mentors,
      unplaced: (id: string) => reading.unplaced({ ...wholePlan, id }).unplaced,
      compared: (roundId: string) => reading.compare({ roundId }),
    },
    sampleDesk: createSampleDesk(parts, { pools, rounds, people, ties, writer }),
    publishing: { teacher: createMatchPublishing(parts, shelf), school: createSchoolPublishing(parts, shelf) },
    kindOf: (scenarioId: string): RoundKind => roundOfScenario(parts, scenarioOf(parts, scenarioId)).kind,
  }
}

export type MatchingService = ReturnType<typeof createMatchingService>
