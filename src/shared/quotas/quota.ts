import { z } from 'zod'
import { participantRoles } from '../activities/activity.ts'

export const quotaPeriods = ['semester', 'year', 'term'] as const
export type QuotaPeriod = (typeof quotaPeriods)[number]

/** Whose doing is counted: the mentee, the mentor, both together; the studio as a whole, or its head; a group of schools. */
export const quotaSides = ['mentee', 'mentor', 'pair', 'studio', 'studio-lead', 'twin'] as const
export type QuotaSide = (typeof quotaSides)[number]

/** What has quotas, each kind called like its table. */
export const quotaKinds = ['pairing', 'studio', 'twin_group'] as const
export type QuotaKind = (typeof quotaKinds)[number]

export const quotaSource = z.object({
  source: z.enum(['activity', 'achievement']),
  type: z.string().trim().min(1).max(20).describe('活动类型 or 成果类别'),
  role: z.enum(participantRoles).nullable().default(null).describe('the side in this role; null: in any'),
})

/** One obligation of a policy, as the officer edits it. */
export const quotaDraft = z.object({
  label: z.string().trim().min(1, '请填写任务名称').max(20),
  unit: z.string().trim().min(1, '请填写单位').max(4),
  period: z.enum(quotaPeriods),
  side: z.enum(quotaSides),
  required: z.number().min(0).max(1000).describe('how many; 0: not asked for'),
  weeklyMost: z.number().positive().max(50).default(1).describe('the most that one teaching week can make up'),
  sources: z.array(quotaSource).min(1, '请选择计入的活动或成果').max(20),
})

export type QuotaDraft = z.output<typeof quotaDraft>

export type Quota = z.output<typeof quotaDraft> & { readonly id: string }

/** `late`: behind the pace but still to be made up; `lost`: the teaching weeks that are left cannot cover the gap. */
export type QuotaState = 'done' | 'running' | 'late' | 'lost' | 'over'

/** How one quota of one object stands: 5/8. */
export interface QuotaProgress {
  readonly quotaId: string
  readonly label: string
  readonly unit: string
  readonly period: QuotaPeriod
  /** 2025—2026 第一学期, 2025—2026学年, 全周期. */
  readonly periodLabel: string
  readonly from: string
  readonly to: string
  readonly side: QuotaSide
  readonly done: number
  readonly required: number
  /** The share that should be done by today; null before the period, after it, or while paused. */
  readonly pace: number | null
  readonly state: QuotaState
  /** One sentence for 'late' and 'lost': 还差 3 节，剩 5 个教学周. */
  readonly sentence: string | null
}
