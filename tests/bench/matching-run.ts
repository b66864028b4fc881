// Solves one case with one solver and tells what it cost; a process of its own, so that its peak memory is its own.
import { createHighsSolver } from '#main/matching/highs-solver.ts'
import { certify } from '#shared/matching/flow-certificate.ts'
import type { FlowProblem } from '#shared/matching/flow-problem.ts'
import { createMinCostFlow } from '#shared/matching/min-cost-flow.ts'
import { lessEq, solve } from 'yalps'
import { createProblem, matchingCases, toProgram, type CaseName } from './matching-cases.ts'

export const solvers = ['ours', 'highs', 'yalps', 'greedy'] as const
export type SolverName = (typeof solvers)[number]

export interface Outcome {
  readonly milliseconds: number
  /** One lock worked into a plan that stands, the mean over many. */
  readonly repair: number | null
  readonly cost: number
  /** 0: proved by its own prices; null: nothing is proved. */
  readonly gap: number | null
  readonly peakMegabytes: number
}

type Told = Omit<Outcome, 'peakMegabytes'>

function runOurs(problem: FlowProblem): Told {
  const started = performance.now()
  const flow = createMinCostFlow(problem)
  const milliseconds = performance.now() - started
  const { cost, gap } = certify(flow.problem(), flow.flow())
  const locks = 50
  const before = performance.now()
  for (let lock = 0; lock < locks; lock += 1) {
    const mentee = Math.floor((problem.mentees * lock) / locks)
    flow.lock(mentee, problem.start[mentee] ?? 0)
  }
  const repair = (performance.now() - before) / locks
  const after = certify(flow.problem(), flow.flow())
  return { milliseconds, repair, cost: Number(cost), gap: Number(gap + after.gap) }
}

/** It has been seen to take eighteen minutes for 428,000 edges; what is not done by then is far beyond the target. */
const highsSeconds = 200

async function runHighs(problem: FlowProblem): Promise<Told> {
  const solveProgram = await createHighsSolver(highsSeconds)
  const program = toProgram(problem)
  const started = performance.now()
  const { cost, status } = await solveProgram(program)
  const milliseconds = performance.now() - started
  return { milliseconds, repair: null, cost: Math.round(cost), gap: status === 'optimal' ? 0 : null }
}

function runYalps({ mentees, start, mentor, cost, capacity }: FlowProblem): Told {
  const variables = new Map<string, Record<string, number>>()
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    for (let edge = start[mentee] ?? 0; edge < (start[mentee + 1] ?? 0); edge += 1) {
      variables.set(`x${edge}`, { cost: cost[edge] ?? 0, [`e${mentee}`]: 1, [`m${mentor[edge]}`]: 1 })
    }
  }
  const constraints = new Map([
    ...Array.from({ length: mentees }, (_, one) => [`e${one}`, lessEq(1)] as const),
    ...Array.from(capacity, (places, one) => [`m${one}`, lessEq(places)] as const),
  ])
  const started = performance.now()
  const { status, result } = solve({ direction: 'minimize', objective: 'cost', constraints, variables })
  const milliseconds = performance.now() - started
  return { milliseconds, repair: null, cost: Math.round(result), gap: status === 'optimal' ? 0 : null }
}

/** The best pair that is left, again and again: what is done by hand. */
function runGreedy({ mentees, start, mentor, cost, capacity }: FlowProblem): Told {
  const started = performance.now()
  const owner = new Int32Array(mentor.length)
  for (let mentee = 0; mentee < mentees; mentee += 1) owner.fill(mentee, start[mentee], start[mentee + 1])
  const [isPlaced, room] = [new Uint8Array(mentees), capacity.slice()]
  let sum = 0
  for (const edge of [...cost.keys()].toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0))) {
    const [mentee, to] = [owner[edge] ?? 0, mentor[edge] ?? 0]
    if (isPlaced[mentee] === 1 || (room[to] ?? 0) === 0) continue
    isPlaced[mentee] = 1
    room[to] = (room[to] ?? 0) - 1
    sum += cost[edge] ?? 0
  }
  return { milliseconds: performance.now() - started, repair: null, cost: sum, gap: null }
}

const runs: Readonly<Record<SolverName, (problem: FlowProblem) => Told | Promise<Told>>> = {
  ours: runOurs,
  highs: runHighs,
  yalps: runYalps,
  greedy: runGreedy,
}

const [, , caseName, solverName] = process.argv
if (process.send !== undefined) {
  const told = await runs[solverName as SolverName](createProblem(matchingCases[caseName as CaseName]))
  process.send({ ...told, peakMegabytes: process.resourceUsage().maxRSS / 1024 } satisfies Outcome)
  process.disconnect()
}
