import { z } from 'zod'
import { milestoneDefaults, milestoneNumberLabels, milestoneShape } from './milestone-numbers.ts'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 教育援疆. */
export const aidPolicy = z.object({
  termMonths: z.int().min(1).max(120).describe('援派期限（月）'),
  remindDays: count(365).describe('期满前提醒（天）'),
  ...milestoneShape,
})

export type AidPolicy = z.output<typeof aidPolicy>

export const aidPolicyDefaults: AidPolicy = { ...milestoneDefaults, termMonths: 36, remindDays: 60 }

export const aidPolicyLabels = {
  termMonths: { group: '周期', label: '援派期限', unit: '个月', note: '' },
  remindDays: { group: '周期', label: '期满前提醒', unit: '天', note: '' },
  ...milestoneNumberLabels,
} as const satisfies PolicyLabels<AidPolicy>

/** What contradicts itself, in sentences. */
export const aidPolicyProblems = (_policy: AidPolicy): string[] => []
