import type { AssessItem, Round } from '#shared/assessments/assessment.ts'

export const rowHeight = 34
export const headHeight = 52

const itemWidth = 62
const fixedWidths = { rank: 52, code: 132, name: 176, unit: 140, score: 64, grade: 104 } as const
const columnsBefore = 4

const wholeWidth = (items: number): number =>
  Object.values(fixedWidths).reduce((sum, width) => sum + width, 0) + items * itemWidth

/** The grid template of head and rows alike, and the least width of the table. */
export function scoreLayout({ scheme }: Round): { readonly template: string; readonly width: number } {
  const { rank, code, name, unit, score, grade } = fixedWidths
  const items = scheme.items.map(() => `${itemWidth}px`).join(' ')
  return {
    template: `${rank}px ${code}px minmax(${name}px, 3fr) minmax(${unit}px, 2fr) ${items} ${score}px ${grade}px`,
    width: wholeWidth(scheme.items.length),
  }
}

export interface HandItem {
  readonly item: AssessItem
  /** Its place among all items. */
  readonly at: number
}

/** The items that are scored in the table; the rest come from the records and need a reason to be changed. */
export const handItems = ({ scheme }: Round): readonly HandItem[] =>
  scheme.items.flatMap((item, at) => (item.kind === 'manual' ? [{ item, at }] : []))

/** The column of an item in the grid, counted from 1. */
export const gridColumn = (at: number): number => columnsBefore + at + 1
