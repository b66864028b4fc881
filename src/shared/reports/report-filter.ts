import { z } from 'zod'
import { isoDate } from '#shared/kernel/dates.ts'
import { rowId } from '#shared/kernel/ids.ts'

const chosen = z.array(z.string().min(1).max(60)).max(100).default([])

/** Which rows a report holds. An empty list does not narrow; every field may be left out. */
export const reportFilter = z.object({
  cohort: rowId.nullish().describe('only this cohort'),
  from: isoDate.nullish().describe('only what runs on or after this day'),
  to: isoDate.nullish().describe('only what runs on or before this day'),
  asOf: isoDate.nullish().describe('the day the report is drawn up for; today when left out'),
  districts: chosen.describe('district codes; the scope of 本单位信息 when left out'),
  stages: chosen.describe('学段 codes'),
  subjects: chosen.describe('学科 codes'),
  statuses: chosen.describe('statuses of pairings'),
  kinds: chosen.describe('结对类型 codes'),
  settlements: chosen.describe('城乡类型 of the mentee’s school: 城区, 镇区, 乡村'),
  ids: z.array(rowId).max(5000).default([]).describe('only these records'),
})

export type ReportFilter = z.output<typeof reportFilter>
export type ReportFilterInput = z.input<typeof reportFilter>
