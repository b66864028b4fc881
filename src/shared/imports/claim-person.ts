import type { Note } from './import-issue.ts'
import { dateOfField, type ImportSession, type SheetWork, textOf } from './import-session.ts'
import type { KnownPerson } from './person-index.ts'
import { identify, type Identity, type PersonClaim } from './person-match.ts'
import type { RowReading } from './read-row.ts'
import type { KnownSchool } from './school-index.ts'

/** Fields of a row that speak of one person. */
export interface PersonFields {
  readonly name: string
  readonly school: KnownSchool | null
  readonly nationalId?: string
  readonly birth?: string
  readonly sex?: string
  readonly phone?: string
  readonly subject?: string
  readonly stage?: string
  readonly title?: string
}

export function claimOf(row: RowReading, fields: PersonFields, isRoster = false): PersonClaim {
  const at = (field: string | undefined): string | null => (field === undefined ? null : textOf(row, field))
  return {
    name: fields.name,
    nationalId: at(fields.nationalId),
    knownDigits: row.readings.get(fields.nationalId ?? '')?.knownDigits ?? null,
    birth: fields.birth === undefined ? null : dateOfField(row, fields.birth),
    sex: at(fields.sex),
    phone: at(fields.phone),
    schoolId: fields.school?.id ?? null,
    district: fields.school?.district ?? row.district,
    subject: at(fields.subject),
    stage: at(fields.stage),
    isRoster,
  }
}

export interface PersonPlace {
  readonly row: number
  /** From 1, within the row. */
  readonly n: number
  readonly role: string
  /** The column that names the person. */
  readonly field: string
}

/** What to do with someone whom nobody knows. */
export interface UnknownPolicy {
  /** Register him: the sheet states a lasting relation, not a single attendance. */
  readonly isRegistered: boolean
  /** Nothing can be stored without knowing who it is. */
  readonly isAmbiguityBlocking: boolean
}

/** Who is meant, with the findings; null where it cannot or must not be decided. */
export function resolvePerson(
  session: ImportSession,
  work: SheetWork,
  claim: PersonClaim,
  place: PersonPlace,
  unknown: UnknownPolicy,
): KnownPerson | null {
  const decided = session.decisions.person({
    file: work.file,
    sheet: work.sheet,
    row: place.row,
    n: place.n,
    role: place.role,
  })
  if (decided?.person != null) {
    const chosen = session.people.byId(decided.person)
    if (chosen !== null) return chosen
  }
  const note = (one: Note): void =>
    work.issues.add(
      { row: place.row, col: work.reader.columnOf(place.field), field: place.field, n: place.n, role: place.role },
      one,
    )
  if (decided !== null) return register(session, work, claim, place)
  const identity = identify(claim, session.people)
  if (identity.kind === 'same') return identity.person
  tellIdentity(
    identity.kind === 'nobody' && isOfThisSheet(identity.typo, work) ? { ...identity, typo: null } : identity,
    claim,
    unknown,
    note,
  )
  const isNew = identity.kind === 'other-name' || (identity.kind === 'nobody' && claim.schoolId !== null)
  return isNew && unknown.isRegistered ? register(session, work, claim, place) : null
}

/** Somebody whom only this sheet has named is no evidence of how a name is written. */
const isOfThisSheet = (person: KnownPerson | null, work: SheetWork): boolean =>
  person?.source?.file === work.file && person.source.sheet === work.sheet

function tellIdentity(
  identity: Exclude<Identity, { kind: 'same' }>,
  claim: PersonClaim,
  unknown: UnknownPolicy,
  note: (one: Note) => void,
): void {
  const found = claim.name
  if (identity.kind === 'other-name') {
    const { name, id } = identity.person
    note({
      code: 'person_conflict',
      found,
      suggestion: `身份证号与“${name}”相同`,
      candidates: [describe(identity.person)],
      people: [id],
    })
  } else if (identity.kind === 'several') {
    const severity = unknown.isAmbiguityBlocking ? 'error' : 'warning'
    note({
      code: 'person_ambiguous',
      severity,
      found,
      candidates: identity.candidates.map(describe),
      people: identity.candidates.map(({ id }) => id),
    })
  } else {
    note({ code: 'person_unknown', found })
    if (identity.typo === null) return
    const { typo } = identity
    note({ code: 'name_typo_suspected', found, suggestion: typo.name, candidates: [describe(typo)], people: [typo.id] })
  }
}

/** A name is not enough to tell people apart on screen. */
export const describe = (person: KnownPerson): string =>
  [person.name, person.school, person.subject].filter((part) => part !== null).join(' · ')

/** Someone new, from now on known to the rest of the batch. */
export function register(session: ImportSession, work: SheetWork, claim: PersonClaim, place: PersonPlace): KnownPerson {
  const school = claim.schoolId === null ? null : session.context.schools.byId(claim.schoolId)
  const person: KnownPerson = {
    id: `new-${work.file}-${work.sheet}-${place.row}-${place.n}-${place.role}`,
    name: claim.name,
    nationalId: claim.nationalId,
    knownDigits: claim.knownDigits,
    birth: claim.birth,
    sex: claim.sex,
    phone: claim.phone,
    schoolId: claim.schoolId,
    school: school?.name ?? null,
    district: school?.district ?? claim.district,
    stage: claim.stage,
    subject: claim.subject,
    title: null,
    source: { file: work.file, sheet: work.sheet, row: place.row },
  }
  session.newPeople.add(person.id)
  session.people.add(person)
  return person
}
