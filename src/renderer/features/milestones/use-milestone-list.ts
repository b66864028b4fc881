import { useMemo } from 'react'
import { useHomeDistrict } from '#renderer/api/use-home-district.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { filterOf, milestoneFilterKeys, milestoneTabs, tabLabels, tabOf } from './milestone-filter.ts'

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function useMilestoneList() {
  const home = useHomeDistrict()
  const defaults = useMemo(() => (home === undefined ? {} : { districtId: home }), [home])
  const url = useUrlFilters(milestoneFilterKeys, defaults)
  const tab = tabOf(url.filters.state)
  const filter = useMemo(() => filterOf(url.filters), [url.filters])
  const listFilter = useMemo(() => ({ ...filter, states: [tab] }), [filter, tab])
  const pages = usePages('milestones.list', listFilter)
  const counts = useOperation('milestones.counts', filter, { keepPrevious: true }).data
  const tabs = milestoneTabs.map((key) => ({ key, label: tabLabels[key], count: counts?.byState[key] }))
  const selection = useListSelection(pages.rows)
  return {
    filters: url,
    listFilter,
    pages,
    counts,
    total: counts?.byState[tab],
    tab,
    tabs,
    openTab: (key: (typeof milestoneTabs)[number]) => {
      selection.clear()
      url.change({ state: key === 'overdue' ? undefined : key })
    },
    selection,
  }
}

export type MilestoneListState = ReturnType<typeof useMilestoneList>
