import type { ReactNode } from 'react'

/** One column of a list. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** Width in px; with `grow` the least width. */
  readonly width: number
  /** Share of the width that is left over. */
  readonly grow?: number
  readonly align?: 'right'
  readonly cell: (row: Row) => ReactNode
  /** The name the list is sorted by; without it the column cannot be sorted. */
  readonly sort?: string
  /** Greys a cell that repeats the one above: the value that is compared. */
  readonly repeats?: (row: Row) => string
  /** Where there is no room, columns go in this order; without it the column always stays. */
  readonly drop?: number
  /** Shown only after the officer has chosen it. */
  readonly optional?: boolean
  /** Cannot be switched off. */
  readonly fixed?: boolean
}

/** The width of the column with the ticks. */
export const tickWidth = 40

const leastWidth = (columns: readonly Column<never>[]): number => columns.reduce((sum, column) => sum + column.width, 0)

/** The columns that find room: those with the lowest `drop` go first. */
export function fitColumns<Row>(columns: readonly Column<Row>[], room: number): readonly Column<Row>[] {
  let kept = columns
  const droppable = columns.filter((column) => column.drop !== undefined)
  const inOrder = droppable.toSorted((a, b) => (a.drop ?? 0) - (b.drop ?? 0))
  for (const column of inOrder) {
    if (leastWidth(kept) <= room) break
    kept = kept.filter((one) => one !== column)
  }
  return kept
}

/** The CSS grid template of a row; when no column grows the last one takes what is left. */
export function gridTemplate(columns: readonly Column<never>[], selectable: boolean): string {
  const grows = columns.some((column) => column.grow !== undefined)
  const tracks = columns.map((column, index) => {
    const grow = column.grow ?? (!grows && index === columns.length - 1 ? 1 : undefined)
    return grow === undefined ? `${column.width}px` : `minmax(${column.width}px, ${grow}fr)`
  })
  return [...(selectable ? [`${tickWidth}px`] : []), ...tracks].join(' ')
}

export const tableWidth = (columns: readonly Column<never>[], selectable: boolean): number =>
  leastWidth(columns) + (selectable ? tickWidth : 0)
