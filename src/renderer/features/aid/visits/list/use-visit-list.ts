import { useMemo, useState } from 'react'
import { visitDirections, visitStatuses, type VisitRow } from '#shared/aid/visit.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { periodOf, thisYear } from '../../shared/periods.ts'

/** What of the list stands in the address. */
const listKeys = ['period', 'direction', 'kind', 'status', 'held', 'missing', 'teacherId', 'view', 'text'] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
export type VisitView = 'timeline' | 'table'
type Filter = InputAt<'visits.counts'>

/** All visits of a span are read at once: the time line and the balance are drawn from them. */
const most = 1000
const none: readonly VisitRow[] = []

const among = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text)

/** The filter of the list, its states among it. */
export function filterOf(filters: ListFilters): Filter & Pick<InputAt<'visits.list'>, 'statuses'> {
  const direction = among(visitDirections, filters.direction)
  const status = among(visitStatuses, filters.status)
  return {
    ...periodOf(filters.period),
    ...(direction === undefined ? {} : { directions: [direction] }),
    ...(filters.kind === undefined ? {} : { kinds: filters.kind.split(',') }),
    ...(status === undefined ? {} : { statuses: [status] }),
    ...(filters.held === undefined ? {} : { held: true }),
    ...(filters.missing === undefined ? {} : { missing: true }),
    ...(filters.teacherId === undefined ? {} : { teacherId: filters.teacherId }),
    ...(filters.text === undefined ? {} : { text: filters.text }),
  }
}

const wholeOf = (input: Filter) => ({ ...input, limit: most, sort: 'startsOn' as const, descending: false })

/** Everything but the span and the view. */
const wide = {
  direction: undefined,
  kind: undefined,
  status: undefined,
  held: undefined,
  missing: undefined,
  teacherId: undefined,
  text: undefined,
}

/** The list as the address asks for it; a year is looked at unless another span is asked for. */
export function useVisitList(today: string) {
  const defaults = useMemo(() => ({ period: thisYear(today) }), [today])
  const url = useUrlFilters(listKeys, defaults)
  const { filters } = url
  const [sort, setSort] = useState<Sort>({ by: 'startsOn', descending: true })
  const filter = useMemo(() => filterOf(filters), [filters])
  const period = useMemo(() => periodOf(filters.period), [filters.period])
  const pages = usePages('visits.list', {
    ...filter,
    sort: sort.by === 'code' ? 'code' : 'startsOn',
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const shown = useOperation('visits.list', wholeOf(filter), { keepPrevious: true })
  const year = useOperation('visits.list', wholeOf(period ?? {}), { keepPrevious: true })
  const view: VisitView = filters.view === 'table' ? 'table' : 'timeline'
  return {
    filters: { values: filters, change: url.change, clear: url.clear, widen: () => url.change(wide) },
    /** Narrowed beyond the span that is looked at. */
    isNarrowed: Object.keys(filters).some((key) => key !== 'period' && key !== 'view'),
    period,
    pages,
    selection,
    shown: shown.data?.rows ?? none,
    year: year.data?.rows ?? none,
    isKnown: year.data !== undefined,
    sort: { value: sort, set: setSort },
    view,
  }
}

export type VisitListState = ReturnType<typeof useVisitList>

/** A visit is opened by its id or by its code. */
export const isNamed =
  (id: string | null) =>
  (row: { readonly id: string; readonly code: string }): boolean =>
    row.id === id || row.code === id
