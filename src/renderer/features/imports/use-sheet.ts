import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ShownRow, ShownSheet } from '#shared/imports/staging.ts'
import { call } from '#renderer/api/client.ts'
import { queryKey } from '#renderer/api/stale.ts'
import { indexMerges, type Merges } from './merges.ts'

const windowSize = 200
const windowOf = (row: number): number => Math.floor((Math.max(row, 1) - 1) / windowSize) * windowSize + 1

export interface DrawnSheet extends Pick<ShownSheet, 'columns' | 'fieldChoices' | 'totalRows'> {
  readonly merges: Merges
  /** Undefined while its part of the sheet is on the way. */
  readonly rowAt: (row: number) => ShownRow | undefined
}

interface SheetAnswer {
  readonly sheet: DrawnSheet | undefined
  readonly error: unknown
}

const sheetQuery = (sheetId: string, from: number) => {
  const input = { sheetId, from, count: windowSize }
  return { queryKey: queryKey('imports.sheet', input), queryFn: () => call('imports.sheet', input) }
}

/** The rows a merged area on the screen takes its text from may stand far above it. */
const anchorsOf = (merges: Merges | undefined, first: number, last: number): readonly number[] =>
  merges?.between(first, last).map((merge) => merge.top) ?? []

/** A sheet, read by windows as far as it is looked at; the first window is always there, for it carries the columns. */
export function useSheet(sheetId: string, first: number, last: number): SheetAnswer {
  const head = useQueries({ queries: [sheetQuery(sheetId, 1)] })[0]
  const top = head.data
  const merges = useMemo(() => (top === undefined ? undefined : indexMerges(top.merges)), [top])
  const starts = [...new Set([1, first, last, ...anchorsOf(merges, first, last)].map(windowOf))]
  const windows = useQueries({
    queries: starts.map((from) => sheetQuery(sheetId, from)),
    combine: (answers) => answers.map((answer) => answer.data),
  })
  const sheet = useMemo(
    () => (top === undefined || merges === undefined ? undefined : { ...top, merges, rowAt: finder(windows) }),
    [top, merges, windows],
  )
  return { sheet, error: head.error }
}

function finder(windows: readonly (ShownSheet | undefined)[]): DrawnSheet['rowAt'] {
  const rows = new Map(windows.flatMap((one) => one?.rows.map((row) => [row.row, row] as const) ?? []))
  return (row) => rows.get(row)
}
