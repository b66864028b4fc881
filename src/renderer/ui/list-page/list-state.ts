import { useMemo, useState } from 'react'
import type { RowPages } from '#renderer/api/use-pages.ts'
import { noSelection, type Selection } from '../data-table/selection.ts'
import type { Sort } from '../data-table/table-head.tsx'
import type { StateTab } from '../state-tabs.tsx'

/** A row is opened by its id, or by its code where it has one. */
export interface ListedRow {
  readonly id: string
  readonly code?: string
}

/** What a list page shows: a hook of the feature answers it from the address and the engine. */
export interface ListState<Row extends ListedRow, Tab extends string = string> {
  readonly filters: { readonly active: boolean; readonly clear: () => void }
  readonly pages: RowPages<Row>
  /** How many rows there are in all, counted by the engine. */
  readonly total: number | undefined
  readonly tabs?: {
    /** 工作室状态 */
    readonly label: string
    readonly all: readonly StateTab<Tab>[]
    readonly active: Tab
    readonly open: (key: Tab) => void
  }
  readonly sort?: { readonly value: Sort; readonly set: (sort: Sort) => void }
  readonly selection?: ListSelection<Row>
}

export interface ListSelection<Row> {
  readonly value: Selection
  readonly set: (selection: Selection) => void
  readonly rows: readonly Row[]
  readonly clear: () => void
}

/** The ticks of a list, with the rows that are ticked. */
export function useListSelection<Row extends ListedRow>(rows: readonly Row[]): ListSelection<Row> {
  const [value, set] = useState(noSelection)
  const ticked = useMemo(() => rows.filter((row) => value.keys.has(row.id)), [rows, value])
  return { value, set, rows: ticked, clear: () => set(noSelection) }
}
