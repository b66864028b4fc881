import type { House } from '#main/db/house.ts'
import type { ActivityDraft, Credit } from '#shared/activities/activity.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { readPeople, readRegister, type ReadPeople } from './activity-people.ts'
import type { ActivityHoursLedger } from './activity-hours.ts'
import type { ActivityFields, ActivityRepository } from './activity-repository.ts'
import { withoutNumber, type Crediting } from './crediting.ts'

export interface ActivityParts {
  readonly house: House
  readonly activities: ActivityRepository
  readonly crediting: Crediting
  readonly hours: ActivityHoursLedger
}

/** An activity to be stored, and where in which file it stood. */
export interface ActivityToStore {
  readonly draft: ActivityDraft
  readonly sourceRow: number | null
}

export interface StoredOutcome {
  readonly id: string
  readonly credits: readonly Credit[]
}

/** The columns of a draft; its district is that of who led it, unless it says so. Throws `record/not-found`. */
export function fieldsOf(
  { participants: _participants, credits: _credits, districtId, ...fields }: ActivityDraft,
  people: Pick<ReadPeople, 'districtNo'>,
  activities: ActivityRepository,
): ActivityFields {
  if (fields.startsAt !== null && fields.endsAt !== null && fields.startsAt >= fields.endsAt) {
    throw new AppError('input/invalid', { problems: ['结束时间应晚于开始时间'] })
  }
  if (districtId === null) return { ...fields, districtNo: people.districtNo }
  const districtNo = activities.districtNo(districtId)
  if (districtNo === undefined) throw new AppError('input/invalid', { problems: ['所选县区已不存在，请重新选择'] })
  return { ...fields, districtNo }
}

/** Says of one among many which it was. */
function atPlace<Value>(place: number | null, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (place === null || !(error instanceof AppError) || !Array.isArray(error.details['problems'])) throw error
    const problems = error.details['problems'].map((problem) => `第 ${place} 条：${String(problem)}`)
    throw new AppError(error.code, { ...error.details, problems }, { cause: error })
  }
}

/** Writes any number of activities with one reading of people, pairs and studios, within the caller's action. */
export function createActivityWriter({ house, activities, crediting, hours }: ActivityParts) {
  return (items: readonly ActivityToStore[]): readonly StoredOutcome[] => {
    const at = house.clock.now()
    const register = readRegister(
      activities,
      items.map(({ draft }) => draft.participants),
    )
    const rule = crediting.ruleFor([...register.keys()])
    const stored: number[] = []

    function storeOne({ draft, sourceRow }: ActivityToStore): StoredOutcome {
      const people = readPeople(draft.participants, register)
      const id = house.createId()
      const no = activities.insert(fieldsOf(draft, people, activities), { id, at, sourceRow })
      for (const one of people.stored) activities.insertParticipant(no, one)
      stored.push(no)
      const proposed = draft.credits === undefined ? rule.ofActivity({ ...draft, ...people }) : null
      crediting.add('activity', no, proposed ?? crediting.numbersOf(draft.credits ?? []))
      if (proposed !== null) return { id, credits: proposed.map(withoutNumber) }
      const kept = crediting.standing('activity', no)
      return { id, credits: kept.map(({ kind, id: of, code, label }) => ({ kind, id: of, code, label, reason: '' })) }
    }

    const single = items.length === 1
    const outcomes = items.map((item, index) => atPlace(single ? null : index + 1, () => storeOne(item)))
    hours.follow(stored, '登记活动')
    return outcomes
  }
}

export type ActivityWriter = ReturnType<typeof createActivityWriter>
