import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { AssessedPolicy } from '#shared/assessments/policy-lines.ts'
import type { TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import type { Reverted } from '#shared/history/history.ts'
import type { Programme } from '#shared/policies/policy.ts'
import type { QuotaKind, QuotaProgress } from '#shared/quotas/quota.ts'
import type { FactRepository } from './fact-repository.ts'
import type { ResultRepository } from './result-repository.ts'
import type { RoundRepository, StoredRound } from './round-repository.ts'
import type { SchemeRepository } from './scheme-repository.ts'
import type { TargetRepository } from './target-repository.ts'

/** Programmes whose objects are assessed. */
export type AssessedProgramme = Exclude<Programme, 'lecture' | 'training' | 'aid'>

/** A grade that a publication hands to the pair, studio or group of schools it is of. */
export interface Graded {
  readonly id: string
  readonly code: string
  readonly grade: string
  readonly score: number
}

/** What this area needs of others; the composition root hands it over. */
export interface AssessmentNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => { readonly no: number; readonly name: string; readonly programme: Programme }
  readonly policyOf: (programme: AssessedProgramme, cohortNo: number) => AssessedPolicy
  readonly calendar: () => TeachingCalendar
  /** Every quota of each of these objects in the semester, year and term that a day falls into. */
  readonly quotasOn: (
    kind: QuotaKind,
    ids: readonly string[],
    day: IsoDate,
  ) => readonly { readonly id: string; readonly quotas: readonly QuotaProgress[] }[]
  /** 登记考核 of one pair, within the caller's action; throws `pairing/state` when its state does not allow it. */
  readonly assessPairing: (graded: Graded, on: IsoDate) => void
  /** The same of a studio, as the purpose of the round says; throws `studio/state`. */
  readonly assessStudio: (graded: Graded, on: IsoDate, purpose: StoredRound['purpose']) => void
  /** The same of a group of schools; throws `twin/state`. */
  readonly assessTwinGroup: (graded: Graded, on: IsoDate, purpose: StoredRound['purpose']) => void
  /** Undoes the publication of a round as one action; null when it is not known, throws `history/later-changes`. */
  readonly takeBackPublication: (roundNo: number) => Reverted | null
}

export interface AssessmentParts {
  readonly house: House
  readonly neighbours: AssessmentNeighbours
  readonly schemes: SchemeRepository
  readonly rounds: RoundRepository
  readonly targets: TargetRepository
  readonly facts: FactRepository
  readonly results: ResultRepository
}
