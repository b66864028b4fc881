import { useMemo, useState } from 'react'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { twinTabs, type TwinTab } from './twin-tabs.ts'

/** What of the list stands in the address. */
const listKeys = [
  'tab',
  'statuses',
  'cohortId',
  'schemeId',
  'districtId',
  'stage',
  'schoolId',
  'due',
  'findings',
  'text',
] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'twinning.counts'>

const passedOn = ['cohortId', 'schemeId', 'districtId', 'stage', 'schoolId', 'text'] as const

/** The filter apart from the states, for the counts of the tabs. */
function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return {
    ...Object.fromEntries(passed),
    ...(filters.due === undefined ? {} : { due: true }),
    ...(filters.findings === undefined ? {} : { hasFindings: true }),
  }
}

/** What of the list the reports can be narrowed to. */
export const reportFilterOf = ({ cohortId, districtId, stage }: ListFilters) => ({
  ...(cohortId === undefined ? {} : { cohort: cohortId }),
  ...(districtId === undefined ? {} : { districts: [districtId] }),
  ...(stage === undefined ? {} : { stages: [stage] }),
})

type ListSort = NonNullable<InputAt<'twinning.list'>['sort']>
const sorts = ['code', 'endsOn', 'lead', 'updated'] as const satisfies readonly ListSort[]
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'code'

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function useTwinList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = twinTabs.statusesOf(filters)
  const pages = usePages('twinning.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    sort: sortOf(sort.by),
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counts = useOperation('twinning.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = twinTabs.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: twinTabs.totalOf(counts, filters),
    tabs: {
      label: '结对组状态',
      all: twinTabs.tabs(counts, tab),
      active: tab,
      open: (key: TwinTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
  }
}
