import type { AreaHandlers } from '#shared/contract/define.ts'
import type { searchContract } from '#shared/search/search-contract.ts'
import type { SearchService } from './search-service.ts'

export const createSearchHandlers = (search: SearchService): AreaHandlers<typeof searchContract> => ({
  find: (request) => search.find(request),
})
