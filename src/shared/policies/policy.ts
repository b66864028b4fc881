import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'
import type { Quota } from '../quotas/quota.ts'

/** Programmes with a policy; the list grows as programmes are built. `chief` is 乡村首席教师工作室, a studio with rules of its own. */
export const programmes = ['pairing', 'studio', 'chief'] as const
export type Programme = (typeof programmes)[number]

const count = (max: number) => z.int().min(0).max(max)
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '应写成 06-30')
  .nullable()

/** When what is due; null: no such milestone. */
const milestoneShape = {
  planDays: count(365).nullable().describe('开始后多少天交计划'),
  midtermPercent: count(99).nullable().describe('中期检查在周期的百分之几'),
  termReportFirst: monthDay.describe('第一学期小结（月-日）'),
  termReportSecond: monthDay.describe('第二学期小结（月-日）'),
  annualOn: monthDay.describe('学年考核（月-日）'),
  finalDays: count(365).nullable().describe('期满前多少天考核'),
}

const milestoneDefaults = {
  planDays: 30,
  midtermPercent: 50,
  termReportFirst: '01-31',
  termReportSecond: '07-15',
  annualOn: '06-30',
  finalDays: 30,
}

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
}

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

export interface PolicyValues {
  readonly pairing: PairingPolicy
  readonly studio: StudioPolicy
  readonly chief: StudioPolicy
}

export const policyShapes = { pairing: pairingPolicy, studio: studioPolicy, chief: studioPolicy } as const
export const policyDefaults: PolicyValues = {
  pairing: pairingPolicyDefaults,
  studio: studioPolicyDefaults,
  chief: chiefPolicyDefaults,
}

/** The numbers of every programme together, for a change that names some of one of them. */
export const anyPolicyChange = z.object({ ...studioPolicy.shape, ...pairingPolicy.shape }).partial()

export interface Cohort {
  readonly id: string
  readonly programme: Programme
  readonly name: string
  readonly schoolYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly isClosed: boolean
  readonly clonedFromId: string | null
  readonly pairings: number
  readonly studios: number
}

interface RecordOf<Name extends Programme> {
  readonly cohortId: string
  readonly programme: Name
  readonly name: string
  readonly documentNo: string | null
  readonly values: PolicyValues[Name]
  /** What is asked, in the order in which it is shown. */
  readonly quotas: readonly Quota[]
}

export type PolicyRecord = { [Name in Programme]: RecordOf<Name> }[Programme]

export const cohortId = rowId.describe('批次')
