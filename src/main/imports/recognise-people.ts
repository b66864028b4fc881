import type { House } from '#main/db/house.ts'
import { certainPerson } from '#shared/imports/certain-person.ts'
import { createCodeBook } from '#shared/imports/code-book.ts'
import { isOneCharacterOff, readName } from '#shared/imports/person-name.ts'
import { rankPeople, readingKeysOf } from '#shared/imports/rank-people.ts'
import { createSchoolIndex } from '#shared/imports/school-index.ts'
import type { KnownPerson } from '#shared/imports/person-index.ts'
import type { NameClaim, Suggestion, SuggestionHints } from '#shared/lectures/attendance.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { createKnownRepository } from './known-repository.ts'
import { createNamesakeRepository } from './namesake-repository.ts'

/** Tells who is meant by a name and a unit as somebody wrote them. */
export interface Recogniser {
  /** The claim with its unit, name and subject read: which school, and whether with a slip. */
  readonly read: (claim: NameClaim) => NameClaim
  /** The school's full name; null when none is meant. */
  readonly schoolName: (schoolId: string | null) => string | null
  /** Who is meant beyond doubt. */
  readonly certain: (claim: NameClaim) => { readonly id: string; readonly name: string } | null
  /** Who may be meant, the likeliest first. `typed`: what the officer looks for instead of the name. */
  readonly suggest: (claim: NameClaim, hints: SuggestionHints, typed?: string) => readonly Suggestion[]
}

/** One for each call: it holds the schools and code lists as they are now. */
export function createRecogniser({ db }: House): Recogniser {
  const known = createKnownRepository(db)
  const namesakes = createNamesakeRepository(db)
  const people = known.people()
  const schools = createSchoolIndex(known.schools())
  const codes = createCodeBook(known.codes())

  function read(claim: NameClaim): NameClaim {
    const name = readName(claim.name).name ?? claim.name
    const subject = claim.subject === null ? null : (codes.find('subject', claim.subject)?.entry.name ?? claim.subject)
    if (claim.schoolId !== null || claim.unit === null) return { ...claim, name, subject }
    const { school, notes } = schools.resolve(claim.unit, { district: null })
    const isUnitNear = notes.some(({ code }) => code === 'school_fuzzy_matched')
    return { ...claim, name, subject, schoolId: school?.id ?? null, isUnitNear }
  }

  /** Of the school only those whose name is near; of the whole city those who are called or sound so. */
  function nearby(claim: NameClaim): readonly KnownPerson[] {
    const keys = readingKeysOf(claim.name)
    const ofSchool = claim.schoolId === null ? [] : people.bySchool(claim.schoolId)
    return [
      ...ofSchool.filter(({ name }) => isOneCharacterOff(name, claim.name)),
      ...people.byName(claim.name),
      ...namesakes.soundingLike(keys),
      ...(claim.phone === null ? [] : namesakes.byPhone(claim.phone)),
      ...(claim.nationalId === null ? [] : people.byNationalId(claim.nationalId)),
    ]
  }

  function typedPeople(typed: string): readonly KnownPerson[] {
    const range = searchRangeOf(typed)
    return range === null ? [] : namesakes.inRange(range.from, range.to)
  }

  return {
    read,
    schoolName: (schoolId) => (schoolId === null ? null : (schools.byId(schoolId)?.name ?? null)),
    certain: (claim) => certainPerson(claim, people, (person) => namesakes.standingOf(person)),
    suggest(claim, hints, typed = '') {
      if (typed !== '') return rankPeople(claim, typedPeople(typed), hints, 0)
      return rankPeople(claim, [...nearby(claim), ...namesakes.byIds(hints.chosenBefore)], hints)
    },
  }
}
