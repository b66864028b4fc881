import { z } from 'zod'
import { eventLevels } from '../activities/activity.ts'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  memberDraft,
  memberRoles,
  studioDraft,
  studioStatuses,
  type Studio,
  type StudioComparison,
  type StudioFinding,
  type StudioRow,
  type StudioStatus,
} from './studio.ts'

export const studioFilter = z.object({
  cohortId: rowId.optional(),
  statuses: z.array(z.enum(studioStatuses)).optional().describe('default: all but void'),
  districtId: rowId.optional(),
  type: z.string().max(20).optional(),
  level: z.enum(eventLevels).optional(),
  stage: z.string().max(20).optional(),
  subject: z.string().max(20).optional(),
  teacherId: rowId.optional().describe('who is in it now'),
  stagnant: z.boolean().optional(),
  due: z.boolean().optional().describe('its term is over or ends within the days of the reminder'),
  text: z.string().trim().max(40).optional().describe('code, name, head or member by 汉字, 全拼 or 首字母'),
})
export type StudioFilter = z.output<typeof studioFilter>

const reads: readonly Area[] = ['studios', 'registry', 'policies', 'activities', 'calendar']
const changed: readonly Area[] = ['studios', 'milestones', 'history']
const ids = z.array(rowId).min(1).max(500).describe('studios, all or none')
const on = isoDate
const reason = z.string().trim().min(1, '请填写原因').max(60)
const note = z.string().trim().max(200).nullable().default(null)
const grade = z.string().trim().min(1, '请选择等次').max(10)
const score = z.number().min(0).max(10_000).nullable().default(null)
const fen = z.int().min(1, '金额应大于 0').max(100_000_000_000).describe('分')
const text = (max: number) => z.string().trim().max(max).nullable().default(null)
interface Done {
  readonly count: number
}

export const goalDraft = z.object({
  year: z.int().min(1).max(6),
  indicator: z.string().trim().min(1, '请填写指标').max(60),
  baseline: text(40),
  target: z.string().trim().min(1, '请填写目标').max(60),
  actual: text(60),
  remark: text(200),
})

export const fundDraft = z.object({
  kind: z.enum(['granted', 'spent']),
  on,
  fen,
  purpose: z.string().trim().min(1, '请填写用途').max(60),
  documentNo: text(60),
  remark: text(200),
})

export const studioContract = {
  list: query(
    studioFilter.extend({
      ...pageRequest,
      sort: z.enum(['code', 'endsOn', 'lead', 'updated']).default('code'),
      descending: z.boolean().default(false),
    }),
    reads,
  ).returns<Page<StudioRow>>(),
  counts: query(studioFilter.omit({ statuses: true }), reads).returns<{
    readonly byStatus: Readonly<Record<StudioStatus, number>>
    readonly total: number
    readonly members: number
    readonly stagnant: number
  }>(),
  get: query(z.object({ id: rowId.describe('id, or code: GZS-2025-003') }), reads).returns<Studio>(),
  /** Every broken rule of a draft at once; nothing is stored. */
  check: query(
    studioDraft.partial({ type: true, level: true, leadId: true, startsOn: true }).extend({ id: rowId.optional() }),
    reads,
  ).returns<readonly StudioFinding[]>(),
  compare: query(
    z.object({ ids: z.array(rowId).min(2).max(8), from: isoDate.optional(), to: isoDate.optional() }),
    reads,
  ).returns<readonly StudioComparison[]>(),
  /** A new application. `as` running: one that runs already, entered after the fact. */
  apply: command(
    studioDraft.extend({ as: z.enum(['applied', 'named', 'running']).default('applied') }),
    changed,
  ).returns<{
    readonly id: string
    readonly code: string
    readonly name: string
  }>(),
  update: command(
    changesOf(studioDraft.omit({ members: true, leadId: true, cohortId: true })).extend({ id: rowId }),
    changed,
  ).returns<null>(),
  recommend: command(z.object({ ids, on, note }), changed).returns<Done>(),
  qualify: command(z.object({ ids, on, note }), changed).returns<Done>(),
  review: command(z.object({ ids, on, note }), changed).returns<Done>(),
  publicise: command(z.object({ ids, on, note }), changed).returns<Done>(),
  name: command(z.object({ ids, on, documentNo: text(60) }), changed).returns<Done>(),
  plate: command(z.object({ ids, on }), changed).returns<Done>(),
  reject: command(z.object({ ids, on, reason, note }), changed).returns<Done>(),
  /** 年度考核: 不合格 leads to 限期整改, or to 撤销 where the policy says so (首席教师: 解除聘任). */
  assess: command(z.object({ ids, on, grade, score, note }), changed).returns<Done>(),
  recheck: command(z.object({ ids, on, grade, score, note }), changed).returns<Done>(),
  halt: command(z.object({ ids, on, reason, note }), changed).returns<Done>(),
  /** A new head; the studio takes his name unless another is given, and the old one stays in its history. */
  changeLead: command(
    z.object({ id: rowId, leadId: rowId, on, reason, name: z.string().trim().max(60).default('') }),
    changed,
  ).returns<null>(),
  finish: command(z.object({ ids, on, grade, score, note }), changed).returns<Done>(),
  renew: command(
    z.object({ ids, startsOn: isoDate, endsOn: isoDate.optional(), cohortId: rowId.optional() }),
    changed,
  ).returns<Done>(),
  end: command(z.object({ ids, on, note }), changed).returns<Done>(),
  revoke: command(z.object({ ids, on, reason, note }), changed).returns<Done>(),
  void: command(z.object({ ids, reason, note }), changed).returns<Done>(),
  addMembers: command(z.object({ id: rowId, members: z.array(memberDraft).min(1).max(60) }), changed).returns<Done>(),
  updateMember: command(
    z.object({
      id: rowId,
      role: z.enum(memberRoles).optional(),
      joinedOn: isoDate.optional(),
      plan: text(500).optional(),
      remark: text(200).optional(),
    }),
    changed,
  ).returns<null>(),
  leave: command(
    z.object({ ids: z.array(rowId).min(1).max(200).describe('members'), on, reason }),
    changed,
  ).returns<Done>(),
  addFund: command(fundDraft.extend({ id: rowId.describe('studio') }), changed).returns<{ readonly id: string }>(),
  removeFund: command(z.object({ id: rowId }), changed).returns<null>(),
  /** Puts the goals of the plan in place of those there are; those that stay the same stay. */
  setGoals: command(
    z.object({ id: rowId, goals: z.array(goalDraft.extend({ id: rowId.optional() })).max(60) }),
    changed,
  ).returns<null>(),
}
