/** An indicator of one year: where it stood, where it is to stand, where it stands. */
export interface Goal {
  readonly id: string
  readonly year: number
  readonly indicator: string
  readonly baseline: string | null
  readonly target: string
  readonly actual: string | null
  readonly remark: string | null
}

/** A goal as it is written. */
export interface GoalRow {
  /** Stays with the line while others come and go. */
  readonly key: string
  /** Null: not stored yet. */
  readonly id: string | null
  readonly year: number
  readonly indicator: string
  readonly baseline: string
  readonly target: string
  readonly actual: string
  readonly remark: string
}

export const rowsOf = (goals: readonly Goal[]): readonly GoalRow[] =>
  goals.map((goal) => ({
    key: goal.id,
    id: goal.id,
    year: goal.year,
    indicator: goal.indicator,
    baseline: goal.baseline ?? '',
    target: goal.target,
    actual: goal.actual ?? '',
    remark: goal.remark ?? '',
  }))

let written = 0

export const blankGoal = (year: number): GoalRow => ({
  key: `new-${(written += 1)}`,
  id: null,
  year,
  indicator: '',
  baseline: '',
  target: '',
  actual: '',
  remark: '',
})

/** The indicators of one year for the next, with what was reached as the new baseline. */
export function nextYear(rows: readonly GoalRow[]): readonly GoalRow[] {
  const last = Math.max(...rows.map(({ year }) => year))
  return rows
    .filter(({ year }) => year === last)
    .map((row) => ({ ...blankGoal(last + 1), indicator: row.indicator, baseline: row.actual, target: row.target }))
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What is stored of the table; lines with nothing in them are left out, half-filled ones are told. */
export function goalsOf(rows: readonly GoalRow[]) {
  const filled = rows.filter((row) =>
    [row.indicator, row.baseline, row.target, row.actual, row.remark].some((text) => text.trim() !== ''),
  )
  const half = filled.findIndex(({ indicator, target }) => indicator.trim() === '' || target.trim() === '')
  if (half >= 0) return { goals: null, problem: `第 ${half + 1} 项还缺指标或目标` }
  const goals = filled.map(({ id, year, indicator, baseline, target, actual, remark }) => ({
    ...(id === null ? {} : { id }),
    year,
    indicator: indicator.trim(),
    baseline: orNull(baseline),
    target: target.trim(),
    actual: orNull(actual),
    remark: orNull(remark),
  }))
  return { goals, problem: null }
}
