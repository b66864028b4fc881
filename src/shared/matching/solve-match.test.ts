import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createHighsSolver } from '#main/matching/highs-solver.ts'
import { smallChoices, smallPools, someSettings } from './match-fixture.ts'
import { limitsBroken } from './match-limits.ts'
import { createMatchModel } from './match-model.ts'
import type { MatchPlan } from './match-plan.ts'
import type { SolveProgram } from './match-program.ts'
import { matchSettings, type MatchSettings } from './match-settings.ts'
import type { MatchChoice, MatchPool } from './matching.ts'
import { openMatch } from './open-match.ts'
import { findWith, freeze, solveMatch } from './solve-match.ts'
import { teacherKind } from './teacher-kind.ts'

let highs: SolveProgram
beforeAll(async () => {
  highs = await createHighsSolver(10)
})

const open = (pool: MatchPool, settings: MatchSettings, choices: readonly MatchChoice[] = []) =>
  openMatch(pool, createMatchModel(pool, settings, teacherKind), choices)
type Open = ReturnType<typeof open>

/** Placed, points of fit, evenness: a plan in the order of the aims of the officer. */
function aimsOf({ pool, model }: Open, assigned: readonly number[]): readonly [number, number, number] {
  const loads = pool.mentors.map(() => 0)
  let [placed, fit, even] = [0, 0, 0]
  assigned.forEach((to, at) => {
    const [mentor, mentee] = [pool.mentors[to], pool.mentees[at]]
    if (mentor === undefined || mentee === undefined) return
    loads[to] = (loads[to] ?? 0) + 1
    placed += 1
    fit += model.fitAt(mentor, mentee, mentor.carries + (loads[to] ?? 0))
    even -= 2 * (mentor.carries + (loads[to] ?? 0)) - 1
  })
  return model.settings.objective === 'coverage' ? [placed, fit, even] : [fit, placed, even]
}

const isBetter = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, place) => value !== other[place])
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0)
}

/** The best of all plans that keep the rules, the choices and the limits; undefined: there is none. */
function bestByForce(opened: Open): readonly number[] | undefined {
  const { pool, model, flow, graph } = opened
  const { blocked } = flow.problem()
  let best: readonly number[] | undefined
  function from(assigned: readonly number[]): void {
    const at = assigned.length
    if (at === pool.mentees.length) {
      if (limitsBroken(pool, Int32Array.from(assigned), model.settings).length > 0) return
      const aims = aimsOf(opened, assigned)
      if (best === undefined || isBetter(aims, best)) best = aims
      return
    }
    if (!opened.isLocked(at)) from([...assigned, -1])
    for (let edge = graph.problem.start[at] ?? 0; edge < (graph.problem.start[at + 1] ?? 0); edge += 1) {
      const to = graph.problem.mentor[edge] ?? -1
      const load = assigned.filter((one) => one === to).length
      if (blocked[edge] !== 1 && load < (pool.mentors[to]?.room ?? 0)) from([...assigned, to])
    }
  }
  from([])
  return best
}

const assignedOf = ({ pool }: Open, { pairs }: MatchPlan): number[] =>
  pool.mentees.map(({ no }) => {
    const pair = pairs.find(({ menteeNo }) => menteeNo === no)
    return pool.mentors.findIndex((mentor) => mentor.no === pair?.mentorNo)
  })

test('the flow finds the best of all plans in the order of the aims, with locks and bans', async () => {
  await fc.assert(
    fc.asyncProperty(smallPools, someSettings, smallChoices, async (pool, settings, choices) => {
      const opened = open(pool, settings, choices)
      const plan = opened.plan()
      expect(plan.proof).toEqual({ by: 'flow', gap: 0 })
      expect(aimsOf(opened, assignedOf(opened, plan))).toEqual(bestByForce(opened))
    }),
    { numRuns: 300 },
  )
})

test('the flow, the general solver and every plan tried one by one come to the same', async () => {
  const noLimits = { ruralShare: null, schoolMost: null, mentorSchoolMost: null }
  await fc.assert(
    fc.asyncProperty(smallPools, someSettings, smallChoices, async (pool, settings, choices) => {
      const opened = open(pool, settings, choices)
      // A program without a single pair is none, and nobody asks the solver for it.
      fc.pre(opened.plan().pairs.length > 0)
      const byFlow = aimsOf(opened, assignedOf(opened, opened.plan()))
      const found = await findWith(freeze(opened), noLimits, highs)
      expect(aimsOf(opened, [...(found?.assigned ?? [])])).toEqual(byFlow)
      expect(bestByForce(opened)).toEqual(byFlow)
    }),
    { numRuns: 80 },
  )
})

test('with a rural share and limits per school the program finds the best of all plans that keep them', async () => {
  const limits = fc.record({
    ruralShare: fc.constantFrom(null, 40, 66.7, 100),
    schoolMost: fc.constantFrom(null, 1, 2),
    mentorSchoolMost: fc.constantFrom(null, 1, 2),
  })
  await fc.assert(
    fc.asyncProperty(smallPools, someSettings, smallChoices, limits, async (pool, settings, choices, asked) => {
      const opened = open(pool, { ...settings, ...asked }, choices)
      const best = bestByForce(opened)
      const plan = await solveMatch(opened, highs)
      expect(plan.proof.gap).toBe(0)
      if (best === undefined) expect(plan.brokenLimits).not.toEqual([])
      else expect(aimsOf(opened, assignedOf(opened, plan))).toEqual(best)
    }),
    { numRuns: 120 },
  )
})

test('the score of a pair is the sum of its parts', () => {
  fc.assert(
    fc.property(smallPools, someSettings, (pool, settings) => {
      const { model, coupleOf, plan } = open(pool, settings)
      for (const pair of plan().pairs) {
        const couple = coupleOf(pair)
        if (couple === undefined) throw new Error('a pair of nobody')
        const parts = model.parts(couple.mentor, couple.mentee, pair.place)
        const sum = parts.reduce((total, { weight, value }) => total + weight * value, 0)
        expect(model.asPercent(sum)).toBe(pair.fit)
      }
    }),
    { numRuns: 100 },
  )
})

test('relaxing a rule that must be kept never lowers the number of the placed', () => {
  fc.assert(
    fc.property(smallPools, (pool) => {
      const strict = matchSettings.parse({ sameDistrict: true, leastFit: 40 })
      const placed = (change: Partial<MatchSettings>): number =>
        open(pool, { ...strict, ...change }).plan().pairs.length
      for (const change of [
        { sameSubject: false },
        { titleNotLower: false },
        { sameDistrict: false },
        { leastFit: 0 },
      ]) {
        expect(placed(change)).toBeGreaterThanOrEqual(placed({}))
      }
    }),
    { numRuns: 100 },
  )
})

test('the order in which people were read changes nothing', () => {
  fc.assert(
    fc.property(smallPools, someSettings, smallChoices, (pool, settings, choices) => {
      const turned = { ...pool, mentors: pool.mentors.toReversed(), mentees: pool.mentees.toReversed() }
      expect(open(turned, settings, choices).plan()).toEqual(open(pool, settings, choices).plan())
    }),
    { numRuns: 100 },
  )
})

test('a choice taken back leaves a plan as good as one in which it never was', () => {
  fc.assert(
    fc.property(smallPools, someSettings, smallChoices, (pool, settings, choices) => {
      const opened = open(pool, settings)
      for (const choice of choices) opened.choose(choice)
      for (const choice of choices) opened.release(choice)
      const [now, anew] = [opened, open(pool, settings)].map((one) => aimsOf(one, assignedOf(one, one.plan())))
      expect(now).toEqual(anew)
    }),
    { numRuns: 100 },
  )
})
