import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { isBlocking, isWaivable } from '#shared/pairings/finding.ts'
import type { Finding } from '#shared/pairings/pairing.ts'
import type { PairingJudge, PolicyOf } from './pairing-judge.ts'
import type { PairingRepository, StoredGroup } from './pairing-repository.ts'
import type { SnapshotRepository } from './snapshot-repository.ts'

/** What the area needs to know of a cohort. */
export interface CohortFacts {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly schoolYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly isClosed: boolean
}

/** Functions of other areas, handed over by the composition root. */
export interface PairingNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => CohortFacts
  readonly cohortByNo: (no: number) => CohortFacts
  /** The open cohort of a school year, made when there is none; inside the caller's action. */
  readonly ensureCohort: (schoolYear: string) => CohortFacts
  readonly policyOf: PolicyOf
  /** Brings the milestones of these pairs in line with their state and dates, within the caller's action. */
  readonly followMilestones: (pairingNos: readonly number[]) => void
  /** Where in which file a record stood; null when it came from no file. */
  readonly sourceOf: (
    sourceRow: number,
  ) => { readonly file: string; readonly sheet: string; readonly row: number } | null
}

/** What the services of the area are made of. */
export interface PairingParts {
  readonly house: House
  readonly pairings: PairingRepository
  readonly snapshots: SnapshotRepository
  readonly judge: PairingJudge
  readonly neighbours: PairingNeighbours
}

const refuse = (blocking: readonly Finding[]): void => {
  if (blocking.length === 0) return
  throw new AppError('pairing/rules-broken', { problems: blocking.map(({ sentence }) => sentence), findings: blocking })
}

/** Throws `pairing/rules-broken` for what blocks and has not been accepted. */
export const refuseBlocked = (findings: readonly Finding[]): void => refuse(findings.filter(isBlocking))

/** As `refuseBlocked`, for a draft: only what no reason can make right. */
export const refuseFirm = (findings: readonly Finding[]): void =>
  refuse(findings.filter((finding) => isBlocking(finding) && !isWaivable(finding.rule)))

/** What these pairs break, in their groups and among all that stand. */
export function findingsOf(
  { judge }: PairingParts,
  pairs: readonly { readonly id: string; readonly groupNo: number }[],
): readonly Finding[] {
  const { byPairing } = judge.ofGroups([...new Set(pairs.map((pair) => pair.groupNo))])
  return [...new Set(pairs.flatMap(({ id }) => byPairing.get(id) ?? []))]
}

/** The 副导师 stands beside the mentor: he is neither he nor one of the N. Throws `input/invalid`. */
export function refuseCoMentor(coMentorNo: number | null, mentorNo: number, menteeNos: readonly number[]): void {
  if (coMentorNo === null || (coMentorNo !== mentorNo && !menteeNos.includes(coMentorNo))) return
  throw new AppError('input/invalid', { problems: ['副导师不能与师傅或徒弟是同一人'] })
}

/** Throws `cohort/closed`. */
export function openCohort({ neighbours }: PairingParts, id: string): CohortFacts {
  const cohort = neighbours.cohort(id)
  if (cohort.isClosed) throw new AppError('cohort/closed', { name: cohort.name })
  return cohort
}

/** Throws `record/not-found`. */
export function groupOf({ pairings }: PairingParts, idOrCode: string): StoredGroup {
  const group = pairings.groupByKey(idOrCode)
  if (group === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return group
}
