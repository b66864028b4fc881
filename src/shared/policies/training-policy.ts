import { z } from 'zod'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 高端研修. */
export const trainingPolicy = z.object({
  dayHours: z.number().min(0).max(24).describe('每天学时'),
  remindDays: count(365).describe('开班前提醒（天）'),
})

export type TrainingPolicy = z.output<typeof trainingPolicy>

export const trainingPolicyDefaults: TrainingPolicy = { dayHours: 8, remindDays: 7 }

export const trainingPolicyLabels = {
  dayHours: { group: '学时', label: '每天', unit: '学时', note: '' },
  remindDays: { group: '安排', label: '开班前提醒', unit: '天', note: '' },
} as const satisfies PolicyLabels<TrainingPolicy>

/** What contradicts itself, in sentences. */
export const trainingPolicyProblems = (_policy: TrainingPolicy): string[] => []
