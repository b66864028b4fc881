export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface Extent {
  readonly rows: number
  readonly columns: number
}

const steps: Readonly<Record<string, CellPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** The cell an arrow leads to, held inside the page; null for a key that does not move. */
export function movedCell(key: string, from: CellPlace | null, { rows, columns }: Extent): CellPlace | null {
  const step = steps[key]
  if (step === undefined || rows === 0 || columns === 0) return null
  if (from === null) return { row: 0, column: 0 }
  return {
    row: Math.min(rows - 1, Math.max(0, from.row + step.row)),
    column: Math.min(columns - 1, Math.max(0, from.column + step.column)),
  }
}
