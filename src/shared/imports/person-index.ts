/** A person of the registry, or one that this batch has named. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly nationalId: string | null
  /** The certain digits of an ID number that the file has lost. */
  readonly knownDigits: string | null
  readonly birth: string | null
  readonly sex: string | null
  readonly phone: string | null
  readonly schoolId: string | null
  readonly school: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  /** Where this batch named him first; null: the registry. */
  readonly source: PersonSource | null
}

export interface PersonSource {
  readonly file: number
  readonly sheet: number
  readonly row: number
}

/** Who is known before this batch. Each question is one indexed search, so that a million teachers cost no more. */
export interface KnownPeople {
  byId(id: string): KnownPerson | null
  byNationalId(nationalId: string): readonly KnownPerson[]
  byNameAndPhone(name: string, phone: string): readonly KnownPerson[]
  byNameAndSchool(name: string, schoolId: string): readonly KnownPerson[]
  /** At most 20: more candidates are of no use to anybody. */
  byName(name: string): readonly KnownPerson[]
  bySchool(schoolId: string): readonly KnownPerson[]
}

export interface PersonIndex extends KnownPeople {
  add(person: KnownPerson): void
}

type Table = Map<string, KnownPerson[]>

const put = (table: Table, key: string, person: KnownPerson): void => {
  const list = table.get(key)
  if (list === undefined) table.set(key, [person])
  else list.push(person)
}

/** People of the registry and, laid over them, those whom the batch has named so far. */
export function createPersonIndex(known: KnownPeople): PersonIndex {
  const ids = new Map<string, KnownPerson>()
  const [nationalIds, phones, schools, names, bySchool]: [Table, Table, Table, Table, Table] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ]
  const both = (table: Table, key: string, ask: () => readonly KnownPerson[]): readonly KnownPerson[] => {
    const own = table.get(key)
    const theirs = ask()
    if (own === undefined) return theirs
    return theirs.length === 0 ? own : [...theirs, ...own]
  }
  return {
    add: (person) => {
      ids.set(person.id, person)
      put(names, person.name, person)
      if (person.nationalId !== null) put(nationalIds, person.nationalId, person)
      if (person.phone !== null) put(phones, `${person.name}\n${person.phone}`, person)
      if (person.schoolId === null) return
      put(schools, `${person.name}\n${person.schoolId}`, person)
      put(bySchool, person.schoolId, person)
    },
    byId: (id) => ids.get(id) ?? known.byId(id),
    byNationalId: (id) => both(nationalIds, id, () => known.byNationalId(id)),
    byNameAndPhone: (name, phone) => both(phones, `${name}\n${phone}`, () => known.byNameAndPhone(name, phone)),
    byNameAndSchool: (name, school) => both(schools, `${name}\n${school}`, () => known.byNameAndSchool(name, school)),
    byName: (name) => both(names, name, () => known.byName(name)),
    bySchool: (school) => both(bySchool, school, () => known.bySchool(school)),
  }
}

/** Nobody is known yet: an empty registry. */
export const nobody: KnownPeople = {
  byId: () => null,
  byNationalId: () => [],
  byNameAndPhone: () => [],
  byNameAndSchool: () => [],
  byName: () => [],
  bySchool: () => [],
}
