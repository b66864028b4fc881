import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import type { Coverage, CoverageTarget } from './twin-coverage.ts'
import {
  twinGoalDraft,
  twinGroupDraft,
  twinLinkDraft,
  twinMemberDraft,
  twinRules,
  twinStatuses,
  type TwinFinding,
  type TwinGroup,
  type TwinGroupRow,
  type TwinStatus,
} from './twin-group.ts'
import type { Network, TwinMatrix } from './twin-network.ts'
import { twinSchemeDraft, type TwinScheme } from './twin-scheme.ts'
import type { LeftOutSchool, TwinSuggestion } from './twin-suggestion.ts'

export const twinFilter = z.object({
  cohortId: rowId.optional(),
  schemeId: rowId.optional().describe('groups that took this scheme'),
  statuses: z.array(z.enum(twinStatuses)).optional().describe('default: all but void'),
  districtId: rowId.optional().describe('of the lead or of any member'),
  stage: z.string().max(20).optional(),
  schoolId: rowId.optional().describe('who is in it now'),
  due: z.boolean().optional().describe('its agreement is over or ends within the days of the reminder'),
  hasFindings: z.boolean().optional(),
  text: z.string().trim().max(40).optional().describe('code, name, or a school by 汉字, 全拼 or 首字母'),
})
export type TwinFilter = z.output<typeof twinFilter>

/** 组, 学校 and 对子 of the groups under way: three counts that are never one another. */
export interface TwinCounts {
  readonly byStatus: Readonly<Record<TwinStatus, number>>
  /** Groups, all but void. */
  readonly total: number
  /** Of the groups under way: places taken, and schools, each once. */
  readonly members: number
  readonly schools: number
  readonly rural: number
  readonly outside: number
  readonly links: number
  readonly due: number
  readonly withFindings: number
}

/** Where one school stands: 所在结对组. */
export interface SchoolTwinning {
  readonly groupId: string
  readonly code: string
  readonly name: string
  readonly scheme: string
  readonly slotLabel: string
  readonly isLead: boolean
  readonly status: TwinStatus
  readonly joinedOn: string
  readonly leftOn: string | null
  readonly supportedBy: readonly string[]
  readonly supports: readonly string[]
}

const reads: readonly Area[] = ['twinning', 'registry', 'policies', 'activities']
const changed: readonly Area[] = ['twinning', 'milestones', 'history']
const ids = z.array(rowId).min(1).max(500).describe('groups, all or none')
const id = rowId.describe('id, or code: XJ-2025-003')
const on = isoDate
const reason = z.string().trim().min(1, '请填写原因').max(60)
const note = z.string().trim().max(200).nullable().default(null)
const text = (max: number) => z.string().trim().max(max).nullable()
interface Done {
  readonly count: number
}

export const twinContract = {
  schemes: query(z.object({ withArchived: z.boolean().default(false) }), ['twinning']).returns<readonly TwinScheme[]>(),
  createScheme: command(twinSchemeDraft, ['twinning', 'history']).by('admin').returns<{ readonly id: string }>(),
  /** Groups that stand keep the slots that they began with. */
  updateScheme: command(twinSchemeDraft.extend({ id: rowId }), ['twinning', 'history'])
    .by('admin')
    .returns<null>(),
  setDefaultScheme: command(z.object({ id: rowId }), ['twinning', 'history'])
    .by('admin')
    .returns<null>(),
  archiveScheme: command(z.object({ id: rowId }), ['twinning', 'history'])
    .by('admin')
    .returns<null>(),
  restoreScheme: command(z.object({ id: rowId }), ['twinning', 'history'])
    .by('admin')
    .returns<null>(),

  list: query(
    twinFilter.extend({
      ...pageRequest,
      sort: z.enum(['code', 'endsOn', 'lead', 'updated']).default('code'),
      descending: z.boolean().default(false),
    }),
    reads,
  ).returns<Page<TwinGroupRow>>(),
  counts: query(twinFilter.omit({ statuses: true }), reads).returns<TwinCounts>(),
  get: query(z.object({ id }), reads).returns<TwinGroup>(),
  /** Every broken rule of a draft at once; nothing is stored. */
  check: query(twinGroupDraft.partial({ schemeId: true, startsOn: true }), reads).returns<readonly TwinFinding[]>(),
  /** The groups that a school is or was in. */
  ofSchool: query(z.object({ schoolId: rowId }), reads).returns<readonly SchoolTwinning[]>(),

  /** `as` running: one that runs already, entered after the fact. */
  create: command(
    twinGroupDraft.extend({ as: z.enum(['proposed', 'signed', 'running']).default('proposed') }),
    changed,
  ).returns<{ readonly id: string; readonly code: string; readonly name: string }>(),
  update: command(
    changesOf(twinGroupDraft.omit({ members: true, cohortId: true, schemeId: true, withLinks: true })).extend({
      id: rowId,
    }),
    changed,
  ).returns<null>(),
  sign: command(
    z.object({ ids, on: on.describe('协议签订日期'), agreementNo: text(60).optional() }),
    changed,
  ).returns<Done>(),
  start: command(z.object({ ids, on }), changed).returns<Done>(),
  /** 年度考核; one at the end of the term is its 期满考核. */
  assess: command(
    z.object({
      ids,
      on,
      grade: z.string().trim().min(1, '请选择等次').max(10),
      score: z.number().min(0).max(10_000).nullable().default(null),
      note,
    }),
    changed,
  ).returns<Done>(),
  resume: command(z.object({ ids, on }), changed).returns<Done>(),
  renew: command(
    z.object({ ids, startsOn: isoDate, endsOn: isoDate.optional(), agreementNo: text(60).optional() }),
    changed,
  ).returns<Done>(),
  close: command(z.object({ ids, on, note }), changed).returns<Done>(),
  terminate: command(z.object({ ids, on, reason, note }), changed).returns<Done>(),
  void: command(z.object({ ids, reason, note }), changed).returns<Done>(),

  addMembers: command(
    z.object({
      id: rowId.describe('group'),
      members: z.array(twinMemberDraft).min(1).max(200),
      withLinks: z.boolean().default(true),
    }),
    changed,
  ).returns<Done>(),
  updateMember: command(
    z.object({
      id: rowId,
      slot: z.string().max(20).optional(),
      joinedOn: isoDate.optional(),
      person: text(20).optional(),
      phone: text(30).optional(),
    }),
    changed,
  ).returns<null>(),
  /** Its links end with it. */
  leave: command(
    z.object({ ids: z.array(rowId).min(1).max(200).describe('members'), on, reason }),
    changed,
  ).returns<Done>(),
  /** Another lead school: the old one leaves or takes the slot that is named. */
  changeLead: command(
    z.object({
      id: rowId,
      schoolId: rowId,
      on,
      reason,
      formerSlot: z.string().max(20).nullable().default(null).describe('null: the old lead leaves'),
    }),
    changed,
  ).returns<null>(),
  addLinks: command(
    z.object({ id: rowId.describe('group'), links: z.array(twinLinkDraft).min(1).max(500) }),
    changed,
  ).returns<Done>(),
  /** The links that the layers of the slots give and that are not there yet. */
  linkByLayers: command(z.object({ id: rowId.describe('group'), on }), changed).returns<Done>(),
  updateLink: command(
    z.object({
      id: rowId,
      agreementNo: text(60).optional(),
      signedOn: isoDate.nullable().optional(),
      startsOn: isoDate.optional(),
      endsOn: isoDate.nullable().optional(),
    }),
    changed,
  ).returns<null>(),
  endLinks: command(
    z.object({ ids: z.array(rowId).min(1).max(500).describe('links'), on, reason }),
    changed,
  ).returns<Done>(),
  /** Puts the goals in place of those there are; those that stay the same stay. */
  setGoals: command(
    z.object({ id: rowId, goals: z.array(twinGoalDraft.extend({ id: rowId.optional() })).max(100) }),
    changed,
  ).returns<null>(),

  /** Over all groups under way: the findings of each, those accepted with their reason when asked for. */
  findings: query(
    z.object({
      rules: z.array(z.enum(twinRules)).optional(),
      districtId: rowId.optional(),
      withWaived: z.boolean().default(false),
    }),
    reads,
  ).returns<readonly (TwinFinding & { readonly groupId: string; readonly code: string; readonly group: string })[]>(),
  waive: command(
    z.object({ groupId: rowId, rule: z.enum(twinRules), about: z.string().max(400), reason }),
    changed,
  ).returns<null>(),
  unwaive: command(
    z.object({ groupId: rowId, rule: z.enum(twinRules), about: z.string().max(400) }),
    changed,
  ).returns<null>(),

  coverage: query(z.object({ asOf: isoDate.optional() }), reads).returns<Coverage>(),
  coverageTargets: query(z.object({}), ['twinning']).returns<readonly CoverageTarget[]>(),
  setCoverageTargets: command(
    z.object({
      targets: z
        .array(
          z.object({
            year: z.int().min(2000).max(2100),
            percent: z.number().min(0).max(100),
            basis: z.string().trim().max(100).nullable().default(null),
          }),
        )
        .max(50),
    }),
    ['twinning', 'history'],
  ).returns<null>(),
  /** Rural schools in no group today. */
  leftOut: query(
    z.object({ districtId: rowId.optional(), stage: z.string().max(20).optional(), ...pageRequest }),
    reads,
  ).returns<Page<LeftOutSchool> & { readonly total: number }>(),
  /** Where a school left out may go, the best first, with reasons. */
  suggest: query(z.object({ schoolId: rowId, limit: z.int().min(1).max(50).default(8) }), reads).returns<
    readonly TwinSuggestion[]
  >(),

  network: query(
    z.object({
      districtId: rowId.optional(),
      schemeId: rowId.optional(),
      cohortId: rowId.optional(),
      stage: z.string().max(20).optional(),
      asOf: isoDate.optional(),
      withLeftOut: z.boolean().default(false),
    }),
    reads,
  ).returns<Network>(),
  matrix: query(
    z.object({ schemeId: rowId.optional(), cohortId: rowId.optional(), asOf: isoDate.optional() }),
    reads,
  ).returns<TwinMatrix>(),
}
