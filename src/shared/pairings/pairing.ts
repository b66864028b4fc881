import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

/** States that are stored. 待考核 is not among them: it is what 在带 or 延期 becomes once its end has passed. */
export const storedStatuses = [
  'draft',
  'submitted',
  'active',
  'paused',
  'assessed',
  'completed',
  'extended',
  'terminated',
  'dissolved',
  'void',
] as const
export type StoredStatus = (typeof storedStatuses)[number]

/** States as officers see them. */
export const pairingStatuses = [...storedStatuses, 'due', 'overdue'] as const
export type PairingStatus = (typeof pairingStatuses)[number]

/** A pair under way: it counts against limits and conflicts. */
export const runningStatuses = [
  'submitted',
  'active',
  'paused',
  'extended',
  'assessed',
] as const satisfies readonly StoredStatus[]

/** Pairs that a mentor carries: approved and not ended. */
export const carriedStatuses = ['active', 'paused', 'extended', 'assessed'] as const satisfies readonly StoredStatus[]

export const pairingRoles = ['mentee', 'shadow'] as const
export type PairingRole = (typeof pairingRoles)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

export const menteeDraft = z.object({
  menteeId: rowId.describe('徒弟'),
  role: z.enum(pairingRoles).default('mentee'),
  startsOn: isoDate.optional().describe('入组日期; default the start of the group'),
  endsOn: isoDate.optional(),
  baseline: text(20).describe('基线等级'),
  target: text(20).describe('目标等级'),
  mentorWish: text(100).describe('师傅意愿'),
  menteeWish: text(100).describe('徒弟意愿'),
  remark: text(200),
})

/** The “1” with its N, as the form holds it. */
export const pairingDraft = z.object({
  cohortId: rowId.describe('批次'),
  kind: z.string().trim().min(1, '请选择结对类型').max(20),
  level: z.string().trim().min(1, '请选择结对层级').max(20),
  mentorId: rowId.describe('师傅'),
  coMentorId: rowId.nullable().default(null).describe('副导师'),
  stage: z.string().trim().max(20).optional().describe('default: that of the mentor'),
  subject: z.string().trim().max(20).optional().describe('default: that of the mentor'),
  startsOn: isoDate,
  endsOn: isoDate,
  agreementOn: isoDate.nullable().default(null).describe('协议签订日期'),
  agreementNo: text(40),
  appointmentNo: text(40).describe('聘书编号'),
  goal: text(300).describe('培养目标'),
  remark: text(200),
  mentees: z.array(menteeDraft).min(1, '请至少选择一名徒弟').max(50),
})

export type PairingDraft = z.output<typeof pairingDraft>

/** One row of the list: one mentee. */
export interface PairingRow {
  readonly id: string
  readonly groupId: string
  /** SJ-2025-0031-2: the code of the group and the number in it. */
  readonly code: string
  readonly mentorId: string
  readonly mentor: string
  readonly mentorSchool: string
  readonly menteeId: string
  readonly mentee: string
  readonly menteeSchool: string
  readonly district: string | null
  readonly stage: string
  readonly subject: string
  readonly kind: string
  readonly level: string
  readonly startsOn: string
  readonly endsOn: string
  readonly status: PairingStatus
  readonly mentorVacant: boolean
  readonly grade: string | null
  readonly hasFindings: boolean
}

export interface Snapshot {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honours: string | null
  readonly teachingYears: number | null
}

export interface Finding {
  readonly rule: PairingRule
  readonly severity: 'block' | 'warn' | 'info'
  /** One sentence: what is wrong, with the names. */
  readonly sentence: string
  /** Which field of the form it stands beside. */
  readonly field: 'mentorId' | 'menteeId' | 'endsOn' | 'subject' | null
  /** The person of the draft that it is about, for lists of mentees. */
  readonly menteeId: string | null
  /** Whom or what it concerns, the same each time: a waiver is kept under it. */
  readonly subject: string
  readonly pairingIds: readonly string[]
  readonly waiver: { readonly reason: string; readonly operator: string; readonly at: string } | null
}

/** The ten checks of the handbook, and the plain ones of the form. */
export const pairingRules = [
  'mentee-in-two-groups',
  'same-pair-twice',
  'same-pair-two-counties',
  'mentor-is-mentee',
  'circular',
  'mentor-over-limit',
  'stage-mismatch',
  'subject-mismatch',
  'mentor-title-lower',
  'mentor-title-too-low',
  'mentor-retired',
  'mentor-gone',
  'mentee-gone',
  'mentee-too-senior',
  'identity-conflict',
  'mentee-in-studio',
  'dates-reversed',
] as const
export type PairingRule = (typeof pairingRules)[number]

export interface Pairing extends PairingRow {
  readonly cohortId: string
  readonly cohort: string
  readonly role: PairingRole
  readonly mentorSnapshot: Snapshot
  readonly menteeSnapshot: Snapshot
  readonly coMentor: string | null
  readonly agreementOn: string | null
  readonly agreementNo: string | null
  readonly appointmentNo: string | null
  readonly goal: string | null
  readonly remark: string | null
  readonly baseline: string | null
  readonly target: string | null
  readonly mentorWish: string | null
  readonly menteeWish: string | null
  readonly leftOn: string | null
  readonly reason: string | null
  readonly reasonNote: string | null
  readonly score: number | null
  readonly assessedOn: string | null
  readonly completedOn: string | null
  readonly extensions: number
  readonly pausedOn: string | null
  readonly pausedUntil: string | null
  readonly previousId: string | null
  readonly nextId: string | null
  readonly findings: readonly Finding[]
  /** What may be done with it now. */
  readonly actions: readonly PairingAction[]
  readonly source: { readonly file: string; readonly sheet: string; readonly row: number } | null
}

export const pairingActions = [
  'edit',
  'submit',
  'approve',
  'return',
  'pause',
  'resume',
  'assess',
  'complete',
  'extend',
  'terminate',
  'dissolve',
  'change-mentor',
  'void',
] as const
export type PairingAction = (typeof pairingActions)[number]

/** The group page: the “1” left, the N right. */
export interface PairingGroup {
  readonly id: string
  readonly code: string
  readonly cohortId: string
  readonly cohort: string
  readonly kind: string
  readonly level: string
  readonly stage: string
  readonly subject: string
  readonly startsOn: string
  readonly endsOn: string
  readonly mentor: Snapshot
  readonly mentorPhoneMasked: string | null
  readonly mentorHonours: readonly {
    readonly name: string
    readonly state: string
    readonly awardedOn: string | null
  }[]
  readonly coMentorId: string | null
  readonly coMentor: string | null
  readonly agreementOn: string | null
  readonly agreementNo: string | null
  readonly appointmentNo: string | null
  readonly goal: string | null
  readonly remark: string | null
  /** All the mentor carries now, in every group, against the policy's lines. */
  readonly load: { readonly current: number; readonly warning: number; readonly limit: number | null }
  readonly pairings: readonly Pairing[]
  readonly events: readonly PairingEvent[]
}

/** A dated mark on the group's time axis. */
export interface PairingEvent {
  readonly on: string
  readonly pairingId: string | null
  readonly label: string
  readonly isFuture: boolean
}

/** One candidate in a picker: load and fit are shown, the best fit comes first. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly district: string
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honour: string | null
  readonly teachingYears: number | null
  readonly load: number
  readonly loadWarning: number
  readonly fit: 'good' | 'possible' | 'blocked'
  /** Why not better, in a few words: 学段不同、已带 3 人. */
  readonly notes: readonly string[]
}
