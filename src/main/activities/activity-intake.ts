import type { House } from '#main/db/house.ts'
import { readPeople, readRegister, type ReadPeople } from './activity-people.ts'
import { createActivityIntakeRepository } from './activity-intake-repository.ts'
import type { ActivityRepository } from './activity-repository.ts'
import type { ActivityToStore, ActivityWriter } from './activity-writing.ts'

/** The same day, type, topic and people in the same roles: the same activity, reported again. */
const markOf = ({ draft }: ActivityToStore, { stored }: ReadPeople): string => {
  const people = stored.map(({ teacherNo, name, role }) => `${teacherNo ?? name}:${role}`)
  return [draft.heldOn, draft.type, draft.topic, draft.amount, people.toSorted().join()].join('|')
}

/**
 * Takes over the rows of a log, within the caller's action, and leaves out what stands already: a log that comes twice
 * adds nothing, while two equal rows in one log are two activities.
 */
export function createActivityIntake(house: House, activities: ActivityRepository, store: ActivityWriter) {
  const standing = createActivityIntakeRepository(house.db)
  return (items: readonly ActivityToStore[]): number => {
    const register = readRegister(
      activities,
      items.map(({ draft }) => draft.participants),
    )
    const left = new Map<string, number>()
    for (const { day, type, topic, amount, people } of standing.on([
      ...new Set(items.map(({ draft }) => draft.heldOn)),
    ])) {
      const mark = [day, type, topic, amount, people.split(',').toSorted().join()].join('|')
      left.set(mark, (left.get(mark) ?? 0) + 1)
    }
    const fresh = items.filter((item) => {
      const mark = markOf(item, readPeople(item.draft.participants, register))
      const count = left.get(mark) ?? 0
      if (count > 0) left.set(mark, count - 1)
      return count === 0
    })
    return store(fresh).length
  }
}
