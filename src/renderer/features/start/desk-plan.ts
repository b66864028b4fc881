/** The heights of start.css, in pixels. */
const heights = { row: 33, head: 41, bar: 18, chart: 57, upcoming: 37 }

/** Nine groups, the counties that lag and 未入库: with so many rows each has its first. */
const fewestRows = 11
const fewestBars = 5
const mostBars = 10

export interface DeskPlan {
  /** Rows of 今天要办, all groups together. */
  readonly rows: number
  /** Bars of each chart. */
  readonly bars: number
}

/** What finds room on a page of this height: the work first, then as many bars as are left room for. */
export function planFor(height: number): DeskPlan {
  const room = height - heights.upcoming
  const rowsBeside = (bars: number): number =>
    Math.floor((room - heights.chart - bars * heights.bar - heights.head) / heights.row)
  let bars = mostBars
  while (bars > fewestBars && rowsBeside(bars) < fewestRows) bars -= 1
  return { rows: Math.max(fewestRows, rowsBeside(bars)), bars }
}

/** Deals the rows out in turns: every group has its first before any has its second. */
export function dealRows(lengths: readonly number[], rows: number): readonly number[] {
  const dealt = lengths.map(() => 0)
  for (let round = 1, left = rows; left > 0 && lengths.some((length) => length >= round); round += 1) {
    for (const [at, length] of lengths.entries()) {
      if (length < round || left === 0) continue
      dealt[at] = round
      left -= 1
    }
  }
  return dealt
}
