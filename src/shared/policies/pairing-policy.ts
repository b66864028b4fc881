import { z } from 'zod'
import { matchingDefaults, matchingNumberLabels, matchingShape } from './matching-numbers.ts'
import { milestoneDefaults, milestoneNumberLabels, milestoneShape } from './milestone-numbers.ts'
import { count, type PolicyLabels } from './policy-shape.ts'

/**
 * The numbers of “1+N”师徒结对. Shipped values are defaults to be copied into a cohort's record and edited there;
 * where a real rule is known its source is named in the label's note.
 */
export const pairingPolicy = z.object({
  menteeWarning: count(50).describe('在带徒弟数超过此数时提醒'),
  menteeLimit: count(50).nullable().describe('在带徒弟数超过此数时禁止; null: 不设'),
  reportedLimit: count(50).nullable().describe('报送表中一名师傅超过此数的行不入库; null: 不设'),
  sameKindMentors: count(10).describe('徒弟同时可有的同类同学科师傅数'),
  mentorTitle: z.string().max(20).nullable().describe('师傅最低职称'),
  mentorHonourLevel: z.string().max(10).nullable().describe('达到此级别骨干可不受职称限制'),
  menteeYears: count(50).nullable().describe('徒弟最长教龄'),
  termMonths: z.int().min(1).max(60).describe('周期（月）'),
  gradeExcellent: z.number().min(0).max(100).describe('优秀线'),
  gradePass: z.number().min(0).max(100).describe('合格线'),
  excellentShare: count(100).describe('优秀比例上限（%）'),
  remindDays: count(365).describe('到期前提醒（天）'),
  overdueDays: count(365).describe('到期未考核多少天算逾期'),
  extensionLimit: count(10).describe('延期次数上限'),
  extensionMonths: z.int().min(1).max(36).describe('每次延期（月）'),
  retireAgeMale: count(80).describe('男教师退休年龄'),
  retireAgeFemale: count(80).describe('女教师退休年龄'),
  ...milestoneShape,
  ...matchingShape,
})

export type PairingPolicy = z.output<typeof pairingPolicy>

/** What ships; a cohort copies it at its start. Sources: docs/decisions/0007-one-judge-for-pairs.md. */
export const pairingPolicyDefaults: PairingPolicy = {
  menteeWarning: 3,
  menteeLimit: null,
  reportedLimit: 6,
  sameKindMentors: 1,
  mentorTitle: '一级教师',
  mentorHonourLevel: '县',
  menteeYears: 5,
  termMonths: 12,
  gradeExcellent: 90,
  gradePass: 60,
  excellentShare: 30,
  remindDays: 30,
  overdueDays: 60,
  extensionLimit: 1,
  extensionMonths: 12,
  retireAgeMale: 60,
  retireAgeFemale: 55,
  ...milestoneDefaults,
  ...matchingDefaults,
}

export const pairingPolicyLabels = {
  menteeWarning: { group: '结对条件', label: '师傅带徒提醒线', unit: '人', note: '在带徒弟超过此数时提醒' },
  menteeLimit: { group: '结对条件', label: '师傅带徒上限', unit: '人', note: '超过此数不能结对；不填为不设上限' },
  reportedLimit: {
    group: '结对条件',
    label: '报送时带徒上限',
    unit: '人',
    note: '报送表中一名师傅超过此数的行不入库，退回核实；不填为不设',
  },
  sameKindMentors: { group: '结对条件', label: '徒弟同类师傅上限', unit: '人', note: '同一学科、同一类型' },
  mentorTitle: { group: '结对条件', label: '师傅最低职称', unit: '', note: '不填为不限' },
  mentorHonourLevel: {
    group: '结对条件',
    label: '骨干级别可代替职称',
    unit: '级',
    note: '达到此级别骨干可不受职称限制',
  },
  menteeYears: { group: '结对条件', label: '徒弟最长教龄', unit: '年', note: '不填为不限' },
  retireAgeMale: { group: '结对条件', label: '男教师退休年龄', unit: '岁', note: '' },
  retireAgeFemale: { group: '结对条件', label: '女教师退休年龄', unit: '岁', note: '' },
  termMonths: { group: '周期', label: '结对周期', unit: '个月', note: '' },
  remindDays: { group: '周期', label: '到期前提醒', unit: '天', note: '' },
  overdueDays: { group: '周期', label: '到期未考核算逾期', unit: '天', note: '' },
  extensionLimit: { group: '周期', label: '延期次数上限', unit: '次', note: '' },
  extensionMonths: { group: '周期', label: '每次延期', unit: '个月', note: '' },
  gradeExcellent: { group: '考核', label: '优秀线', unit: '分', note: '' },
  gradePass: { group: '考核', label: '合格线', unit: '分', note: '' },
  excellentShare: { group: '考核', label: '优秀比例上限', unit: '%', note: '' },
  ...milestoneNumberLabels,
  ...matchingNumberLabels,
} as const satisfies PolicyLabels<PairingPolicy>

/** What contradicts itself, in sentences. */
export function pairingPolicyProblems(policy: PairingPolicy): string[] {
  const problems: string[] = []
  if (policy.gradePass >= policy.gradeExcellent) problems.push('合格线应低于优秀线')
  if (policy.menteeLimit !== null && policy.menteeLimit < policy.menteeWarning) {
    problems.push('师傅带徒上限不能低于提醒线')
  }
  if (policy.sameKindMentors < 1) problems.push('徒弟同类师傅上限至少为 1')
  return problems
}
