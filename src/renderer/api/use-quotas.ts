import { useQuery } from '@tanstack/react-query'
import type { QuotaStanding } from '#shared/quotas/quota-contract.ts'
import { batched } from './batched.ts'
import { call } from './client.ts'
import { queryKey } from './stale.ts'

const load = batched<QuotaStanding>((ids) => call('quotas.ofPairings', { ids }), 200)

/** How the quotas of one pair stand; rows that come into view together ask together. */
export const useQuotas = (pairingId: string) =>
  useQuery({ queryKey: queryKey('quotas.ofPairings', { ids: [pairingId] }), queryFn: () => load(pairingId) }).data
    ?.quotas
