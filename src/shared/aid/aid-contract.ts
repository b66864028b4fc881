import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { AidFinding } from './aid-finding.ts'
import { aidBatchDraft, type AidBatch } from './aid-batch.ts'
import { briefDraft, type AidBrief } from './aid-brief.ts'
import type { AidStatistic } from './aid-statistics.ts'
import { yearKinds } from './aid-years.ts'
import type { PostingStatus } from './posting.ts'
import { postingReads } from './posting-contract.ts'
import type { AidLedger } from './two-way-ledger.ts'

const reads: readonly Area[] = [...postingReads, 'attachments']
const changed: readonly Area[] = ['aid', 'history']

/** Left out: the whole year of today, by `years`. */
const span = {
  from: isoDate.optional(),
  to: isoDate.optional(),
  years: z.enum(yearKinds).default('calendar').describe('自然年 or 学年'),
}
const file = z.string().min(1).max(4096)

/** A term that ends, and who comes after. */
export interface EndingTerm {
  readonly postingId: string
  readonly code: string
  readonly teacherId: string
  readonly name: string
  /** Of the school that sent him. */
  readonly district: string | null
  readonly host: string
  readonly hostId: string | null
  readonly post: string
  readonly stage: string
  readonly subject: string
  readonly batch: string
  readonly dueOn: string
  readonly daysLeft: number
  readonly band: number
  readonly successorId: string | null
  readonly successor: string | null
  readonly successorStatus: PostingStatus | null
}

/** A subject that will have nobody at a host school. */
export interface HostGap {
  readonly hostId: string | null
  readonly host: string
  readonly stage: string
  readonly subject: string
  readonly since: string
  readonly lost: readonly { readonly postingId: string; readonly name: string; readonly dueOn: string }[]
}

export interface AidSuccession {
  readonly today: string
  /** The days of the three reminders, the shortest first. */
  readonly bands: readonly number[]
  readonly ending: readonly EndingTerm[]
  readonly gaps: readonly HostGap[]
}

export interface AidCandidate {
  readonly teacherId: string
  readonly name: string
  readonly school: string
  readonly district: string
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honour: string | null
  readonly age: number | null
  readonly fit: 'good' | 'possible' | 'blocked'
  readonly reasons: readonly string[]
  readonly doubts: readonly string[]
}

/** One bar of the view by host school. */
export interface TimelineBar {
  readonly postingId: string
  readonly code: string
  readonly name: string
  readonly subject: string
  readonly post: string
  readonly status: PostingStatus
  readonly from: string
  /** The last day there, or the end of the term. */
  readonly to: string
  /** The end of the term as it was at first, when it was extended. */
  readonly extendedFrom: string | null
  /** He went before the end of his term. */
  readonly isCutShort: boolean
  readonly previousId: string | null
  readonly successorId: string | null
}

export interface HostTimeline {
  readonly hostId: string | null
  readonly host: string
  readonly bars: readonly TimelineBar[]
}

export interface AidOverlap extends AidFinding {
  /** Whose card it stands on. */
  readonly own: { readonly kind: 'visit' | 'posting' | 'shadowing'; readonly id: string; readonly code: string }
  readonly name: string
}

/** What the start page of 教育援疆 tells. */
export interface AidFigures {
  readonly serving: number
  readonly hosts: number
  readonly ending: number
  readonly withoutSuccessor: number
  readonly careDue: number
  readonly visitsThisYear: Readonly<Record<'out' | 'in' | 'online', number>>
  readonly incompleteDossiers: number
}

export const aidContract = {
  figures: query(z.object({}), reads).returns<AidFigures>(),
  batches: query(
    z.object({ type: z.string().max(20).optional(), running: z.boolean().optional().describe('not over yet') }),
    ['aid', 'policies'],
  ).returns<readonly AidBatch[]>(),
  addBatch: command(aidBatchDraft, [...changed, 'policies']).returns<{ readonly id: string }>(),
  updateBatch: command(changesOf(aidBatchDraft).extend({ id: rowId }), changed).returns<null>(),
  /** Only one without postings. */
  removeBatch: command(z.object({ id: rowId }), changed).returns<null>(),
  /** Who went where, both ways: people, person-days, students, lessons, lectures; each figure with what it opens. */
  ledger: query(z.object(span), reads).returns<AidLedger>(),
  /** The ledger with bars, as one A4 page of print-ready HTML. */
  printLedger: query(z.object({ ...span, file }), []).returns<null>(),
  /** 受援校数、授课课时、听评课……: what the yearly summary tells. */
  statistics: query(z.object(span), reads).returns<readonly AidStatistic[]>(),
  succession: query(z.object({}), reads).returns<AidSuccession>(),
  /** Who might come in somebody's place, or to a host school for a subject, the best first, with reasons. */
  candidates: query(
    z.object({
      postingId: rowId.optional(),
      stage: z.string().max(20).optional(),
      subject: z.string().max(20).optional(),
      districtId: rowId.optional().describe('only of this county'),
      text: z.string().trim().max(40).optional().describe('by name: 汉字, 全拼 or 首字母'),
      limit: z.int().min(1).max(100).default(20),
    }),
    reads,
  ).returns<readonly AidCandidate[]>(),
  timeline: query(z.object({ from: isoDate.optional(), to: isoDate.optional() }), reads).returns<
    readonly HostTimeline[]
  >(),
  /** Everybody who is in two places on one day, with where. */
  overlaps: query(z.object({ from: isoDate.optional(), to: isoDate.optional() }), reads).returns<
    readonly AidOverlap[]
  >(),
  /** The brief of a span: as it was stored, or filled in anew with the figures of today. */
  brief: query(
    z.object({ ...span, fresh: z.boolean().default(false).describe('filled in anew, whatever is stored') }),
    [...reads, 'settings'],
  ).returns<AidBrief>(),
  saveBrief: command(briefDraft.extend({ from: isoDate, to: isoDate }), changed).returns<{ readonly id: string }>(),
  briefFileName: query(z.object(span), ['settings']).returns<{ readonly fileName: string }>(),
  /** A Word file of what is on the screen. */
  writeBrief: command(briefDraft.extend({ from: isoDate, to: isoDate, file }), ['reports']).returns<{
    readonly file: string
  }>(),
}
