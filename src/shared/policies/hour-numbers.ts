import { z } from 'zod'
import { count, type PolicyLabels } from './policy-shape.ts'

const cap = count(1000).nullable()

/**
 * The numbers of the whole 学时 ledger, whatever gave the hours. They stand in the policy of the lectures, which is made
 * anew each school year: the one that holds at the end of a calendar year says what counts in that year.
 */
export const hourShape = {
  hourYearTarget: count(1000).describe('每年应修学时'),
  hourFiveYearTarget: count(5000).describe('五年应修学时'),
  hourCycleStart: z.int().min(2000).max(2100).nullable().describe('五年周期的起始年份; null: 最近五年'),
  hourCapLecture: cap.describe('大讲堂每年最多计'),
  hourCapTraining: cap.describe('高端研修每年最多计'),
  hourCapActivity: cap.describe('教研活动每年最多计'),
  hourCapManual: cap.describe('手工登记每年最多计'),
  certificatePrefix: z
    .string()
    .regex(/^[A-Z]{2,8}$/, '应为 2 至 8 个大写字母，如 PYXS')
    .describe('学时证明编号的字母'),
}

const hourNumbers = z.object(hourShape)
export type HourNumbers = z.output<typeof hourNumbers>

/** National norm: 360 in five years, which is 72 a year. The caps are not known and not set. */
export const hourDefaults: HourNumbers = {
  hourYearTarget: 72,
  hourFiveYearTarget: 360,
  hourCycleStart: null,
  hourCapLecture: null,
  hourCapTraining: null,
  hourCapActivity: null,
  hourCapManual: null,
  certificatePrefix: 'PYXS',
}

export const hourNumberLabels = {
  hourYearTarget: { group: '学时要求', label: '每年应修', unit: '学时', note: '' },
  hourFiveYearTarget: { group: '学时要求', label: '五年应修', unit: '学时', note: '国家规定五年不少于 360 学时' },
  hourCycleStart: {
    group: '学时要求',
    label: '五年周期起始',
    unit: '年',
    note: '如 2021 即 2021—2025 年；不填按最近五年',
  },
  hourCapLecture: { group: '计入上限', label: '大讲堂每年', unit: '学时', note: '不填为不设上限' },
  hourCapTraining: { group: '计入上限', label: '高端研修每年', unit: '学时', note: '不填为不设上限' },
  hourCapActivity: { group: '计入上限', label: '教研活动每年', unit: '学时', note: '不填为不设上限' },
  hourCapManual: { group: '计入上限', label: '手工登记每年', unit: '学时', note: '不填为不设上限' },
  certificatePrefix: { group: '学时证明', label: '编号字母', unit: '', note: '如 PYXS，编号写作 PYXS-2025-000123' },
} as const satisfies PolicyLabels<HourNumbers>

export const hourNumberProblems = (numbers: HourNumbers): string[] =>
  numbers.hourFiveYearTarget < numbers.hourYearTarget ? ['五年应修学时不能少于一年的'] : []
