import { aidPolicyLabels } from './aid-policy.ts'
import { lecturePolicyLabels } from './lecture-policy.ts'
import { pairingPolicyLabels } from './pairing-policy.ts'
import type { PolicyLabel } from './policy-shape.ts'
import type { Programme } from './policy.ts'
import { studioPolicyLabels } from './studio-policy.ts'
import { trainingPolicyLabels } from './training-policy.ts'
import { twinningPolicyLabels } from './twinning-policy.ts'

export const programmeLabels = {
  pairing: '师徒结对',
  studio: '名师工作室',
  chief: '乡村首席教师工作室',
  lecture: '大讲堂',
  training: '高端研修',
  twinning: '学校结对',
  aid: '教育援疆',
} as const satisfies Record<Programme, string>

/** What a cohort of each programme holds, as a column of the settings page says it. */
export const cohortHolds = {
  pairing: '结对',
  studio: '工作室',
  chief: '工作室',
  lecture: '讲堂',
  training: '研修',
  twinning: '结对组',
  aid: '批次',
} as const satisfies Record<Programme, string>

export const policyLabels = {
  pairing: pairingPolicyLabels,
  studio: studioPolicyLabels,
  chief: studioPolicyLabels,
  lecture: lecturePolicyLabels,
  training: trainingPolicyLabels,
  twinning: twinningPolicyLabels,
  aid: aidPolicyLabels,
} as const satisfies Record<Programme, Readonly<Record<string, PolicyLabel>>>
