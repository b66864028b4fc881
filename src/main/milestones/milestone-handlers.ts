import type { AreaHandlers } from '#shared/contract/define.ts'
import type { milestoneContract } from '#shared/milestones/milestone-contract.ts'
import type { MilestoneService } from './milestone-service.ts'

export const createMilestoneHandlers = (service: MilestoneService): AreaHandlers<typeof milestoneContract> => ({
  list: service.list,
  counts: (filter) => service.counts(filter),
  create: service.create,
  complete: service.complete,
  reopen: service.reopen,
  postpone: service.postpone,
  remove: service.remove,
  generate: service.generate,
  reminders: service.reminders,
  writeCalendar: (request, call) => service.writeCalendar(request, call),
})
