import { useMemo, useState } from 'react'
import { creditKinds, eventLevels } from '#shared/activities/activity.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { activityTabs, uncreditedTab } from './activity-tabs.ts'
import { periodOf } from './period-choices.ts'

/** What of the list stands in the address. */
export const listKeys = [
  'tab',
  'view',
  'month',
  'period',
  'level',
  'districtId',
  'creditKind',
  'teacherId',
  'pairingId',
  'studioId',
  'text',
] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'activities.counts'>

const passedOn = ['districtId', 'teacherId', 'pairingId', 'studioId', 'text'] as const

/** The filter apart from the tab, for the counts of the tabs. */
export function filterOf(filters: ListFilters): Filter {
  const level = eventLevels.find((one) => one === filters.level)
  const creditKind = creditKinds.find((one) => one === filters.creditKind)
  const passed = passedOn.flatMap((key) => (filters[key] === undefined ? [] : [[key, filters[key]] as const]))
  return {
    ...Object.fromEntries(passed),
    ...periodOf(filters.period),
    ...(level === undefined ? {} : { level }),
    ...(creditKind === undefined ? {} : { creditKind }),
  }
}

/** With the tab: a type, or what counts to nothing yet. */
function withTab(filter: Filter, tab: string | undefined): Filter {
  if (tab === undefined) return filter
  return tab === uncreditedTab ? { ...filter, uncredited: true } : { ...filter, types: [tab] }
}

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function useActivityList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'heldOn', descending: true })
  const filter = useMemo(() => filterOf(filters), [filters])
  const listFilter = useMemo(() => withTab(filter, filters.tab), [filter, filters.tab])
  const view = filters.view === 'calendar' || filters.view === 'timeline' ? filters.view : 'list'
  const pages = usePages('activities.list', { ...listFilter, descending: sort.descending }, view !== 'calendar')
  const selection = useListSelection(pages.rows)
  const counts = useOperation('activities.counts', filter, { keepPrevious: true }).data
  const tab = filters.tab ?? 'all'
  const tabs = activityTabs(counts, tab)
  return {
    view,
    filters: { values: filters, change, clear, active },
    listFilter,
    pages,
    total: tabs.find((one) => one.key === tab)?.count,
    tabs: {
      label: '活动类型',
      all: tabs,
      active: tab,
      open: (key: string) => change({ tab: key === 'all' ? undefined : key }),
    },
    sort: { value: sort, set: setSort },
    selection,
  } as const
}

export type ActivityListState = ReturnType<typeof useActivityList>
