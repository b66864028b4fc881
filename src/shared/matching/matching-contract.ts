import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { matchSettings, schoolMatchSettings } from './match-settings.ts'
import {
  matchSides,
  roundKinds,
  roundScope,
  scenarioPresets,
  type MatchBanRow,
  type MatchRound,
  type MatchWishRow,
  type PoolCandidate,
  type PoolPerson,
  type ReadTie,
  type ScenarioPresetView,
} from './match-round.ts'
import type {
  MatchChoiceRow,
  MatchGap,
  MatchWhy,
  MatchWhyNot,
  PlanChange,
  PlanPage,
  Published,
  PublishCheck,
  ScenarioFigures,
  TrialView,
  UnplacedPage,
} from './match-view.ts'

const reads: readonly Area[] = ['matching', 'registry', 'pairings', 'policies', 'codes']
const changed: readonly Area[] = ['matching', 'history']
const published: readonly Area[] = ['matching', 'pairings', 'twinning', 'milestones', 'history']

const roundId = rowId.describe('配对方案组')
const scenarioId = rowId.describe('方案')
const personId = rowId.describe('teacher, or school in a round of schools')
const menteeId = personId
const mentorId = personId
const name = z.string().trim().min(1, '请填写名称').max(40)
const search = z.string().trim().max(40).default('').describe('name or school, by 汉字, 全拼 or 首字母')
const pair = { mentorId, menteeId }
const stretch = {
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(2000).default(200),
}
const pairs = z.array(z.object(pair)).min(1).max(5000).describe('all or none')
const pasted = z.object({
  roundId,
  text: z.string().max(400_000).describe('one line a tie, with or without a header, divided by tabs or blanks'),
})
const ids = z.array(rowId).min(1).max(20_000)
interface Done {
  readonly count: number
}

/** What the drafts are given; where nothing is said, the cohort's own term and the usual kind. */
const publishing = z.object({
  id: scenarioId,
  kind: z.string().trim().max(20).optional().describe('结对类型; default: by where the two teach'),
  level: z.string().trim().max(20).default('市级').describe('结对层级'),
  startsOn: isoDate.optional().describe('default: the start of the cohort, or today if that is past'),
  endsOn: isoDate.optional().describe('default: by the months of the policy'),
  onlyPossible: z
    .boolean()
    .default(true)
    .describe('make what can be made and tell what is refused; false: nothing is made if one pair is refused'),
})

export const matchingContract = {
  rounds: query(
    z.object({
      cohortId: rowId.optional(),
      kind: z.enum(roundKinds).optional(),
      withArchived: z.boolean().default(false),
    }),
    reads,
  ).returns<readonly MatchRound[]>(),
  round: query(z.object({ id: roundId }), reads).returns<MatchRound>(),
  /** The settings that the policy of a cohort gives to a new scenario, and those with one aim put first. */
  presets: query(z.object({ cohortId: rowId, kind: z.enum(roundKinds).default('teacher') }), reads).returns<
    readonly ScenarioPresetView[]
  >(),
  /** A round with its pool from the register, and its first scenarios, planned. */
  createRound: command(
    roundScope.extend({
      cohortId: rowId,
      name: name.optional().describe('default: 2025—2026学年第1轮配对'),
      kind: z.enum(roundKinds).default('teacher'),
      presets: z
        .array(z.enum(scenarioPresets))
        .max(4)
        .default(['policy'])
        .describe('the scenarios that it begins with'),
    }),
    changed,
  ).returns<{ readonly id: string; readonly scenarioIds: readonly string[] }>(),
  updateRound: command(z.object({ id: roundId, name }), changed).returns<null>(),
  archiveRound: command(z.object({ id: roundId, isArchived: z.boolean().default(true) }), changed).returns<null>(),
  removeRound: command(z.object({ id: roundId }), changed).returns<null>(),

  pool: query(z.object({ roundId, side: z.enum(matchSides), text: search, ...stretch }), reads).returns<{
    readonly people: readonly PoolPerson[]
    readonly total: number
  }>(),
  /** People of the register who are not in the round, the best suited first. */
  candidates: query(
    z.object({ roundId, side: z.enum(matchSides), text: search, limit: z.int().min(1).max(50).default(20) }),
    reads,
  ).returns<readonly PoolCandidate[]>(),
  addPeople: command(
    z.object({ roundId, side: z.enum(matchSides), ids: z.array(personId).min(1).max(5000) }),
    changed,
  ).returns<Done>(),
  /** They stay out when the pool is taken from the register again. */
  removePeople: command(
    z.object({ roundId, side: z.enum(matchSides), ids: z.array(personId).min(1).max(5000) }),
    changed,
  ).returns<Done>(),
  setRoom: command(
    z.object({
      roundId,
      mentorId,
      room: z.int().min(0).max(50).nullable().describe('free places for this round; null: by the policy'),
    }),
    changed,
  ).returns<null>(),
  /** Takes in whom the register has gained since, and out whom it has lost. */
  refreshPool: command(z.object({ roundId }), changed).returns<{ readonly added: number; readonly removed: number }>(),

  wishes: query(z.object({ roundId, personId: personId.optional() }), reads).returns<readonly MatchWishRow[]>(),
  /** 徒弟, 单位, 师傅, 单位, 志愿序号 in a line; `by` tells whose wishes they are. */
  readWishes: query(pasted.extend({ by: z.enum(matchSides).default('mentee') }), reads).returns<readonly ReadTie[]>(),
  /** Adds wishes; one who wishes anew at the same rank has the new wish in place of the old. */
  addWishes: command(
    z.object({
      roundId,
      wishes: z
        .array(z.object({ ...pair, by: z.enum(matchSides), rank: z.int().min(1).max(20).default(1) }))
        .min(1)
        .max(20_000),
    }),
    changed,
  ).returns<Done>(),
  removeWishes: command(z.object({ roundId, ids }), changed).returns<Done>(),

  bans: query(z.object({ roundId, personId: personId.optional() }), reads).returns<readonly MatchBanRow[]>(),
  /** 徒弟, 单位, 师傅, 单位, 原因 in a line. */
  readBans: query(pasted, reads).returns<readonly ReadTie[]>(),
  addBans: command(
    z.object({
      roundId,
      bans: z
        .array(z.object({ ...pair, reason: z.string().trim().min(2, '请填写回避原因').max(40) }))
        .min(1)
        .max(20_000),
    }),
    changed,
  ).returns<Done>(),
  removeBans: command(z.object({ roundId, ids }), changed).returns<Done>(),

  createScenario: command(
    z.object({ roundId, name: name.optional(), preset: z.enum(scenarioPresets).default('policy') }),
    changed,
  ).returns<{ readonly id: string }>(),
  /** 另存方案: settings, choices and plan. */
  copyScenario: command(z.object({ id: scenarioId, name: name.optional() }), changed).returns<{
    readonly id: string
  }>(),
  renameScenario: command(z.object({ id: scenarioId, name }), changed).returns<null>(),
  removeScenario: command(z.object({ id: scenarioId }), changed).returns<null>(),
  /** Plans anew, with new settings when they are given; choices of the officer hold. Can be cancelled. */
  solve: command(
    z.object({
      id: scenarioId,
      settings: matchSettings.optional().describe('of a round of people'),
      schoolSettings: schoolMatchSettings.optional().describe('of a round of schools'),
      keepChoices: z.boolean().default(true),
    }),
    changed,
  ).returns<PlanChange>(),

  /** 锁定: pairs that stay. The rest is planned anew at once. */
  lock: command(z.object({ id: scenarioId, pairs }), changed).returns<PlanChange>(),
  /** 不许这一对. */
  forbid: command(z.object({ id: scenarioId, pairs }), changed).returns<PlanChange>(),
  /** 解锁 and 允许: takes back what was chosen for these pairs. */
  unlock: command(z.object({ id: scenarioId, pairs }), changed).returns<PlanChange>(),
  /** 手调: puts a mentee to a mentor, or to nobody; it holds until it is taken back. */
  move: command(z.object({ id: scenarioId, menteeId, mentorId: mentorId.nullable() }), changed).returns<PlanChange>(),
  /** Takes back that somebody was moved, or left out by hand. */
  release: command(
    z.object({ id: scenarioId, menteeIds: z.array(menteeId).min(1).max(5000) }),
    changed,
  ).returns<PlanChange>(),
  /** What was chosen: locked, moved, forbidden, left out; with who and when. */
  choices: query(z.object({ id: scenarioId }), reads).returns<readonly MatchChoiceRow[]>(),

  /** Mentors with their mentees: those with places in this round, by name. */
  plan: query(
    z.object({
      id: scenarioId,
      text: search.describe('mentor or mentee'),
      show: z.enum(['all', 'open', 'full', 'idle']).default('all').describe('open: places left; idle: no mentee'),
      sort: z.enum(['name', 'school', 'load', 'fit']).default('name'),
      ...stretch,
    }),
    reads,
  ).returns<PlanPage>(),
  /** Those left out, with reason and way out. */
  unplaced: query(
    z.object({ id: scenarioId, text: search, ...stretch, limit: z.int().min(1).max(500).default(50) }),
    reads,
  ).returns<UnplacedPage>(),
  why: query(
    z.object({ id: scenarioId, menteeId, limit: z.int().min(1).max(100).default(8) }),
    reads,
  ).returns<MatchWhy>(),
  whyNot: query(
    z.object({ id: scenarioId, menteeId, limit: z.int().min(1).max(100).default(8) }),
    reads,
  ).returns<MatchWhyNot>(),
  /** What a move would cost; nothing is stored. */
  trial: query(
    z.object({ id: scenarioId, menteeId, mentorId: mentorId.nullable().describe('null: to nobody') }),
    reads,
  ).returns<TrialView>(),
  compare: query(
    z.object({ roundId, with: scenarioId.optional().describe('to which 与本方案不同 refers') }),
    reads,
  ).returns<readonly ScenarioFigures[]>(),
  gaps: query(z.object({ id: scenarioId, byDistrict: z.boolean().default(false) }), reads).returns<
    readonly MatchGap[]
  >(),

  check: query(publishing.omit({ onlyPossible: true }), reads).returns<PublishCheck>(),
  /** Makes draft pairings of the plan (draft groups of schools). What 结对 refuses is answered, pair by pair. */
  publish: command(publishing, published).returns<Published>(),
}
