import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'

/** Programmes with a policy; the list grows as programmes are built. */
export const programmes = ['pairing'] as const
export type Programme = (typeof programmes)[number]

const count = (max: number) => z.int().min(0).max(max)

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
  quotaListen: count(200).describe('每学期听师傅课（节）'),
  quotaListened: count(200).describe('每学期被师傅听课（节）'),
  quotaPlans: count(200).describe('每学期教案送审（篇）'),
  quotaDiscussions: count(200).describe('每学期业务研讨（次）'),
  quotaPapers: count(50).describe('每学期论文（篇）'),
  quotaSummaries: count(50).describe('每学期总结（篇）'),
  quotaOpenLessons: count(50).describe('每学年公开课（节）'),
  gradeExcellent: z.number().min(0).max(100).describe('优秀线'),
  gradePass: z.number().min(0).max(100).describe('合格线'),
  excellentShare: count(100).describe('优秀比例上限（%）'),
  remindDays: count(365).describe('到期前提醒（天）'),
  overdueDays: count(365).describe('到期未考核多少天算逾期'),
  extensionLimit: count(10).describe('延期次数上限'),
  extensionMonths: z.int().min(1).max(36).describe('每次延期（月）'),
  retireAgeMale: count(80).describe('男教师退休年龄'),
  retireAgeFemale: count(80).describe('女教师退休年龄'),
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
  quotaListen: 8,
  quotaListened: 8,
  quotaPlans: 3,
  quotaDiscussions: 8,
  quotaPapers: 1,
  quotaSummaries: 1,
  quotaOpenLessons: 1,
  gradeExcellent: 90,
  gradePass: 60,
  excellentShare: 30,
  remindDays: 30,
  overdueDays: 60,
  extensionLimit: 1,
  extensionMonths: 12,
  retireAgeMale: 60,
  retireAgeFemale: 55,
}

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
}

export interface PolicyRecord {
  readonly cohortId: string
  readonly name: string
  readonly documentNo: string | null
  readonly values: PairingPolicy
}

export const cohortId = rowId.describe('批次')
