import { z } from 'zod'
import { count, monthDay, type PolicyLabels } from './policy-shape.ts'

/** When what is due; null: no such milestone. Spread into the policy of every programme whose objects have milestones. */
export const milestoneShape = {
  planDays: count(365).nullable().describe('开始后多少天交计划'),
  midtermPercent: count(99).nullable().describe('中期检查在周期的百分之几'),
  termReportFirst: monthDay.describe('第一学期小结（月-日）'),
  termReportSecond: monthDay.describe('第二学期小结（月-日）'),
  annualOn: monthDay.describe('学年考核（月-日）'),
  finalDays: count(365).nullable().describe('期满前多少天考核'),
}

const milestoneNumbers = z.object(milestoneShape)
type MilestoneNumbers = z.output<typeof milestoneNumbers>

export const milestoneDefaults: MilestoneNumbers = {
  planDays: 30,
  midtermPercent: 50,
  termReportFirst: '01-31',
  termReportSecond: '07-15',
  annualOn: '06-30',
  finalDays: 30,
}

export const milestoneNumberLabels = {
  planDays: { group: '节点', label: '交计划', unit: '天', note: '开始后多少天；不填为不设' },
  midtermPercent: { group: '节点', label: '中期检查', unit: '%', note: '在周期的百分之几；不填为不设' },
  termReportFirst: { group: '节点', label: '第一学期小结', unit: '', note: '月-日，如 01-31；不填为不设' },
  termReportSecond: { group: '节点', label: '第二学期小结', unit: '', note: '月-日，如 07-15；不填为不设' },
  annualOn: { group: '节点', label: '学年考核', unit: '', note: '月-日，如 06-30；不填为不设' },
  finalDays: { group: '节点', label: '期满考核', unit: '天', note: '期满前多少天；不填为不设' },
} as const satisfies PolicyLabels<MilestoneNumbers>
