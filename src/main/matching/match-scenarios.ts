import type { z } from 'zod'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchPlan } from '#shared/matching/match-plan.ts'
import type { PlanChange } from '#shared/matching/match-view.ts'
import { toSettingRows } from '#shared/matching/setting-rows.ts'
import { changesOfChoices, type ChoiceRequest } from './choice-changes.ts'
import { roundOf, roundOfScenario, scenarioOf, sideNames, type MatchParts } from './match-parts.ts'
import { ordinal, type MatchRounds } from './match-rounds.ts'
import { toMatchChoice, type PlanShelf, type Shelved } from './plan-shelf.ts'
import type { PlanHeads } from './plan-heads.ts'
import type { PlanWriter } from './plan-writer.ts'
import type { StoredChoice, StoredScenario } from './scenario-repository.ts'
import type { SolverClient } from './solve-in-worker.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'createScenario' | 'copyScenario' | 'renameScenario' | 'solve'> = z.output<
  Contract[Verb]['input']
>

export interface ScenarioRooms {
  readonly rounds: MatchRounds
  readonly shelf: PlanShelf
  readonly writer: PlanWriter
  readonly heads: PlanHeads
  readonly solver: SolverClient
}

/** Scenarios: made, copied, planned, and changed by hand. What an officer chooses is worked into the open plan at once. */
export function createMatchScenarios(parts: MatchParts, { rounds, shelf, writer, heads, solver }: ScenarioRooms) {
  const { house, scenarios, pairs } = parts
  let queue: Promise<unknown> = Promise.resolve()

  /** One after the other: a plan that is being worked on is not worked on by a second call meanwhile. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  function freeName(roundNo: number): string {
    const known = scenarios.ofRound(roundNo).map(({ name }) => name)
    for (let at = known.length; ; at += 1) if (!known.some((name) => name.startsWith(ordinal(at)))) return ordinal(at)
  }

  function refuseNamesake(roundNo: number, name: string): void {
    if (scenarios.ofRound(roundNo).some((one) => one.name === name)) {
      throw new AppError('record/duplicate', { what: `“${name}”` })
    }
  }

  function refuseNobody({ open, source }: Shelved): void {
    const names = sideNames[source.round.kind]
    if (open.mentors.length === 0) throw new AppError('matching/nobody', { side: names.mentor })
    if (open.mentees.length === 0) throw new AppError('matching/nobody', { side: names.mentee })
  }

  function changeOf(shelved: Shelved, changed: number): PlanChange {
    const { open, plan } = shelved
    return { head: heads.of(shelved), changed, refused: plan.refused.map((refused) => open.refusalWords(refused)) }
  }

  /** Solves, then writes in one action what differs. A failure leaves neither rows nor a half-worked plan behind. */
  async function settle(
    shelved: Shelved,
    context: CallContext,
    action: { readonly operation: string; readonly title: string; readonly write: () => void },
  ): Promise<PlanChange> {
    const { scenario, source, open } = shelved
    try {
      const [stamp, startedAt] = [shelf.stamp(), performance.now()]
      const plan: MatchPlan = await open.solve(solver(context))
      if (shelf.stamp() !== stamp) throw new AppError('record/changed')
      const milliseconds = performance.now() - startedAt
      const changed = house.act(action.operation, () => {
        action.write()
        return { title: action.title, value: writer.write(scenario, source, plan, milliseconds) }
      })
      const kept = { ...shelved, scenario: scenarioOf(parts, scenario.id), plan }
      shelf.keep(kept)
      return changeOf(kept, changed)
    } catch (error) {
      shelf.drop(scenario.id)
      throw error
    }
  }

  function solve(
    { id, settings, schoolSettings, keepChoices }: Input<'solve'>,
    context: CallContext,
  ): Promise<PlanChange> {
    return inTurn(() => {
      const known = shelf.open(scenarioOf(parts, id))
      refuseNobody(known)
      const { scenario, source } = known
      const rows = scenarios.choices(scenario.no)
      const choices = keepChoices ? rows.flatMap((row) => toMatchChoice(row, source) ?? []) : []
      const asked = source.round.kind === 'school' ? schoolSettings : settings
      const wanted = asked === undefined ? scenarios.settings(scenario.no) : toSettingRows(asked)
      const open = source.open(wanted, choices)
      return settle({ ...known, open }, context, {
        operation: 'matching.solve',
        title: `${scenario.name} 重算`,
        write() {
          scenarios.putSettings(scenario.no, wanted)
          if (!keepChoices) for (const { no } of rows) scenarios.removeChoice(no)
        },
      })
    })
  }

  function work(shelved: Shelved, removed: readonly StoredChoice[], added: readonly Omit<StoredChoice, 'no'>[]): void {
    const { open, source } = shelved
    const toChoice = (row: Omit<StoredChoice, 'no'>) => toMatchChoice({ ...row, no: 0 }, source)
    for (const row of removed) {
      const choice = toChoice(row)
      if (choice !== null) open.release(choice)
    }
    for (const row of added) {
      const choice = toChoice(row)
      const refused = choice === null ? null : open.choose(choice)
      if (refused !== null) throw new AppError('matching/refused', { reason: open.refusalWords(refused) })
    }
  }

  /** What an officer decides about pairs or people of a plan. */
  function choose(id: string, request: ChoiceRequest, context: CallContext): Promise<PlanChange> {
    return inTurn(() => {
      const shelved = shelf.open(scenarioOf(parts, id))
      refuseNobody(shelved)
      const { scenario } = shelved
      const changes = changesOfChoices(scenarios.choices(scenario.no), request, { parts, source: shelved.source })
      const made = { operator: house.operator(), at: house.clock.now() }
      const added = changes.added.map((choice) => ({ ...choice, ...made }))
      try {
        work(shelved, changes.removed, added)
      } catch (error) {
        shelf.drop(scenario.id)
        throw error
      }
      return settle(shelved, context, {
        operation: `matching.${request.verb}`,
        title: `${scenario.name} ${changes.title}`,
        write() {
          for (const { no } of changes.removed) scenarios.removeChoice(no)
          for (const choice of added) scenarios.addChoice(scenario.no, choice)
        },
      })
    })
  }

  function copyRows(from: StoredScenario, to: StoredScenario): void {
    scenarios.putSettings(to.no, scenarios.settings(from.no))
    for (const { no: _no, ...choice } of scenarios.choices(from.no)) scenarios.addChoice(to.no, choice)
    pairs.put(to.no, pairs.ofScenario(from.no))
    const { solvedAt, solvedRevision, proofBy, proofGap, proofMs } = from
    scenarios.set(to.no, { solvedAt, solvedRevision, proofBy, proofGap, proofMs })
  }

  return {
    solve,
    choose,
    create: ({ roundId, name, preset }: Input<'createScenario'>): { readonly id: string } =>
      house.act('matching.createScenario', () => {
        const round = roundOf(parts, roundId)
        const wanted = name ?? freeName(round.no)
        refuseNamesake(round.no, wanted)
        const scenario = rounds.addScenario(round, wanted, preset)
        writer.planNow(scenario, shelf.source(round))
        return { title: `${round.name} 新建${wanted}`, value: { id: scenario.id } }
      }),
    copy: ({ id, name }: Input<'copyScenario'>): { readonly id: string } =>
      house.act('matching.copyScenario', () => {
        const from = scenarioOf(parts, id)
        const wanted = name ?? freeName(from.roundNo)
        refuseNamesake(from.roundNo, wanted)
        const made = scenarios.insert(from.roundNo, wanted)
        copyRows(from, made)
        return { title: `${from.name} 另存为${wanted}`, value: { id: made.id } }
      }),
    rename: ({ id, name }: Input<'renameScenario'>): null =>
      house.act('matching.renameScenario', () => {
        const scenario = scenarioOf(parts, id)
        if (scenario.name !== name) refuseNamesake(scenario.roundNo, name)
        scenarios.set(scenario.no, { name })
        return { title: `${scenario.name} 改名为 ${name}`, value: null }
      }),
    remove: (id: string): null =>
      house.act('matching.removeScenario', () => {
        const scenario = scenarioOf(parts, id)
        if (pairs.publishedCount(scenario.no) > 0) {
          throw new AppError('matching/refused', { reason: `${scenario.name}已生成草稿，不能删除` })
        }
        const round = roundOfScenario(parts, scenario)
        scenarios.remove(scenario.no)
        return { title: `${round.name} 删除${scenario.name}`, value: null }
      }),
  }
}

export type MatchScenarios = ReturnType<typeof createMatchScenarios>
