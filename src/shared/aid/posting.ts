import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { AidFinding } from './aid-finding.ts'

/** 推荐 → 体检政审 → 公示 → 派出 → 在疆（休假）→ 期满考核 → 返回; 中途返回; 未派出, 作废. 期中考核 is an entry of one in Xinjiang. */
export const postingStatuses = [
  'recommended',
  'vetted',
  'publicised',
  'dispatched',
  'serving',
  'on-leave',
  'assessed',
  'returned',
  'stopped',
  'withdrawn',
  'void',
] as const
export type PostingStatus = (typeof postingStatuses)[number]

/** There, or on leave from there. */
export const servingStatuses = ['serving', 'on-leave', 'assessed'] as const satisfies readonly PostingStatus[]
/** Chosen and not there yet. */
export const comingStatuses = [
  'recommended',
  'vetted',
  'publicised',
  'dispatched',
] as const satisfies readonly PostingStatus[]
/** Was or is there: what counts in ledgers. */
export const thereStatuses = [...servingStatuses, 'returned', 'stopped'] as const satisfies readonly PostingStatus[]

export const postingActions = [
  'edit',
  'vet',
  'publicise',
  'dispatch',
  'arrive',
  'go-on-leave',
  'come-back',
  'assess',
  'extend',
  'finish',
  'return',
  'cut-short',
  'withdraw',
  'void',
] as const
export type PostingAction = (typeof postingActions)[number]

export const gradeKinds = ['annual', 'midterm', 'final'] as const
export type PostingGradeKind = (typeof gradeKinds)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)
const amount = (max: number) => z.number().min(0).max(max).nullable().default(null)
const heads = (max: number) => z.int().min(0).max(max).nullable().default(null)

/** What an officer fills in of one posting; stage and subject are those of the teacher unless told. */
export const postingDraft = z.object({
  batchId: rowId.describe('援疆批次'),
  teacherId: rowId,
  hostId: rowId.describe('受援学校'),
  post: z.string().trim().min(1, '请选择岗位').max(20),
  stage: z.string().trim().max(20).optional(),
  subject: z.string().trim().max(20).optional(),
  weeklyLessons: amount(40).describe('周课时'),
  classes: heads(200).describe('覆盖班级'),
  students: heads(20_000).describe('覆盖学生'),
  enteredOn: isoDate.optional().describe('进疆日期, planned until he arrives; default: the start of the batch'),
  dueOn: isoDate.optional().describe('期满日期; default: the end of the batch'),
  previousId: rowId.nullable().default(null).describe('接替的援派记录'),
  award: text(60).describe('表彰'),
  remark: text(200),
})
export type PostingDraft = z.output<typeof postingDraft>

/** Kept in a table of its own, hidden, and never in an export. */
export const postingPrivate = z.object({
  health: text(200).describe('健康情况'),
  contact: text(20).describe('紧急联系人'),
  relation: text(20).describe('与本人关系'),
  contactPhone: text(30).describe('紧急联系电话'),
  family: text(200).describe('家庭情况和困难'),
})
export type PostingPrivate = z.output<typeof postingPrivate>

export interface PostingRow {
  readonly id: string
  readonly code: string
  readonly batchId: string
  readonly batch: string
  readonly type: string
  readonly teacherId: string
  readonly name: string
  readonly homeSchool: string
  readonly district: string | null
  readonly title: string | null
  readonly hostId: string | null
  readonly host: string
  readonly post: string
  readonly stage: string
  readonly subject: string
  readonly enteredOn: string
  readonly dueOn: string
  readonly leftOn: string | null
  readonly extensions: number
  /** Mentees there: pairings of kind 援疆 that he carries or carried. */
  readonly mentees: number
  readonly finalGrade: string | null
  readonly lastGrade: string | null
  readonly status: PostingStatus
  /** Days from today to the end of the term; null when he is not there. */
  readonly daysLeft: number | null
  /** Within which of the days of reminder the term ends: 30, 60 or 90; 0 when it is over; null: not yet, or not there. */
  readonly band: number | null
  readonly successorId: string | null
  readonly successor: string | null
  readonly hasFindings: boolean
}

export interface PostingExtension {
  readonly id: string
  readonly fromOn: string
  readonly untilOn: string
  readonly reason: string
  readonly documentNo: string | null
  readonly decidedOn: string
}

export interface PostingGrade {
  readonly id: string
  readonly kind: PostingGradeKind
  /** The school year that a yearly grade is of. */
  readonly schoolYear: string
  readonly on: string
  readonly grade: string
  readonly note: string | null
}

/** 慰问 and help. */
export interface PostingCare {
  readonly id: string
  readonly on: string
  readonly kind: string
  readonly content: string
  readonly visitId: string | null
  readonly visit: string | null
}

export interface PostingMentee {
  readonly pairingId: string
  readonly code: string
  readonly teacherId: string
  readonly name: string
  readonly school: string
  readonly status: string
}

export interface Posting extends PostingRow {
  readonly statusSince: string
  readonly reason: string | null
  readonly weeklyLessons: number | null
  readonly classes: number | null
  readonly students: number | null
  readonly award: string | null
  readonly remark: string | null
  readonly honours: string | null
  readonly previousId: string | null
  readonly previous: string | null
  readonly dueOnFirst: string
  readonly extensionRows: readonly PostingExtension[]
  readonly grades: readonly PostingGrade[]
  readonly care: readonly PostingCare[]
  readonly nextCareOn: string | null
  readonly menteeRows: readonly PostingMentee[]
  /** Activities that count to it, by type, with lessons or times. */
  readonly work: readonly { readonly type: string; readonly count: number; readonly amount: number }[]
  /** What counts to it in the term under way, and how much the policy asks. */
  readonly recordsThisTerm: number
  readonly recordsAsked: number
  readonly private: {
    readonly isFilled: boolean
    readonly contactMasked: string | null
    readonly contactPhoneMasked: string | null
  }
  readonly findings: readonly AidFinding[]
  readonly actions: readonly PostingAction[]
  readonly source: string | null
}
