import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import type { AidFinding } from './aid-finding.ts'
import {
  gradeKinds,
  postingDraft,
  postingPrivate,
  postingStatuses,
  type Posting,
  type PostingPrivate,
  type PostingRow,
  type PostingStatus,
} from './posting.ts'

export const postingFilter = z.object({
  batchId: rowId.optional(),
  type: z.string().max(20).optional(),
  statuses: z.array(z.enum(postingStatuses)).optional().describe('default: all but void'),
  there: z.boolean().optional().describe('only those who are or were in Xinjiang'),
  districtId: rowId.optional().describe('of the school that sent him'),
  hostId: rowId.optional(),
  subject: z.string().max(20).optional(),
  stage: z.string().max(20).optional(),
  teacherId: rowId.optional(),
  from: isoDate.optional().describe('there on or after'),
  to: isoDate.optional().describe('there on or before'),
  endingWithin: z.int().min(0).max(3650).optional().describe('term over, or ending within so many days'),
  withoutSuccessor: z.boolean().optional(),
  text: z.string().trim().max(40).optional().describe('code, batch, host school, or teacher by 汉字, 全拼 or 首字母'),
})
export type PostingFilter = z.output<typeof postingFilter>

export const postingReads: readonly Area[] = [
  'aid',
  'registry',
  'policies',
  'pairings',
  'activities',
  'calendar',
  'milestones',
]
const changed: readonly Area[] = ['aid', 'milestones', 'registry', 'history']
const ids = z.array(rowId).min(1).max(500).describe('postings, all or none')
const on = isoDate
const reason = z.string().trim().min(1, '请填写原因').max(100)
const note = z.string().trim().max(200).nullable().default(null)
const grade = z.string().trim().min(1, '请选择等次').max(10)
const text = (max: number) => z.string().trim().max(max).nullable().default(null)
interface Done {
  readonly count: number
}

export const postingContract = {
  list: query(
    postingFilter.extend({
      ...pageRequest,
      sort: z.enum(['code', 'enteredOn', 'dueOn', 'host', 'teacher']).default('code'),
      descending: z.boolean().default(false),
    }),
    postingReads,
  ).returns<Page<PostingRow>>(),
  counts: query(postingFilter.omit({ statuses: true }), postingReads).returns<{
    readonly byStatus: Readonly<Record<PostingStatus, number>>
    readonly total: number
    /** There now. */
    readonly serving: number
    /** Of those there, whose term ends within the days of the first reminder, or is over. */
    readonly ending: number
    readonly withoutSuccessor: number
  }>(),
  get: query(z.object({ id: rowId.describe('id, or code: YJ-2025-001') }), postingReads).returns<Posting>(),
  /** Every broken rule of a draft at once; nothing is stored. */
  check: query(
    postingDraft.partial({ hostId: true, post: true }).extend({ id: rowId.optional() }),
    postingReads,
  ).returns<readonly AidFinding[]>(),
  /** New postings, all or none. `as` serving: those who are there already, entered after the fact. */
  add: command(
    z.object({
      postings: z.array(postingDraft).min(1).max(200),
      as: z.enum(['recommended', 'dispatched', 'serving']).default('recommended'),
    }),
    changed,
  ).returns<{ readonly ids: readonly string[]; readonly codes: readonly string[] }>(),
  update: command(changesOf(postingDraft.omit({ teacherId: true })).extend({ id: rowId }), changed).returns<null>(),
  vet: command(z.object({ ids, on, note }), changed).returns<Done>(),
  publicise: command(z.object({ ids, on, note }), changed).returns<Done>(),
  dispatch: command(z.object({ ids, on, note }), changed).returns<Done>(),
  /** In Xinjiang from that day; the register has him as 援疆中. */
  arrive: command(z.object({ ids, on }), changed).returns<Done>(),
  leave: command(z.object({ ids, on, reason }), changed).returns<Done>(),
  comeBack: command(z.object({ ids, on }), changed).returns<Done>(),
  /** 年度考核 or 期中考核, of those who are there. */
  assess: command(
    z.object({ ids, on, kind: z.enum(gradeKinds).exclude(['final']).default('annual'), grade, note }),
    changed,
  ).returns<Done>(),
  extend: command(
    z.object({ ids, untilOn: isoDate, reason, documentNo: text(60), decidedOn: isoDate.optional() }),
    changed,
  ).returns<Done>(),
  /** 期满考核, which 期满返回 asks for. */
  finish: command(z.object({ ids, on, grade, note }), changed).returns<Done>(),
  returnHome: command(z.object({ ids, on }), changed).returns<Done>(),
  /** 中途返回. */
  cutShort: command(z.object({ ids, on, reason, note }), changed).returns<Done>(),
  withdraw: command(z.object({ ids, on, reason, note }), changed).returns<Done>(),
  void: command(z.object({ ids, reason, note }), changed).returns<Done>(),
  /** Who comes in his place; null: nobody any more. */
  succeed: command(z.object({ id: rowId, successorId: rowId.nullable() }), changed).returns<null>(),
  /** 轮换: recommends somebody for the same place, from the day after the term ends. */
  rotate: command(
    z.object({
      id: rowId.describe('who comes home'),
      teacherId: rowId,
      batchId: rowId.optional().describe('default: the same batch'),
      enteredOn: isoDate.optional(),
      dueOn: isoDate.optional(),
    }),
    changed,
  ).returns<{ readonly id: string; readonly code: string }>(),
  /** 慰问 of one or many; it does the milestone that asked for it. */
  care: command(
    z.object({
      ids,
      on,
      kind: z.string().trim().min(1, '请填写慰问方式').max(20).default('慰问'),
      content: z.string().trim().min(1, '请填写慰问情况').max(200),
      visitId: rowId.nullable().default(null),
    }),
    changed,
  ).returns<Done>(),
  removeCare: command(z.object({ id: rowId }), changed).returns<null>(),
  setPrivate: command(postingPrivate.extend({ id: rowId }), ['aid', 'history']).returns<null>(),
  /** What is hidden, whole. That it was asked for is in the log, by its operation; the values are not. */
  reveal: command(z.object({ id: rowId }), []).returns<PostingPrivate>(),
}
