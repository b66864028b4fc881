import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'

export const groupings = ['none', 'district', 'stage', 'subject', 'mentor'] as const
export type Grouping = (typeof groupings)[number]

export const reportSorts = ['district', 'code', 'endsOn'] as const
export type ReportSort = (typeof reportSorts)[number]

export const dimensions = ['district', 'stage', 'subject', 'settlement', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** What changes the paper and not the rows. */
export const reportOptions = z.object({
  attachment: z.string().trim().max(20).default('附件1').describe('附件号; empty for none'),
  title: z.string().trim().max(80).nullable().default(null).describe('a title of one’s own'),
  date: isoDate.nullable().default(null).describe('填报日期; today when left out'),
  groupBy: z.enum(groupings).default('none'),
  pageBreaks: z.boolean().default(false).describe('each group begins on a new page'),
  sort: z.enum(reportSorts).default('district').describe('district: in the order of the 县区 list, then by code'),
  totalRow: z.boolean().default(true).describe('末行合计'),
  mergeUnits: z
    .boolean()
    .default(false)
    .describe('合并相同单位: equal counties and schools below each other share a cell'),
  repeatHeader: z.boolean().default(true).describe('每页重复表头'),
  hidden: z.array(z.string().max(40)).max(30).default([]).describe('keys of columns that are left out'),
  rows: z.array(z.enum(dimensions)).max(5).default([]).describe('statistics: what stands in the rows, a sheet each'),
  columns: z.enum(dimensions).nullable().default('stage').describe('statistics: what the pairs are split by across'),
  blankRows: z.int().min(0).max(500).default(0).describe('签到表: so many empty lines below the names'),
  profile: z.string().max(64).nullable().default(null).describe('column layout: its id or name; default: the first'),
  perPair: z.boolean().default(false).describe('letters: a file for each, into a folder'),
})

export type ReportOptions = z.output<typeof reportOptions>
