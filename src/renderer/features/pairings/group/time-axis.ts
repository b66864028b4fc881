import { addDays, addMonths, daysBetween, type IsoDate } from '#shared/kernel/dates.ts'

/** A stretch of days laid over the width of the page. */
export interface TimeAxis {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Where a day stands, 0 to 1; outside the stretch it is held at the edge. */
  readonly at: (day: IsoDate) => number
  readonly ticks: readonly { readonly on: IsoDate; readonly label: string }[]
}

const monthStart = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`
/** So many marks find room beside each other on a narrow page. */
const mostTicks = 8

/** Whole months around all the days given, with a mark at the start of every month, quarter or year. */
export function timeAxis(days: readonly IsoDate[]): TimeAxis {
  const sorted = days.toSorted()
  const from = monthStart(sorted[0] ?? '2025-09-01')
  const to = addMonths(monthStart(sorted.at(-1) ?? from), 1)
  const length = Math.max(1, daysBetween(from, to))
  const at = (day: IsoDate) => Math.min(1, Math.max(0, daysBetween(from, day) / length))
  const months = Math.max(1, Math.round(length / 30.4))
  const step = [1, 2, 3, 6, 12].find((each) => months / each <= mostTicks) ?? 12
  const ticks: { on: IsoDate; label: string }[] = []
  for (let on = from; on < to; on = addMonths(on, step)) ticks.push({ on, label: on.slice(0, 7) })
  return { from, to: addDays(to, -1), at, ticks }
}
