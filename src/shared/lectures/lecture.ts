import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

/** 计划 → 通知已发 → 已举办 → 资料归档 → 学时已认定; 延期 without a new day yet, 取消. */
export const lectureStatuses = ['plan', 'notified', 'held', 'filed', 'attested', 'postponed', 'cancelled'] as const
export type LectureStatus = (typeof lectureStatuses)[number]

/** It took place: people may sign, an activity stands for it. */
export const heldStatuses = ['held', 'filed', 'attested'] as const satisfies readonly LectureStatus[]
/** Still to come. */
export const comingStatuses = ['plan', 'notified'] as const satisfies readonly LectureStatus[]

/** 线下, 线上, 混合, 送教县区. */
export const lectureForms = ['onsite', 'online', 'mixed', 'outreach'] as const
export type LectureForm = (typeof lectureForms)[number]

/** How long it lasts as 学时 count it: half a day, a day, or by its minutes. */
export const lectureSpans = ['half', 'day', 'minutes'] as const
export type LectureSpan = (typeof lectureSpans)[number]

/** 本市名师, 省内专家, 省外专家. */
export const speakerCategories = ['city', 'province', 'outside'] as const
export type SpeakerCategory = (typeof speakerCategories)[number]

export const lectureActions = [
  'edit',
  'notify',
  'hold',
  'file',
  'attest',
  'retract',
  'postpone',
  'cancel',
  'restore',
  'remove',
] as const
export type LectureAction = (typeof lectureActions)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应写成 09:30')
const time = clockTime.nullable().default(null)
const hours = z.number().min(0).max(100).nullable().default(null)

export const speakerDraft = z.object({
  teacherId: rowId.nullable().default(null).describe('null: somebody outside the register'),
  name: text(40).describe('needed without teacherId'),
  unit: text(60),
  title: text(40).describe('职称或职务'),
  category: z.enum(speakerCategories).default('city'),
  topic: text(100).describe('his own topic, where several speak'),
  hours: hours.describe('主讲学时; null: those of the session times the factor of the policy'),
})
export type SpeakerDraft = z.output<typeof speakerDraft>

export const lectureDraft = z.object({
  seriesId: rowId.optional().describe('季; default: the one of the day’s school year, made when there is none'),
  issue: z.int().min(1).max(999).optional().describe('第几期; default: the next one'),
  topic: z.string().trim().min(1, '请填写讲座主题').max(100),
  form: z.enum(lectureForms).default('onsite'),
  heldOn: isoDate,
  startsAt: time,
  endsAt: time,
  span: z.enum(lectureSpans).nullable().default(null).describe('null: worked out from the times'),
  hours: hours.describe('学时; null: by the policy'),
  place: text(60).describe('会场'),
  hostSchoolId: rowId.nullable().default(null).describe('承办学校'),
  host: text(60).describe('承办单位 that is no school of the register'),
  districtId: rowId.nullable().default(null).describe('where it is held; default: that of the host school'),
  districtIds: z.array(rowId).max(30).default([]).describe('面向县区; empty: all'),
  stages: z.array(z.string().max(20)).max(10).default([]).describe('面向学段; empty: all'),
  subjects: z.array(z.string().max(20)).max(30).default([]).describe('面向学科; empty: all'),
  planned: z.int().min(0).max(10_000).nullable().default(null).describe('计划人数'),
  chair: text(40).describe('主持人'),
  brief: text(4000).describe('简报'),
  satisfiedPercent: z.number().min(0).max(100).nullable().default(null).describe('满意率（%）'),
  satisfaction: text(500).describe('满意度情况'),
  fundsFen: z.int().min(0).max(100_000_000_000).nullable().default(null).describe('经费（分）'),
  remark: text(200),
  speakers: z.array(speakerDraft).max(12).default([]),
})
export type LectureDraft = z.output<typeof lectureDraft>

export interface LectureSpeaker {
  readonly id: string
  readonly teacherId: string | null
  readonly name: string
  readonly unit: string | null
  readonly title: string | null
  readonly category: SpeakerCategory
  readonly topic: string | null
  readonly hours: number | null
  /** What the session gives him: his own number, or that of the policy; 0 for somebody outside the register. */
  readonly awarded: number
}

/** What is still to be done for a session, in the order in which it is due. */
export const lectureTasks = [
  'speaker',
  'place',
  'notice',
  'hold',
  'attendance',
  'queue',
  'brief',
  'courseware',
  'file',
  'attest',
] as const
export type LectureTask = (typeof lectureTasks)[number]

export interface MissingTask {
  readonly task: LectureTask
  /** One sentence: what is missing, and since when or until when. */
  readonly sentence: string
  /** Late by the days of the policy. */
  readonly isLate: boolean
  readonly dueOn: string | null
}

export const conflictRules = [
  'speaker-busy',
  'hall-busy',
  'exam',
  'holiday',
  'vacation',
  'weekend',
  'too-close',
  'month-full',
] as const
export type ConflictRule = (typeof conflictRules)[number]

export interface LectureConflict {
  readonly rule: ConflictRule
  /** `clash`: cannot be as it is · `advice`: better not. */
  readonly severity: 'clash' | 'advice'
  readonly sentence: string
  /** The other session, where there is one. */
  readonly otherId: string | null
}

export interface LectureRow {
  readonly id: string
  /** DJT-2025-003. */
  readonly code: string
  readonly seriesId: string
  readonly series: string
  readonly issue: number
  readonly topic: string
  readonly form: LectureForm
  readonly heldOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly span: LectureSpan
  /** 学时 of somebody who was there from beginning to end. */
  readonly hours: number
  readonly place: string | null
  readonly host: string | null
  readonly district: string | null
  readonly districts: readonly string[]
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
  /** Names joined by 、. */
  readonly speakers: string
  readonly planned: number | null
  /** 应到, by the invitations; null: nobody was invited by name, school or county. */
  readonly expected: number | null
  /** 实到. */
  readonly present: number
  /** Names that wait to be told who they are. */
  readonly waiting: number
  readonly status: LectureStatus
  readonly missing: readonly MissingTask[]
}

export interface Lecture extends LectureRow {
  readonly cohortId: string
  readonly statusSince: string
  readonly reason: string | null
  /** The day that it was put off from. */
  readonly postponedFrom: string | null
  readonly notifiedOn: string | null
  readonly filedOn: string | null
  readonly attestedOn: string | null
  readonly spanGiven: LectureSpan | null
  readonly hoursGiven: number | null
  readonly hostSchoolId: string | null
  readonly districtId: string | null
  readonly districtIds: readonly string[]
  readonly chair: string | null
  readonly brief: string | null
  readonly satisfiedPercent: number | null
  readonly satisfaction: string | null
  readonly fundsFen: number | null
  readonly remark: string | null
  readonly people: readonly LectureSpeaker[]
  readonly conflicts: readonly LectureConflict[]
  readonly actions: readonly LectureAction[]
  readonly attachments: number
  /** The activity that stands for it, once it was held. */
  readonly activityId: string | null
  /** 学时 that would be or were awarded, of all people together. */
  readonly totalHours: number
  readonly source: string | null
}

/** 一季. */
export interface LectureSeries {
  readonly id: string
  readonly name: string
  readonly cohortId: string
  readonly cohort: string
  readonly schoolYear: string
  readonly remark: string | null
  readonly isClosed: boolean
  readonly lectures: number
  readonly held: number
  readonly present: number
  readonly waiting: number
}
