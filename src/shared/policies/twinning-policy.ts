import { z } from 'zod'
import { milestoneDefaults, milestoneNumberLabels, milestoneShape } from './milestone-numbers.ts'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 学校结对 in all its schemes. */
export const twinningPolicy = z.object({
  termMonths: z.int().min(1).max(120).describe('协议期限（月）'),
  remindDays: count(365).describe('期满前提醒（天）'),
  leadGroupsMost: count(50).describe('一所学校最多牵头几组'),
  leadMembersMost: count(200).describe('一所牵头校最多带几所成员校'),
  memberGroupsMost: count(50).describe('一所成员校最多参加几组'),
  reassessYears: z.int().min(1).max(10).describe('名校认定后几年复评'),
  gradeExcellent: z.number().min(0).max(1000).describe('优秀线'),
  gradePass: z.number().min(0).max(1000).describe('合格线'),
  excellentShare: count(100).describe('优秀比例上限（%）'),
  ...milestoneShape,
})

export type TwinningPolicy = z.output<typeof twinningPolicy>

export const twinningPolicyDefaults: TwinningPolicy = {
  ...milestoneDefaults,
  gradeExcellent: 90,
  gradePass: 60,
  excellentShare: 30,
  termMonths: 36,
  remindDays: 30,
  leadGroupsMost: 2,
  leadMembersMost: 10,
  memberGroupsMost: 1,
  reassessYears: 3,
}

export const twinningPolicyLabels = {
  termMonths: { group: '周期', label: '协议期限', unit: '个月', note: '' },
  remindDays: { group: '周期', label: '期满前提醒', unit: '天', note: '' },
  leadGroupsMost: { group: '结对条件', label: '一校最多牵头', unit: '组', note: '超过时提醒' },
  leadMembersMost: { group: '结对条件', label: '牵头校最多带', unit: '所', note: '所牵头各组的成员校合计，超过时提醒' },
  memberGroupsMost: { group: '结对条件', label: '成员校最多参加', unit: '组', note: '超过时提醒' },
  reassessYears: { group: '名校培育', label: '认定后复评', unit: '年', note: '' },
  gradeExcellent: { group: '考核', label: '优秀线', unit: '分', note: '' },
  gradePass: { group: '考核', label: '合格线', unit: '分', note: '' },
  excellentShare: { group: '考核', label: '优秀比例上限', unit: '%', note: '' },
  ...milestoneNumberLabels,
} as const satisfies PolicyLabels<TwinningPolicy>

/** What contradicts itself, in sentences. */
export const twinningPolicyProblems = (policy: TwinningPolicy): string[] =>
  policy.gradePass >= policy.gradeExcellent ? ['合格线应低于优秀线'] : []
