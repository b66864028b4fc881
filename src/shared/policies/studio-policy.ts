import { z } from 'zod'
import { milestoneDefaults, milestoneNumberLabels, milestoneShape } from './milestone-numbers.ts'
import { count, type PolicyLabels } from './policy-shape.ts'

/** The numbers of 名师工作室. A cohort of `studio` and one of `chief` hold the same numbers with other values. */
export const studioPolicy = z.object({
  termMonths: z.int().min(1).max(120).describe('周期（月）'),
  leadMost: count(10).describe('一名教师最多主持几室'),
  memberMost: count(20).describe('一名教师最多参加几室'),
  viceMost: count(10).describe('副主持人和助理合计最多几人'),
  coreLeast: count(50),
  coreMost: count(50),
  memberLeast: count(100).describe('成员和学员'),
  memberMostPerStudio: count(100).describe('成员和学员'),
  totalLeast: count(200),
  totalMost: count(200),
  ruralShare: count(100).describe('乡村教师占比不低于（%）'),
  schoolsLeast: count(50).describe('成员来自至少几所学校'),
  leadTitle: z.string().max(20).nullable().describe('主持人最低职称'),
  leadAgeMost: count(80).nullable().describe('主持人最大年龄'),
  failLeadsTo: z.enum(['rectify', 'revoke']).describe('年度考核不合格: 限期整改 or 撤销'),
  rectifyMonths: z.int().min(1).max(36).describe('限期整改（月）'),
  stagnantDays: count(365).describe('多少天没有活动算停滞（寒暑假不计）'),
  gradeExcellent: z.number().min(0).max(1000).describe('优秀线'),
  gradePass: z.number().min(0).max(1000).describe('合格线'),
  gradeBasic: z.number().min(0).max(1000).describe('基本合格线'),
  excellentShare: count(100).describe('优秀比例上限（%）'),
  remindDays: count(365).describe('期满前提醒（天）'),
  overdueDays: count(365).describe('期满未考核多少天算逾期'),
  ...milestoneShape,
})

export type StudioPolicy = z.output<typeof studioPolicy>

export const studioPolicyDefaults: StudioPolicy = {
  termMonths: 36,
  leadMost: 1,
  memberMost: 2,
  viceMost: 1,
  coreLeast: 3,
  coreMost: 5,
  memberLeast: 6,
  memberMostPerStudio: 12,
  totalLeast: 8,
  totalMost: 15,
  ruralShare: 33,
  schoolsLeast: 3,
  leadTitle: '高级教师',
  leadAgeMost: null,
  failLeadsTo: 'rectify',
  rectifyMonths: 6,
  stagnantDays: 60,
  gradeExcellent: 90,
  gradePass: 70,
  gradeBasic: 60,
  excellentShare: 30,
  remindDays: 60,
  overdueDays: 60,
  ...milestoneDefaults,
}

/** 首席教师: three years from August to July, fifty years at most, and who fails a year loses the post (2019 pilot plan of Henan). */
export const chiefPolicyDefaults: StudioPolicy = {
  ...studioPolicyDefaults,
  leadAgeMost: 50,
  failLeadsTo: 'revoke',
  annualOn: '07-15',
}

export const studioPolicyLabels = {
  termMonths: { group: '周期', label: '工作室周期', unit: '个月', note: '' },
  remindDays: { group: '周期', label: '期满前提醒', unit: '天', note: '' },
  overdueDays: { group: '周期', label: '期满未考核算逾期', unit: '天', note: '' },
  stagnantDays: { group: '周期', label: '没有活动算停滞', unit: '天', note: '寒暑假不计' },
  leadTitle: { group: '主持人', label: '主持人最低职称', unit: '', note: '不填为不限' },
  leadAgeMost: { group: '主持人', label: '主持人最大年龄', unit: '岁', note: '不填为不限' },
  leadMost: { group: '主持人', label: '一人最多主持', unit: '室', note: '' },
  memberMost: { group: '成员', label: '一人最多参加', unit: '室', note: '' },
  viceMost: { group: '成员', label: '副主持人和助理', unit: '人', note: '合计不超过' },
  coreLeast: { group: '成员', label: '核心成员不少于', unit: '人', note: '' },
  coreMost: { group: '成员', label: '核心成员不超过', unit: '人', note: '' },
  memberLeast: { group: '成员', label: '成员和学员不少于', unit: '人', note: '' },
  memberMostPerStudio: { group: '成员', label: '成员和学员不超过', unit: '人', note: '' },
  totalLeast: { group: '成员', label: '总人数不少于', unit: '人', note: '' },
  totalMost: { group: '成员', label: '总人数不超过', unit: '人', note: '' },
  ruralShare: { group: '成员', label: '乡村教师占比不低于', unit: '%', note: '' },
  schoolsLeast: { group: '成员', label: '来自学校不少于', unit: '所', note: '' },
  gradeExcellent: { group: '考核', label: '优秀线', unit: '分', note: '' },
  gradePass: { group: '考核', label: '合格线', unit: '分', note: '' },
  gradeBasic: { group: '考核', label: '基本合格线', unit: '分', note: '' },
  excellentShare: { group: '考核', label: '优秀比例上限', unit: '%', note: '' },
  failLeadsTo: { group: '考核', label: '年度考核不合格', unit: '', note: '限期整改后复评，或直接撤销（解除聘任）' },
  rectifyMonths: { group: '考核', label: '整改期限', unit: '个月', note: '' },
  ...milestoneNumberLabels,
} as const satisfies PolicyLabels<StudioPolicy>

export const failLeadsToLabels = { rectify: '限期整改', revoke: '撤销' } as const satisfies Record<
  StudioPolicy['failLeadsTo'],
  string
>

/** What contradicts itself, in sentences. */
export function studioPolicyProblems(policy: StudioPolicy): string[] {
  const problems: string[] = []
  const spans = [
    ['核心成员', policy.coreLeast, policy.coreMost],
    ['成员和学员', policy.memberLeast, policy.memberMostPerStudio],
    ['总人数', policy.totalLeast, policy.totalMost],
  ] as const
  for (const [what, least, most] of spans) if (least > most) problems.push(`${what}的下限不能高于上限`)
  if (!(policy.gradeBasic < policy.gradePass && policy.gradePass < policy.gradeExcellent)) {
    problems.push('基本合格线、合格线、优秀线应依次升高')
  }
  return problems
}
