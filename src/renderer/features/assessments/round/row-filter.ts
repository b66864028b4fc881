import type { ResultRow } from '#shared/assessments/assessment.ts'

export const rowFilterKeys = ['grade', 'missing', 'text', 'order'] as const

export type RowFilters = Readonly<Partial<Record<(typeof rowFilterKeys)[number], string>>>

const exempt = '不参加'

/** What stands in the column 等次. */
export const gradeWord = ({ isExempt, grade }: ResultRow): string => (isExempt ? exempt : grade)

export const gradeChoices = (grades: readonly string[]) => [...grades, exempt].map((value) => ({ value, label: value }))

const byRank = (a: ResultRow, b: ResultRow): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byCode(a, b)
const byCode = (a: ResultRow, b: ResultRow): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** The rows that fit, in the order asked for. */
export function filteredRows(rows: readonly ResultRow[], filters: RowFilters): readonly ResultRow[] {
  const { grade, missing, text, order } = filters
  const fits = (row: ResultRow): boolean =>
    (grade === undefined || gradeWord(row) === grade) &&
    (missing === undefined || (missing === 'yes') === (!row.isExempt && row.missing > 0)) &&
    (text === undefined || [row.name, row.unit, row.code].some((word) => word.includes(text)))
  return rows.filter(fits).toSorted(order === 'rank' ? byRank : byCode)
}
