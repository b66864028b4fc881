import type { MatchLimit, MatchPairNos, MatchRule } from './matching.ts'

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

/** Why a choice could not be kept. */
export interface RefusedChoice extends MatchPairNos {
  readonly rule: MatchRule | MatchLimit | 'unknown'
}

export interface MatchPlan {
  /** In the order of the mentees of the pool. */
  readonly pairs: readonly MatchedPair[]
  /** Mentees who are left out. */
  readonly unplaced: readonly number[]
  readonly proof: MatchProof
  /** Limits that cannot be kept whatever is done; then the plan is the best without them. */
  readonly brokenLimits: readonly MatchLimit[]
  /** Locks that nobody can keep: banned, gone, or more than a mentor has places. */
  readonly refused: readonly RefusedChoice[]
}

/** What a change of one pair would bring, before it is made. */
export interface MatchTrial {
  /** How many are placed more, or fewer. */
  readonly placed: number
  /** How many points of fit all together gain or lose, on the scale of 0 to 100 a pair. */
  readonly fit: number
  /** Everybody whose mentor would change, the moved one first. null: left out. */
  readonly moved: readonly {
    readonly menteeNo: number
    readonly from: number | null
    readonly to: number | null
  }[]
  /** Rules that the pair itself breaks, which a lock overrides. */
  readonly broken: readonly MatchRule[]
  /** What it comes to, in one sentence. */
  readonly words: string
}
