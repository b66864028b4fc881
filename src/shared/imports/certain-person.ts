import type { NameClaim } from '../lectures/attendance.ts'
import type { KnownPeople, KnownPerson } from './person-index.ts'
import { identify } from './person-match.ts'

/** What the register says beyond what a person is known by. */
export interface PersonStanding {
  /** Transferred, retired or left: then somebody else of that name may sit at the school now. */
  readonly isGone: boolean
  /** All that he teaches. */
  readonly subjects: readonly string[]
}

/**
 * Who is meant beyond doubt, or nobody. Name and unit are enough only where exactly one of the school fits, the subject
 * does not stand against him, and a unit with a slip in it is borne out by the subject; ID number, or name and telephone,
 * are enough by themselves.
 */
export function certainPerson(
  claim: NameClaim,
  people: KnownPeople,
  standingOf: (person: KnownPerson) => PersonStanding,
): KnownPerson | null {
  if (claim.schoolId === null && claim.phone === null && claim.nationalId === null) return null
  const identity = identify(
    {
      ...claim,
      knownDigits: null,
      birth: null,
      sex: null,
      district: null,
      stage: null,
      isRoster: false,
    },
    people,
  )
  if (identity.kind !== 'same') return null
  const { person } = identity
  const isById = claim.nationalId !== null && claim.nationalId === person.nationalId
  const isByPhone = claim.phone !== null && claim.phone === person.phone
  if (isById || isByPhone) return person
  const { isGone, subjects } = standingOf(person)
  const isSubjectSame = claim.subject !== null && subjects.includes(claim.subject)
  const isSubjectOther = claim.subject !== null && subjects.length > 0 && !isSubjectSame
  const otherPhone = claim.phone !== null && person.phone !== null && claim.phone !== person.phone
  if (isGone || isSubjectOther || (otherPhone && !isSubjectSame)) return null
  return claim.isUnitNear && !isSubjectSame ? null : person
}
