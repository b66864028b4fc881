import { useMemo, useState } from 'react'
import { carriedStatuses, type PairingRow } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { noSelection } from '#renderer/ui/data-table/selection.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { filterOf, listFilterOf, listKeys } from './filter-input.ts'
import { groupingOf, useHeadings } from './groupings.ts'
import { pairingTabs, statusesIn, tabOf } from './pairing-tabs.ts'
import { useCohortOfYear, useScopedFilters } from './use-scoped-filters.ts'

type ListSort = NonNullable<InputAt<'pairings.list'>['sort']>

const sorts = ['code', 'endsOn', 'mentor', 'updated'] as const satisfies readonly ListSort[]
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'code'

/** What the mentors and mentees of the title are counted in: 在带 and what has not been closed yet. */
const underWay = [...carriedStatuses, 'due', 'overdue'] as const

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function usePairingList() {
  const url = useUrlFilters(listKeys)
  const { filters, change, clear } = useScopedFilters(url)
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const [selection, setSelection] = useState(noSelection)
  const filter = useMemo(() => filterOf(filters), [filters])
  const listFilter = useMemo(() => listFilterOf(filters), [filters])
  const by = groupingOf(filters.by)
  const pages = usePages('pairings.list', {
    ...listFilter,
    sort: sortOf(sort.by),
    descending: sort.descending,
    ...(by === null ? {} : { groupBy: by }),
  })
  const headings = useHeadings(by, listFilter)
  const counts = useOperation('pairings.counts', filter, { keepPrevious: true }).data
  const ticked = useMemo(() => pages.rows.filter((row) => selection.keys.has(row.id)), [pages.rows, selection])

  const tab = tabOf(filters.tab)
  const tabs = pairingTabs(counts, tab)
  const named = statusesIn(filters.statuses)
  const ofNamed = counts && named?.reduce((sum, status) => sum + counts.byStatus[status], 0)
  const total = named === undefined ? tabs.find((one) => one.key === tab)?.count : ofNamed
  return {
    filters: { values: filters, change, clear, active: url.active },
    listFilter,
    pages,
    headings,
    total,
    tabs: { all: tabs, active: tab },
    sort: { value: sort, set: setSort },
    selection: { value: selection, set: setSelection, rows: ticked, clear: () => setSelection(noSelection) },
  }
}

export type PairingListState = ReturnType<typeof usePairingList>

/** The figures of the title: all of the year that is under way, whatever else the list is narrowed to. */
export function useFigures() {
  const cohortId = useCohortOfYear()
  const all = useOperation('pairings.counts', cohortId === undefined ? {} : { cohortId }, { keepPrevious: true }).data
  const pairs = all && underWay.reduce((sum, status) => sum + all.byStatus[status], 0)
  return { pairs, mentors: all?.mentors, mentees: all?.mentees }
}

/** A pair is opened by its id or by its code. */
export const isNamed =
  (id: string | null) =>
  (row: PairingRow): boolean =>
    row.id === id || row.code === id
