import { useCallback } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import type { UrlFilters } from '#renderer/ui/use-url-filters.ts'
import type { listKeys } from './filter-input.ts'

type Key = (typeof listKeys)[number]
type Changes = { readonly [K in Key]?: string | undefined }

interface UrlState {
  readonly filters: UrlFilters<Key>
  readonly change: (changes: Changes) => void
  readonly clear: () => void
}

/** The cohort of the school year of the top bar; undefined while none is chosen, or the year has no cohort. */
export function useCohortOfYear(): string | undefined {
  const year = useScope((state) => state.schoolYear)
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' }, { enabled: year !== null }).data ?? []
  return year === null ? undefined : cohorts.find((cohort) => cohort.schoolYear === year)?.id
}

/**
 * The filters of the list with the school year of the top bar in them: a year that was chosen there narrows the list to
 * its cohort, and taking the cohort away lets go of the year too. Nothing chosen shows every cohort.
 */
export function useScopedFilters({ filters, change, clear }: UrlState): UrlState {
  const chooseYear = useScope((state) => state.chooseSchoolYear)
  const ofYear = useCohortOfYear()
  const scoped = filters.cohortId !== undefined || ofYear === undefined ? filters : { ...filters, cohortId: ofYear }
  const changeScoped = useCallback(
    (changes: Changes) => {
      if ('cohortId' in changes && changes.cohortId === undefined) chooseYear(null)
      change(changes)
    },
    [change, chooseYear],
  )
  return { filters: scoped, change: changeScoped, clear }
}
