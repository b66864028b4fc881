import type { DataRow, SheetColumn, SheetRow } from './sheet-model.ts'

const isSame = (row: DataRow, below: DataRow, at: number): boolean =>
  row.cells[at] === below.cells[at] && row.cells[at] !== null && row.cells[at] !== ''

/** How many rows the cell covers; 0 when the one above covers it. */
export const spanAt = (row: SheetRow | undefined, column: number): number =>
  row === undefined || row.kind === 'group' ? 1 : (row.spans?.[column] ?? 1)

/** Rows whose cells, in the columns that ask for it, cover equal ones below; lines of groups and totals end a run. */
export function mergeEqual(rows: readonly SheetRow[], columns: readonly SheetColumn[]): readonly SheetRow[] {
  if (!columns.some(({ merges }) => merges)) return rows
  const drawn: SheetRow[] = []
  let below: { readonly row: DataRow; readonly spans: number[] } | null = null
  for (const row of rows.toReversed()) {
    if (row.kind !== 'data') {
      drawn.push(row)
      below = null
      continue
    }
    const spans = columns.map(() => 1)
    for (const [at, { merges }] of columns.entries()) {
      if (!merges || below === null || !isSame(row, below.row, at)) continue
      spans[at] = 1 + (below.spans[at] ?? 1)
      below.spans[at] = 0
    }
    drawn.push({ ...row, spans })
    below = { row, spans }
  }
  return drawn.toReversed()
}
