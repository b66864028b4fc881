import type { z } from 'zod'
import { presetNames, schoolSettings, settingsOf, withPreset } from '#shared/matching/match-defaults.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type {
  MatchRound,
  RoundKind,
  ScenarioHead,
  ScenarioPreset,
  ScenarioPresetView,
  ScenarioSettings,
} from '#shared/matching/match-round.ts'
import { scenarioPresets } from '#shared/matching/match-round.ts'
import { readSchoolSettings, readSettings, toSettingRows } from '#shared/matching/setting-rows.ts'
import { schoolYearLabel } from '#shared/kernel/school-year.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { MatchPeople } from './match-people.ts'
import { invalid, roundOf, sideNames, type MatchParts } from './match-parts.ts'
import type { PlanWriter } from './plan-writer.ts'
import type { RoundPools } from './pool-reader.ts'
import type { StoredRound } from './round-repository.ts'
import type { StoredScenario } from './scenario-repository.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'rounds' | 'createRound' | 'updateRound' | 'archiveRound'> = z.output<Contract[Verb]['input']>

export interface RoundRooms {
  readonly pools: RoundPools
  readonly people: MatchPeople
  readonly writer: PlanWriter
}

/** 配对方案组: rounds and their scenarios, as rows. */
export function createMatchRounds(parts: MatchParts, { pools, people, writer }: RoundRooms) {
  const { house, rounds, scenarios, pairs, ties, neighbours } = parts

  const presetOf = (kind: RoundKind, cohortNo: number, preset: ScenarioPreset): ScenarioSettings =>
    kind === 'teacher'
      ? { settings: withPreset(settingsOf(neighbours.policyOf(cohortNo)), preset), schoolSettings: null }
      : { settings: null, schoolSettings: withPreset(schoolSettings, preset) }

  function settingsFor(kind: RoundKind, scenarioNo: number): ScenarioSettings {
    const rows = scenarios.settings(scenarioNo)
    return kind === 'teacher'
      ? { settings: readSettings(rows), schoolSettings: null }
      : { settings: null, schoolSettings: readSchoolSettings(rows) }
  }

  function headOf(scenario: StoredScenario, round: StoredRound): ScenarioHead {
    const choices = scenarios.choices(scenario.no)
    const count = (kind: string): number => choices.filter((choice) => choice.kind === kind).length
    const placed = pairs.count(scenario.no)
    const mentees = people.counts(round.no).mentees
    return {
      id: scenario.id,
      name: scenario.name,
      ...settingsFor(round.kind, scenario.no),
      locks: count('lock'),
      manual: count('manual') + count('out'),
      forbids: count('forbid'),
      solvedAt: scenario.solvedAt,
      isStale: scenario.solvedRevision !== null && scenario.solvedRevision !== round.revision,
      pairs: placed,
      unplaced: Math.max(0, mentees - placed),
      published: pairs.publishedCount(scenario.no),
      publishedAt: scenario.publishedAt,
    }
  }

  function toRound(round: StoredRound): MatchRound {
    const { mentors, mentees } = people.counts(round.no)
    return {
      id: round.id,
      kind: round.kind,
      name: round.name,
      cohortId: round.cohortId,
      cohort: round.cohort,
      districtId: round.districtId,
      stage: round.stage,
      subject: round.subject,
      isArchived: round.isArchived === 1,
      createdAt: round.createdAt,
      mentors,
      mentees,
      room: people.room(round),
      wishes: ties.wishes(round.no).length,
      bans: ties.bans(round.no).length,
      scenarios: scenarios.ofRound(round.no).map((scenario) => headOf(scenario, round)),
    }
  }

  function freeName(cohortNo: number, schoolYear: string, kind: RoundKind): string {
    const known = new Set(rounds.names(cohortNo))
    const what = kind === 'teacher' ? '配对' : '学校配对'
    for (let number = 1; ; number += 1) {
      const name = `${schoolYearLabel(schoolYear)}第${number}轮${what}`
      if (!known.has(name)) return name
    }
  }

  function refuseNamesake(cohortNo: number, name: string): void {
    if (rounds.names(cohortNo).includes(name)) throw new AppError('record/duplicate', { what: `“${name}”` })
  }

  function addScenario(round: StoredRound, name: string, preset: ScenarioPreset): StoredScenario {
    const scenario = scenarios.insert(round.no, name)
    const { settings, schoolSettings: ofSchools } = presetOf(round.kind, round.cohortNo, preset)
    scenarios.putSettings(scenario.no, toSettingRows(settings ?? ofSchools ?? {}))
    return scenario
  }

  function cohortFor(id: string, kind: RoundKind) {
    const cohort = neighbours.cohort(id)
    if (cohort.isClosed) throw new AppError('cohort/closed', { name: cohort.name })
    const wanted = kind === 'teacher' ? 'pairing' : 'twinning'
    if (cohort.programme !== wanted) {
      throw invalid(kind === 'teacher' ? '请选择“师徒结对”的批次' : '请选择“学校结对”的批次')
    }
    return cohort
  }

  function create({ cohortId, kind, presets, districtId, ...input }: Input<'createRound'>) {
    return house.act('matching.createRound', () => {
      const cohort = cohortFor(cohortId, kind)
      const name = input.name ?? freeName(cohort.no, cohort.schoolYear, kind)
      refuseNamesake(cohort.no, name)
      const districtNo = districtId === null ? null : rounds.districtNo(districtId)
      if (districtNo === undefined) throw new AppError('record/not-found', { id: districtId })
      const { stage, subject } = input
      const id = house.createId()
      const fields = { cohortNo: cohort.no, kind, name, districtNo, stage, subject }
      rounds.insert({ ...fields, id, at: house.clock.now() })
      const round = roundOf(parts, id)
      people.fill(round)
      const names =
        presets.length === 1 ? ['方案一'] : presets.map((preset, at) => `${ordinal(at)} ${presetNames[preset]}`)
      const made = presets.map((preset, at) => addScenario(round, names[at] ?? presetNames[preset], preset))
      const source = pools.read(round)
      for (const scenario of made) writer.planNow(scenario, source)
      const { mentors, mentees } = people.counts(round.no)
      return {
        title: `新建${name}（${sideNames[kind].mentor} ${mentors}，${sideNames[kind].mentee} ${mentees}）`,
        value: { id, scenarioIds: made.map((scenario) => scenario.id) },
      }
    })
  }

  return {
    headOf,
    addScenario,
    settingsFor,
    list: (filter: Input<'rounds'>): readonly MatchRound[] => rounds.list(filter).map(toRound),
    get: (id: string): MatchRound => toRound(roundOf(parts, id)),
    presets(cohortId: string, kind: RoundKind): readonly ScenarioPresetView[] {
      const { no } = neighbours.cohort(cohortId)
      return scenarioPresets.map((preset) => ({ preset, name: presetNames[preset], ...presetOf(kind, no, preset) }))
    },
    create,
    update: ({ id, name }: Input<'updateRound'>): null =>
      house.act('matching.updateRound', () => {
        const round = roundOf(parts, id)
        if (name !== round.name) refuseNamesake(round.cohortNo, name)
        rounds.set(round.no, { name })
        return { title: `${round.name} 改名为 ${name}`, value: null }
      }),
    archive: ({ id, isArchived }: Input<'archiveRound'>): null =>
      house.act('matching.archiveRound', () => {
        const round = roundOf(parts, id)
        rounds.set(round.no, { isArchived: Number(isArchived) })
        return { title: `${isArchived ? '归档' : '恢复'}${round.name}`, value: null }
      }),
    remove: (id: string): null =>
      house.act('matching.removeRound', () => {
        const round = roundOf(parts, id)
        rounds.remove(round.no)
        return { title: `删除${round.name}`, value: null }
      }),
  }
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 方案三, and by figures from the eleventh on. */
export const ordinal = (at: number): string => `方案${numerals[at] ?? String(at + 1)}`

export type MatchRounds = ReturnType<typeof createMatchRounds>
