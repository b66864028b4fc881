import type { CoverageTarget } from '#shared/twinning/twin-coverage.ts'
import type { InputAt } from '#renderer/api/operations.ts'

/** A year's target as it is written. */
export interface TargetRow {
  readonly year: number | null
  readonly percent: number | null
  readonly basis: string
}

export const targetRowsOf = (targets: readonly CoverageTarget[]): readonly TargetRow[] =>
  targets.map(({ year, percent, basis }) => ({ year, percent, basis: basis ?? '' }))

/** The year after the last one, for a new line. */
export function nextTarget(rows: readonly TargetRow[], today: string): TargetRow {
  const last = rows.flatMap(({ year }) => (year === null ? [] : [year])).toSorted((one, other) => other - one)[0]
  return { year: last === undefined ? Number(today.slice(0, 4)) : last + 1, percent: null, basis: '' }
}

type Targets = InputAt<'twinning.setCoverageTargets'>['targets']

/** What is stored, or what is still wrong in one sentence. */
export function targetsOf(
  rows: readonly TargetRow[],
): { targets: Targets; problem: null } | { targets: null; problem: string } {
  const targets: Targets = []
  for (const { year, percent, basis } of rows) {
    if (year === null || percent === null) return { targets: null, problem: '每一行都要填年份和目标' }
    if (targets.some((one) => one.year === year)) return { targets: null, problem: `${year} 年填了两次` }
    targets.push({ year, percent, basis: basis.trim() === '' ? null : basis.trim() })
  }
  return { targets, problem: null }
}
