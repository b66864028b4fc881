import { useQuery } from '@tanstack/react-query'
import type { QuotaStanding } from '#shared/quotas/quota-contract.ts'
import { batched } from './batched.ts'
import { call } from './client.ts'
import { queryKey } from './stale.ts'

const load = batched<QuotaStanding>((ids) => call('quotas.ofTwinGroups', { ids }), 200)

/** How the tasks of one group of schools stand; rows that come into view together ask together. */
export const useTwinQuotas = (groupId: string) =>
  useQuery({ queryKey: queryKey('quotas.ofTwinGroups', { ids: [groupId] }), queryFn: () => load(groupId) }).data?.quotas
