import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { UrbanType } from '../registry/school.ts'
import type { DistrictRule, TwinSlot } from './twin-scheme.ts'

/** 拟结对 → 签约 → 实施中 → 年度考核 → 续签 or 调整成员 (both go on) | 期满结项 | 终止; 作废 in the place of deleting. */
export const twinStatuses = ['proposed', 'signed', 'running', 'assessed', 'closed', 'terminated', 'void'] as const
export type TwinStatus = (typeof twinStatuses)[number]

/** Signed and not ended: its schools are 已纳入, its activities count. */
export const livingTwinStatuses = ['signed', 'running', 'assessed'] as const satisfies readonly TwinStatus[]

/** What may be done with a group, by its state. */
export const twinActions = ['edit', 'sign', 'start', 'assess', 'resume', 'renew', 'close', 'terminate', 'void'] as const
export type TwinAction = (typeof twinActions)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

export const twinMemberDraft = z.object({
  schoolId: rowId,
  slot: z.string().min(1).max(20).describe('code of a slot of the group'),
  joinedOn: isoDate.optional().describe('default: the start of the group'),
  person: text(20).describe('校方负责人'),
  phone: text(30),
})
export type TwinMemberDraft = z.output<typeof twinMemberDraft>

export const twinGroupDraft = z.object({
  schemeId: rowId.describe('结对模式; its slots are copied'),
  cohortId: rowId.optional().describe('批次; default: the open one of the start'),
  name: z.string().trim().max(60).default('').describe('default: by the lead school'),
  stage: z.string().trim().max(20).optional().describe('学段; default: that of the lead school'),
  startsOn: isoDate,
  endsOn: isoDate.optional().describe('default: by the months of the policy'),
  agreementNo: text(60),
  agreementOn: isoDate.nullable().default(null).describe('协议签订日期'),
  organizer: text(60).describe('主管单位'),
  person: text(20).describe('负责人'),
  phone: text(30),
  content: text(500).describe('帮扶内容'),
  remark: text(200),
  members: z.array(twinMemberDraft).max(200).default([]),
  withLinks: z.boolean().default(true).describe('对子 by the layers of the scheme'),
})
export type TwinGroupDraft = z.output<typeof twinGroupDraft>

export const twinLinkDraft = z.object({
  fromId: rowId.describe('member: 支援方'),
  toId: rowId.describe('member: 受援方'),
  agreementNo: text(60),
  signedOn: isoDate.nullable().default(null),
  startsOn: isoDate.optional().describe('default: the later of the two days of joining'),
  endsOn: isoDate.nullable().default(null).describe('期限; null: as long as the group'),
})
export type TwinLinkDraft = z.output<typeof twinLinkDraft>

export const twinGoalDraft = z.object({
  year: z.int().min(2000).max(2100).describe('2025'),
  indicator: z.string().trim().min(1, '请填写指标').max(60),
  baseline: text(40),
  target: z.string().trim().min(1, '请填写目标值').max(60),
  actual: text(60).describe('完成值'),
  remark: text(200),
})

/** One row of the list. 成员校 are the members that neither lead nor lie outside the city. */
export interface TwinGroupRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly scheme: string
  readonly stage: string
  readonly leadId: string | null
  readonly lead: string | null
  readonly leadDistrict: string | null
  /** Names joined by 、. */
  readonly outside: string
  readonly partners: string
  readonly partnerCount: number
  /** All schools of the group, the lead and those outside with them. */
  readonly memberCount: number
  /** 对子 that hold today. */
  readonly linkCount: number
  readonly agreementNo: string | null
  readonly agreementOn: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly person: string | null
  readonly phone: string | null
  readonly status: TwinStatus
  /** Its agreement is over, or is within the days of the reminder. */
  readonly due: 'over' | 'soon' | null
  readonly lastActivityOn: string | null
  readonly lastGrade: string | null
  readonly hasFindings: boolean
}

export interface TwinMember {
  readonly id: string
  readonly schoolId: string
  /** The name of today. */
  readonly name: string
  /** The name on joining, where it was another. */
  readonly nameThen: string
  readonly district: string
  readonly town: string | null
  readonly stages: readonly string[]
  readonly urbanType: UrbanType | null
  readonly isOutside: boolean
  readonly isFamous: boolean
  readonly slot: string
  readonly slotLabel: string
  readonly isLead: boolean
  readonly joinedOn: string
  readonly leftOn: string | null
  readonly leaveReason: string | null
  readonly person: string | null
  readonly phone: string | null
  /** Links that hold today, from it and to it. */
  readonly links: number
}

export interface TwinLink {
  readonly id: string
  readonly fromId: string
  readonly from: string
  readonly toId: string
  readonly to: string
  readonly agreementNo: string | null
  readonly signedOn: string | null
  readonly startsOn: string
  readonly endsOn: string | null
  /** Why it ended before its time; null while it runs or ran its course. */
  readonly endReason: string | null
  readonly isRunning: boolean
}

export interface TwinGoal {
  readonly id: string
  readonly year: number
  readonly indicator: string
  readonly baseline: string | null
  readonly target: string
  readonly actual: string | null
  readonly remark: string | null
}

export interface TwinAssessment {
  readonly id: string
  readonly kind: 'annual' | 'final'
  readonly schoolYear: string
  readonly on: string
  readonly grade: string
  readonly score: number | null
  readonly note: string | null
}

export const twinRules = [
  'lead-missing',
  'slot-too-few',
  'slot-too-many',
  'slot-unsuited',
  'school-isolated',
  'school-twice',
  'school-closed',
  'stage-mismatch',
  'same-district',
  'other-district',
  'lead-over-groups',
  'lead-over-members',
  'no-outside-partner',
  'agreement-expired',
  'agreement-missing',
  'link-expired',
  'dates-reversed',
] as const
export type TwinRule = (typeof twinRules)[number]

export interface TwinFinding {
  readonly rule: TwinRule
  readonly severity: 'block' | 'warn' | 'info'
  /** One sentence: what is wrong, with names and figures. */
  readonly sentence: string
  /** What it is about within the group, to accept it with a reason: ids of schools, joined by +; empty: the group. */
  readonly about: string
  readonly schoolIds: readonly string[]
  /** Why it was accepted; null while it was not. */
  readonly waiver: string | null
}

export interface TwinGroup extends TwinGroupRow {
  readonly cohortId: string
  readonly cohort: string
  readonly schemeId: string | null
  readonly districtRule: DistrictRule
  readonly slots: readonly TwinSlot[]
  readonly term: number
  readonly statusSince: string
  readonly endedOn: string | null
  readonly reason: string | null
  readonly organizer: string | null
  readonly content: string | null
  readonly remark: string | null
  readonly formerNames: readonly { readonly name: string; readonly untilOn: string }[]
  readonly members: readonly TwinMember[]
  readonly links: readonly TwinLink[]
  readonly goals: readonly TwinGoal[]
  readonly assessments: readonly TwinAssessment[]
  readonly findings: readonly TwinFinding[]
  readonly actions: readonly TwinAction[]
  /** Where in which file it stood; null when it was entered here. */
  readonly source: string | null
}
