import type { RowPages } from '#renderer/api/use-pages.ts'

/** A list that comes in one piece, as the table takes it. */
export const wholeList = <Row>(
  rows: readonly Row[],
  state: Pick<RowPages<Row>, 'identity' | 'loading' | 'error' | 'retry'>,
): RowPages<Row> => ({
  rows,
  complete: !state.loading,
  outdated: false,
  reach: () => undefined,
  readAll: () => Promise.resolve(rows),
  ...state,
})
