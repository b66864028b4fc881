/**
 * Who may go to whom at what cost. Edges lie mentee by mentee: those of mentee `i` are `start[i]` to `start[i + 1]`. Costs are
 * whole numbers whose sums stay below 2^53, so that nothing is ever rounded.
 */
export interface FlowProblem {
  readonly mentees: number
  readonly mentors: number
  /** mentees + 1 places into `mentor` and `cost`. */
  readonly start: Int32Array
  readonly mentor: Int32Array
  readonly cost: Float64Array
  /** The most that each mentor may take. */
  readonly capacity: Int32Array
  /** What leaving out each mentee costs. */
  readonly leftOut: Float64Array
  /** The k-th mentee of a mentor costs `spread × (2k − 1)` more, so that even loads are cheapest. */
  readonly spread: number
  /** 1: an edge that may not be used. */
  readonly blocked?: Uint8Array
}

export interface Flow {
  /** The edge that each mentee goes along; -1: left out. */
  readonly edgeOf: Int32Array
  readonly load: Int32Array
  /** Of each mentee what placing it costs at the margin, of each mentor what a place with him is worth: the dual values. */
  readonly menteePrice: Float64Array
  readonly mentorPrice: Float64Array
}

/** What the load of a mentor costs with his k-th mentee. */
export const marginalSpread = (spread: number, k: number): number => spread * (2 * k - 1)

/** What a whole load costs: the sum over its mentees. */
export const wholeSpread = (spread: number, load: number): bigint => BigInt(spread) * BigInt(load) ** 2n
