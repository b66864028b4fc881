import type { MatchChoice, MatchLimit, MatchPairNos, MatchRule } from './matching.ts'

export interface MatchedPair extends MatchPairNos {
  /** 0 to 100, one decimal: the sum of the pair's parts. */
  readonly fit: number
  /** The how-manieth mentee of his mentor this is, those counted whom he carries already. */
  readonly place: number
  readonly isLocked: boolean
}

/** That no plan is better: by the prices of the own solver, or by the bound of the MIP solver where limits were asked. */
export interface MatchProof {
  readonly by: 'flow' | 'program'
  /** 0: proved to be the best. Otherwise the largest share by which an aim may still fall short. */
  readonly gap: number
}

/** A choice that could not be kept, and why: `unknown` is about people who are not in the pool. */
export interface RefusedChoice {
  readonly choice: MatchChoice
  readonly rule: MatchRule | 'unknown'
}

export interface MatchPlan {
  /** In the order of the mentees' numbers. */
  readonly pairs: readonly MatchedPair[]
  /** Mentees who are left out. */
  readonly unplaced: readonly number[]
  readonly proof: MatchProof
  /** Limits that cannot be kept whatever is done; then the plan is the best without them. */
  readonly brokenLimits: readonly MatchLimit[]
  /** Locks that nobody can keep: banned, gone, or more than a mentor has places. */
  readonly refused: readonly RefusedChoice[]
}
