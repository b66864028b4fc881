import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { eventLevels } from '../activities/activity.ts'
import { hourSources } from '../hours/hour.ts'
import { pairingStatuses } from '../pairings/pairing.ts'
import { studioStatuses } from '../studios/studio.ts'

const chosen = z.array(z.string().min(1).max(64)).max(100).default([])

/** What stands in a filter for “not filled in”, so that every number of a cross-table can open its rows. */
export const unknownKey = 'none'

export const settlements = ['urban', 'town', 'rural'] as const
export type Settlement = (typeof settlements)[number]

/** Which rows a report holds. An empty list does not narrow; every field may be left out. */
export const reportFilter = z.object({
  cohort: z.string().max(64).nullable().default(null).describe('批次: its id or its name'),
  from: isoDate.nullable().default(null).describe('only what still ran, or was held, on or after this day'),
  to: isoDate.nullable().default(null).describe('only what had begun, or was held, on or before this day'),
  asOf: isoDate
    .nullable()
    .default(null)
    .describe('截至: states and days are told as of this day, later pairs left out; without it, as of today'),
  scope: z
    .enum(['office', 'all'])
    .default('office')
    .describe('office: what concerns 本单位, the whole city or the own county; all: everything in the database'),
  districts: chosen.describe('县区 of the mentor: id, code or name; none for not filled in'),
  stages: chosen.describe('学段'),
  subjects: chosen.describe('学科'),
  kinds: chosen.describe('结对类型'),
  levels: chosen.describe('结对层级'),
  statuses: z.array(z.enum(pairingStatuses)).max(20).default([]).describe('default: all but void'),
  settlements: z
    .array(z.enum([...settlements, unknownKey]))
    .max(4)
    .default([])
    .describe('城乡类型 of the mentee’s school'),
  crossDistrict: z.boolean().default(false).describe('only pairs whose two sides are in different districts'),
  studioTypes: chosen.describe('工作室类型'),
  studioStatuses: z.array(z.enum(studioStatuses)).max(20).default([]).describe('default: named and not ended'),
  eventLevels: z.array(z.enum(eventLevels)).max(10).default([]).describe('级别 of a studio or an activity'),
  activityTypes: chosen.describe('活动类型'),
  period: z
    .enum(['year', 'all'])
    .default('all')
    .describe('activities: year: of the school year of today, unless from or to is told'),
  round: z.string().max(64).nullable().default(null).describe('考核轮次: its id; default: the last that fits'),
  plan: z.string().max(64).nullable().default(null).describe('配对方案: its id; default: the last that was made'),
  activity: z.string().max(64).nullable().default(null).describe('签到表: of the people of this activity'),
  hourSources: z.array(z.enum(hourSources)).max(4).default([]).describe('学时来源'),
  training: z.string().max(64).nullable().default(null).describe('研修项目: its id or code; default: the latest'),
  studio: z.string().max(64).nullable().default(null).describe('签到表: of the members of this studio'),
  teachers: z.array(z.string().min(1).max(64)).max(2000).default([]).describe('签到表: of these teachers'),
  ids: z.array(z.string().min(1).max(64)).max(5000).default([]).describe('only these records: id, or code'),
})

export type ReportFilter = z.output<typeof reportFilter>
export type ReportFilterField = keyof ReportFilter
