import { useMemo, useState } from 'react'
import { trainingCategories } from '#shared/training/training.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { trainingGroups, type TrainingTab } from './training-groups.ts'

const listKeys = ['tab', 'statuses', 'cohortId', 'category', 'districtId', 'teacherId', 'text'] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>

const passedOn = ['cohortId', 'districtId', 'teacherId', 'text'] as const

/** The filter apart from the states, for the counts of the tabs. */
function filterOf(filters: ListFilters) {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const category = trainingCategories.find((one) => one === filters.category)
  return { ...Object.fromEntries(passed), ...(category === undefined ? {} : { category }) }
}

/** The trainings as the address asks for them. */
export function useTrainingList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'startsOn', descending: true })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = trainingGroups.statusesOf(filters)
  const pages = usePages('training.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    descending: sort.descending,
  })
  const counts = useOperation('training.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = trainingGroups.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: trainingGroups.totalOf(counts, filters),
    tabs: {
      label: '研修状态',
      all: trainingGroups.tabs(counts, tab),
      active: tab,
      open: (key: TrainingTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
  }
}
