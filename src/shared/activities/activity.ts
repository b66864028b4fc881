import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

/** What somebody did in an activity: 执教或主讲, 主持, 听课, 评课, 参加. */
export const participantRoles = ['lead', 'host', 'listener', 'reviewer', 'participant'] as const
export type ParticipantRole = (typeof participantRoles)[number]

export const attendances = ['present', 'late', 'absent'] as const
export type Attendance = (typeof attendances)[number]

/** What an activity may count to, each kind called like its table. */
export const creditKinds = ['pairing', 'studio', 'twin_group', 'posting', 'visit'] as const
export type CreditKind = (typeof creditKinds)[number]

/** What an achievement may count to: it is of one teacher, and schools have none. */
export const achievementCreditKinds = ['pairing', 'studio', 'posting'] as const satisfies readonly CreditKind[]

/** The levels that activities and achievements are held at, the lowest first. */
export const eventLevels = ['校', '县', '市', '省', '国家'] as const
export type EventLevel = (typeof eventLevels)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应写成 09:30')
  .nullable()
  .default(null)

export const participantDraft = z.object({
  teacherId: rowId.nullable().default(null).describe('null: somebody outside the register'),
  name: text(40).describe('needed without teacherId'),
  unit: text(60),
  role: z.enum(participantRoles).default('participant'),
  attendance: z.enum(attendances).default('present'),
  hours: z.number().min(0).max(100).nullable().default(null).describe('学时; null: those of the activity'),
})

export const creditDraft = z.object({ kind: z.enum(creditKinds), id: rowId })

export const activityDraft = z.object({
  heldOn: isoDate,
  startsAt: clock,
  endsAt: clock,
  type: z.string().trim().min(1, '请选择活动类型').max(20),
  topic: z.string().trim().min(1, '请填写主题').max(100),
  lesson: text(100).describe('课题（课名）'),
  className: text(40).describe('班级'),
  amount: z.number().positive('节数应大于 0').max(1000).default(1).describe('节数或次数'),
  hours: z.number().min(0).max(100).default(0).describe('学时 of each participant'),
  stage: text(20),
  subject: text(20),
  level: z.enum(eventLevels).nullable().default(null),
  place: text(60),
  organizer: text(60),
  districtId: rowId.nullable().default(null),
  summary: text(2000),
  reflection: text(2000).describe('成效与反思'),
  remark: text(200),
  participants: z.array(participantDraft).max(500).default([]),
  credits: z
    .array(creditDraft)
    .max(200)
    .optional()
    .describe('what it counts to; left out: worked out from its participants'),
})

export type ActivityDraft = z.output<typeof activityDraft>
export type ParticipantDraft = z.output<typeof participantDraft>

/** What an activity counts to, or would, with the reason in words. */
export interface Credit {
  readonly kind: CreditKind
  readonly id: string
  /** SJ-2025-0031-2, GZS-2025-003, XJ-2025-001. */
  readonly code: string
  /** 吕文静 带 张明; 吕文静名师工作室; 油田第四小学结对组. */
  readonly label: string
  /** Why it is proposed: 师徒都参加了; empty when the officer chose it. */
  readonly reason: string
}

/** One row of the list. */
export interface ActivityRow {
  readonly id: string
  readonly heldOn: string
  readonly type: string
  readonly topic: string
  readonly lesson: string | null
  readonly amount: number
  readonly hours: number
  readonly subject: string | null
  readonly stage: string | null
  readonly level: EventLevel | null
  readonly place: string | null
  readonly district: string | null
  /** Names of those who taught, spoke or hosted, joined by 、. */
  readonly leads: string
  readonly participants: number
  readonly credits: readonly Pick<Credit, 'kind' | 'id' | 'code' | 'label'>[]
  readonly attachments: number
}

export interface Participant {
  readonly teacherId: string | null
  readonly name: string
  readonly unit: string | null
  readonly role: ParticipantRole
  readonly attendance: Attendance
  readonly hours: number | null
}

export interface Activity extends ActivityRow {
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly className: string | null
  readonly organizer: string | null
  readonly districtId: string | null
  readonly summary: string | null
  readonly reflection: string | null
  readonly remark: string | null
  readonly people: readonly Participant[]
  /** Where in which file it stood; null when it was entered here. */
  readonly source: string | null
}
