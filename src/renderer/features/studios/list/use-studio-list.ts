import { useMemo, useState } from 'react'
import { eventLevels } from '#shared/activities/activity.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { studioTabs, type StudioTab } from './studio-tabs.ts'

/** What of the list stands in the address. */
const listKeys = [
  'tab',
  'statuses',
  'cohortId',
  'type',
  'level',
  'districtId',
  'stage',
  'subject',
  'teacherId',
  'stagnant',
  'due',
  'text',
] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'studios.counts'>

const passedOn = ['cohortId', 'districtId', 'type', 'stage', 'subject', 'teacherId', 'text'] as const

/** The filter apart from the states, for the counts of the tabs. */
function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const level = eventLevels.find((one) => one === filters.level)
  return {
    ...Object.fromEntries(passed),
    ...(level === undefined ? {} : { level }),
    ...(filters.stagnant === undefined ? {} : { stagnant: true }),
    ...(filters.due === undefined ? {} : { due: true }),
  }
}

type ListSort = NonNullable<InputAt<'studios.list'>['sort']>
const sorts = ['code', 'endsOn', 'lead', 'updated'] as const satisfies readonly ListSort[]
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'code'

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function useStudioList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = studioTabs.statusesOf(filters)
  const pages = usePages('studios.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    sort: sortOf(sort.by),
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counts = useOperation('studios.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = studioTabs.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: studioTabs.totalOf(counts, filters),
    tabs: {
      label: '工作室状态',
      all: studioTabs.tabs(counts, tab),
      active: tab,
      open: (key: StudioTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
  }
}

export type StudioListState = ReturnType<typeof useStudioList>

/** The figures of the title, whatever the list is narrowed to. */
export function useFigures() {
  const all = useOperation('studios.counts', {}, { keepPrevious: true }).data
  return { running: all?.byStatus.running, members: all?.members, stagnant: all?.stagnant }
}
