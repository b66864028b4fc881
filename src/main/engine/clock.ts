import { isIsoDate } from '#shared/kernel/dates.ts'
import type { Clock } from '#main/db/house.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

/** The day by the desk's own calendar, not by UTC. */
const localDay = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** The machine's clock; `today` (YYYY-MM-DD) holds the calendar still, for tests and for reports as of a day. */
export function systemClock(today: string | undefined): Clock {
  const held = today !== undefined && isIsoDate(today) ? today : null
  return {
    now: () => new Date().toISOString(),
    today: () => held ?? localDay(new Date()),
  }
}
