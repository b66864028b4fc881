import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'

export interface MonthDay {
  readonly day: IsoDate
  /** False for the days of the months before and after that fill the weeks. */
  readonly inMonth: boolean
}

/** Monday is 0, as the week begins in schools. */
export const weekdayOf = (day: IsoDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const mondayOf = (day: IsoDate): IsoDate => addDays(day, -weekdayOf(day))

/** The weeks that a month, `2025-10`, touches, each from Monday to Sunday. */
export function monthGrid(month: string): readonly (readonly MonthDay[])[] {
  const first = `${month}-01`
  const next = addMonths(first, 1)
  const weeks: MonthDay[][] = []
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
    weeks.push(days.map((day) => ({ day, inMonth: day.startsWith(month) })))
  }
  return weeks
}

export const shiftMonth = (month: string, by: number): string => addMonths(`${month}-01`, by).slice(0, 7)

/** 2025 年 10 月. */
export const monthWord = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** 10 月 13 日—19 日, the heading of a week; the month is said twice only where it changes. */
export function weekWord(monday: IsoDate): string {
  const sunday = addDays(monday, 6)
  const [from, to] = [monday, sunday].map((day) => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }))
  if (from === undefined || to === undefined) return ''
  const end = from.month === to.month ? `${to.day} 日` : `${to.month} 月 ${to.day} 日`
  return `${monday.slice(0, 4)} 年 ${from.month} 月 ${from.day} 日—${end}`
}
