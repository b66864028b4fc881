import type { Database } from '#main/db/house.ts'
import { describe } from '#shared/imports/claim-person.ts'
import type { KnownPerson } from '#shared/imports/person-index.ts'
import { identify, type PersonClaim } from '#shared/imports/person-match.ts'
import { readName } from '#shared/imports/person-name.ts'
import { createSchoolIndex } from '#shared/imports/school-index.ts'
import { createKnownRepository } from './known-repository.ts'

/** What somebody wrote of a person. */
export interface PersonWords {
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
}

export interface MatchedPerson {
  readonly teacherId: string | null
  readonly candidates: readonly { readonly teacherId: string; readonly label: string }[]
}

const toCandidate = (person: KnownPerson) => ({ teacherId: person.id, label: describe(person) })
const mostCandidates = 8

/** Who of the register is meant by people on a list, by the same rules as the import of files; nobody is made anew. */
export function createPeopleMatcher(db: Database) {
  const known = createKnownRepository(db)
  const districtName = db.prepare<[string], string>('SELECT name FROM district WHERE id = ?').pluck()

  return (people: readonly PersonWords[], districtId: string | null): readonly MatchedPerson[] => {
    const register = known.people()
    const schools = createSchoolIndex(known.schools())
    const district = districtId === null ? null : (districtName.get(districtId) ?? null)
    return people.map(({ unit, ...words }) => {
      const name = readName(words.name).name ?? words.name
      const school = unit === null ? null : schools.resolve(unit, { district }).school
      const claim: PersonClaim = {
        ...words,
        name,
        knownDigits: null,
        birth: null,
        sex: null,
        stage: null,
        schoolId: school?.id ?? null,
        district: school?.district ?? district,
        isRoster: false,
      }
      const identity = identify(claim, register)
      if (identity.kind === 'same') return { teacherId: identity.person.id, candidates: [toCandidate(identity.person)] }
      if (identity.kind === 'several') return { teacherId: null, candidates: identity.candidates.map(toCandidate) }
      if (identity.kind === 'other-name') return { teacherId: null, candidates: [toCandidate(identity.person)] }
      const namesakes = register.byName(name).slice(0, mostCandidates)
      const near = identity.typo === null ? namesakes : [identity.typo, ...namesakes]
      return { teacherId: null, candidates: near.map(toCandidate) }
    })
  }
}
