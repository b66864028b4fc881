import { spanAt } from '#shared/reports/merge-equal.ts'
import type { SheetRow } from '#shared/reports/sheet-model.ts'

export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface Extent {
  readonly rows: readonly SheetRow[]
  readonly columns: number
}

const steps: Readonly<Record<string, CellPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** The cell an arrow leads to, held inside the page; a merged cell is one step. Null for a key that does not move. */
export function movedCell(key: string, from: CellPlace | null, { rows, columns }: Extent): CellPlace | null {
  const step = steps[key]
  if (step === undefined || rows.length === 0 || columns === 0) return null
  if (from === null) return { row: 0, column: 0 }
  const down = step.row > 0 ? spanAt(rows[from.row], from.column) : step.row
  return leadOf(rows, {
    row: Math.min(rows.length - 1, Math.max(0, from.row + down)),
    column: Math.min(columns - 1, Math.max(0, from.column + step.column)),
  })
}

/** The cell that covers this one, or itself. */
function leadOf(rows: readonly SheetRow[], { row, column }: CellPlace): CellPlace {
  return spanAt(rows[row], column) === 0 ? leadOf(rows, { row: row - 1, column }) : { row, column }
}
