import { z } from 'zod'
import { hourDefaults, hourNumberLabels, hourNumberProblems, hourShape } from './hour-numbers.ts'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 龙都名师大讲堂 and of the 学时 that come of it. No rule of the bureau is known: all are defaults to be edited. */
export const lecturePolicy = z.object({
  halfDayHours: z.number().min(0).max(24).describe('半天学时'),
  dayHours: z.number().min(0).max(24).describe('全天学时'),
  minutesPerHour: z.int().min(20).max(120).describe('一学时多少分钟'),
  speakerFactor: z.number().min(0).max(10).describe('主讲人学时倍数'),
  lateShare: count(100).describe('迟到的学时按百分之几计'),
  observerShare: count(100).describe('旁听的学时按百分之几计; 0: 不计'),
  remindDays: count(365).describe('开讲前提醒（天）'),
  noticeDays: count(365).describe('开讲前多少天应发出通知'),
  briefDays: count(365).describe('举办后多少天应有简报'),
  attestDays: count(365).describe('举办后多少天应归档和认定学时'),
  gapDays: count(365).describe('两场至少间隔（天）'),
  monthMost: count(31).nullable().describe('每月最多几场; null: 不限'),
  examWeekDays: count(60).describe('学期最后多少天算期末考试，不安排讲座'),
  ...hourShape,
})

export type LecturePolicy = z.output<typeof lecturePolicy>

export const lecturePolicyDefaults: LecturePolicy = {
  halfDayHours: 4,
  dayHours: 8,
  minutesPerHour: 45,
  speakerFactor: 2,
  lateShare: 100,
  observerShare: 100,
  remindDays: 7,
  noticeDays: 7,
  briefDays: 7,
  attestDays: 14,
  gapDays: 7,
  monthMost: 2,
  examWeekDays: 7,
  ...hourDefaults,
}

export const lecturePolicyLabels = {
  halfDayHours: { group: '学时', label: '半天', unit: '学时', note: '' },
  dayHours: { group: '学时', label: '全天', unit: '学时', note: '' },
  minutesPerHour: { group: '学时', label: '一学时', unit: '分钟', note: '按时长计的场次用' },
  speakerFactor: { group: '学时', label: '主讲人学时', unit: '倍', note: '听讲学时的多少倍' },
  lateShare: { group: '学时', label: '迟到的学时', unit: '%', note: '按应得学时的百分之几计' },
  observerShare: { group: '学时', label: '旁听的学时', unit: '%', note: '按应得学时的百分之几计；0 为不计' },
  remindDays: { group: '安排', label: '开讲前提醒', unit: '天', note: '' },
  noticeDays: { group: '安排', label: '发出通知', unit: '天', note: '开讲前多少天' },
  briefDays: { group: '安排', label: '登记签到、编写简报', unit: '天', note: '举办后多少天以内' },
  attestDays: { group: '安排', label: '归档、认定学时', unit: '天', note: '举办后多少天以内' },
  gapDays: { group: '安排', label: '两场至少间隔', unit: '天', note: '' },
  monthMost: { group: '安排', label: '每月最多', unit: '场', note: '不填为不限' },
  examWeekDays: { group: '安排', label: '期末考试', unit: '天', note: '学期最后多少天不安排讲座；0 为不管' },
  ...hourNumberLabels,
} as const satisfies PolicyLabels<LecturePolicy>

/** What contradicts itself, in sentences. */
export const lecturePolicyProblems = (policy: LecturePolicy): string[] => [
  ...(policy.halfDayHours > policy.dayHours ? ['半天学时不能多于全天'] : []),
  ...hourNumberProblems(policy),
]
