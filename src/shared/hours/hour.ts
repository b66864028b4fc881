import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

/** What gives 学时: a session of the lectures, a training, an activity, or an officer who enters it by hand. */
export const hourSources = ['lecture', 'training', 'activity', 'manual'] as const
export type HourSource = (typeof hourSources)[number]

/** 认定, 更正, 取消: the ledger only grows, and what stands is the sum of its entries. */
export const entryKinds = ['award', 'correction', 'cancellation'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Hours to the hundredth, so that quarter hours and the factor of a speaker come out even. */
export const hourAmount = z
  .number()
  .min(0)
  .max(1000)
  .refine((hours) => Number.isInteger(Math.round(hours * 1e6) / 1e4), '学时最多写两位小数')

/** The ledger adds in whole hundredths: sums of thousands of entries are exact. */
export const toHundredths = (hours: number): number => Math.round(hours * 100)
export const fromHundredths = (hundredths: number): number => hundredths / 100

/** One entry of the ledger as it was written; it never changes. */
export interface HourEntry {
  readonly id: string
  readonly teacherId: string
  readonly teacher: string
  /** School and district of the day on which it was written. */
  readonly school: string
  readonly district: string | null
  readonly onDate: string
  /** What it adds; below 0 when it takes away. */
  readonly hours: number
  readonly kind: EntryKind
  readonly source: HourSource
  /** The record it came from, while that is there; null of what was entered by hand. */
  readonly sourceId: string | null
  readonly title: string
  /** 主讲, 听讲, 学员… */
  readonly role: string
  readonly reason: string | null
  /** Whether an officer wrote it himself, not the record it came from. */
  readonly isByHand: boolean
  readonly writtenAt: string
}

/** What stands of one source for one person: its entries added up. */
export interface HourLine {
  /** Of its last entry; a correction names the line by it. */
  readonly entryId: string
  readonly onDate: string
  readonly title: string
  readonly role: string
  readonly source: HourSource
  readonly sourceId: string | null
  readonly hours: number
  /** How many entries it is made of; more than one: it was corrected. */
  readonly entries: number
}

export const manualHours = z.object({
  teacherIds: z.array(rowId).min(1, '请选择教师').max(2000),
  onDate: isoDate,
  hours: hourAmount.refine((hours) => hours > 0, '学时应大于 0'),
  title: z.string().trim().min(1, '请填写项目').max(100),
  role: z.string().trim().max(20).default('参加'),
  reason: z.string().trim().min(1, '请填写依据，如文件或证书').max(100).describe('on what it rests'),
})

/** A year of one person, with what a cap leaves out said in words. */
export interface HourYear {
  readonly year: number
  readonly earned: number
  readonly counted: number
  readonly target: number
  readonly bySource: readonly {
    readonly source: HourSource
    readonly earned: number
    readonly counted: number
    readonly cap: number | null
  }[]
  /** 活动学时 46，方案规定每年最多计 24，有 22 学时不计入. */
  readonly words: readonly string[]
}

/** Everything that stands for one person over the years of a window. */
export interface HourAccount {
  readonly teacherId: string
  readonly teacher: string
  readonly fromYear: number
  readonly toYear: number
  readonly earned: number
  readonly counted: number
  readonly target: number
  /** What is still missing; 0 when the target is reached. */
  readonly gap: number
  /** The newest first. */
  readonly years: readonly HourYear[]
  /** The newest first. */
  readonly lines: readonly HourLine[]
}
