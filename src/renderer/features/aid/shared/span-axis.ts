import { addDays, addMonths, daysBetween, type IsoDate } from '#shared/kernel/dates.ts'

export interface AxisTick {
  readonly on: IsoDate
  readonly label: string
}

/** A span of days laid over a width. */
export interface SpanAxis {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Where a day begins, 0 to 1; outside the span it is held at the edge. */
  readonly at: (day: IsoDate) => number
  readonly ticks: readonly AxisTick[]
}

/** So many marks find room beside each other on a narrow page. */
const mostTicks = 13

const monthStart = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`

/** Months are called by their number where all are of one year; January, or the first mark, tells the year where not. */
function tickLabel(on: IsoDate, { step, isOneYear, isFirst }: { step: number; isOneYear: boolean; isFirst: boolean }) {
  const [year = '', month = ''] = on.split('-')
  if (step >= 12) return `${year}年`
  const word = `${Number(month)}月`
  return !isOneYear && (isFirst || month === '01') ? `${year}年${word}` : word
}

/** Ticks at the start of each month, quarter, half-year or year, as many as find room. */
export function spanAxis(from: IsoDate, to: IsoDate): SpanAxis {
  const length = Math.max(1, daysBetween(from, to) + 1)
  const at = (day: IsoDate): number => Math.min(1, Math.max(0, daysBetween(from, day) / length))
  const step = [1, 3, 6, 12].find((months) => length / 30.4 / months <= mostTicks) ?? 24
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  const start = step === 1 ? monthStart(from) : `${from.slice(0, 4)}-01-01`
  const ticks: AxisTick[] = []
  for (let on = start; on <= to; on = addMonths(on, step))
    if (on >= from) ticks.push({ on, label: tickLabel(on, { step, isOneYear, isFirst: ticks.length === 0 }) })
  return { from, to, at, ticks }
}

/** The word of today is about so much of a page wide. */
const wordShare = 0.036

/** On which side of its line the word 今天 stands, so that it covers no mark. */
export const todaySide = ({ ticks, at }: SpanAxis, today: IsoDate): 'left' | 'right' =>
  ticks.some(({ on }) => on > today && at(on) - at(today) < wordShare) ? 'left' : 'right'

/** The name of a month goes where the word of today would cover it; its line stays. */
export function ticksBeside(axis: SpanAxis, today: IsoDate | null): readonly AxisTick[] {
  if (today === null) return axis.ticks
  const [from, to] = todaySide(axis, today) === 'left' ? [-2 * wordShare, 0] : [-wordShare, wordShare]
  return axis.ticks.map((tick) => {
    const away = axis.at(tick.on) - axis.at(today)
    return away > from && away < to ? { ...tick, label: '' } : tick
  })
}

/** The left edge and the width of a bar that covers both its days, as shares of the axis. */
export function barOn(axis: SpanAxis, from: IsoDate, to: IsoDate): { readonly left: number; readonly width: number } {
  const left = axis.at(from)
  return { left, width: Math.max(0, axis.at(addDays(to, 1)) - left) }
}
