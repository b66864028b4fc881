import type { StudioComparison } from '#shared/studios/studio.ts'

/** Grades from the best down; another word is no better than any of them. */
const grades = ['优秀', '良好', '合格', '称职', '基本合格', '不合格']

/** Money spent is neither good nor bad. */
const unjudged: ReadonlySet<string> = new Set(['spent'])

/** How good a value is; null where nothing can be said. */
function worth(key: string, value: number | string): number | null {
  if (unjudged.has(key)) return null
  if (typeof value === 'number') return value
  if (value.endsWith('%')) return Number(value.slice(0, -1))
  const at = grades.indexOf(value)
  return at < 0 ? null : -at
}

export interface ComparedLine {
  readonly key: string
  readonly label: string
  readonly cells: readonly { readonly id: string; readonly value: number | string; readonly isBest: boolean }[]
}

/** One line for each figure, the best of it marked; where all are alike, or nothing is there, none is. */
export function comparedLines(studios: readonly StudioComparison[]): readonly ComparedLine[] {
  const [first] = studios
  if (first === undefined) return []
  return first.figures.map(({ key, label }, at) => {
    const values = studios.map(({ id, figures }) => ({ id, value: figures[at]?.value ?? '—' }))
    const known = values.map(({ value }) => worth(key, value)).filter((one) => one !== null)
    const best = Math.max(...known)
    const differs = known.some((one) => one !== best)
    const isBest = (value: number | string) => differs && worth(key, value) === best
    return { key, label, cells: values.map((cell) => ({ ...cell, isBest: isBest(cell.value) })) }
  })
}
