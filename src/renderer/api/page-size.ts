/**
 * Pages are read by key, so the middle of a list is reached through all that stands above it. The first pages are
 * small, to show something at once; later ones grow, so that 50,000 rows are some fifty calls away and not five hundred.
 */
const sizes = [100, 200, 500] as const
const largest = 1000

export const pageSize = (pageIndex: number): number => sizes[pageIndex] ?? largest

/** How many pages it takes to know the row at this index. */
export function pagesToReach(rowIndex: number): number {
  let pages = 0
  for (let covered = 0; covered <= rowIndex; covered += pageSize(pages - 1)) pages += 1
  return pages
}
