import { useCallback } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import type { UrlFilters } from '#renderer/ui/use-url-filters.ts'

type Changes<Key extends string> = { readonly [K in Key]?: string | undefined }

interface UrlState<Key extends string> {
  readonly filters: UrlFilters<Key>
  readonly change: (changes: Changes<Key>) => void
  readonly clear: () => void
}

/** The cohort of the school year of the top bar; undefined while none is chosen, or the year has no cohort. */
export function useCohortOfYear(): string | undefined {
  const year = useScope((state) => state.schoolYear)
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' }, { enabled: year !== null }).data ?? []
  return year === null ? undefined : cohorts.find((cohort) => cohort.schoolYear === year)?.id
}

/**
 * The filters of a list with the school year of the top bar in them: a year that was chosen there narrows the list to
 * its cohort, and taking the cohort away lets go of the year too. Nothing chosen shows every cohort.
 */
export function useScopedFilters<Key extends string>({
  filters,
  change,
  clear,
}: UrlState<Key | 'cohortId'>): UrlState<Key | 'cohortId'> {
  const chooseYear = useScope((state) => state.chooseSchoolYear)
  const ofYear = useCohortOfYear()
  const scoped = filters.cohortId !== undefined || ofYear === undefined ? filters : { ...filters, cohortId: ofYear }
  const changeScoped = useCallback(
    (changes: Changes<Key | 'cohortId'>) => {
      if ('cohortId' in changes && changes.cohortId === undefined) chooseYear(null)
      change(changes)
    },
    [change, chooseYear],
  )
  return { filters: scoped, change: changeScoped, clear }
}
