import { useMemo, useState } from 'react'
import { carriedStatuses } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { filterOf, listFilterOf, listKeys } from './filter-input.ts'
import { groupingOf, useHeadings } from './groupings.ts'
import { pairingTabs, type PairingTab } from './pairing-tabs.ts'
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
  const selection = useListSelection(pages.rows)
  const counts = useOperation('pairings.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = pairingTabs.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active: url.active },
    listFilter,
    pages,
    headings,
    total: pairingTabs.totalOf(counts, filters),
    tabs: {
      label: '结对状态',
      all: pairingTabs.tabs(counts, tab),
      active: tab,
      open: (key: PairingTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
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
