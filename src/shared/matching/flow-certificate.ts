import { loadCost, stepCost, type Flow, type FlowProblem } from './flow-problem.ts'

export interface Certificate {
  /** What the plan costs. */
  readonly cost: bigint
  /** No plan can cost less: proved by the prices alone, without trusting how the plan was found. */
  readonly bound: bigint
  /** `cost - bound`; 0: the plan is proved to be optimal. */
  readonly gap: bigint
}

function costOf(problem: FlowProblem, { edgeOf, load }: Pick<Flow, 'edgeOf' | 'load'>): bigint {
  const { cost, leftOut } = problem
  let sum = 0n
  edgeOf.forEach((edge, mentee) => {
    sum += BigInt((edge === -1 ? leftOut[mentee] : cost[edge]) ?? 0)
  })
  load.forEach((one, mentor) => (sum += loadCost(problem, mentor, one)))
  return sum
}

/** The most that a mentee can be charged without paying more than any way open to it costs. */
function chargeOf(problem: FlowProblem, { mentorPrice }: Flow, mentee: number): number {
  let least = problem.leftOut[mentee] ?? 0
  const end = problem.start[mentee + 1] ?? 0
  for (let edge = problem.start[mentee] ?? 0; edge < end; edge += 1) {
    if (problem.blocked?.[edge] === 1) continue
    const to = problem.mentor[edge] ?? 0
    least = Math.min(least, (problem.cost[edge] ?? 0) + (mentorPrice[to] ?? 0))
  }
  return least
}

/** The least that a mentor's own account can come to at his price, whatever load he carries. */
function accountOf(problem: FlowProblem, mentor: number, price: number): bigint {
  let [least, account] = [0n, 0n]
  for (let load = 1; load <= (problem.capacity[mentor] ?? 0); load += 1) {
    account += BigInt(stepCost(problem, mentor, load)) - BigInt(price)
    // Steps only rise: once a mentee costs more than he is worth, so does the next.
    if (account > least) break
    if (account < least) least = account
  }
  return least
}

/** Weak duality over the prices that come with a plan; they are only believed as far as they can be checked here. */
export function certify(problem: FlowProblem, flow: Flow): Certificate {
  const cost = costOf(problem, flow)
  let bound = 0n
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) bound += BigInt(chargeOf(problem, flow, mentee))
  flow.mentorPrice.forEach((price, mentor) => {
    bound += accountOf(problem, mentor, price)
  })
  return { cost, bound, gap: cost - bound }
}
