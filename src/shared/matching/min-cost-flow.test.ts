import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certify } from './flow-certificate.ts'
import { wholeSpread, type FlowProblem } from './flow-problem.ts'
import { createMinCostFlow } from './min-cost-flow.ts'

interface Small {
  readonly capacity: readonly number[]
  /** cost[mentee][mentor]; null: may not. */
  readonly costs: readonly (readonly (number | null)[])[]
  readonly leftOut: number
  readonly spread: number
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
      spread: fc.constantFrom(0, 1, 7),
    }),
  )

function toProblem({ capacity, costs, leftOut, spread }: Small): FlowProblem {
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
    spread,
  }
}

/** The least cost over every plan there is. */
function bruteForce({ capacity, costs, leftOut, spread }: Small): bigint {
  const loads = capacity.map(() => 0)
  const spreadOf = (): bigint => loads.reduce((sum, load) => sum + wholeSpread(spread, load), 0n)
  function from(mentee: number, sum: bigint): bigint {
    const row = costs[mentee]
    if (row === undefined) return sum + spreadOf()
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
