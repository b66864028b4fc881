import { useMemo, useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { lectureForms } from '#shared/lectures/lecture.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { lectureGroups, type LectureTab } from './lecture-groups.ts'

/** What of the list stands in the address. */
const listKeys = [
  'tab',
  'statuses',
  'seriesId',
  'form',
  'districtId',
  'stage',
  'subject',
  'teacherId',
  'waiting',
  'from',
  'to',
  'text',
] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'lectures.counts'>

const passedOn = ['seriesId', 'districtId', 'stage', 'subject', 'teacherId', 'text'] as const

/** The filter apart from the states, for the counts of the tabs. */
function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const form = lectureForms.find((one) => one === filters.form)
  const days = (['from', 'to'] as const).flatMap((key) => {
    const day = filters[key]
    return day !== undefined && isIsoDate(day) ? [[key, day] as const] : []
  })
  return {
    ...Object.fromEntries([...passed, ...days]),
    ...(form === undefined ? {} : { form }),
    ...(filters.waiting === undefined ? {} : { hasWaiting: true }),
  }
}

type ListSort = NonNullable<InputAt<'lectures.list'>['sort']>
const sorts = ['heldOn', 'issue', 'updated'] as const satisfies readonly ListSort[]
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'heldOn'

/** The sessions as the address asks for them: rows, tabs and how many there are. */
export function useLectureList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'heldOn', descending: true })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = lectureGroups.statusesOf(filters)
  const pages = usePages('lectures.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    sort: sortOf(sort.by),
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counts = useOperation('lectures.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = lectureGroups.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: lectureGroups.totalOf(counts, filters),
    tabs: {
      label: '讲座状态',
      all: lectureGroups.tabs(counts, tab),
      active: tab,
      open: (key: LectureTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
  }
}
