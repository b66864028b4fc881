import type { AreaHandlers } from '#shared/contract/define.ts'
import type { deskContract } from '#shared/desk/desk-contract.ts'
import type { DeskService } from './desk-service.ts'

export const createDeskHandlers = (service: DeskService): AreaHandlers<typeof deskContract> => ({
  get: ({ districtId }) => service.get(districtId),
})
