import { addDays, type IsoDate, type IsoInstant } from '#shared/kernel/dates.ts'

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** `2025-12-11 星期四`. */
export function dayWithWeekday(day: IsoDate): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return `${day} ${weekdays[weekday] ?? ''}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The day and time of a moment where the officer is. */
export function localMoment(at: IsoInstant): { readonly day: IsoDate; readonly time: string } {
  const moment = new Date(at)
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  }
}

/** `今天 09:12`, `昨天 17:40`, or `2025-12-05 08:00`. */
export function momentForReading(at: IsoInstant, today: IsoDate): string {
  const { day, time } = localMoment(at)
  if (day === today) return `今天 ${time}`
  return day === addDays(today, -1) ? `昨天 ${time}` : `${day} ${time}`
}
