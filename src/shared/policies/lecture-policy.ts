import { z } from 'zod'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 龙都名师大讲堂 and of the 学时 that come of it. No rule of the bureau is known: all are defaults to be edited. */
export const lecturePolicy = z.object({
  halfDayHours: z.number().min(0).max(24).describe('半天学时'),
  dayHours: z.number().min(0).max(24).describe('全天学时'),
  speakerFactor: z.number().min(0).max(10).describe('主讲人学时倍数'),
  remindDays: count(365).describe('开讲前提醒（天）'),
})

export type LecturePolicy = z.output<typeof lecturePolicy>

export const lecturePolicyDefaults: LecturePolicy = { halfDayHours: 4, dayHours: 8, speakerFactor: 2, remindDays: 7 }

export const lecturePolicyLabels = {
  halfDayHours: { group: '学时', label: '半天', unit: '学时', note: '' },
  dayHours: { group: '学时', label: '全天', unit: '学时', note: '' },
  speakerFactor: { group: '学时', label: '主讲人学时', unit: '倍', note: '听讲学时的多少倍' },
  remindDays: { group: '安排', label: '开讲前提醒', unit: '天', note: '' },
} as const satisfies PolicyLabels<LecturePolicy>

/** What contradicts itself, in sentences. */
export const lecturePolicyProblems = (policy: LecturePolicy): string[] =>
  policy.halfDayHours > policy.dayHours ? ['半天学时不能多于全天'] : []
