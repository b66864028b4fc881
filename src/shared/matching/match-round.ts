import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'
import type { MatchSettings, SchoolMatchSettings } from './match-settings.ts'

/** `teacher`: mentors and mentees. `school`: lead schools and the partner schools that are left uncovered. */
export const roundKinds = ['teacher', 'school'] as const
export type RoundKind = (typeof roundKinds)[number]

export const matchSides = ['mentor', 'mentee'] as const
export type MatchSide = (typeof matchSides)[number]

/** What a new scenario begins with: the numbers of the cohort's policy, or those with one aim put first. */
export const scenarioPresets = ['policy', 'near', 'rural', 'wish'] as const
export type ScenarioPreset = (typeof scenarioPresets)[number]

/** `lock`: stays in every plan. `manual`: put there by hand, and stays too. `forbid`: never. `out`: left out by hand. */
export const choiceKinds = ['lock', 'manual', 'forbid', 'out'] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** Which people of the register a round takes in; empty: all whom the policy lets in. */
export const roundScope = z.object({
  districtId: rowId.nullable().default(null),
  stage: z.string().trim().max(20).nullable().default(null),
  subject: z.string().trim().max(20).nullable().default(null),
})
export type RoundScope = z.output<typeof roundScope>

/** 配对方案组: one pool, several scenarios over it. */
export interface MatchRound extends RoundScope {
  readonly id: string
  readonly kind: RoundKind
  readonly name: string
  readonly cohortId: string
  readonly cohort: string
  readonly isArchived: boolean
  readonly createdAt: string
  readonly mentors: number
  readonly mentees: number
  /** Free places of all mentors together. */
  readonly room: number
  readonly wishes: number
  readonly bans: number
  readonly scenarios: readonly ScenarioHead[]
}

/** A scenario weighs people, or schools: the other one is null. */
export interface ScenarioSettings {
  readonly settings: MatchSettings | null
  readonly schoolSettings: SchoolMatchSettings | null
}

export interface ScenarioPresetView extends ScenarioSettings {
  readonly preset: ScenarioPreset
  /** 就近优先 */
  readonly name: string
}

export interface ScenarioHead extends ScenarioSettings {
  readonly id: string
  readonly name: string
  readonly locks: number
  readonly manual: number
  readonly forbids: number
  /** null: never planned. */
  readonly solvedAt: string | null
  /** People, wishes, bans or settings have changed since it was planned: 需要重算. */
  readonly isStale: boolean
  readonly pairs: number
  readonly unplaced: number
  /** Drafts that were made of it and stand; 0: not published. */
  readonly published: number
  readonly publishedAt: string | null
}

/** Somebody who takes part. A school takes part as a person does, without subject and title. */
export interface PoolPerson {
  readonly id: string
  readonly side: MatchSide
  readonly name: string
  readonly school: string
  readonly district: string
  readonly isRural: boolean
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honour: string | null
  readonly teachingYears: number | null
  /** Mentees that a mentor has already; 0 for a mentee. */
  readonly carries: number
  /** Free places of a mentor; 0 for a mentee. */
  readonly room: number
  /** The officer has set the room; null: by the policy. */
  readonly ownRoom: number | null
  /** Added by the officer and not by the policy. */
  readonly isAdded: boolean
  readonly wishes: number
  readonly bans: number
}

/** Somebody of the register who could be added, and what speaks against it: 教龄 12 年、已有师傅王芳. */
export interface PoolCandidate extends Omit<PoolPerson, 'room' | 'ownRoom' | 'isAdded' | 'wishes' | 'bans'> {
  readonly notes: readonly string[]
  readonly isBlocked: boolean
}

export interface MatchWishRow {
  readonly id: string
  readonly by: MatchSide
  readonly rank: number
  readonly mentorId: string
  readonly mentor: string
  readonly mentorSchool: string
  readonly menteeId: string
  readonly mentee: string
  readonly menteeSchool: string
}

/** 回避. */
export interface MatchBanRow extends Omit<MatchWishRow, 'by' | 'rank'> {
  readonly reason: string
  /** Found in the register (the headmaster of the own school), not typed. */
  readonly isKnown: boolean
}

export interface ReadPerson {
  readonly name: string
  readonly unit: string | null
  /** `matched` may be taken; the others wait for the officer. `outside`: in the register, not in this round. */
  readonly state: 'matched' | 'several' | 'unknown' | 'outside'
  readonly id: string | null
  /** 张明 · 实验小学 · 语文, the nearest first. */
  readonly candidates: readonly { readonly id: string; readonly label: string }[]
}

/** A line of a pasted list as it was understood; nothing is stored. */
export interface ReadTie {
  readonly line: number
  readonly mentor: ReadPerson
  readonly mentee: ReadPerson
  readonly by: MatchSide
  readonly rank: number
  readonly reason: string | null
}
