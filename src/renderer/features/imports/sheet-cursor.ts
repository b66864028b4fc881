import type { Merge } from './merges.ts'

/** One cell of a sheet: 1-based row, 0-based column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface SheetBounds {
  readonly rows: number
  readonly columns: number
  readonly rowsPerPage: number
  readonly mergeAt: (row: number, column: number) => Merge | undefined
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
}

/** Where a key leads to, as a spreadsheet does it: a merged area is left in one step. Null for a key that does not move. */
export function movedCell(from: CellPlace, press: Press, bounds: SheetBounds): CellPlace | null {
  const to = target(from, press, bounds)
  if (to === null) return null
  return {
    row: Math.max(1, Math.min(bounds.rows, to.row)),
    column: Math.max(0, Math.min(bounds.columns - 1, to.column)),
  }
}

function target(from: CellPlace, { key, ctrlKey }: Press, bounds: SheetBounds): CellPlace | null {
  const { row, column } = from
  const area = bounds.mergeAt(row, column) ?? { top: row, bottom: row, left: column, right: column }
  switch (key) {
    case 'ArrowDown':
      return { row: ctrlKey ? bounds.rows : area.bottom + 1, column }
    case 'ArrowUp':
      return { row: ctrlKey ? 1 : area.top - 1, column }
    case 'ArrowRight':
      return { row, column: ctrlKey ? bounds.columns - 1 : area.right + 1 }
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : area.left - 1 }
    case 'PageDown':
      return { row: row + bounds.rowsPerPage, column }
    case 'PageUp':
      return { row: row - bounds.rowsPerPage, column }
    case 'Home':
      return { row: ctrlKey ? 1 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? bounds.rows : row, column: bounds.columns - 1 }
    default:
      return null
  }
}

/** `F7`, as the officer says it. */
export const cellName = (letter: string, row: number): string => `${letter}${row}`

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
