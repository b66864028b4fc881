import { z } from 'zod'
import { eventLevels, type EventLevel } from '../activities/activity.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

/** 申报 → 推荐 → 资格审查 → 评审 → 公示 → 命名 → 挂牌运行 → (限期整改, 停摆) → 期满 → 结束 or 续期; 撤销, 未通过, 作废. */
export const studioStatuses = [
  'applied',
  'recommended',
  'qualified',
  'reviewed',
  'publicised',
  'named',
  'running',
  'rectifying',
  'halted',
  'final',
  'ended',
  'revoked',
  'rejected',
  'void',
] as const
export type StudioStatus = (typeof studioStatuses)[number]

/** Named and not ended: it counts against a teacher's limits, has quotas and may be credited. */
export const livingStatuses = [
  'named',
  'running',
  'rectifying',
  'halted',
  'final',
] as const satisfies readonly StudioStatus[]

export const studioTypes = [
  '中原名师工作室',
  '省级名师工作室',
  '市级名师工作室',
  '县级名师工作室',
  '乡村首席教师工作室',
  '名校长工作室',
  '名班主任工作室',
] as const

/** The type whose cohorts are of the programme `chief`, with rules of its own. */
export const chiefType = '乡村首席教师工作室'

export const memberRoles = ['lead', 'vice', 'assistant', 'core', 'member', 'trainee', 'adviser'] as const
export type MemberRole = (typeof memberRoles)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

export const memberDraft = z.object({
  teacherId: rowId,
  role: z.enum(memberRoles).default('member'),
  joinedOn: isoDate,
  plan: text(500).describe('个人发展规划'),
  remark: text(200),
})

export const studioDraft = z.object({
  cohortId: rowId.optional().describe('批次; default: the open one of its type'),
  name: z.string().trim().max(60).default('').describe('default: the head’s name and the type'),
  type: z.string().trim().min(1, '请选择工作室类型').max(20),
  level: z.enum(eventLevels),
  leadId: rowId.describe('主持人'),
  stage: z.string().trim().max(20).optional().describe('default: that of the head'),
  subject: z.string().trim().max(20).optional(),
  appliedOn: isoDate.nullable().default(null),
  startsOn: isoDate,
  endsOn: isoDate.optional().describe('default: by the months of the policy'),
  documentNo: text(60).describe('批准文号'),
  address: text(100),
  phone: text(30),
  platform: text(100).describe('网络平台或公众号'),
  direction: text(200).describe('研究方向'),
  remark: text(200),
  members: z.array(memberDraft).max(60).default([]).describe('without the head'),
})
export type StudioDraft = z.output<typeof studioDraft>

/** What may be done with a studio, by its state. */
export const studioActions = [
  'edit',
  'recommend',
  'qualify',
  'review',
  'publicise',
  'name',
  'plate',
  'reject',
  'assess',
  'recheck',
  'halt',
  'change-lead',
  'finish',
  'renew',
  'end',
  'revoke',
  'void',
] as const
export type StudioAction = (typeof studioActions)[number]

export interface StudioRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly level: EventLevel
  readonly leadId: string | null
  readonly lead: string | null
  readonly school: string
  readonly district: string | null
  readonly stage: string
  readonly subject: string
  readonly plateOn: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly documentNo: string | null
  readonly members: number
  readonly status: StudioStatus
  /** Its term is over, or is within the days of the reminder. */
  readonly due: 'over' | 'soon' | null
  /** Teaching days' span without an activity, once it is beyond the policy's; null while all is well. */
  readonly stagnantDays: number | null
  readonly lastActivityOn: string | null
  readonly hasFindings: boolean
  readonly lastGrade: string | null
}

export interface StudioMember {
  readonly id: string
  readonly teacherId: string
  readonly name: string
  readonly role: MemberRole
  readonly school: string
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honours: string | null
  readonly isRural: boolean
  readonly joinedOn: string
  readonly leftOn: string | null
  readonly leaveReason: string | null
  readonly plan: string | null
  readonly remark: string | null
  /** Other studios he is in now. */
  readonly elsewhere: readonly string[]
}

export const studioRules = [
  'total-size',
  'vice-size',
  'core-size',
  'member-size',
  'rural-share',
  'school-count',
  'lead-of-two',
  'member-of-many',
  'lead-missing',
  'lead-gone',
  'lead-title-too-low',
  'lead-too-old',
  'member-gone',
  'stagnant',
  'dates-reversed',
] as const
export type StudioRule = (typeof studioRules)[number]

export interface StudioFinding {
  readonly rule: StudioRule
  readonly severity: 'block' | 'warn' | 'info'
  /** One sentence: what is wrong, with the figures or names. */
  readonly sentence: string
  readonly teacherId: string | null
}

export interface StudioFund {
  readonly id: string
  readonly kind: 'granted' | 'spent'
  readonly on: string
  /** In fen. */
  readonly fen: number
  readonly purpose: string
  readonly documentNo: string | null
  readonly remark: string | null
}

export interface StudioGoal {
  readonly id: string
  readonly year: number
  readonly indicator: string
  readonly baseline: string | null
  readonly target: string
  readonly actual: string | null
  readonly remark: string | null
}

export interface StudioAssessment {
  readonly id: string
  readonly kind: 'annual' | 'recheck' | 'final'
  readonly schoolYear: string
  readonly on: string
  readonly grade: string
  readonly score: number | null
  readonly note: string | null
}

export interface Studio extends StudioRow {
  readonly cohortId: string
  readonly cohort: string
  readonly appliedOn: string | null
  readonly namedOn: string | null
  readonly term: number
  readonly statusSince: string
  readonly reason: string | null
  readonly rectifyUntil: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly platform: string | null
  readonly direction: string | null
  readonly remark: string | null
  readonly leadTitle: string | null
  readonly leadHonours: string | null
  readonly formerNames: readonly { readonly name: string; readonly untilOn: string; readonly reason: string | null }[]
  readonly people: readonly StudioMember[]
  readonly funds: readonly StudioFund[]
  readonly balance: { readonly granted: number; readonly spent: number; readonly left: number }
  readonly goals: readonly StudioGoal[]
  readonly assessments: readonly StudioAssessment[]
  readonly findings: readonly StudioFinding[]
  readonly actions: readonly StudioAction[]
  readonly source: string | null
}

/** One column of the comparison. */
export interface StudioComparison {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lead: string | null
  readonly status: StudioStatus
  readonly figures: readonly { readonly key: string; readonly label: string; readonly value: number | string }[]
}
