import { groupBy } from '#shared/kernel/group-by.ts'
import type { MatchSide, ReadPerson } from '#shared/matching/match-round.ts'
import type { NamedPerson } from '#shared/matching/read-ties.ts'
import type { MatchParts } from './match-parts.ts'
import type { ShownRow } from './pool-reader.ts'
import { toShownSchool } from './school-pools.ts'
import type { StoredRound } from './round-repository.ts'

const label = ({ name, school, subject }: ShownRow): string =>
  [name, school === name ? '' : school, subject ?? ''].filter((word) => word !== '').join(' · ')

/** Who is meant by a name: first among those of the round, else in the register, by the rules of the import. */
export function createNameReader({ house, register, schools, people, neighbours }: MatchParts, round: StoredRound) {
  const rows = new Map<number, ShownRow>(
    round.kind === 'school'
      ? schools.ofRound(round.no).map((row) => [row.no, toShownSchool(row)])
      : register.ofRound(round.no, house.clock.today()).map((row) => [row.no, row]),
  )
  const within = people.ofRound(round.no).filter(({ isOut }) => isOut === 0)

  function namesakesOf(side: MatchSide): ReadonlyMap<string, readonly ShownRow[]> {
    const ofSide = within.flatMap((one) => (one.side === side ? [rows.get(one.partyNo)] : []))
    return groupBy(
      ofSide.filter((row) => row !== undefined),
      ({ name }) => name,
    )
  }

  const fits = ({ school }: ShownRow, unit: string | null): boolean =>
    unit === null || school === unit || school.includes(unit) || unit.includes(school)

  function found(person: NamedPerson, near: readonly ShownRow[]): ReadPerson | null {
    const meant = near.filter((row) => fits(row, person.unit))
    const [only] = meant
    const candidates = (meant.length > 0 ? meant : near).map((row) => ({ id: row.id, label: label(row) }))
    if (only !== undefined && meant.length === 1) return { ...person, state: 'matched', id: only.id, candidates }
    return meant.length > 1 ? { ...person, state: 'several', id: null, candidates } : null
  }

  function outsideSchool(person: NamedPerson): ReadPerson {
    const meant = schools.every().filter(({ name }) => name === person.name)
    const candidates = meant.map((row) => ({ id: row.id, label: `${row.name} · ${row.district}` }))
    const [only] = meant
    if (only !== undefined && meant.length === 1) return { ...person, state: 'outside', id: only.id, candidates }
    return { ...person, state: meant.length > 1 ? 'several' : 'unknown', id: null, candidates }
  }

  function outside(persons: readonly NamedPerson[]): readonly ReadPerson[] {
    if (persons.length === 0) return []
    if (round.kind === 'school') return persons.map((person) => outsideSchool(person))
    const blank = { subject: null, phone: null, nationalId: null }
    const asked = neighbours.matchPeople(
      persons.map((person) => ({ ...blank, ...person })),
      round.districtId,
    )
    return persons.map((person, at): ReadPerson => {
      const { teacherId = null, candidates: known = [] } = asked[at] ?? {}
      const candidates = known.map((one) => ({ id: one.teacherId, label: one.label }))
      const state = teacherId !== null ? 'outside' : candidates.length > 0 ? 'several' : 'unknown'
      return { ...person, state, id: teacherId, candidates }
    })
  }

  return {
    read(side: MatchSide, persons: readonly NamedPerson[]): readonly ReadPerson[] {
      const near = namesakesOf(side)
      const first = persons.map((person) => found(person, near.get(person.name) ?? []))
      const rest = outside(persons.filter((_, at) => first[at] === null))
      let next = 0
      return first.flatMap((one) => {
        if (one !== null) return [one]
        const other = rest[next]
        next += 1
        return other === undefined ? [] : [other]
      })
    },
  }
}
