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
  /** How many each mentor carries already: his steps are counted on from there. */
  readonly carried: Int32Array
  /** What the k-th mentee of a mentor costs beside his edge, at place k − 1: never below 0 or the step before; the last goes on. */
  readonly steps: Float64Array
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

type Steps = Pick<FlowProblem, 'steps' | 'carried'>

/** What the k-th of the new mentees costs a mentor. */
export function stepCost({ steps, carried }: Steps, mentor: number, k: number): number {
  const place = (carried[mentor] ?? 0) + k
  return steps[Math.min(place, steps.length) - 1] ?? 0
}

/** What a whole load of new mentees costs a mentor. */
export function loadCost(problem: Steps, mentor: number, load: number): bigint {
  let sum = 0n
  for (let k = 1; k <= load; k += 1) sum += BigInt(stepCost(problem, mentor, k))
  return sum
}
