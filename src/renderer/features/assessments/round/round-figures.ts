import type { ResultSheet } from '#shared/assessments/assessment.ts'

export interface RoundFigures {
  /** Those who take part. */
  readonly assessed: number
  readonly exempt: number
  /** Scores that nobody has given, and of how many objects. */
  readonly missingScores: number
  readonly missingTargets: number
  /** With one decimal. */
  readonly mean: number
  readonly vetoed: number
}

export function roundFigures({ rows }: Pick<ResultSheet, 'rows'>): RoundFigures {
  const assessed = rows.filter(({ isExempt }) => !isExempt)
  const missing = assessed.filter((row) => row.missing > 0)
  const sum = assessed.reduce((all, { score }) => all + score, 0)
  return {
    assessed: assessed.length,
    exempt: rows.length - assessed.length,
    missingScores: missing.reduce((all, row) => all + row.missing, 0),
    missingTargets: missing.length,
    mean: assessed.length === 0 ? 0 : Math.round((sum / assessed.length) * 10) / 10,
    vetoed: assessed.filter(({ veto }) => veto !== null).length,
  }
}

/** Of 优秀, those beyond the limit; 0 without one. */
export const beyondExcellent = ({ excellent }: Pick<ResultSheet, 'excellent'>): number =>
  excellent === null ? 0 : Math.max(0, excellent.count - excellent.limit)
