import type { MatchChoice } from '#shared/matching/matching.ts'
import type { MatchPlan } from '#shared/matching/match-plan.ts'
import type { MatchParts } from './match-parts.ts'
import { roundOfScenario } from './match-parts.ts'
import type { OpenPlan } from './open-plan.ts'
import type { RoundPool, RoundPools } from './pool-reader.ts'
import type { StoredRound } from './round-repository.ts'
import type { StoredChoice, StoredScenario } from './scenario-repository.ts'

/** A scenario that is open in memory: a lock is worked into it and need not plan anew. */
export interface Shelved {
  readonly scenario: StoredScenario
  readonly source: RoundPool
  readonly open: OpenPlan
  /** The plan as it is stored. */
  readonly plan: MatchPlan
}

/** So many stay open; the one that was asked longest ago is let go. */
const most = 6

/** A choice as the solver knows it; one about somebody who has left the round says nothing. */
export function toMatchChoice({ kind, menteeNo, mentorNo }: StoredChoice, source: RoundPool): MatchChoice | null {
  const mentee = source.partyNo(menteeNo)
  const mentor = mentorNo === null ? undefined : source.partyNo(mentorNo)
  if (mentee === undefined) return null
  if (kind === 'out') return { kind: 'out', menteeNo: mentee }
  return mentor === undefined
    ? null
    : { kind: kind === 'forbid' ? 'forbid' : 'lock', menteeNo: mentee, mentorNo: mentor }
}

/**
 * Open plans by scenario. Every action of anybody takes the plans from the shelf, but for the one that has worked its own
 * action into its plan: nothing is ever answered from people or settings that have changed.
 */
export function createPlanShelf(parts: MatchParts, pools: RoundPools) {
  const { house, scenarios, pairs } = parts
  const lastAction = house.db.prepare<[], number | null>('SELECT max(no) FROM action').pluck()
  const shelf = new Map<string, Shelved & { readonly stamp: string }>()
  const read = new Map<number, { readonly source: RoundPool; readonly stamp: string }>()

  const stampNow = (): string => `${lastAction.get() ?? 0}/${house.clock.today()}`

  function sourceOf(round: StoredRound, stamp: string): RoundPool {
    const known = read.get(round.no)
    if (known?.stamp === stamp) return known.source
    const source = pools.read(round)
    read.clear()
    read.set(round.no, { source, stamp })
    return source
  }

  function storedPlan({ no, proofBy, proofGap }: StoredScenario, { source, open }: Pick<Shelved, 'source' | 'open'>) {
    const kept = pairs.ofScenario(no).map(({ menteeNo, mentorNo, fit }) => ({
      menteeNo: source.partyNo(menteeNo) ?? -1,
      mentorNo: source.partyNo(mentorNo) ?? -1,
      fit,
    }))
    return open.told(kept, { by: proofBy ?? 'flow', gap: proofGap ?? 0 })
  }

  function build(scenario: StoredScenario, stamp: string): Shelved {
    const source = sourceOf(roundOfScenario(parts, scenario), stamp)
    const choices = scenarios.choices(scenario.no).flatMap((choice) => toMatchChoice(choice, source) ?? [])
    const open = source.open(scenarios.settings(scenario.no), choices)
    return { scenario, source, open, plan: storedPlan(scenario, { source, open }) }
  }

  function put(id: string, shelved: Shelved, stamp: string): void {
    shelf.delete(id)
    shelf.set(id, { ...shelved, stamp })
    const [oldest] = shelf.keys()
    if (shelf.size > most && oldest !== undefined) shelf.delete(oldest)
  }

  return {
    /** Changes with every action of anybody, and with the day. */
    stamp: stampNow,
    /** The people of a round as they stand, read past the shelf: within an action nothing is kept. */
    source: (round: StoredRound): RoundPool => pools.read(round),
    /** The scenario as it stands, open. */
    open(scenario: StoredScenario): Shelved {
      const stamp = stampNow()
      const known = shelf.get(scenario.id)
      const shelved = known?.stamp === stamp ? known : build(scenario, stamp)
      put(scenario.id, shelved, stamp)
      return shelved
    },
    /** After an action that was worked into this plan; the people of the round have not changed by it. */
    keep(shelved: Shelved): void {
      const stamp = stampNow()
      read.clear()
      read.set(shelved.source.round.no, { source: shelved.source, stamp })
      put(shelved.scenario.id, shelved, stamp)
    },
    /** What failed on the way leaves no half-worked plan behind. */
    drop: (id: string): void => void shelf.delete(id),
  }
}

export type PlanShelf = ReturnType<typeof createPlanShelf>
