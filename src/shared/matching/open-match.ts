import { certify } from './flow-certificate.ts'
import { buildMatchGraph } from './match-graph.ts'
import type { MatchModel } from './match-model.ts'
import { pairsOf } from './match-pairs.ts'
import type { MatchPlan, RefusedChoice } from './match-plan.ts'
import type { MatchChoice, MatchPairNos, MatchParty, MatchPool, MatchRule, WithRoom } from './matching.ts'
import { createMinCostFlow } from './min-cost-flow.ts'

/** Two people of the pool, and where they stand in it. */
export interface Couple<P extends MatchParty> {
  readonly mentor: WithRoom<P>
  readonly mentee: P
  readonly mentorAt: number
  readonly menteeAt: number
}

interface Kept {
  lock: MatchPairNos | null
  isOut: boolean
  /** Mentors who are not allowed. */
  readonly forbidden: Set<number>
}

const placesOf = (people: readonly { readonly no: number }[]): ReadonlyMap<number, number> =>
  new Map(people.map(({ no }, at) => [no, at]))

/** Ties between plans fall by number, in whatever order people were read. */
const inOrder = <P extends MatchParty>(pool: MatchPool<P>): MatchPool<P> => ({
  ...pool,
  mentors: pool.mentors.toSorted((one, other) => one.no - other.no),
  mentees: pool.mentees.toSorted((one, other) => one.no - other.no),
})

/** A plan that can be asked and changed: every lock or ban is worked in without planning anew. */
export function openMatch<P extends MatchParty>(
  given: MatchPool<P>,
  model: MatchModel<P>,
  choices: readonly MatchChoice[] = [],
) {
  const pool = inOrder(given)
  const graph = buildMatchGraph(pool, model)
  const flow = createMinCostFlow(graph.problem)
  const { start, mentor: target } = graph.problem
  const [mentorAt, menteeAt] = [placesOf(pool.mentors), placesOf(pool.mentees)]
  const kept: readonly Kept[] = pool.mentees.map(() => ({ lock: null, isOut: false, forbidden: new Set() }))
  const refused: RefusedChoice[] = []

  function coupleOf({ mentorNo, menteeNo }: MatchPairNos): Couple<P> | undefined {
    const [from, to] = [menteeAt.get(menteeNo), mentorAt.get(mentorNo)]
    const mentee = from === undefined ? undefined : pool.mentees[from]
    const mentor = to === undefined ? undefined : pool.mentors[to]
    if (from === undefined || to === undefined || mentor === undefined || mentee === undefined) return undefined
    return { mentor, mentee, mentorAt: to, menteeAt: from }
  }

  const lockedAt = (mentorNo: number): number => kept.filter(({ lock }) => lock?.mentorNo === mentorNo).length

  /** What no lock can override: a ban, oneself, and more mentees than there are places. */
  function refusalOf({ mentor, mentee, menteeAt }: Couple<P>): MatchRule | null {
    const hard = model.broken(mentor, mentee).find((rule) => rule === 'self' || rule === 'ban')
    if (hard !== undefined) return hard
    const isHere = kept[menteeAt]?.lock?.mentorNo === mentor.no
    return !isHere && lockedAt(mentor.no) >= mentor.room ? 'room' : null
  }

  function edgeBetween(mentee: number, mentor: number): number {
    // The last edge is the spare one.
    const end = (start[mentee + 1] ?? 0) - 1
    for (let edge = start[mentee] ?? 0; edge < end; edge += 1) if (target[edge] === mentor) return edge
    return -1
  }

  const mentorNoOf = (edge: number): number => pool.mentors[target[edge] ?? 0]?.no ?? 0

  function work(mentee: number): void {
    const own = kept[mentee]
    const couple = own?.lock === null || own === undefined ? undefined : coupleOf(own.lock)
    if (couple === undefined) {
      flow.allow(mentee, (edge) => own?.isOut !== true && own?.forbidden.has(mentorNoOf(edge)) !== true)
      return
    }
    const edge = edgeBetween(mentee, couple.mentorAt)
    if (edge === -1) flow.lockTo(mentee, couple.mentorAt, graph.costOf(model.pairFit(couple.mentor, couple.mentee)))
    else flow.lock(mentee, edge)
  }

  /** Works in one choice, in the place of what it contradicts; what stands against it, or null. */
  function choose(choice: MatchChoice): RefusedChoice | null {
    const { menteeNo } = choice
    const at = menteeAt.get(menteeNo) ?? -1
    const own = kept[at]
    const couple = choice.kind === 'out' ? undefined : coupleOf(choice)
    if (own === undefined || (couple === undefined && choice.kind !== 'out')) return { choice, rule: 'unknown' }
    const rule = choice.kind === 'lock' && couple !== undefined ? refusalOf(couple) : null
    if (rule !== null) return { choice, rule }
    own.isOut = choice.kind === 'out'
    if (choice.kind === 'lock') {
      own.lock = { mentorNo: choice.mentorNo, menteeNo }
      own.forbidden.delete(choice.mentorNo)
    } else if (choice.kind === 'out' || own.lock?.mentorNo === choice.mentorNo) own.lock = null
    if (choice.kind === 'forbid') own.forbidden.add(choice.mentorNo)
    work(at)
    return null
  }

  /** Takes a choice back. */
  function release(choice: MatchChoice): void {
    const at = menteeAt.get(choice.menteeNo) ?? -1
    const own = kept[at]
    if (own === undefined) return
    if (choice.kind === 'out') own.isOut = false
    else if (choice.kind === 'forbid') own.forbidden.delete(choice.mentorNo)
    else if (own.lock?.mentorNo === choice.mentorNo) own.lock = null
    work(at)
  }

  /** Who goes to whom, by their places in the pool; −1: left out. */
  const assigned = (): Int32Array => flow.flow().edgeOf.map((edge) => (edge === -1 ? -1 : (target[edge] ?? -1)))

  const isLocked = (mentee: number): boolean => (kept[mentee]?.lock ?? null) !== null

  function plan(): MatchPlan {
    const { gap, cost } = certify(flow.problem(), flow.flow())
    const proof = { by: 'flow', gap: gap === 0n ? 0 : Number(gap) / Math.max(1, Math.abs(Number(cost))) } as const
    return { ...pairsOf({ pool, model, assigned: assigned(), isLocked }), proof, brokenLimits: [], refused }
  }

  for (const choice of choices) {
    const refusal = choose(choice)
    if (refusal !== null) refused.push(refusal)
  }

  return {
    pool,
    model,
    graph,
    flow,
    coupleOf,
    edgeBetween,
    refusalOf,
    isLocked,
    isOut: (mentee: number): boolean => kept[mentee]?.isOut === true,
    isForbidden: (mentee: number, mentorNo: number): boolean => kept[mentee]?.forbidden.has(mentorNo) === true,
    choose,
    release,
    assigned,
    plan,
    /** Makes a choice, reads what came of it, and leaves everything as it was. */
    attempt<T>(choice: MatchChoice, read: () => T): T | RefusedChoice {
      const at = menteeAt.get(choice.menteeNo) ?? -1
      const own = kept[at]
      if (own === undefined) return { choice, rule: 'unknown' }
      const { lock, isOut, forbidden } = { ...own, forbidden: [...own.forbidden] }
      return flow.attempt(at, () => {
        const result = choose(choice) ?? read()
        Object.assign(own, { lock, isOut })
        own.forbidden.clear()
        for (const one of forbidden) own.forbidden.add(one)
        return result
      })
    },
  }
}

export type OpenMatch<P extends MatchParty> = ReturnType<typeof openMatch<P>>
