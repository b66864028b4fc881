import { useMemo, useState } from 'react'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { brandTabs, type BrandTab } from './brand-tabs.ts'

/** What of the list stands in the address. */
const listKeys = ['tab', 'statuses', 'cohortId', 'districtId', 'category', 'schoolId', 'due', 'text'] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'brands.counts'>

const passedOn = ['cohortId', 'districtId', 'category', 'schoolId', 'text'] as const

function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return { ...Object.fromEntries(passed), ...(filters.due === undefined ? {} : { due: true }) }
}

type ListSort = NonNullable<InputAt<'brands.list'>['sort']>
const sorts = ['code', 'endsOn', 'updated'] as const satisfies readonly ListSort[]
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'code'

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function useBrandList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = brandTabs.statusesOf(filters)
  const pages = usePages('brands.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    sort: sortOf(sort.by),
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counts = useOperation('brands.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = brandTabs.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: brandTabs.totalOf(counts, filters),
    tabs: {
      label: '培育状态',
      all: brandTabs.tabs(counts, tab),
      active: tab,
      open: (key: BrandTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
  }
}
