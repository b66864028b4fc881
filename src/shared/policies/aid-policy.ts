import { z } from 'zod'
import { milestoneDefaults, milestoneNumberLabels, milestoneShape } from './milestone-numbers.ts'
import { count, type PolicyLabels } from './policy-shape.ts'

/** What becomes of somebody who would be in two places at once. */
const overlap = z.enum(['block', 'warn', 'ignore'])

/** The numbers of 教育援疆. */
export const aidPolicy = z.object({
  termMonths: z.int().min(1).max(120).describe('援派期限（月）'),
  remindFirst: count(730).describe('期满前第一次提醒（天）'),
  remindDays: count(365).describe('期满前第二次提醒（天）'),
  remindLast: count(365).describe('期满前最后一次提醒（天）'),
  extensionMost: count(10).describe('延期次数'),
  extensionMonths: count(60).describe('累计延期（月）'),
  condolenceMonths: z.int().min(1).max(36).nullable().describe('慰问间隔（月）; null: 不设'),
  recordsPerSemester: count(100).describe('在疆人员每学期工作记录'),
  recordWeeks: count(30).describe('开学或进疆多少教学周后核对工作记录'),
  successionDays: count(365).nullable().describe('期满前多少天确定接替人选; null: 不设节点'),
  candidateAge: z.int().min(20).max(80).nullable().describe('接替人选最大年龄; null: 不限'),
  candidateYears: count(50).describe('接替人选最短教龄'),
  candidateTitle: z.string().max(20).nullable().describe('接替人选最低职称; null: 不限'),
  restYears: count(50).describe('援疆返回后几年内不再选派'),
  postingOverlap: overlap.describe('同一时间两处援派'),
  visitOverlap: overlap.describe('同一时间两次互访或跟岗'),
  sharedDays: count(10).describe('前后两次相接，可以重叠几天'),
  ...milestoneShape,
})

export type AidPolicy = z.output<typeof aidPolicy>

export const aidPolicyDefaults: AidPolicy = {
  ...milestoneDefaults,
  planDays: null,
  termMonths: 36,
  remindFirst: 90,
  remindDays: 60,
  remindLast: 30,
  extensionMost: 2,
  extensionMonths: 12,
  condolenceMonths: 12,
  recordsPerSemester: 1,
  recordWeeks: 8,
  successionDays: 60,
  candidateAge: 50,
  candidateYears: 3,
  candidateTitle: '二级教师',
  restYears: 3,
  postingOverlap: 'block',
  visitOverlap: 'warn',
  sharedDays: 1,
}

export const overlapLabels = { block: '禁止', warn: '提醒', ignore: '不提示' } as const satisfies Record<
  AidPolicy['visitOverlap'],
  string
>

export const aidPolicyLabels = {
  termMonths: { group: '周期', label: '援派期限', unit: '个月', note: '批次没有写结束时间时用' },
  remindFirst: { group: '接续', label: '第一次提醒', unit: '天', note: '期满前多少天' },
  remindDays: { group: '接续', label: '第二次提醒', unit: '天', note: '期满前多少天' },
  remindLast: { group: '接续', label: '最后一次提醒', unit: '天', note: '期满前多少天' },
  successionDays: { group: '接续', label: '确定接替人选', unit: '天', note: '期满前多少天，列入节点；不填为不设' },
  candidateAge: { group: '接续', label: '接替人选最大年龄', unit: '岁', note: '不填为不限' },
  candidateYears: { group: '接续', label: '接替人选最短教龄', unit: '年', note: '' },
  candidateTitle: { group: '接续', label: '接替人选最低职称', unit: '', note: '不填为不限' },
  restYears: { group: '接续', label: '返回后几年内不再选派', unit: '年', note: '' },
  extensionMost: { group: '周期', label: '延期次数', unit: '次', note: '超过时提醒' },
  extensionMonths: { group: '周期', label: '累计延期', unit: '个月', note: '超过时提醒' },
  condolenceMonths: { group: '关心', label: '慰问间隔', unit: '个月', note: '到期列入节点；不填为不设' },
  recordsPerSemester: { group: '关心', label: '每学期工作记录', unit: '条', note: '取自计入援派的活动，不用另报' },
  recordWeeks: { group: '关心', label: '核对工作记录', unit: '周', note: '开学或进疆多少教学周后还没有记录的，提醒' },
  postingOverlap: { group: '核对', label: '同一时间两处援派', unit: '', note: '' },
  visitOverlap: { group: '核对', label: '同一时间两次互访或跟岗', unit: '', note: '' },
  sharedDays: { group: '核对', label: '前后相接可以重叠', unit: '天', note: '一次返回的当天又出发' },
  ...milestoneNumberLabels,
} as const satisfies PolicyLabels<AidPolicy>

/** What contradicts itself, in sentences. */
export function aidPolicyProblems({ remindFirst, remindDays, remindLast }: AidPolicy): string[] {
  return remindFirst >= remindDays && remindDays >= remindLast ? [] : ['三次提醒的天数应依次减少']
}
