import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  menteeDraft,
  pairingDraft,
  pairingRules,
  pairingStatuses,
  type Candidate,
  type Finding,
  type Pairing,
  type PairingGroup,
  type PairingRow,
  type PairingStatus,
} from './pairing.ts'

export const pairingFilter = z.object({
  cohortId: rowId.optional().describe('批次'),
  statuses: z.array(z.enum(pairingStatuses)).optional().describe('default: all but void'),
  districtId: rowId.optional().describe('of the mentor or the mentee'),
  stage: z.string().optional(),
  subject: z.string().optional(),
  kind: z.string().optional(),
  level: z.string().optional(),
  mentorId: rowId.optional(),
  menteeId: rowId.optional(),
  dueBefore: isoDate.optional(),
  mentorVacant: z.boolean().optional(),
  text: z.string().trim().max(40).optional().describe('code, or mentor or mentee by 汉字, 全拼 or 首字母'),
})

export type PairingFilter = z.output<typeof pairingFilter>

export const pairingSorts = ['code', 'endsOn', 'mentor', 'updated'] as const

/** What 分组 can group the list by. */
export const pairingGroupings = ['mentor', 'district', 'subject', 'stage'] as const

export interface PairingCounts {
  readonly byStatus: Readonly<Record<PairingStatus, number>>
  readonly total: number
  readonly mentors: number
  readonly mentees: number
}

export interface GroupingRow {
  readonly key: string
  readonly label: string
  readonly pairings: number
  readonly mentors: number
}

const changed: readonly Area[] = ['pairings', 'history']
const ids = z.array(rowId).min(1).max(2000).describe('pairings, all or none')
const reason = z.string().trim().min(1, '请填写原因').max(40)
const note = z.string().trim().max(200).nullable().default(null)
interface Done {
  readonly count: number
}

export const pairingContract = {
  list: query(
    pairingFilter.extend({
      ...pageRequest,
      sort: z.enum(pairingSorts).default('code'),
      descending: z.boolean().default(false),
      groupBy: z.enum(pairingGroupings).optional().describe('rows of a group stand together; 县区 is that of the row'),
    }),
    ['pairings', 'registry', 'policies', 'codes'],
  ).returns<Page<PairingRow>>(),
  counts: query(pairingFilter.omit({ statuses: true }), ['pairings', 'registry', 'policies']).returns<PairingCounts>(),
  groupings: query(pairingFilter.extend({ by: z.enum(pairingGroupings) }), ['pairings', 'registry']).returns<
    readonly GroupingRow[]
  >(),
  get: query(z.object({ id: rowId.describe('id, or code with number: SJ-2025-0031-2') }), [
    'pairings',
    'registry',
    'policies',
  ]).returns<Pairing>(),
  getGroup: query(z.object({ id: rowId.describe('id, or code: SJ-2025-0031') }), [
    'pairings',
    'registry',
    'policies',
  ]).returns<PairingGroup>(),
  /** Every broken rule of a draft at once, for the form, however little is filled in yet; nothing is stored. */
  check: query(
    pairingDraft
      .partial({ kind: true, level: true })
      .extend({ mentees: z.array(menteeDraft).max(50), groupId: rowId.optional() }),
    ['pairings', 'registry', 'policies'],
  ).returns<readonly Finding[]>(),
  /** Mentors or mentees to choose from, the best fit first. */
  candidates: query(
    z.object({
      role: z.enum(['mentor', 'mentee']),
      cohortId: rowId.optional(),
      text: z.string().trim().max(40).default(''),
      stage: z.string().optional(),
      subject: z.string().optional(),
      otherId: rowId.optional().describe('the mentor already chosen, when a mentee is looked for'),
      limit: z.int().min(1).max(50).default(20),
    }),
    ['registry', 'pairings', 'policies'],
  ).returns<readonly Candidate[]>(),
  /** All findings in the database, whitelisted ones too when asked for. */
  conflicts: query(
    z.object({
      cohortId: rowId.optional(),
      rule: z.enum(pairingRules).optional(),
      withWaived: z.boolean().default(false),
    }),
    ['pairings', 'registry', 'policies'],
  ).returns<readonly (Finding & { readonly pairings: readonly PairingRow[] })[]>(),
  /** A new group with its pairs; `submit` sends it to 待审核, `approve` straight to 在带. */
  open: command(
    pairingDraft.extend({ as: z.enum(['draft', 'submitted', 'active']).default('draft') }),
    changed,
  ).returns<{
    readonly groupId: string
    readonly code: string
    readonly pairingIds: readonly string[]
  }>(),
  /** Facts of the group: dates, kind, goal… The mentor changes by `changeMentor` once one of its pairs is approved. */
  updateGroup: command(
    changesOf(pairingDraft.omit({ mentees: true, cohortId: true })).extend({ id: rowId }),
    changed,
  ).returns<null>(),
  update: command(changesOf(menteeDraft).extend({ id: rowId }), changed).returns<null>(),
  addMentee: command(
    menteeDraft.extend({ groupId: rowId, as: z.enum(['draft', 'submitted', 'active']).default('draft') }),
    changed,
  ).returns<{
    readonly id: string
    readonly code: string
  }>(),
  submit: command(z.object({ ids }), changed).returns<Done>(),
  approve: command(z.object({ ids }), changed).returns<Done>(),
  /** 退回修改: back to draft. */
  return: command(z.object({ ids, note }), changed).returns<Done>(),
  pause: command(
    z.object({ ids, on: isoDate, until: isoDate.nullable().default(null), reason, note }),
    changed,
  ).returns<Done>(),
  resume: command(z.object({ ids, on: isoDate }), changed).returns<Done>(),
  /** 等次 and 得分 are typed by the officer until assessment schemes exist. */
  assess: command(
    z.object({
      ids,
      on: isoDate,
      grade: z.string().trim().min(1, '请选择等次').max(10),
      score: z.number().min(0).max(200).nullable().default(null),
    }),
    changed,
  ).returns<Done>(),
  complete: command(z.object({ ids, on: isoDate }), changed).returns<Done>(),
  extend: command(
    z.object({ ids, endsOn: isoDate.optional().describe('default: by the months of the policy'), note }),
    changed,
  ).returns<Done>(),
  terminate: command(z.object({ ids, on: isoDate, reason, note }), changed).returns<Done>(),
  dissolve: command(z.object({ ids, on: isoDate, reason, note }), changed).returns<Done>(),
  /** 换师傅: dissolves, and opens a new pair that knows the one before it. */
  changeMentor: command(
    z.object({
      ids,
      mentorId: rowId,
      on: isoDate,
      reason,
      note,
      as: z.enum(['submitted', 'active']).default('active'),
    }),
    changed,
  ).returns<{ readonly groupId: string; readonly code: string; readonly pairingIds: readonly string[] }>(),
  /** 作废 instead of delete; the row stays and is in no report. */
  void: command(z.object({ ids, reason, note }), changed).returns<Done>(),
  waive: command(
    z.object({
      rule: z.enum(pairingRules),
      subject: z.string().max(300),
      reason: z.string().trim().min(2, '请填写理由').max(100),
    }),
    changed,
  ).returns<null>(),
  unwaive: command(z.object({ rule: z.enum(pairingRules), subject: z.string().max(300) }), changed).returns<null>(),
}
