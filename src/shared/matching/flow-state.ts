import { stepCost, type FlowProblem } from './flow-problem.ts'

/** Not in the plan at all, neither placed nor left out. */
export const absent = -2
export const leftOut = -1

/**
 * A plan under way. `pi` are potentials: along every way that is open, cost + pi(from) − pi(to) is never negative, and 0 along
 * every way that the plan uses; the sink stands at 0. That makes Dijkstra's search valid and the plan optimal at any time.
 */
export function createFlowState(problem: FlowProblem) {
  const { mentees, mentors, start, mentor, capacity } = problem
  const owner = new Int32Array(mentor.length)
  for (let mentee = 0; mentee < mentees; mentee += 1) owner.fill(mentee, start[mentee], start[mentee + 1])
  const edgeOf = new Int32Array(mentees).fill(absent)
  const load = new Int32Array(mentors)
  const members: number[][] = Array.from({ length: mentors }, () => [])

  function leave(mentee: number): void {
    const edge = edgeOf[mentee] ?? absent
    if (edge < 0) return
    const group = members[mentor[edge] ?? 0] ?? []
    group.splice(group.indexOf(mentee), 1)
  }

  const arrays = {
    edgeOf,
    load,
    menteePi: new Float64Array(mentees),
    mentorPi: new Float64Array(mentors),
    /** Edges that may not be used. */
    blocked: problem.blocked?.slice() ?? new Uint8Array(mentor.length),
    /** What leaving out costs, which a lock raises. */
    leaving: Float64Array.from(problem.leftOut),
  }

  return {
    ...arrays,
    problem,
    /** The mentee of each edge. */
    owner,
    members,
    hasRoom: (to: number): boolean => (load[to] ?? 0) < (capacity[to] ?? 0),
    /** The cost of one more mentee for a mentor. */
    nextStep: (to: number): number => stepCost(problem, to, (load[to] ?? 0) + 1),
    /** What one mentee less saves. */
    lastStep: (to: number): number => stepCost(problem, to, load[to] ?? 0),
    /** Sends a mentee along an edge, or nowhere; loads are the caller's affair. */
    send(mentee: number, edge: number): void {
      leave(mentee)
      edgeOf[mentee] = edge
      if (edge >= 0) members[mentor[edge] ?? 0]?.push(mentee)
    },
    /** Remembers how everything stands; what it returns puts it back. */
    remember(): () => void {
      const before = Object.entries(arrays).map(([key, array]) => [key, array.slice()] as const)
      const groups = members.map((group) => group.slice())
      return () => {
        for (const [key, array] of before) arrays[key as keyof typeof arrays].set(array)
        groups.forEach((group, to) => (members[to] = group))
      }
    },
  }
}

export type FlowState = ReturnType<typeof createFlowState>
