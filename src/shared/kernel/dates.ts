import { z } from 'zod'

/** A day of the calendar, `2025-03-05`. */
export type IsoDate = string
/** A moment, UTC, `2025-03-05T01:02:03.000Z`. */
export type IsoInstant = string
/** A date known to the day, the month or the year: `2025-03-05`, `2025-03`, `2025`. */
export type PartialDate = string

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the three numbers name a day that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  return match !== null && isRealDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1))
}

export const isoDate = z.string().refine(isIsoDate, '日期应写成 2025-03-05').describe('day, YYYY-MM-DD')
export const partialDate = z
  .string()
  .refine(isPartialDate, '日期应写成 2025-03-05、2025-03 或 2025')
  .describe('date known to the day, month or year: YYYY-MM-DD, YYYY-MM or YYYY')

const toUtc = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10)

export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(toUtc(date) + days * 86_400_000)

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toUtc(to) - toUtc(from)) / 86_400_000)

/** The same day some months later, held at the end of a shorter month (31 Jan + 1 month = 28 Feb). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** First day of what a partial date may mean. */
export function earliestDay(date: PartialDate): IsoDate {
  if (date.length === 10) return date
  return date.length === 7 ? `${date}-01` : `${date}-01-01`
}

/** Last day of what a partial date may mean. */
export function latestDay(date: PartialDate): IsoDate {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const last = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))
  return `${date}-${String(last).padStart(2, '0')}`
}

/** Whole years from a partial date to a day, counted from the earliest day that it may mean. */
export function yearsBetween(from: PartialDate, to: IsoDate): number {
  const start = earliestDay(from)
  const years = Number(to.slice(0, 4)) - Number(start.slice(0, 4))
  return to.slice(5) < start.slice(5) ? years - 1 : years
}
