/** What stands on one line of the table. */
export type Entry =
  { readonly kind: 'row'; readonly index: number } | { readonly kind: 'group'; readonly firstIndex: number }

/** The lines of a grouped list: a heading wherever the group changes. The list is sorted by group already. */
export function groupedEntries<Row>(rows: readonly Row[], groupOf: (row: Row) => string): readonly Entry[] {
  const entries: Entry[] = []
  let before: string | null = null
  rows.forEach((row, index) => {
    const group = groupOf(row)
    if (group !== before) entries.push({ kind: 'group', firstIndex: index })
    entries.push({ kind: 'row', index })
    before = group
  })
  return entries
}

/** How many lines the table has: those known, and room for rows that are still to be read. */
export function lineCount(known: number, rows: number, complete: boolean, total: number | undefined): number {
  if (complete) return known
  return known + Math.max(total === undefined ? 20 : total - rows, 0)
}
