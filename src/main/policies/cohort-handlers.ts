import type { AreaHandlers } from '#shared/contract/define.ts'
import type { cohortContract, policyContract } from '#shared/policies/policy-contract.ts'
import type { CarryOver, CohortService } from './cohort-service.ts'

export const createCohortHandlers = (
  service: CohortService,
  carryOver: CarryOver,
): AreaHandlers<typeof cohortContract> => ({
  list: ({ programme }) => service.list(programme),
  create: (input) => service.create(input),
  update: (input) => service.update(input),
  clone: (input) => service.clone(input, carryOver),
  remove: ({ id }) => service.remove(id),
})

export const createPolicyHandlers = (service: CohortService): AreaHandlers<typeof policyContract> => ({
  get: ({ cohortId }) => service.policy(cohortId),
  update: (input) => service.updatePolicy(input),
})
