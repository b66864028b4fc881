import type { KnownPeople, KnownPerson } from './person-index.ts'
import { isOneCharacterOff } from './person-name.ts'

/** What a row says about a person. */
export interface PersonClaim {
  readonly name: string
  readonly nationalId: string | null
  readonly knownDigits: string | null
  readonly birth: string | null
  readonly sex: string | null
  readonly phone: string | null
  readonly schoolId: string | null
  readonly district: string | null
  readonly subject: string | null
  readonly stage: string | null
  /** In a roster, where each row may be somebody new, name and school are not enough: the subject has to agree too. */
  readonly isRoster: boolean
}

export type Identity =
  | { readonly kind: 'same'; readonly person: KnownPerson }
  /** The same valid ID number under another name: never merged silently. */
  | { readonly kind: 'other-name'; readonly person: KnownPerson }
  | { readonly kind: 'several'; readonly candidates: readonly KnownPerson[] }
  | { readonly kind: 'nobody'; readonly typo: KnownPerson | null }

/**
 * Who is meant. Automatic are only: the same valid ID number, name and phone, name and school (and subject) where
 * exactly one fits and nothing stands against it. All else is asked.
 */
export function identify(claim: PersonClaim, people: KnownPeople): Identity {
  const byId = claim.nationalId === null ? [] : people.byNationalId(claim.nationalId)
  const namesake = byId.find((person) => person.name === claim.name)
  if (namesake !== undefined) return { kind: 'same', person: namesake }
  const other = byId[0]
  if (other !== undefined) return knownApart(claim, people) ?? { kind: 'other-name', person: other }
  const byPhone =
    claim.phone === null
      ? []
      : people.byNameAndPhone(claim.name, claim.phone).filter((person) => !contradictsId(claim, person))
  const only = byPhone[0]
  if (only !== undefined && byPhone.length === 1) return { kind: 'same', person: only }
  if (claim.schoolId !== null) return atSchool(claim, claim.schoolId, people)
  return claim.isRoster ? { kind: 'nobody', typo: null } : byNameOnly(claim, people)
}

/**
 * Two people under one number: the second was stored without it. When his row comes again he is known by name, school
 * and subject, and is not made a third time.
 */
function knownApart(claim: PersonClaim, people: KnownPeople): Identity | null {
  if (claim.schoolId === null) return null
  const found = people
    .byNameAndSchool(claim.name, claim.schoolId)
    .filter((person) => person.source === null && person.nationalId === null && person.subject === claim.subject)
  const only = found[0]
  return only !== undefined && found.length === 1 ? { kind: 'same', person: only } : null
}

function atSchool(claim: PersonClaim, schoolId: string, people: KnownPeople): Identity {
  const candidates = people
    .byNameAndSchool(claim.name, schoolId)
    .filter((person) => !contradicts(claim, person) && (!claim.isRoster || fitsRoster(claim, person)))
  const fitting = narrow(claim, candidates)
  const only = fitting[0]
  if (only !== undefined)
    return fitting.length === 1 ? { kind: 'same', person: only } : { kind: 'several', candidates: fitting }
  return { kind: 'nobody', typo: claim.isRoster ? null : findTypo(claim, schoolId, people) }
}

const fitsRoster = (claim: PersonClaim, person: KnownPerson): boolean =>
  (claim.knownDigits !== null && person.nationalId?.startsWith(claim.knownDigits) === true) ||
  (claim.subject !== null && claim.subject === person.subject)

/** Two of one name at one school are told apart by ID digits, subject, birth and stage, in that order. */
function narrow(claim: PersonClaim, candidates: readonly KnownPerson[]): readonly KnownPerson[] {
  const tests: readonly ((person: KnownPerson) => boolean)[] = [
    (person) => claim.knownDigits !== null && person.nationalId?.startsWith(claim.knownDigits) === true,
    (person) => claim.subject !== null && person.subject === claim.subject,
    (person) => claim.birth !== null && person.birth !== null && agree(claim.birth, person.birth),
    (person) => claim.stage !== null && person.stage === claim.stage,
  ]
  let rest = candidates
  for (const test of tests) {
    if (rest.length < 2) return rest
    const fitting = rest.filter(test)
    if (fitting.length > 0) rest = fitting
  }
  return rest
}

/** A name alone only suggests. */
function byNameOnly(claim: PersonClaim, people: KnownPeople): Identity {
  const candidates = people.byName(claim.name).filter((person) => !contradicts(claim, person))
  const local = candidates.filter((person) => claim.district !== null && person.district === claim.district)
  const shown = local.length > 0 ? local : candidates
  return shown.length > 0 ? { kind: 'several', candidates: shown } : { kind: 'nobody', typo: null }
}

function findTypo(claim: PersonClaim, schoolId: string, people: KnownPeople): KnownPerson | null {
  const near = people
    .bySchool(schoolId)
    .filter(
      (person) =>
        isOneCharacterOff(person.name, claim.name) && (claim.subject === null || person.subject === claim.subject),
    )
  return near.length === 1 ? (near[0] ?? null) : null
}

/** Two different valid ID numbers, or certain digits of one that the other has not. */
export function contradictsId(claim: PersonClaim, person: KnownPerson): boolean {
  const ours = claim.nationalId ?? claim.knownDigits
  const theirs = person.nationalId ?? person.knownDigits
  return ours !== null && theirs !== null && !ours.startsWith(theirs) && !theirs.startsWith(ours)
}

function contradicts(claim: PersonClaim, person: KnownPerson): boolean {
  if (contradictsId(claim, person)) return true
  const otherBirth = claim.birth !== null && person.birth !== null && !agree(claim.birth, person.birth)
  const otherPhone = claim.phone !== null && person.phone !== null && claim.phone !== person.phone
  return otherBirth && otherPhone
}

/** Dates of different precision agree when one is the beginning of the other. */
export const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one)
