import type { achievementContract, activityContract } from '#shared/activities/activity-contract.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { AchievementService } from './achievement-service.ts'
import type { ActivityService } from './activity-service.ts'

export const createActivityHandlers = (service: ActivityService): AreaHandlers<typeof activityContract> => ({
  list: (input) => service.list.list(input),
  counts: (input) => service.list.counts(input),
  days: (input) => service.list.days(input),
  get: ({ id }) => service.get(id),
  proposeCredits: (input) => service.proposeCredits(input),
  findCredits: (input) => service.findCredits(input),
  hours: (input) => service.list.hours(input),
  create: (input) => service.create(input),
  createMany: (input) => service.createMany(input),
  update: (input) => service.update(input),
  recredit: ({ ids }) => service.recredit(ids),
  remove: ({ ids }) => service.remove(ids),
})

export const createAchievementHandlers = (service: AchievementService): AreaHandlers<typeof achievementContract> => ({
  list: (input) => service.list(input),
  counts: (input) => service.counts(input),
  get: ({ id }) => service.get(id),
  proposeCredits: (input) => service.proposeCredits(input),
  create: (input) => service.create(input),
  createMany: (input) => service.createMany(input),
  update: (input) => service.update(input),
  remove: ({ ids }) => service.remove(ids),
})
