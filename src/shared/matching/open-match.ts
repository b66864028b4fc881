import { certify } from './flow-certificate.ts'
import { buildMatchGraph } from './match-graph.ts'
import type { MatchModel } from './match-model.ts'
import { pairsOf } from './match-pairs.ts'
import type { MatchPlan, RefusedChoice } from './match-plan.ts'
import type { MatchChoice, MatchPairNos, MatchParty, MatchPool, WithRoom } from './matching.ts'
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
  /** Mentors who are not allowed. */
  readonly forbidden: Set<number>
}

const placesOf = (people: readonly { readonly no: number }[]): ReadonlyMap<number, number> =>
  new Map(people.map(({ no }, at) => [no, at]))

/** A plan that can be asked and changed: every lock or ban is worked in without planning anew. */
export function openMatch<P extends MatchParty>(
  pool: MatchPool<P>,
  model: MatchModel<P>,
  choices: readonly MatchChoice[] = [],
) {
  const graph = buildMatchGraph(pool, model)
  const flow = createMinCostFlow(graph.problem)
  const { start, mentor: target } = graph.problem
  const [mentorAt, menteeAt] = [placesOf(pool.mentors), placesOf(pool.mentees)]
  const kept: readonly Kept[] = pool.mentees.map(() => ({ lock: null, forbidden: new Set() }))
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
  function refusalOf({ mentor, mentee, menteeAt }: Couple<P>): RefusedChoice['rule'] | null {
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

  function work(mentee: number): void {
    const { lock, forbidden } = kept[mentee] ?? { lock: null, forbidden: new Set<number>() }
    const couple = lock === null ? undefined : coupleOf(lock)
    if (couple === undefined) {
      flow.allow(mentee, (edge) => !forbidden.has(pool.mentors[target[edge] ?? 0]?.no ?? 0))
      return
    }
    const edge = edgeBetween(mentee, couple.mentorAt)
    if (edge === -1) flow.lockTo(mentee, couple.mentorAt, graph.costOf(model.pairFit(couple.mentor, couple.mentee)))
    else flow.lock(mentee, edge)
  }

  /** Works in one choice; what stands against it, or null. */
  function choose({ kind, mentorNo, menteeNo }: MatchChoice): RefusedChoice | null {
    const couple = coupleOf({ mentorNo, menteeNo })
    const rule = couple === undefined ? 'unknown' : kind === 'lock' ? refusalOf(couple) : null
    const own = couple === undefined ? undefined : kept[couple.menteeAt]
    if (rule !== null || couple === undefined || own === undefined)
      return { mentorNo, menteeNo, rule: rule ?? 'unknown' }
    if (kind === 'lock') {
      own.lock = { mentorNo, menteeNo }
      own.forbidden.delete(mentorNo)
    } else {
      own.forbidden.add(mentorNo)
      if (own.lock?.mentorNo === mentorNo) own.lock = null
    }
    work(couple.menteeAt)
    return null
  }

  /** Takes back a lock or a ban. */
  function release(pair: MatchPairNos): void {
    const couple = coupleOf(pair)
    const own = couple === undefined ? undefined : kept[couple.menteeAt]
    if (couple === undefined || own === undefined) return
    if (own.lock?.mentorNo === pair.mentorNo) own.lock = null
    own.forbidden.delete(pair.mentorNo)
    work(couple.menteeAt)
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
    isForbidden: (mentee: number, mentorNo: number): boolean => kept[mentee]?.forbidden.has(mentorNo) === true,
    choose,
    release,
    assigned,
    plan,
    /** Does something about one mentee, reads what came of it, and leaves everything as it was. */
    attempt<T>(choice: MatchChoice, read: () => T): T | RefusedChoice {
      const couple = coupleOf(choice)
      const own = couple === undefined ? undefined : kept[couple.menteeAt]
      if (couple === undefined || own === undefined) return { ...choice, rule: 'unknown' }
      const [lock, forbidden] = [own.lock, [...own.forbidden]]
      return flow.attempt(couple.menteeAt, () => {
        const result = choose(choice) ?? read()
        own.lock = lock
        own.forbidden.clear()
        for (const one of forbidden) own.forbidden.add(one)
        return result
      })
    },
  }
}

export type OpenMatch<P extends MatchParty> = ReturnType<typeof openMatch<P>>
