import type { FlowProblem } from '#shared/matching/flow-problem.ts'
import type { Program, ProgramRow } from '#shared/matching/match-program.ts'

export interface MatchingCase {
  readonly mentors: number
  readonly mentees: number
  readonly places: number
  /** How many mentors would do for each mentee, at least and at most. */
  readonly least: number
  readonly most: number
}

export const matchingCases = {
  /** Some 428,000 edges. */
  city: { mentors: 1_000, mentees: 10_000, places: 10, least: 30, most: 56 },
  /** Some 650,000 edges. */
  wide: { mentors: 1_000, mentees: 10_000, places: 10, least: 30, most: 100 },
  dense: { mentors: 60, mentees: 300, places: 5, least: 60, most: 60 },
} as const satisfies Record<string, MatchingCase>
export type CaseName = keyof typeof matchingCases

/** Numbers that look like chance and are the same each time. */
function createChance(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Being placed counts more than any fit; fits lie between 0 and 3,700 as with the weights that ship. */
const pairWorth = 40_000_000
const fitMost = 3_700

export function createProblem({ mentors, mentees, places, least, most }: MatchingCase): FlowProblem {
  const chance = createChance(20_251_211)
  const start = new Int32Array(mentees + 1)
  const [mentor, cost]: [number[], number[]] = [[], []]
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const chosen = new Set<number>()
    const count = least + chance(most - least + 1)
    for (let one = 0; chosen.size < count; one += 1) chosen.add(count === mentors ? one : chance(mentors))
    for (const one of [...chosen].toSorted((a, b) => a - b)) {
      mentor.push(one)
      cost.push(-(pairWorth + chance(fitMost)))
    }
    start[mentee + 1] = mentor.length
  }
  return {
    mentees,
    mentors,
    start,
    mentor: Int32Array.from(mentor),
    cost: Float64Array.from(cost),
    capacity: new Int32Array(mentors).fill(places),
    leftOut: new Float64Array(mentees),
    carried: new Int32Array(mentors),
    steps: new Float64Array(1),
  }
}

/** The same problem for a general solver: it is whole by itself, so no column has to be asked to be. */
export function toProgram({ mentees, mentors, start, mentor, cost, capacity }: FlowProblem): Program {
  const once = (at: readonly number[], most: number): ProgramRow => ({ least: 0, most, at, factor: at.map(() => 1) })
  const groups = Array.from({ length: mentors }, (): number[] => [])
  mentor.forEach((one, edge) => groups[one]?.push(edge))
  const rows = Array.from({ length: mentees }, (_, mentee) => {
    const [from, to] = [start[mentee] ?? 0, start[mentee + 1] ?? 0]
    return once(
      Array.from({ length: to - from }, (_edge, at) => from + at),
      1,
    )
  })
  return {
    columns: cost.length,
    cost,
    isWhole: new Uint8Array(cost.length),
    rows: [...rows, ...groups.map((edges, one) => once(edges, capacity[one] ?? 0))],
  }
}
