import type { Desk } from '#shared/desk/desk-contract.ts'
import { useHomeDistrict } from './use-home-district.ts'
import { useOperation } from './use-operation.ts'

/** The start page's figures for the default scope; the navigation counts by the same answer. */
export function useDesk(): { readonly desk: Desk | undefined; readonly error: unknown; readonly retry: () => void } {
  const districtId = useHomeDistrict()
  const found = useOperation('desk.get', districtId === undefined ? {} : { districtId }, { keepPrevious: true })
  return { desk: found.data, error: found.error, retry: () => void found.refetch() }
}
