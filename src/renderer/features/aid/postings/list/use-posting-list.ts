import { useMemo, useState } from 'react'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { periodOf } from '../../shared/periods.ts'
import { postingTabs, type PostingTab } from './posting-tabs.ts'

/** What of the list stands in the address. */
const listKeys = [
  'tab',
  'statuses',
  'period',
  'there',
  'batchId',
  'type',
  'districtId',
  'hostId',
  'stage',
  'subject',
  'teacherId',
  'endingWithin',
  'withoutSuccessor',
  'text',
] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = InputAt<'postings.counts'>

const passedOn = ['batchId', 'type', 'districtId', 'hostId', 'stage', 'subject', 'teacherId', 'text'] as const

/** The filter apart from the states, for the counts of the tabs. */
export function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const days = Number(filters.endingWithin)
  return {
    ...Object.fromEntries(passed),
    ...periodOf(filters.period),
    ...(filters.there === undefined ? {} : { there: true }),
    ...(filters.endingWithin === undefined || !Number.isInteger(days) ? {} : { endingWithin: days }),
    ...(filters.withoutSuccessor === undefined ? {} : { withoutSuccessor: true }),
  }
}

type ListSort = NonNullable<InputAt<'postings.list'>['sort']>
const sorts = ['code', 'enteredOn', 'dueOn', 'host', 'teacher'] as const satisfies readonly ListSort[]
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'code'

/** The list as the address asks for it: its rows, its tabs and how many there are. */
export function usePostingList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: true })
  const filter = useMemo(() => filterOf(filters), [filters])
  const statuses = postingTabs.statusesOf(filters)
  const pages = usePages('postings.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    sort: sortOf(sort.by),
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counts = useOperation('postings.counts', filter, { keepPrevious: true }).data?.byStatus
  const tab = postingTabs.tabOf(filters.tab)
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: postingTabs.totalOf(counts, filters),
    tabs: {
      label: '援派状态',
      all: postingTabs.tabs(counts, tab),
      active: tab,
      open: (key: PostingTab) => change({ tab: key === 'all' ? undefined : key, statuses: undefined }),
    },
    sort: { value: sort, set: setSort },
    selection,
  }
}

/** The figures of the title, whatever the list is narrowed to. */
export function usePostingFigures() {
  const all = useOperation('postings.counts', {}, { keepPrevious: true }).data
  return { serving: all?.serving, ending: all?.ending, withoutSuccessor: all?.withoutSuccessor }
}
