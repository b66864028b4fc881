import { useQuery } from '@tanstack/react-query'
import type { QuotaStanding } from '#shared/quotas/quota-contract.ts'
import { batched } from './batched.ts'
import { call } from './client.ts'
import { queryKey } from './stale.ts'

type Operation = 'quotas.ofPairings' | 'quotas.ofStudios' | 'quotas.ofTwinGroups'

const loadBy = (operation: Operation) => batched<QuotaStanding>((ids) => call(operation, { ids }), 200)
const loads: Readonly<Record<Operation, (id: string) => Promise<QuotaStanding>>> = {
  'quotas.ofPairings': loadBy('quotas.ofPairings'),
  'quotas.ofStudios': loadBy('quotas.ofStudios'),
  'quotas.ofTwinGroups': loadBy('quotas.ofTwinGroups'),
}

/** How the tasks of one pair, studio or group of schools stand; rows that come into view together ask together. */
export const useQuotas = (operation: Operation, id: string) =>
  useQuery({ queryKey: queryKey(operation, { ids: [id] }), queryFn: () => loads[operation](id) }).data?.quotas
