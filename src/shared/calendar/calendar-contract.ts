import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { calendarDayKinds, type CalendarDay, type ExamPeriod, type SchoolTerm } from './calendar.ts'

const schoolYear = z.string().regex(/^\d{4}-\d{4}$/, '学年应写成 2025-2026')
const day = z.object({
  day: isoDate,
  kind: z.enum(calendarDayKinds),
  name: z.string().trim().min(1, '请填写名称').max(20),
})

const exam = z
  .object({
    id: rowId.optional().describe('of one that stands; left out: a new one'),
    name: z.string().trim().min(1, '请填写考试名称').max(20),
    startsOn: isoDate,
    endsOn: isoDate,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, '考试结束不能早于开始')

export interface SchoolYearCalendar {
  readonly schoolYear: string
  readonly terms: readonly SchoolTerm[]
  readonly days: readonly CalendarDay[]
  /** 考试日 that reach into it. */
  readonly exams: readonly ExamPeriod[]
  /** Teaching weeks of each semester, five days to a week, and the days that they are made of. */
  readonly teachingWeeks: readonly { readonly semester: 1 | 2; readonly weeks: number; readonly days: number }[]
  /** Whether the days off of this school year are known. */
  readonly hasHolidays: boolean
  /** Calendar years of this school year without a single day off. */
  readonly unknownYears: readonly number[]
}

export const calendarContract = {
  get: query(z.object({ schoolYear: schoolYear.optional().describe('default: the current one') }), [
    'calendar',
  ]).returns<SchoolYearCalendar>(),
  setTerm: command(
    z.object({ schoolYear, semester: z.union([z.literal(1), z.literal(2)]), startsOn: isoDate, endsOn: isoDate }),
    ['calendar', 'history'],
  ).returns<null>(),
  /** Adds or replaces days; those that are not named stay. */
  setDays: command(z.object({ days: z.array(day).min(1).max(400) }), ['calendar', 'history']).returns<{
    readonly count: number
  }>(),
  removeDays: command(z.object({ days: z.array(isoDate).min(1).max(400) }), ['calendar', 'history']).returns<{
    readonly count: number
  }>(),
  /** Adds 考试日, or changes those that are named by their id. */
  setExams: command(z.object({ exams: z.array(exam).min(1).max(100) }), ['calendar', 'history']).returns<{
    readonly count: number
  }>(),
  removeExams: command(z.object({ ids: z.array(rowId).min(1).max(100) }), ['calendar', 'history']).returns<{
    readonly count: number
  }>(),
  /** 年度放假表: lines or rows of date, 放假 or 上班, name; from a file or pasted text. Tells what it could not read. */
  importDays: command(
    z.object({
      file: z.string().max(4096).optional().describe('.xlsx, .xls or .csv'),
      text: z.string().max(20_000).optional().describe('pasted lines'),
      year: z.int().min(2000).max(2100).optional().describe('of dates without one; default: the next unknown year'),
    }),
    ['calendar', 'history'],
  ).returns<{ readonly count: number; readonly unread: readonly string[] }>(),
}
