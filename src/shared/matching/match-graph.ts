import type { FlowProblem } from './flow-problem.ts'
import type { MatchModel } from './match-model.ts'
import type { MatchParty, MatchPool, WithRoom } from './matching.ts'

/** The pool as a graph: who may go to whom, and how well that would be. The last edge of each mentee is a spare one, closed. */
export interface MatchGraph {
  readonly problem: FlowProblem
  readonly worth: Worth
  /** What an edge costs for a pair of this fit: a pair's worth and its points, as if the mentor carried nobody. */
  readonly costOf: (pairFit: number) => number
  /** The points that a mentor's mentee of this place loses by the balance of loads. */
  readonly stepPoints: (place: number) => number
}

/** Summed up over the places of a mentor, the square of his load. */
export const evenness = (place: number): number => 2 * place - 1

/** One more pair counts as much as `pair`, one `unit` of fit as much as `fit`; one step of evenness counts 1. */
export interface Worth {
  readonly pair: number
  readonly fit: number
  /** All fits and steps are multiples of this. */
  readonly unit: number
}

interface Edges {
  readonly start: number[]
  readonly mentor: number[]
  readonly fit: number[]
}

/** Mentors whom the rules of a cell leave, looked up once for all mentees of the cell. */
function candidatesOf<P extends MatchParty>(mentors: readonly WithRoom<P>[], model: MatchModel<P>) {
  const known = new Map<string, readonly number[]>()
  return (mentee: P): readonly number[] => {
    const cell = model.cellOf(mentee)
    const found = known.get(cell) ?? mentors.flatMap((mentor, at) => (model.suitsCell(mentor, mentee) ? [at] : []))
    known.set(cell, found)
    return found
  }
}

const spareEdge = -1

function edgesOf<P extends MatchParty>({ mentors, mentees }: MatchPool<P>, model: MatchModel<P>): Edges {
  const candidates = candidatesOf(mentors, model)
  const edges: Edges = { start: [0], mentor: [], fit: [] }
  for (const mentee of mentees) {
    for (const at of candidates(mentee)) {
      const mentor = mentors[at]
      if (mentor === undefined || !model.isOpenWithinCell(mentor, mentee)) continue
      edges.mentor.push(at)
      edges.fit.push(model.pairFit(mentor, mentee))
    }
    edges.mentor.push(spareEdge)
    edges.fit.push(0)
    edges.start.push(edges.mentor.length)
  }
  return edges
}

const commonDivisor = (one: number, other: number): number => (other === 0 ? one : commonDivisor(other, one % other))

/** The place of the mentee whom a mentor would take last. */
const lastPlace = <P extends MatchParty>({ mentors, mentees }: MatchPool<P>): number =>
  mentors.reduce((most, { room, carries }) => Math.max(most, carries + Math.min(Math.max(0, room), mentees.length)), 1)

const unitOfBalance = <P extends MatchParty>({ balanceWeight, balanceValue }: MatchModel<P>, last: number): number =>
  Array.from({ length: last }, (_, at) => balanceWeight * (1000 - balanceValue(at + 1))).reduce(
    commonDivisor,
    balanceWeight * 1000,
  )

/**
 * The order of aims as whole numbers: what comes first is worth more than all that comes after it could ever add up to.
 * Throws a RangeError where that leaves the numbers that are exact.
 */
function worthOf<P extends MatchParty>(model: MatchModel<P>, edges: Edges, pool: MatchPool<P>): Worth {
  const { fullFit, settings } = model
  const count = pool.mentees.length + 1
  const even = 2 * count * lastPlace(pool)
  const unit = Math.max(1, edges.fit.reduce(commonDivisor, unitOfBalance(model, lastPlace(pool))))
  const fits = Math.ceil(fullFit / unit) * count
  const worth =
    settings.objective === 'coverage' ? { fit: even, pair: even * fits, unit } : { pair: even, fit: even * count, unit }
  if (16 * (worth.pair + worth.fit * Math.ceil(fullFit / unit)) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('the pool is too large for exact costs')
  }
  return worth
}

/** Builds the graph of a pool; nobody is in it twice. */
export function buildMatchGraph<P extends MatchParty>(pool: MatchPool<P>, model: MatchModel<P>): MatchGraph {
  const { mentors, mentees } = pool
  const { balanceWeight, balanceValue } = model
  const edges = edgesOf(pool, model)
  const worth = worthOf(model, edges, pool)
  const pointsOf = (pairFit: number): number => Math.round((pairFit + balanceWeight * 1000) / worth.unit)
  const stepPoints = (place: number): number => (balanceWeight * (1000 - balanceValue(place))) / worth.unit
  const costOf = (pairFit: number): number => -(worth.pair + pointsOf(pairFit) * worth.fit)
  // A million of edges: made from arrays and mapped in place, which is many times quicker than `from` with a function.
  const mentor = new Int32Array(edges.mentor)
  const problem: FlowProblem = {
    mentees: mentees.length,
    mentors: mentors.length,
    start: new Int32Array(edges.start),
    mentor,
    cost: new Float64Array(edges.fit).map(costOf),
    capacity: Int32Array.from(mentors, ({ room }) => Math.min(Math.max(0, room), mentees.length)),
    leftOut: new Float64Array(mentees.length),
    carried: Int32Array.from(mentors, ({ carries }) => carries),
    steps: Float64Array.from({ length: lastPlace(pool) }, (_, at) => stepPoints(at + 1) * worth.fit + evenness(at + 1)),
    blocked: new Uint8Array(mentor.map((to) => (to === spareEdge ? 1 : 0))),
  }
  return { problem, worth, costOf, stepPoints }
}
