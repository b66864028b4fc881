import { leftOut, type FlowState } from './flow-state.ts'
import { createNumberHeap } from './number-heap.ts'

interface Found {
  /** The reduced length of the cheapest way to the sink. */
  length: number
  /** The mentor with room at its end; -1: a mentee is left out instead. */
  mentor: number
  mentee: number
}

/** An edge that is not in the graph and is tried as if it were. */
export interface TrialEdge {
  readonly mentor: number
  readonly cost: number
}

export interface Trial {
  readonly cost: number
  /** Who would be left out for it, maybe the mentee himself; -1: nobody. */
  readonly leavesOut: number
  /** Which of the edges tried he would go along; -1: none. */
  readonly by: number
}

/** Finds the cheapest way to place one more mentee, others moving on as far as that pays. */
export function createPlacing(state: FlowState) {
  const { problem, owner, edgeOf, load, members, menteePi, mentorPi, blocked, leaving } = state
  const { start, mentor, cost, mentors } = problem
  const heap = createNumberHeap()
  const distance = new Float64Array(mentors).fill(Infinity)
  const via = new Int32Array(mentors)
  const reached: number[] = []
  const settled: number[] = []
  const isSettled = new Uint8Array(mentors)
  const moved: { readonly mentee: number; readonly at: number }[] = []
  const found: Found = { length: Infinity, mentor: -1, mentee: -1 }

  function reset(): void {
    for (const one of reached) {
      distance[one] = Infinity
      isSettled[one] = 0
    }
    reached.length = 0
    settled.length = 0
    moved.length = 0
    heap.clear()
    Object.assign(found, { length: Infinity, mentor: -1, mentee: -1 })
  }

  function reach(to: number, at: number, edge: number): void {
    const known = distance[to] ?? Infinity
    if (at >= known || at >= found.length) return
    if (known === Infinity) reached.push(to)
    distance[to] = at
    via[to] = edge
    heap.push(at, to)
  }

  /** The ways on from a mentee that stands `at` so far from the start: to be left out, or to another mentor. */
  function walkFrom(mentee: number, at: number): void {
    moved.push({ mentee, at })
    const base = at + (menteePi[mentee] ?? 0)
    const out = base + (leaving[mentee] ?? 0)
    if (out < found.length) Object.assign(found, { length: out, mentor: -1, mentee })
    const end = start[mentee + 1] ?? 0
    for (let edge = start[mentee] ?? 0; edge < end; edge += 1) {
      if (blocked[edge] === 1 || edge === edgeOf[mentee]) continue
      const to = mentor[edge] ?? 0
      reach(to, base + (cost[edge] ?? 0) - (mentorPi[to] ?? 0), edge)
    }
  }

  function settle(to: number): void {
    const at = distance[to] ?? 0
    settled.push(to)
    isSettled[to] = 1
    if (state.hasRoom(to)) {
      const length = at + state.nextStep(to) + (mentorPi[to] ?? 0)
      if (length < found.length) Object.assign(found, { length, mentor: to, mentee: -1 })
    }
    for (const mentee of members[to] ?? []) walkFrom(mentee, at)
  }

  function search(): void {
    while (heap.least() < found.length) {
      const key = heap.least()
      const to = heap.pop()
      if (key === distance[to] && isSettled[to] !== 1) settle(to)
    }
  }

  /** The potential at which no way from the mentee is cheaper than nothing. */
  function firstPi(mentee: number, trial: readonly TrialEdge[]): number {
    let pi = -(leaving[mentee] ?? 0)
    const end = start[mentee + 1] ?? 0
    for (let edge = start[mentee] ?? 0; edge < end; edge += 1) {
      if (blocked[edge] !== 1) pi = Math.max(pi, (mentorPi[mentor[edge] ?? 0] ?? 0) - (cost[edge] ?? 0))
    }
    for (const one of trial) pi = Math.max(pi, (mentorPi[one.mentor] ?? 0) - one.cost)
    return pi
  }

  function begin(mentee: number, trial: readonly TrialEdge[] = []): void {
    reset()
    menteePi[mentee] = firstPi(mentee, trial)
    walkFrom(mentee, 0)
  }

  function raise(): void {
    const { length } = found
    for (const one of settled) mentorPi[one] = (mentorPi[one] ?? 0) + (distance[one] ?? 0) - length
    for (const { mentee, at } of moved) menteePi[mentee] = (menteePi[mentee] ?? 0) + at - length
  }

  /** Moves everybody one step along the way that ends at this mentor. */
  function shift(end: number, first: number): void {
    let to = end
    for (;;) {
      const edge = via[to] ?? 0
      const mentee = owner[edge] ?? 0
      const before = edgeOf[mentee] ?? leftOut
      state.send(mentee, edge)
      if (mentee === first) return
      to = mentor[before] ?? 0
    }
  }

  /** The place in the trial of the edge that the way found begins with; -1: one of the mentee's own. */
  function firstEdgeOf(first: number): number {
    let to = found.mentor === -1 ? (mentor[edgeOf[found.mentee] ?? 0] ?? 0) : found.mentor
    for (;;) {
      const edge = via[to] ?? 0
      if (edge < 0) return -1 - edge
      const mentee = owner[edge] ?? 0
      if (mentee === first) return -1
      to = mentor[edgeOf[mentee] ?? 0] ?? 0
    }
  }

  return {
    /** Places a mentee that is absent, or leaves out whoever it is cheapest to leave out. */
    place(first: number): void {
      begin(first)
      search()
      raise()
      if (found.mentor !== -1) {
        load[found.mentor] = (load[found.mentor] ?? 0) + 1
        shift(found.mentor, first)
        return
      }
      const before = edgeOf[found.mentee] ?? leftOut
      state.send(found.mentee, leftOut)
      if (found.mentee !== first) shift(mentor[before] ?? 0, first)
    },
    /** What placing an absent mentee would cost with these edges beside his own; changes nothing but the mentee's price. */
    trial(first: number, edges: readonly TrialEdge[]): Trial {
      begin(first, edges)
      const base = menteePi[first] ?? 0
      edges.forEach((one, at) => reach(one.mentor, base + one.cost - (mentorPi[one.mentor] ?? 0), -1 - at))
      search()
      const leavesOut = found.mentor === -1 ? found.mentee : -1
      return { cost: found.length - base, leavesOut, by: leavesOut === first ? -1 : firstEdgeOf(first) }
    },
  }
}
