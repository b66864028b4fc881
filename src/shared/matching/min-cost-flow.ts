import { createFilling } from './flow-filling.ts'
import { createPlacing, type Trial, type TrialEdge } from './flow-placing.ts'
import type { Flow, FlowProblem } from './flow-problem.ts'
import { absent, createFlowState } from './flow-state.ts'

/**
 * Minimum-cost flow by successive shortest paths: mentees are placed one after the other, each along the way that is cheapest
 * for all. The plan is optimal after every step, so that a wish that changes is one step back and one forward and not a new
 * plan. Ties fall by the order of the input.
 */
export function createMinCostFlow(problem: FlowProblem) {
  const state = createFlowState(problem)
  const placing = createPlacing(state)
  const filling = createFilling(state)
  const { edgeOf, load, blocked, leaving } = state
  const { start, mentor, cost, leftOut } = problem
  /** Whoever is locked costs more to leave out than everybody else together could. */
  const dearest = 4 * cost.reduce(larger, leftOut.reduce(larger, 1))

  function takeOut(mentee: number): void {
    const edge = edgeOf[mentee] ?? absent
    state.send(mentee, absent)
    if (edge < 0) return
    const free = mentor[edge] ?? 0
    load[free] = (load[free] ?? 0) - 1
    filling.fill(free)
  }

  function open(mentee: number, isAllowed: (edge: number) => boolean): void {
    for (let edge = start[mentee] ?? 0; edge < (start[mentee + 1] ?? 0); edge += 1) {
      blocked[edge] = isAllowed(edge) ? 0 : 1
    }
  }

  for (let mentee = 0; mentee < problem.mentees; mentee += 1) placing.place(mentee)

  return {
    /** The mentee goes along this edge and no other, whatever it costs. */
    lock(mentee: number, edge: number): void {
      takeOut(mentee)
      open(mentee, (one) => one === edge)
      leaving[mentee] = dearest
      placing.place(mentee)
    },
    /** The mentee goes to a mentor to whom he has no edge: his last edge is a spare one and is bent there. */
    lockTo(mentee: number, to: number, toCost: number): void {
      const spare = (start[mentee + 1] ?? 0) - 1
      takeOut(mentee)
      mentor[spare] = to
      cost[spare] = toCost
      open(mentee, (one) => one === spare)
      leaving[mentee] = dearest
      placing.place(mentee)
    },
    /** The mentee may go along no edge that is not allowed here, nor along one that was closed from the start. */
    allow(mentee: number, isAllowed: (edge: number) => boolean): void {
      takeOut(mentee)
      open(mentee, (edge) => problem.blocked?.[edge] !== 1 && isAllowed(edge))
      leaving[mentee] = leftOut[mentee] ?? 0
      placing.place(mentee)
    },
    /** Does something about one mentee, reads what came of it, and puts everything back as it was. */
    attempt<T>(mentee: number, work: () => T): T {
      const spare = (start[mentee + 1] ?? 0) - 1
      const [to, toCost] = [mentor[spare] ?? 0, cost[spare] ?? 0]
      const putBack = state.remember()
      const result = work()
      putBack()
      mentor[spare] = to
      cost[spare] = toCost
      return result
    },
    /** What it would cost all together to place somebody who is left out with these edges; changes nothing. */
    trial(mentee: number, edges: readonly TrialEdge[]): Trial {
      const pi = state.menteePi[mentee] ?? 0
      const found = placing.trial(mentee, edges)
      state.menteePi[mentee] = pi
      return found
    },
    /** The plan as it stands, with the prices that prove it. */
    flow: (): Flow => ({
      edgeOf: edgeOf.slice(),
      load: load.slice(),
      menteePrice: state.menteePi.map((pi) => -pi),
      mentorPrice: state.mentorPi.map((pi) => -pi),
    }),
    /** The problem as it stands: with what is locked and forbidden. */
    problem: (): FlowProblem & { readonly blocked: Uint8Array } => ({
      ...problem,
      leftOut: leaving.slice(),
      blocked: blocked.slice(),
    }),
  }
}

const larger = (one: number, other: number): number => Math.max(one, Math.abs(other))

export type MinCostFlow = ReturnType<typeof createMinCostFlow>
