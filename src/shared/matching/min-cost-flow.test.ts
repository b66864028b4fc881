import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certify } from './flow-certificate.ts'
import { loadCost, type FlowProblem } from './flow-problem.ts'
import { createMinCostFlow } from './min-cost-flow.ts'

interface Small {
  readonly capacity: readonly number[]
  /** cost[mentee][mentor]; null: may not. */
  readonly costs: readonly (readonly (number | null)[])[]
  readonly leftOut: number
  readonly steps: readonly number[]
  readonly carried: readonly number[]
}

const small: fc.Arbitrary<Small> = fc
  .record({ mentors: fc.integer({ min: 1, max: 3 }), mentees: fc.integer({ min: 1, max: 5 }), ties: fc.boolean() })
  .chain(({ mentors, mentees, ties }) =>
    fc.record({
      capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors }),
      costs: fc.array(
        fc.array(fc.option(fc.integer({ min: -20, max: ties ? -19 : 20 }), { freq: 3 }), {
          minLength: mentors,
          maxLength: mentors,
        }),
        { minLength: mentees, maxLength: mentees },
      ),
      leftOut: fc.constantFrom(0, 15, 1000),
      steps: fc
        .array(fc.nat(9), { minLength: 1, maxLength: 4 })
        .map((steps) => steps.toSorted((one, other) => one - other)),
      carried: fc.array(fc.nat(2), { minLength: mentors, maxLength: mentors }),
    }),
  )

function toProblem({ capacity, costs, leftOut, steps, carried }: Small): FlowProblem {
  const edges = costs.flatMap((row, mentee) =>
    row.flatMap((cost, mentor) => (cost === null ? [] : [{ mentee, mentor, cost }])),
  )
  const start = costs.map((_, mentee) => edges.filter((edge) => edge.mentee < mentee).length)
  return {
    mentees: costs.length,
    mentors: capacity.length,
    start: Int32Array.from([...start, edges.length]),
    mentor: Int32Array.from(edges, (edge) => edge.mentor),
    cost: Float64Array.from(edges, (edge) => edge.cost),
    capacity: Int32Array.from(capacity),
    leftOut: new Float64Array(costs.length).fill(leftOut),
    steps: Float64Array.from(steps),
    carried: Int32Array.from(carried),
  }
}

/** The least cost over every plan there is. */
function bruteForce(given: Small): bigint {
  const { capacity, costs, leftOut } = given
  const problem = toProblem(given)
  const loads = capacity.map(() => 0)
  const stepsOf = (): bigint => loads.reduce((sum, load, mentor) => sum + loadCost(problem, mentor, load), 0n)
  function from(mentee: number, sum: bigint): bigint {
    const row = costs[mentee]
    if (row === undefined) return sum + stepsOf()
    let least = from(mentee + 1, sum + BigInt(leftOut))
    row.forEach((cost, mentor) => {
      if (cost === null || (loads[mentor] ?? 0) >= (capacity[mentor] ?? 0)) return
      loads[mentor] = (loads[mentor] ?? 0) + 1
      const one = from(mentee + 1, sum + BigInt(cost))
      loads[mentor] = (loads[mentor] ?? 0) - 1
      if (one < least) least = one
    })
    return least
  }
  return from(0, 0n)
}

test('the plan costs what the best of all plans costs, and its prices prove it', () => {
  fc.assert(
    fc.property(small, (given) => {
      const flow = createMinCostFlow(toProblem(given))
      const { cost, gap } = certify(flow.problem(), flow.flow())
      expect([cost, gap]).toEqual([bruteForce(given), 0n])
    }),
    { numRuns: 500 },
  )
})

test('after locks and bans the plan is as good as one made anew', () => {
  const wishes = fc.array(fc.record({ at: fc.nat(30), isLock: fc.boolean() }), { maxLength: 6 })
  fc.assert(
    fc.property(small, wishes, (given, changes) => {
      const problem = toProblem(given)
      const flow = createMinCostFlow(problem)
      for (const { at, isLock } of changes) {
        if (problem.mentor.length === 0) continue
        const edge = at % problem.mentor.length
        const mentee = problem.start.findLastIndex((first, one) => one < problem.mentees && first <= edge)
        if (isLock) flow.lock(mentee, edge)
        else flow.allow(mentee, (one) => one !== edge)
        expect(certify(flow.problem(), flow.flow()).gap).toBe(0n)
      }
    }),
    { numRuns: 500 },
  )
})

test('a trial of further edges costs what a plan with them costs more, and changes nothing', () => {
  const extra = fc.array(fc.record({ mentor: fc.nat(2), cost: fc.integer({ min: -40, max: 20 }) }), { maxLength: 3 })
  fc.assert(
    fc.property(small, extra, fc.nat(4), (given, edges, pick) => {
      const flow = createMinCostFlow(toProblem(given))
      const before = certify(flow.problem(), flow.flow()).cost
      const mentee = pick % given.costs.length
      if (flow.flow().edgeOf[mentee] !== -1) return
      const own = edges.filter(({ mentor }) => mentor < given.capacity.length)
      const { cost, by } = flow.trial(mentee, own)
      const costs = given.costs.map((row, at) =>
        at === mentee
          ? row.map((known, mentor) => {
              const all = [known, ...own.filter((edge) => edge.mentor === mentor).map((edge) => edge.cost)]
              const open = all.filter((one) => one !== null)
              return open.length === 0 ? null : Math.min(...open)
            })
          : row,
      )
      const after = createMinCostFlow(toProblem({ ...given, costs }))
      expect(BigInt(cost - given.leftOut)).toBe(certify(after.problem(), after.flow()).cost - before)
      expect(by).toBeLessThan(own.length)
      expect(certify(flow.problem(), flow.flow())).toEqual({ cost: before, bound: before, gap: 0n })
    }),
    { numRuns: 500 },
  )
})
