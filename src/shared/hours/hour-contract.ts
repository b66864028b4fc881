import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { certificateContract } from './certificate-contract.ts'
import { hourAmount, hourSources, manualHours, type HourAccount, type HourEntry, type HourSource } from './hour.ts'

const year = z.int().min(2000).max(2100)
const text = z.string().trim().max(40).optional()

const people = {
  districtId: rowId.optional(),
  schoolId: rowId.optional(),
  stage: z.string().max(20).optional(),
  subject: z.string().max(20).optional(),
  text: text.describe('teacher by 汉字, 全拼 or 首字母'),
}
export const hourPeople = z.object(people)
export type HourPeople = z.output<typeof hourPeople>

/** One teacher in a list of totals. */
export interface HourTotal {
  readonly teacherId: string
  readonly teacher: string
  readonly school: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  /** Of the year: what was earned, and what of it counts under the caps of the policy. */
  readonly earned: number
  readonly counted: number
  /** Of the five years of the window. */
  readonly windowEarned: number
  readonly windowCounted: number
}

/** The numbers that a list of totals is held against. */
export interface HourTargets {
  readonly year: number
  readonly fromYear: number
  readonly toYear: number
  readonly yearTarget: number
  readonly fiveYearTarget: number
}

export const hourGroupings = ['district', 'school', 'stage', 'subject'] as const

/** The teachers in post of one district, school, stage or subject as they are now, and what they have. */
export interface HourGroup {
  /** Id of a district or school, name of a stage or subject; empty when it is not filled in. */
  readonly key: string
  readonly label: string
  readonly teachers: number
  readonly withHours: number
  readonly earned: number
  readonly counted: number
  /** How many have reached the target of the year, and how many that of the five years. */
  readonly reachedYear: number
  readonly reachedWindow: number
}

/** A session, training or activity that gave hours. */
export interface HourEvent {
  readonly source: HourSource
  readonly sourceId: string
  readonly title: string
  readonly onDate: string
  readonly people: number
  readonly hours: number
  /** Certificates given out for it that hold. */
  readonly certificates: number
}

const reads: readonly Area[] = ['hours', 'registry', 'lectures', 'training', 'activities', 'policies']
const changed: readonly Area[] = ['hours', 'history']
const reason = z.string().trim().min(2, '请填写原因').max(100)

export const hourContract = {
  ...certificateContract,
  /** The entries of the ledger as they were written, the newest first. */
  list: query(
    z.object({
      ...pageRequest,
      teacherId: rowId.optional(),
      source: z.enum(hourSources).optional(),
      sourceId: rowId.optional().describe('with source: the session, training or activity'),
      from: isoDate.optional(),
      to: isoDate.optional(),
    }),
    reads,
  ).returns<Page<HourEntry>>(),
  /** The account of one teacher: what stands, year by year, and why it counts as it does. */
  explain: query(
    z.object({ teacherId: rowId, year: year.optional().describe('a year of the window; default: this one') }),
    reads,
  ).returns<HourAccount>(),
  /** Teachers with their totals, in the order of their names. */
  totals: query(
    z.object({
      ...pageRequest,
      ...people,
      year: year.optional().describe('default: this one'),
      below: z.enum(['year', 'window']).optional().describe('only who has not reached that target'),
      withHours: z.boolean().default(false).describe('only who has hours in the window'),
    }),
    reads,
  ).returns<Page<HourTotal> & { readonly targets: HourTargets }>(),
  /** The same by district, school, stage or subject. */
  groups: query(z.object({ ...people, by: z.enum(hourGroupings), year: year.optional() }), reads).returns<{
    readonly rows: readonly HourGroup[]
    readonly targets: HourTargets
  }>(),
  /** What gave hours, the newest first: certificates are issued from here. */
  events: query(
    z.object({
      ...pageRequest,
      source: z.enum(['lecture', 'training', 'activity']).optional(),
      year: year.optional(),
      text,
    }),
    reads,
  ).returns<Page<HourEvent>>(),
  /** Sets what a line should be; the difference is written as an entry of its own, with the reason. */
  correct: command(
    z.object({
      entryId: rowId.describe('any entry of the line'),
      hours: hourAmount.describe('what it should be'),
      reason,
    }),
    changed,
  ).returns<null>(),
  /** 手工登记: hours that no record here gives, as those of a training elsewhere. */
  addManual: command(manualHours, changed).returns<{ readonly count: number }>(),
}
