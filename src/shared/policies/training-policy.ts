import { z } from 'zod'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 高端研修. */
export const trainingPolicy = z.object({
  dayHours: z.number().min(0).max(24).describe('每天学时'),
  attendanceLeast: count(100).describe('出勤率不低于（%），否则不能评为合格'),
  perYearMost: count(50).nullable().describe('一人一学年最多参加几个项目; null: 不限'),
  remindDays: count(365).describe('开班前提醒（天）'),
})

export type TrainingPolicy = z.output<typeof trainingPolicy>

export const trainingPolicyDefaults: TrainingPolicy = {
  dayHours: 8,
  attendanceLeast: 80,
  perYearMost: null,
  remindDays: 7,
}

export const trainingPolicyLabels = {
  dayHours: { group: '学时', label: '每天', unit: '学时', note: '' },
  attendanceLeast: { group: '结业', label: '出勤率不低于', unit: '%', note: '低于此数不能评为合格，也没有学时' },
  perYearMost: { group: '推荐', label: '一人一学年最多', unit: '个', note: '参加的研修项目；不填为不限' },
  remindDays: { group: '安排', label: '开班前提醒', unit: '天', note: '' },
} as const satisfies PolicyLabels<TrainingPolicy>

/** What contradicts itself, in sentences. */
export const trainingPolicyProblems = (_policy: TrainingPolicy): string[] => []
