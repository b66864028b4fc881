import type { RowPages } from '#renderer/api/use-pages.ts'

export interface Answer<Row> {
  readonly data: readonly Row[] | undefined
  readonly isPending: boolean
  readonly isPlaceholderData: boolean
  readonly error: unknown
  readonly refetch: () => unknown
}

/** A list that comes in one piece, as the table takes it. */
export function wholeList<Row>(identity: string, answer: Answer<Row>): RowPages<Row> {
  const rows = answer.data ?? []
  return {
    identity,
    rows,
    complete: answer.data !== undefined,
    loading: answer.isPending,
    outdated: answer.isPlaceholderData,
    error: answer.error,
    reach: () => undefined,
    readAll: () => Promise.resolve(rows),
    retry: () => void answer.refetch(),
  }
}
