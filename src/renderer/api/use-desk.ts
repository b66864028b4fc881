import type { Desk } from '#shared/desk/desk-contract.ts'
import { useScope } from '#renderer/session/scope.ts'
import { useHomeDistrict } from './use-home-district.ts'
import { useOperation } from './use-operation.ts'

/** The office's county, and the school year of the top bar. */
export function useDeskScope(): { readonly districtId?: string; readonly schoolYear?: string } {
  const districtId = useHomeDistrict()
  const schoolYear = useScope((state) => state.schoolYear)
  return { ...(districtId === undefined ? {} : { districtId }), ...(schoolYear === null ? {} : { schoolYear }) }
}

/** The start page's figures for the scope; the navigation counts by the same answer. */
export function useDesk(): { readonly desk: Desk | undefined; readonly error: unknown; readonly retry: () => void } {
  const found = useOperation('desk.get', useDeskScope(), { keepPrevious: true })
  return { desk: found.data, error: found.error, retry: () => void found.refetch() }
}
