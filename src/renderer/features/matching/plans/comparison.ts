/** One figure by which plans are held against each other. */
export interface ComparedFigure<Figures> {
  readonly key: string
  readonly title: string
  readonly of: (figures: Figures) => number | null
  readonly say: (value: number) => string
  /** Which end is the better one; null: neither is. */
  readonly better: 'more' | 'less' | null
}

/** The best value of a figure; null where there is nothing to choose: one plan, or all alike. */
export function bestValue<Figures>({ of, better }: ComparedFigure<Figures>, plans: readonly Figures[]): number | null {
  const values = plans.map(of).filter((value) => value !== null)
  if (better === null || values.length < 2 || values.every((value) => value === values[0])) return null
  return better === 'more' ? Math.max(...values) : Math.min(...values)
}
