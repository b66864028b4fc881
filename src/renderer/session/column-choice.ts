import { useMemo } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Column } from '#renderer/ui/data-table/column.ts'

interface ColumnChoiceState {
  /** By list: the columns that were switched against their default. */
  readonly switched: Readonly<Record<string, readonly string[]>>
  readonly switchColumn: (list: string, key: string) => void
  readonly reset: (list: string) => void
}

const useColumnChoices = create<ColumnChoiceState>()(
  persist(
    (set) => ({
      switched: {},
      switchColumn: (list, key) =>
        set(({ switched }) => {
          const before = switched[list] ?? []
          const after = before.includes(key) ? before.filter((one) => one !== key) : [...before, key]
          return { switched: { ...switched, [list]: after } }
        }),
      reset: (list) => set(({ switched }) => ({ switched: { ...switched, [list]: [] } })),
    }),
    { name: 'longdu.columns' },
  ),
)

const none: readonly string[] = []

/** Whether a column shows: its default, unless the officer has switched it. */
export const isShown = (column: Column<never>, switched: readonly string[]): boolean =>
  column.fixed === true || (column.optional === true) === switched.includes(column.key)

export interface ColumnChoice<Row> {
  readonly columns: readonly Column<Row>[]
  readonly items: readonly { readonly key: string; readonly title: string; readonly shown: boolean }[]
  readonly switchColumn: (key: string) => void
  readonly reset: () => void
}

/** The saved choice of columns of a list. */
export function useColumnChoice<Row>(list: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const switched = useColumnChoices((state) => state.switched[list] ?? none)
  const switchColumn = useColumnChoices((state) => state.switchColumn)
  const reset = useColumnChoices((state) => state.reset)
  return useMemo(
    () => ({
      columns: columns.filter((column) => isShown(column, switched)),
      items: columns
        .filter((column) => column.fixed !== true)
        .map((column) => ({ key: column.key, title: column.title, shown: isShown(column, switched) })),
      switchColumn: (key) => switchColumn(list, key),
      reset: () => reset(list),
    }),
    [columns, switched, list, switchColumn, reset],
  )
}
