import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'
import type { Quota } from '../quotas/quota.ts'
import { aidPolicy, aidPolicyDefaults, type AidPolicy } from './aid-policy.ts'
import { lecturePolicy, lecturePolicyDefaults, type LecturePolicy } from './lecture-policy.ts'
import { pairingPolicy, pairingPolicyDefaults, type PairingPolicy } from './pairing-policy.ts'
import { chiefPolicyDefaults, studioPolicy, studioPolicyDefaults, type StudioPolicy } from './studio-policy.ts'
import { trainingPolicy, trainingPolicyDefaults, type TrainingPolicy } from './training-policy.ts'
import { twinningPolicy, twinningPolicyDefaults, type TwinningPolicy } from './twinning-policy.ts'

/** Programmes with a policy. `chief` is 乡村首席教师工作室, a studio with rules of its own. */
export const programmes = ['pairing', 'studio', 'chief', 'lecture', 'training', 'twinning', 'aid'] as const
export type Programme = (typeof programmes)[number]

export interface PolicyValues {
  readonly pairing: PairingPolicy
  readonly studio: StudioPolicy
  readonly chief: StudioPolicy
  readonly lecture: LecturePolicy
  readonly training: TrainingPolicy
  readonly twinning: TwinningPolicy
  readonly aid: AidPolicy
}

export const policyShapes = {
  pairing: pairingPolicy,
  studio: studioPolicy,
  chief: studioPolicy,
  lecture: lecturePolicy,
  training: trainingPolicy,
  twinning: twinningPolicy,
  aid: aidPolicy,
} as const
export const policyDefaults: PolicyValues = {
  pairing: pairingPolicyDefaults,
  studio: studioPolicyDefaults,
  chief: chiefPolicyDefaults,
  lecture: lecturePolicyDefaults,
  training: trainingPolicyDefaults,
  twinning: twinningPolicyDefaults,
  aid: aidPolicyDefaults,
}

/** The numbers of every programme together, for a change that names some of one of them; its own shape checks it again. */
export const anyPolicyChange = z
  .object({
    ...aidPolicy.shape,
    ...twinningPolicy.shape,
    ...trainingPolicy.shape,
    ...lecturePolicy.shape,
    ...studioPolicy.shape,
    ...pairingPolicy.shape,
  })
  .partial()

export interface Cohort {
  readonly id: string
  readonly programme: Programme
  readonly name: string
  readonly schoolYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly isClosed: boolean
  readonly clonedFromId: string | null
  /** What it holds: pairs, studios, seasons, trainings, groups of schools, batches. */
  readonly records: number
}

interface RecordOf<Name extends Programme> {
  readonly cohortId: string
  readonly programme: Name
  readonly name: string
  readonly documentNo: string | null
  readonly values: PolicyValues[Name]
  /** What is asked, in the order in which it is shown. */
  readonly quotas: readonly Quota[]
}

export type PolicyRecord = { [Name in Programme]: RecordOf<Name> }[Programme]

export const cohortId = rowId.describe('批次')
