import type { ParticipantDraft } from '#shared/activities/activity.ts'
import type { CreditPerson } from '#shared/activities/credit-rules.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { ActivityRepository, RegisteredPerson, StoredParticipant } from './activity-repository.ts'

/** The participants of one activity: as they are stored, and as the rules of crediting see them. */
export interface ReadPeople {
  readonly stored: readonly StoredParticipant[]
  readonly people: readonly CreditPerson[]
  readonly others: number
  readonly units: readonly string[]
  /** District of who led it, or else of the first one of the register. */
  readonly districtNo: number | null
}

type Register = ReadonlyMap<string, RegisteredPerson>

const keyOf = (one: ParticipantDraft): string => `${one.teacherId ?? `${one.name}/${one.unit ?? ''}`}/${one.role}`

/** Somebody named twice in one role stands once. */
const withoutDoubles = (drafts: readonly ParticipantDraft[]): readonly ParticipantDraft[] =>
  [...new Map(drafts.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()

function personOf(one: ParticipantDraft, register: Register, place: number): RegisteredPerson | null {
  if (one.teacherId === null) {
    if ((one.name ?? '') === '') {
      throw new AppError('input/invalid', { problems: [`第 ${place} 名参加人没有姓名，请填写或从教师库选择`] })
    }
    return null
  }
  const person = register.get(one.teacherId)
  if (person === undefined) {
    throw new AppError('input/invalid', { problems: [`第 ${place} 名参加人已不在教师库，请重新选择`] })
  }
  return person
}

/** Units of those who came. */
const unitsOf = (stored: readonly StoredParticipant[]): readonly string[] => [
  ...new Set(stored.flatMap(({ unit, attendance }) => (unit === null || attendance === 'absent' ? [] : [unit]))),
]

/** Names and units are copied now: people move, and what was held must not change. Throws `input/invalid`. */
export function readPeople(drafts: readonly ParticipantDraft[], register: Register): ReadPeople {
  const read = withoutDoubles(drafts).map((one, index) => ({ one, person: personOf(one, register, index + 1) }))
  const known = read.flatMap(({ one, person }) => (person === null ? [] : [{ one, person }]))
  const leader = known.find(({ one }) => one.role === 'lead' || one.role === 'host') ?? known[0]
  const stored = read.map(({ one, person }) => ({
    teacherNo: person?.no ?? null,
    name: one.name ?? person?.name ?? '',
    unit: one.unit ?? person?.unit ?? null,
    schoolNo: person?.schoolNo ?? null,
    role: one.role,
    attendance: one.attendance,
    hours: one.hours,
  }))
  return {
    stored,
    people: known.map(({ one: { role, attendance }, person: { id, name } }) => ({
      teacherId: id,
      name,
      role,
      attendance,
    })),
    others: read.length - known.length,
    units: unitsOf(stored),
    districtNo: leader?.person.districtNo ?? null,
  }
}

const teacherIdsOf = (drafts: readonly ParticipantDraft[]): readonly string[] =>
  drafts.flatMap(({ teacherId }) => (teacherId === null ? [] : [teacherId]))

/** Reads the register once for all participants of many activities. */
export function readRegister(repository: ActivityRepository, all: readonly (readonly ParticipantDraft[])[]): Register {
  return repository.registered([...new Set(all.flatMap(teacherIdsOf))])
}
