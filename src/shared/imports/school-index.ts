import type { Note } from './import-issue.ts'
import { isOneCharacterOff } from './person-name.ts'
import {
  derivedAliases,
  derivedNames,
  schoolKey,
  schoolMarksOf,
  schoolTypeOf,
  similarity,
  spellingKey,
  startsRelative,
} from './school-name.ts'
import { tidy } from './text-cell.ts'

export interface KnownSchool {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly districtShort: string
  readonly districtAliases?: readonly string[]
  readonly town: string | null
  readonly stages: readonly string[]
  readonly isOutside: boolean
  readonly isRural: boolean | null
  readonly aliases: readonly string[]
}

/** A spelling that an officer has confirmed for a county (or for all: null). */
export interface ConfirmedSchoolName {
  readonly district: string | null
  readonly name: string
  readonly schoolId: string
}

export interface SchoolReading {
  readonly school: KnownSchool | null
  readonly notes: readonly Note[]
}

export interface SchoolScope {
  /** The reporting county, or the county in the row: it decides names without a county. */
  readonly district: string | null
  /** Look among schools outside the city first (受援学校). */
  readonly isOutside?: boolean
}

export interface SchoolIndex {
  readonly size: number
  add(school: KnownSchool): void
  byId(id: string): KnownSchool | null
  byName(name: string, district: string | null): KnownSchool | null
  resolve(text: string, scope: SchoolScope): SchoolReading
}

type Names = Map<string, KnownSchool[]>

interface Tables {
  readonly all: KnownSchool[]
  readonly full: Names
  readonly spelt: Names
  readonly alias: Names
  readonly derived: Names
  /** Derived names that keep the town. */
  readonly derivedWithTown: Names
  readonly derivedNamed: Names
}

const file = (names: Names, key: string, school: KnownSchool): void => {
  const list = names.get(key)
  if (list === undefined) names.set(key, [school])
  else if (!list.includes(school)) list.push(school)
}

export function createSchoolIndex(
  schools: readonly KnownSchool[],
  confirmed: readonly ConfirmedSchoolName[] = [],
): SchoolIndex {
  const tables: Tables = {
    all: [],
    full: new Map(),
    spelt: new Map(),
    alias: new Map(),
    derived: new Map(),
    derivedWithTown: new Map(),
    derivedNamed: new Map(),
  }
  const byId = new Map<string, KnownSchool>()
  const choices = new Map(
    confirmed.map((one) => [`${one.district ?? ''}\n${schoolKey(one.name)}`, one.schoolId] as const),
  )
  const cache = new Map<string, SchoolReading>()
  const add = (school: KnownSchool): void => {
    cache.clear()
    byId.set(school.id, school)
    fileSchool(tables, school)
  }
  for (const school of schools) add(school)
  const remembered = (key: string, district: string | null): KnownSchool | null =>
    byId.get(choices.get(`${district ?? ''}\n${key}`) ?? choices.get(`\n${key}`) ?? '') ?? null
  const resolve = (text: string, scope: SchoolScope): SchoolReading => {
    const cacheKey = `${scope.district ?? ''}\n${scope.isOutside === true ? 1 : 0}\n${text}`
    const known = cache.get(cacheKey)
    if (known !== undefined) return known
    const choice = remembered(schoolKey(text), scope.district)
    const reading = choice === null ? search(tables, text, scope) : { school: choice, notes: aliasNote(text, choice) }
    cache.set(cacheKey, reading)
    return reading
  }
  return {
    get size() {
      return byId.size
    },
    add,
    byId: (id) => byId.get(id) ?? null,
    byName: (name, district) =>
      (tables.full.get(schoolKey(name)) ?? []).find((one) => district === null || one.district === district) ?? null,
    resolve,
  }
}

function fileSchool(tables: Tables, school: KnownSchool): void {
  tables.all.push(school)
  const key = schoolKey(school.name)
  file(tables.full, key, school)
  file(tables.spelt, spellingKey(key), school)
  for (const alias of school.aliases) file(tables.alias, schoolKey(alias), school)
  const shortened = school.aliases.flatMap((alias) => derivedAliases(alias, school))
  for (const { key: derived, namesDistrict, lacksTown } of [...derivedNames(school), ...shortened]) {
    file(tables.derived, derived, school)
    if (!lacksTown) file(tables.derivedWithTown, derived, school)
    if (namesDistrict) file(tables.derivedNamed, derived, school)
  }
}

const aliasNote = (text: string, school: KnownSchool): Note[] =>
  schoolKey(text) === schoolKey(school.name)
    ? []
    : [{ code: 'school_alias_mapped', found: tidy(text), suggestion: school.name }]

const found = (text: string, school: KnownSchool): SchoolReading => ({ school, notes: aliasNote(text, school) })

const several = (text: string, schools: readonly KnownSchool[]): SchoolReading => ({
  school: null,
  notes: [{ code: 'school_ambiguous', found: tidy(text), candidates: schools.map((one) => one.name) }],
})

/** From the surest to the loosest; the first that gives exactly one school decides, several are never guessed. */
function search(tables: Tables, text: string, scope: SchoolScope): SchoolReading {
  const key = schoolKey(text)
  const inScope = (school: KnownSchool): boolean =>
    scope.isOutside === true ? school.isOutside : scope.district === null || school.district === scope.district
  const local = (names: Names, word: string): KnownSchool[] => (names.get(word) ?? []).filter(inScope)
  const spelt = spellingKey(key)
  const isLocal = scope.district !== null || scope.isOutside === true
  const steps: readonly (() => readonly KnownSchool[])[] = [
    () => preferLocal(tables.full.get(key) ?? [], inScope),
    () => (isLocal ? local(tables.alias, key) : []),
    () => (isLocal ? local(tables.derivedWithTown, spelt) : []),
    () => (isLocal ? local(tables.derived, spelt) : []),
    () => (isLocal && startsRelative(key) ? [] : (tables.alias.get(key) ?? [])),
    () => (isLocal ? (tables.derivedNamed.get(spelt) ?? []) : (tables.derived.get(spelt) ?? [])),
  ]
  for (const step of steps) {
    const schools = step()
    const only = schools[0]
    if (schools.length > 1) return several(text, schools)
    if (only !== undefined) return isSlip(key, only) ? nearly(text, only) : found(text, only)
  }
  return fuzzy(tables, text, spelt, isLocal ? inScope : () => true)
}

const preferLocal = (
  schools: readonly KnownSchool[],
  inScope: (school: KnownSchool) => boolean,
): readonly KnownSchool[] => {
  const local = schools.filter(inScope)
  return local.length > 0 ? local : schools
}

/** The full name with a slip in it, not the name itself nor one of its short forms, nor what an officer has confirmed. */
const isSlip = (key: string, school: KnownSchool): boolean => {
  const name = schoolKey(school.name)
  const isConfirmed = school.aliases.some((alias) => schoolKey(alias) === key)
  return !isConfirmed && key !== name && spellingKey(key) !== key && spellingKey(key) === spellingKey(name)
}

const nearly = (text: string, school: KnownSchool): SchoolReading => ({
  school,
  notes: [{ code: 'school_fuzzy_matched', found: tidy(text), suggestion: school.name }],
})

const nearEnough = 0.85
const suggestFrom = 0.6

/** Near names: same kind of school, same numerals, and clearly the nearest; else it is unknown, with a hint. */
function fuzzy(tables: Tables, text: string, spelt: string, inScope: (school: KnownSchool) => boolean): SchoolReading {
  const rated = tables.all
    .filter(inScope)
    .map((school) => ({ school, ...rateSchool(spelt, school) }))
    .filter(({ score }) => score >= suggestFrom)
    .toSorted((one, other) => other.score - one.score)
  const [best, next] = rated
  const isSure =
    best !== undefined &&
    best.isComparable &&
    best.score >= nearEnough &&
    (next === undefined || !next.isComparable || next.score < best.score)
  if (isSure) return nearly(text, best.school)
  const hint =
    best === undefined
      ? {}
      : { suggestion: best.school.name, candidates: rated.slice(0, 5).map(({ school }) => school.name) }
  return { school: null, notes: [{ code: 'school_unknown', found: tidy(text), ...hint }] }
}

/** Of one kind, or with the one slip in the word for the kind itself: 初极中学. */
function isSameType(spelt: string, name: string): boolean {
  const [ours, theirs] = [schoolTypeOf(spelt), schoolTypeOf(name)]
  return ours === theirs || (theirs.endsWith(ours) && isOneCharacterOff(spelt, name))
}

function rateSchool(spelt: string, school: KnownSchool): { score: number; isComparable: boolean } {
  const name = spellingKey(schoolKey(school.name))
  const short = spellingKey(schoolKey(school.name).replace(schoolKey(school.district), ''))
  const against = spelt.includes(schoolKey(school.district)) ? name : short
  const isComparable = isSameType(spelt, against) && schoolMarksOf(spelt) === schoolMarksOf(against)
  return { score: Math.max(similarity(spelt, name), similarity(spelt, against)), isComparable }
}
