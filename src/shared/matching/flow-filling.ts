import { absent, leftOut, type FlowState } from './flow-state.ts'
import { createNumberHeap } from './number-heap.ts'

interface Source {
  length: number
  /** The mentee that was left out and comes in; -1: a mentor gives one away. */
  mentee: number
  mentor: number
  /** The edge along which the mentee comes in. */
  edge: number
}

/** The edges of each mentor, in the order of their mentees; a spare edge leads nowhere yet and only ever holds who is locked. */
function edgesByMentor({ problem }: FlowState) {
  const { mentor, mentors } = problem
  const first = new Int32Array(mentors + 1)
  for (const to of mentor) if (to >= 0) first[to + 1] = (first[to + 1] ?? 0) + 1
  for (let to = 0; to < mentors; to += 1) first[to + 1] = (first[to + 1] ?? 0) + (first[to] ?? 0)
  const next = first.slice()
  const edges = new Int32Array(mentor.length)
  mentor.forEach((to, edge) => {
    if (to < 0) return
    const at = next[to] ?? 0
    edges[at] = edge
    next[to] = at + 1
  })
  return { first, edges }
}

/** Fills a place that came free, where somebody would rather have it than what the plan gives him. */
export function createFilling(state: FlowState) {
  const { problem, owner, edgeOf, load, members, menteePi, mentorPi, blocked } = state
  const { mentor, cost, mentors, mentees } = problem
  const { first, edges } = edgesByMentor(state)
  const heap = createNumberHeap()
  const distance = new Float64Array(mentors).fill(Infinity)
  const menteeDistance = new Float64Array(mentees).fill(Infinity)
  /** The edge along which a mentor's mentee would move on. */
  const onward = new Int32Array(mentors)
  const reached: number[] = []
  const touched: number[] = []
  const isSettled = new Uint8Array(mentors)
  const source: Source = { length: Infinity, mentee: -1, mentor: -1, edge: -1 }

  function reset(): void {
    for (const one of reached) {
      distance[one] = Infinity
      isSettled[one] = 0
    }
    for (const one of touched) menteeDistance[one] = Infinity
    reached.length = 0
    touched.length = 0
    heap.clear()
    Object.assign(source, { length: Infinity, mentee: -1, mentor: -1, edge: -1 })
  }

  function reach(to: number, at: number, edge: number): void {
    const known = distance[to] ?? Infinity
    if (at >= known) return
    if (known === Infinity) reached.push(to)
    distance[to] = at
    onward[to] = edge
    heap.push(at, to)
  }

  /** A mentee who could come along this edge, `at` so far from the free place. */
  function arrive(mentee: number, at: number, edge: number): void {
    const known = menteeDistance[mentee] ?? Infinity
    if (at >= known) return
    if (known === Infinity) touched.push(mentee)
    menteeDistance[mentee] = at
    const held = edgeOf[mentee] ?? absent
    if (held >= 0) reach(mentor[held] ?? 0, at, edge)
    else if (at < source.length) Object.assign(source, { length: at, mentee, mentor: -1, edge })
  }

  function settle(to: number, free: number): void {
    isSettled[to] = 1
    const at = distance[to] ?? 0
    if (to !== free && (load[to] ?? 0) > 0) {
      const length = at - state.lastStep(to) - (mentorPi[to] ?? 0)
      if (length < source.length) Object.assign(source, { length, mentee: -1, mentor: to, edge: -1 })
    }
    for (let place = first[to] ?? 0; place < (first[to + 1] ?? 0); place += 1) {
      const edge = edges[place] ?? 0
      const mentee = owner[edge] ?? 0
      const held = edgeOf[mentee] ?? absent
      if (blocked[edge] === 1 || held === absent || held === edge) continue
      arrive(mentee, at + (cost[edge] ?? 0) + (menteePi[mentee] ?? 0) - (mentorPi[to] ?? 0), edge)
    }
  }

  /** Lowers the prices near the free place; whoever stays with a mentor shares in what becomes cheaper there. */
  function lower(by: number): void {
    for (const one of touched) {
      const at = menteeDistance[one] ?? Infinity
      if (at < by) menteePi[one] = (menteePi[one] ?? 0) + by - at
    }
    for (const one of reached) {
      const at = distance[one] ?? Infinity
      if (at >= by) continue
      mentorPi[one] = (mentorPi[one] ?? 0) + by - at
      for (const mentee of members[one] ?? []) {
        menteePi[mentee] = (mentorPi[one] ?? 0) - (cost[edgeOf[mentee] ?? 0] ?? 0)
      }
    }
  }

  function follow(free: number): void {
    let edge = source.edge
    if (source.mentor !== -1) {
      load[source.mentor] = (load[source.mentor] ?? 0) - 1
      edge = onward[source.mentor] ?? 0
    }
    for (;;) {
      state.send(owner[edge] ?? 0, edge)
      const to = mentor[edge] ?? 0
      if (to === free) break
      edge = onward[to] ?? 0
    }
    load[free] = (load[free] ?? 0) + 1
  }

  return {
    /** The mentor has one place more than the prices say. */
    fill(free: number): void {
      const worth = -(state.nextStep(free) + (mentorPi[free] ?? 0))
      if (worth <= 0) return
      reset()
      reach(free, 0, leftOut)
      while (heap.least() < Math.min(worth, source.length)) {
        const key = heap.least()
        const to = heap.pop()
        if (key === distance[to] && isSettled[to] !== 1) settle(to, free)
      }
      lower(Math.min(worth, source.length))
      if (source.length < worth) follow(free)
    },
  }
}
