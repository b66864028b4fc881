import { useMemo, useState } from 'react'
import { eventLevels } from '#shared/activities/activity.ts'
import type { StudioRow } from '#shared/studios/studio.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { noSelection } from '#renderer/ui/data-table/selection.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { statusesIn, statusesOf, studioTabs, tabOf } from './studio-tabs.ts'

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
  const url = useUrlFilters(listKeys)
  const { filters } = url
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const [selection, setSelection] = useState(noSelection)
  const filter = useMemo(() => filterOf(filters), [filters])
  const tab = tabOf(filters.tab)
  const named = statusesIn(filters.statuses)
  const statuses = named ?? statusesOf(tab)
  const pages = usePages('studios.list', {
    ...filter,
    ...(statuses === undefined ? {} : { statuses }),
    sort: sortOf(sort.by),
    descending: sort.descending,
  })
  const counts = useOperation('studios.counts', filter, { keepPrevious: true }).data
  const ticked = useMemo(() => pages.rows.filter((row) => selection.keys.has(row.id)), [pages.rows, selection])
  const tabs = studioTabs(counts?.byStatus, tab)
  const ofNamed = counts && named?.reduce((sum, status) => sum + counts.byStatus[status], 0)
  return {
    filters: { values: filters, change: url.change, clear: url.clear, active: url.active },
    pages,
    total: named === undefined ? tabs.find((one) => one.key === tab)?.count : ofNamed,
    tabs: { all: tabs, active: tab },
    sort: { value: sort, set: setSort },
    selection: { value: selection, set: setSelection, rows: ticked, clear: () => setSelection(noSelection) },
  }
}

export type StudioListState = ReturnType<typeof useStudioList>

/** The figures of the title, whatever the list is narrowed to. */
export function useFigures() {
  const all = useOperation('studios.counts', {}, { keepPrevious: true }).data
  return { running: all?.byStatus.running, members: all?.members, stagnant: all?.stagnant }
}

/** A studio is opened by its id or by its code. */
export const isNamed =
  (id: string | null) =>
  (row: StudioRow): boolean =>
    row.id === id || row.code === id
