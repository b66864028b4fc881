import { useMemo } from 'react'
import type { HourTotal } from '#shared/hours/hour-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages, type RowPages } from '#renderer/api/use-pages.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'

const keys = ['view', 'year', 'districtId', 'schoolId', 'stage', 'subject', 'below', 'text', 'source'] as const

export const views = ['person', 'school', 'district', 'stage', 'subject', 'event'] as const
export type HoursView = (typeof views)[number]

export const useHourFilters = () => useUrlFilters(keys)
export type HourFilters = ReturnType<typeof useHourFilters>['filters']

/** The view that the address asks for. */
export const viewOf = ({ view }: HourFilters): HoursView => views.find((one) => one === view) ?? 'person'

/** A year of the address; undefined is this year. */
export const yearOf = ({ year }: HourFilters): number | undefined =>
  year !== undefined && /^20\d{2}$/.test(year) ? Number(year) : undefined

const passedOn = ['districtId', 'schoolId', 'stage', 'subject', 'text'] as const

/** Whom the totals are of. */
export function peopleOf(filters: HourFilters) {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const year = yearOf(filters)
  return { ...Object.fromEntries(passed), ...(year === undefined ? {} : { year }) }
}

/** A row of the list is a person. */
export interface PersonRow extends HourTotal {
  readonly id: string
}

const named = (row: HourTotal): PersonRow => ({ ...row, id: row.teacherId })

/** Teachers with their totals, as the address asks for them. */
export function useTotals(filters: HourFilters, enabled: boolean): RowPages<PersonRow> {
  const below = (['year', 'window'] as const).find((one) => one === filters.below)
  const pages = usePages(
    'hours.totals',
    { ...peopleOf(filters), ...(below === undefined ? {} : { below }), withHours: below === undefined },
    enabled,
  )
  return useMemo(
    () => ({ ...pages, rows: pages.rows.map(named), readAll: async () => (await pages.readAll()).map(named) }),
    [pages],
  )
}

/** The targets that totals are held against, and how many have reached them. */
export function useReached(filters: HourFilters) {
  const found = useOperation('hours.groups', { ...peopleOf(filters), by: 'district' }, { keepPrevious: true })
  return useMemo(() => {
    const rows = found.data?.rows ?? []
    const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0)
    return {
      targets: found.data?.targets,
      known: found.data !== undefined,
      teachers: sum(({ teachers }) => teachers),
      withHours: sum(({ withHours }) => withHours),
      reachedYear: sum(({ reachedYear }) => reachedYear),
      reachedWindow: sum(({ reachedWindow }) => reachedWindow),
    }
  }, [found.data])
}
