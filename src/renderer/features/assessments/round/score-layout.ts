import type { AssessItem, Round } from '#shared/assessments/assessment.ts'

export const rowHeight = 34
export const headHeight = 52

const fixedWidths = { rank: 52, code: 132, name: 176, score: 64, grade: 104 } as const
const unitWidth = 140

/** Columns wide enough for eight characters on two lines, narrower where there are many. */
const itemWidth = (items: number): number => (items <= 9 ? 72 : 62)

export interface ScoreLayout {
  /** The grid template of head and rows alike. */
  readonly template: string
  /** The least width of the table. */
  readonly width: number
  /** 单位 goes first where there is no room, as beside an open record. */
  readonly hasUnit: boolean
}

/** How the columns share the room; 0 before it is known. */
export function scoreLayout({ scheme }: Round, room: number): ScoreLayout {
  const { rank, code, name, score, grade } = fixedWidths
  const [count, each] = [scheme.items.length, itemWidth(scheme.items.length)]
  const least = rank + code + name + score + grade + count * each
  const hasUnit = room === 0 || least + unitWidth <= room
  const items = scheme.items.map(() => `${each}px`).join(' ')
  const unit = hasUnit ? `minmax(${unitWidth}px, 2fr)` : ''
  return {
    template: `${rank}px ${code}px minmax(${name}px, 3fr) ${unit} ${items} ${score}px ${grade}px`,
    width: least + (hasUnit ? unitWidth : 0),
    hasUnit,
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
export const gridColumn = ({ hasUnit }: ScoreLayout, at: number): number => (hasUnit ? 5 : 4) + at
