import { useMemo, useState } from 'react'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { periodOf } from '../shared/periods.ts'
import { shadowingTabs, type ShadowingTab } from './shadowing-tabs.ts'

/** What of the list stands in the address. */
const listKeys = ['tab', 'statuses', 'period', 'there', 'hostId', 'visitId', 'teacherId', 'text'] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'shadowings.counts'>

const passedOn = ['hostId', 'visitId', 'teacherId', 'text'] as const

/** The filter apart from the states, for the counts of the tabs. */
function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return {
    ...Object.fromEntries(passed),
    ...periodOf(filters.period),
    ...(filters.there === undefined ? {} : { there: true }),
  }
}

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function useShadowingList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'startsOn', descending: true })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = shadowingTabs.statusesOf(filters)
  const pages = usePages('shadowings.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counts = useOperation('shadowings.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = shadowingTabs.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: shadowingTabs.totalOf(counts, filters),
    tabs: {
      label: '跟岗状态',
      all: shadowingTabs.tabs(counts, tab),
      active: tab,
      open: (key: ShadowingTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
  }
}
