import { useMemo, useState } from 'react'
import { eventLevels } from '#shared/activities/activity.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'

const listKeys = ['kind', 'level', 'year', 'teacherId', 'pairingId', 'studioId', 'text'] as const
const passedOn = ['teacherId', 'pairingId', 'studioId', 'text'] as const
type Filter = InputAt<'achievements.counts'>

/** The list as the address asks for it: its rows, its tabs by kind and how many there are. */
export function useAchievementList() {
  const { filters, change, clear, active } = useUrlFilters(listKeys)
  const [sort, setSort] = useState<Sort>({ by: 'achievedOn', descending: true })
  const filter = useMemo<Filter>(() => {
    const level = eventLevels.find((one) => one === filters.level)
    const passed = passedOn.flatMap((key) => (filters[key] === undefined ? [] : [[key, filters[key]] as const]))
    const year = filters.year
    return {
      ...Object.fromEntries(passed),
      ...(level === undefined ? {} : { level }),
      ...(year === undefined ? {} : { from: `${year.slice(0, 4)}-09-01`, to: `${year.slice(5)}-08-31` }),
    }
  }, [filters])
  const kind = filters.kind ?? 'all'
  const listFilter = useMemo(() => (kind === 'all' ? filter : { ...filter, kinds: [kind] }), [filter, kind])
  const pages = usePages('achievements.list', { ...listFilter, descending: sort.descending })
  const counts = useOperation('achievements.counts', filter, { keepPrevious: true }).data
  const byKind = counts?.byKind.toSorted((a, b) => b.count - a.count) ?? []
  const tabs = [
    { key: 'all', label: '全部', count: counts?.total },
    ...byKind.map((one) => ({ key: one.kind, label: one.kind, count: one.count })),
  ]
  const shown = tabs.some((one) => one.key === kind) ? tabs : [...tabs, { key: kind, label: kind, count: 0 }]
  return {
    filters: { values: filters, change, clear, active },
    pages,
    tabs: {
      label: '成果类别',
      all: shown,
      active: kind,
      open: (key: string) => change({ kind: key === 'all' ? undefined : key }),
    },
    total: shown.find((one) => one.key === kind)?.count,
    sort: { value: sort, set: setSort },
  } as const
}

export type AchievementListState = ReturnType<typeof useAchievementList>
