/**
 * The words of matching. A mentor is whoever takes, a mentee whoever is taken: people of “1+N”, or the lead and the partner
 * schools of a twinning.
 */

/** What speaks for a pair; the officer weighs each from 0 to 10. */
export const criteria = [
  'wish',
  'district',
  'rural',
  'balance',
  'title-gap',
  'honour',
  'experience',
  'earlier',
  'school',
  'scale',
] as const
export type Criterion = (typeof criteria)[number]

export const teacherCriteria = [
  'wish',
  'district',
  'rural',
  'balance',
  'title-gap',
  'honour',
  'experience',
  'earlier',
  'school',
] as const satisfies readonly Criterion[]
export type TeacherCriterion = (typeof teacherCriteria)[number]

export const schoolCriteria = [
  'wish',
  'district',
  'rural',
  'balance',
  'scale',
  'honour',
  'earlier',
] as const satisfies readonly Criterion[]
export type SchoolCriterion = (typeof schoolCriteria)[number]

/** What keeps two apart. `ban`: 回避; `room`: the mentor has no place at all; `fit`: below the least fit that is asked. */
export const matchRules = ['self', 'ban', 'stage', 'subject', 'title', 'school', 'district', 'room', 'fit'] as const
export type MatchRule = (typeof matchRules)[number]

/** What is asked of a plan as a whole, beyond what is asked of each pair. */
export const matchLimits = ['school-most', 'mentor-school-most', 'rural-share'] as const
export type MatchLimit = (typeof matchLimits)[number]

/** `coverage`: nobody left out first, then the best fit. `fit`: the best fit first. Even loads decide what is left open. */
export const objectives = ['coverage', 'fit'] as const
export type Objective = (typeof objectives)[number]

export interface MatchPairNos {
  readonly mentorNo: number
  readonly menteeNo: number
}

export interface MatchWish extends MatchPairNos {
  readonly by: 'mentor' | 'mentee'
  /** 1: 第一志愿. */
  readonly rank: number
}

/** 回避: relatives, direct superiors, whoever stands in a pair the other way round. */
export interface MatchBan extends MatchPairNos {
  readonly reason: string
}

/** 锁定 or 不许 of one pair in one plan, or that somebody is to be left out. */
export type MatchChoice =
  (MatchPairNos & { readonly kind: 'lock' | 'forbid' }) | { readonly kind: 'out'; readonly menteeNo: number }

/** What people and schools have in common. */
export interface MatchParty {
  readonly no: number
  readonly id: string
  readonly name: string
  /** The name of the school, for a school its own. */
  readonly school: string
  readonly schoolNo: number | null
  readonly town: string | null
  readonly districtNo: number | null
  readonly district: string
  readonly isRural: boolean
}

/** Whoever takes: with the places that are free beside those that he carries. */
export type WithRoom<P extends MatchParty> = P & { readonly room: number; readonly carries: number }

/** A person as far as matching asks; grades of code lists, larger is higher. */
export interface MatchPerson extends MatchParty {
  readonly stage: string | null
  readonly schoolStages: readonly string[]
  readonly subject: string | null
  readonly subject2: string | null
  readonly titleGrade: number | null
  /** The grade of the level of his highest honour; 0: none. */
  readonly honourGrade: number
  /** What that honour is called, for the words of a reason; null: none. */
  readonly honour: string | null
  readonly teachingYears: number | null
}
export type MatchMentor = WithRoom<MatchPerson>

/** A school as far as matching asks. */
export interface MatchSchool extends MatchParty {
  readonly stages: readonly string[]
  readonly students: number | null
  readonly isFamous: boolean
}

/** Everything a plan is made of. */
export interface MatchPool<P extends MatchParty = MatchPerson> {
  readonly mentors: readonly WithRoom<P>[]
  readonly mentees: readonly P[]
  readonly wishes: readonly MatchWish[]
  readonly bans: readonly MatchBan[]
  /** Pairs of earlier cohorts. */
  readonly earlier: readonly MatchPairNos[]
  /** Districts that share a border, both ways round or one. */
  readonly neighbours?: readonly (readonly [number, number])[]
}
