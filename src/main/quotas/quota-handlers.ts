import type { AreaHandlers } from '#shared/contract/define.ts'
import type { quotaContract } from '#shared/quotas/quota-contract.ts'
import type { QuotaService } from './quota-service.ts'

export const createQuotaHandlers = (service: QuotaService): AreaHandlers<typeof quotaContract> => ({
  ofPairings: ({ ids, asOf }) => service.ofPairings(ids, asOf),
  ofStudios: ({ ids, asOf }) => service.ofStudios(ids, asOf),
  ofTwinGroups: ({ ids, asOf }) => service.ofTwinGroups(ids, asOf),
  lagging: (request) => service.lagging(request),
})
