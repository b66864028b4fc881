import type { House, SpawnWorker } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Finding } from '#shared/pairings/pairing.ts'
import type { MatchSide, RoundKind } from '#shared/matching/match-round.ts'
import type { TwinningPolicy } from '#shared/policies/twinning-policy.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import type { PairRepository } from './pair-repository.ts'
import type { PersonRepository } from './person-repository.ts'
import type { RegisterRepository } from './register-repository.ts'
import type { RoundRepository, StoredRound } from './round-repository.ts'
import type { SchoolRegisterRepository } from './school-register-repository.ts'
import type { ScenarioRepository, StoredScenario } from './scenario-repository.ts'
import type { TieRepository } from './tie-repository.ts'

/** What the area needs to know of a cohort. */
export interface MatchCohort {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly programme: string
  readonly schoolYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly isClosed: boolean
}

/** What somebody typed of a person. */
export interface PersonWords {
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
}

export interface MatchedPerson {
  readonly teacherId: string | null
  readonly candidates: readonly { readonly teacherId: string; readonly label: string }[]
}

/** A group as 结对 opens it. */
export interface DraftGroup {
  readonly cohortId: string
  readonly kind: string
  readonly level: string
  readonly mentorId: string
  readonly startsOn: string
  readonly endsOn: string
  readonly menteeIds: readonly string[]
}

/** A lead school with its partners as 学校结对 proposes them. */
export interface DraftTwins {
  readonly cohortId: string
  readonly startsOn: string
  readonly leadId: string
  readonly partnerIds: readonly string[]
}

/** Functions of other areas, handed over by the composition root. */
export interface MatchingNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => MatchCohort
  readonly cohortByNo: (no: number) => MatchCohort
  readonly policyOf: (cohortNo: number) => PairingPolicy
  readonly twinPolicyOf: (cohortNo: number) => TwinningPolicy
  /** Matches people as the import of files does. */
  readonly matchPeople: (people: readonly PersonWords[], districtId: string | null) => readonly MatchedPerson[]
  /** Everything that 结对 has against a group; nothing is stored. */
  readonly checkGroup: (group: DraftGroup) => readonly Finding[]
  /** A new group with its pairs as drafts, within the caller's action. Throws `pairing/rules-broken`. */
  readonly openGroup: (group: DraftGroup) => { readonly groupId: string; readonly pairingIds: readonly string[] }
  /** A new group of the usual scheme, 拟结对, within the caller's action; answers its id. */
  readonly proposeTwins: (group: DraftTwins) => string
  /** Further partners for a group that stands, within the caller's action. */
  readonly joinTwins: (groupId: string, slot: string, schoolIds: readonly string[]) => void
  readonly spawnWorker: SpawnWorker
}

/** What the services of the area are made of. */
export interface MatchParts {
  readonly house: House
  readonly neighbours: MatchingNeighbours
  readonly rounds: RoundRepository
  readonly people: PersonRepository
  readonly register: RegisterRepository
  readonly schools: SchoolRegisterRepository
  readonly ties: TieRepository
  readonly scenarios: ScenarioRepository
  readonly pairs: PairRepository
}

/** What the two sides are called. */
export const sideNames = {
  teacher: { mentor: '师傅', mentee: '徒弟', unit: '人' },
  school: { mentor: '牵头校', mentee: '受援校', unit: '所' },
} as const satisfies Record<RoundKind, Readonly<Record<MatchSide | 'unit', string>>>

/** Throws `record/not-found`. */
export function roundOf({ rounds }: Pick<MatchParts, 'rounds'>, id: string): StoredRound {
  const round = rounds.byId(id)
  if (round === undefined) throw new AppError('record/not-found', { id })
  return round
}

/** Throws `record/not-found`. */
export function scenarioOf({ scenarios }: Pick<MatchParts, 'scenarios'>, id: string): StoredScenario {
  const scenario = scenarios.byId(id)
  if (scenario === undefined) throw new AppError('record/not-found', { id })
  return scenario
}

/** Throws `record/not-found`. */
export function roundOfScenario({ rounds }: Pick<MatchParts, 'rounds'>, { roundNo }: StoredScenario): StoredRound {
  const round = rounds.byNo(roundNo)
  if (round === undefined) throw new AppError('record/not-found')
  return round
}

export const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })
