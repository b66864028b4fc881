import type { Award, ProjectPhase } from '../activities/achievement.ts'
import type { EventLevel, ParticipantRole } from '../activities/activity.ts'

/** One activity that counts to the object, as far as the object took part in it. */
export interface ActivityFact {
  readonly id: string
  readonly on: string
  readonly type: string
  readonly topic: string
  readonly level: EventLevel | null
  /** Lessons or times. */
  readonly amount: number
  /** False for an activity that only tells of an absence. */
  readonly isAttended: boolean
  /** What the object's people did in it, those who came. */
  readonly roles: readonly ParticipantRole[]
  /** How many of the object's people came late or were absent. */
  readonly late: number
  readonly absent: number
}

export interface AchievementFact {
  readonly id: string
  readonly on: string
  readonly kind: string
  readonly name: string
  readonly level: EventLevel | null
  readonly award: Award | null
  readonly phase: ProjectPhase | null
}

/** One task of the object's policy over one semester, year or term of the round's period. */
export interface QuotaFact {
  /** The pair or studio that it is asked of. */
  readonly id: string
  /** 听师傅课 */
  readonly label: string
  /** 2025—2026 第一学期 */
  readonly period: string
  readonly unit: string
  readonly done: number
  readonly required: number
}

/** What one of a mentor's mentees has in the round of mentees. */
export interface MenteeFact {
  readonly pairingId: string
  readonly name: string
  readonly score: number
}

/** All that the score of one object is worked out from. No fact tells of photographs or files, so none can be scored. */
export interface TargetFacts {
  readonly activities: readonly ActivityFact[]
  readonly achievements: readonly AchievementFact[]
  readonly quotas: readonly QuotaFact[]
  /** Null: there is no round of mentees to take scores from. */
  readonly mentees: readonly MenteeFact[] | null
}

export const noFacts: TargetFacts = { activities: [], achievements: [], quotas: [], mentees: null }

/** What people said of one item of one object. */
export interface Mark {
  readonly score: number
  readonly reason: string | null
}
