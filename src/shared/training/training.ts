import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { hourAmount } from '../hours/hour.ts'

/** 国培, 省培, 市培, 高端研修, 跟岗, 访学. */
export const trainingCategories = ['national', 'provincial', 'municipal', 'advanced', 'shadowing', 'visiting'] as const
export type TrainingCategory = (typeof trainingCategories)[number]

/** 计划, 名额分配, 报名（推荐）, 审核, 在训, 结业, 归档; 取消. */
export const trainingStatuses = [
  'planned',
  'allotted',
  'nominating',
  'reviewing',
  'running',
  'completed',
  'archived',
  'cancelled',
] as const
export type TrainingStatus = (typeof trainingStatuses)[number]

/** Who named somebody: the city itself, a county, or a school. */
export const nominators = ['city', 'district', 'school'] as const
export type Nominator = (typeof nominators)[number]

/** 推荐, 入选, 候补, 退出. */
export const traineeStatuses = ['nominated', 'admitted', 'waiting', 'withdrawn'] as const
export type TraineeStatus = (typeof traineeStatuses)[number]

/** 优秀, 合格, 不合格. */
export const traineeResults = ['excellent', 'pass', 'fail'] as const
export type TraineeResult = (typeof traineeResults)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

export const trainingTarget = z.object({
  stage: z.string().max(20).nullable().default(null).describe('null: of any stage'),
  subject: z.string().max(20).nullable().default(null).describe('null: of any subject'),
})
export type TrainingTarget = z.output<typeof trainingTarget>

export const trainingDraft = z.object({
  cohortId: rowId.optional().describe('default: the open one of the school year'),
  name: z.string().trim().min(1, '请填写项目名称').max(80),
  category: z.enum(trainingCategories),
  organizer: z.string().trim().min(1, '请填写承训单位').max(60),
  place: text(60),
  startsOn: isoDate,
  endsOn: isoDate,
  days: z
    .number()
    .positive('天数应大于 0')
    .max(400)
    .optional()
    .describe('of teaching; default: all days from first to last'),
  hours: hourAmount.optional().describe('of each trainee; default: days × the hours of a day of the policy'),
  fundFen: z.int().min(0).max(100_000_000_000).default(0).describe('分'),
  documentNo: text(60),
  targets: z.array(trainingTarget).max(60).default([]).describe('none: for everybody'),
  remark: text(500),
})
export type TrainingDraft = z.output<typeof trainingDraft>

/** What speaks against somebody in a training; each can be accepted with a reason, but for being named twice. */
export const traineeRules = ['twice', 'over-quota', 'overlap', 'stage', 'subject', 'gone', 'often'] as const
export type TraineeRule = (typeof traineeRules)[number]

export interface TraineeFinding {
  readonly rule: TraineeRule
  readonly severity: 'block' | 'warn'
  readonly teacherId: string
  readonly sentence: string
}

/** One row of the list. */
export interface TrainingRow {
  readonly id: string
  /** GX-2025-003. */
  readonly code: string
  readonly name: string
  readonly category: TrainingCategory
  readonly organizer: string
  readonly place: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
  readonly hours: number
  /** 小学语文、小学数学; empty: for everybody. */
  readonly target: string
  readonly documentNo: string | null
  readonly fundFen: number
  readonly status: TrainingStatus
  readonly statusSince: string
  /** Places of all counties together. */
  readonly places: number
  readonly nominated: number
  readonly admitted: number
  readonly waiting: number
  /** Of those admitted, with 优秀 or 合格. */
  readonly passed: number
}

export interface TrainingQuota {
  readonly districtId: string
  readonly district: string
  /** Null: no places were given to it, and yet it has named somebody. */
  readonly places: number | null
  readonly nominated: number
  readonly admitted: number
  readonly waiting: number
}

export interface Trainee {
  readonly id: string
  readonly teacherId: string
  readonly name: string
  /** School of the day on which he was named. */
  readonly school: string
  readonly districtId: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly nominator: Nominator
  readonly nominatedOn: string
  readonly status: TraineeStatus
  readonly days: number | null
  /** Of the days of the training; null while no days are entered. */
  readonly percent: number | null
  readonly result: TraineeResult | null
  readonly certificateNo: string | null
  /** What the ledger holds for it. */
  readonly hours: number
  /** Why he was taken against a rule. */
  readonly waiver: string | null
  readonly reason: string | null
  readonly remark: string | null
  /** What speaks against him today, whatever was accepted. */
  readonly findings: readonly TraineeFinding[]
}

/** A state that may come next, and what stands in its way. */
export interface TrainingStep {
  readonly to: TrainingStatus
  readonly obstacles: readonly string[]
}

export interface Training extends TrainingRow {
  readonly cohortId: string
  readonly reason: string | null
  readonly remark: string | null
  readonly targets: readonly TrainingTarget[]
  readonly quotas: readonly TrainingQuota[]
  readonly trainees: readonly Trainee[]
  readonly steps: readonly TrainingStep[]
}

/** A line of a pasted list of nominations, and who is meant. */
export interface ReadNomination {
  readonly line: number
  readonly name: string
  readonly unit: string | null
  /** `matched` may be taken as it is; the others wait for the officer. */
  readonly state: 'matched' | 'several' | 'unknown'
  readonly teacherId: string | null
  /** 张明 · 实验小学 · 语文, the nearest first. */
  readonly candidates: readonly { readonly teacherId: string; readonly label: string }[]
  readonly findings: readonly TraineeFinding[]
}
