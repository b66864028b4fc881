import type { Database } from '#main/db/house.ts'
import type { KnownPair } from '#shared/imports/pair-index.ts'
import type { KnownPerson } from '#shared/imports/person-index.ts'
import type { KnownRepository } from './known-repository.ts'

type Known = Pick<KnownRepository, 'people' | 'pairs' | 'schools' | 'studios'>

/** Finds what one action has added, so that a stored batch can be shown as it was when it was stored. */
export function createAdditions(db: Database) {
  const added = (table: string, value: string, joined = ''): ((actionId: string) => ReadonlySet<string>) => {
    const rows = db
      .prepare<[string], string>(
        `SELECT ${value} FROM action a JOIN change c ON c.action_no = a.no JOIN ${table} t ON t.no = c.row_no ${joined}
         WHERE a.id = ? AND c.kind = 'insert' AND c.table_name = '${table}'`,
      )
      .pluck()
    return (actionId) => new Set(rows.all(actionId))
  }
  return {
    teachers: added('teacher', 't.id'),
    schools: added('school', 't.id'),
    studios: added('studio', 't.id'),
    pairings: added('pairing', "'结对 ' || g.code || '-' || t.seq", 'JOIN pairing_group g ON g.no = t.group_no'),
  }
}

export type Additions = ReturnType<typeof createAdditions>

/** What was known before this action: else a stored batch would meet its own records and call each of them a duplicate. */
export function knownBefore(known: Known, additions: Additions, actionId: string): Known {
  const teachers = additions.teachers(actionId)
  const schools = additions.schools(actionId)
  const pairings = additions.pairings(actionId)
  const studios = additions.studios(actionId)
  const people = known.people()
  const pairs = known.pairs()
  const earlier = (found: readonly KnownPerson[]) => found.filter(({ id }) => !teachers.has(id))
  const earlierPairs = (found: readonly KnownPair[]) => found.filter(({ where }) => !pairings.has(where))
  return {
    people: () => ({
      byId: (id) => people.byId(id),
      byNationalId: (nationalId) => earlier(people.byNationalId(nationalId)),
      byNameAndPhone: (name, phone) => earlier(people.byNameAndPhone(name, phone)),
      byNameAndSchool: (name, schoolId) => earlier(people.byNameAndSchool(name, schoolId)),
      byName: (name) => earlier(people.byName(name)),
      bySchool: (schoolId) => earlier(people.bySchool(schoolId)),
    }),
    pairs: () => ({
      ofMentor: (mentorId) => earlierPairs(pairs.ofMentor(mentorId)),
      ofMentee: (menteeId) => earlierPairs(pairs.ofMentee(menteeId)),
    }),
    schools: () => known.schools().filter(({ id }) => !schools.has(id)),
    studios: () => known.studios().filter(({ id }) => !studios.has(id)),
  }
}
