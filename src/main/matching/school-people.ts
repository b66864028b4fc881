import type { MatchSide, PoolCandidate, PoolPerson } from '#shared/matching/match-round.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import type { MatchParts } from './match-parts.ts'
import type { StoredPerson } from './person-repository.ts'
import type { StoredRound } from './round-repository.ts'
import { toMatchSchool, toShownSchool, type SchoolPools } from './school-pools.ts'
import type { SchoolRow } from './school-register-repository.ts'

interface Wanted {
  readonly side: MatchSide
  readonly text: string
  readonly limit: number
}

const basics = (row: SchoolRow, side: MatchSide) => {
  const { id, name, district, isRural } = toMatchSchool(row)
  const { stage, subject, title, honour } = toShownSchool(row)
  return {
    id,
    side,
    name,
    school: row.town ?? '',
    district,
    isRural,
    stage,
    subject,
    title,
    honour,
    teachingYears: null,
  }
}

/** Which schools take part in a round: lead schools with room, and the rural schools that are in no group. */
export function createSchoolPeople({ people, schools }: MatchParts, pools: SchoolPools) {
  /** Whoever could lead is no partner. */
  function eligible(round: StoredRound): { readonly mentor: readonly number[]; readonly mentee: readonly number[] } {
    const leads = schools.leads().map(({ no }) => no)
    const isLead = new Set(leads)
    const room = pools.roomOf(round)
    const partners = schools.leftOut(round).map(({ no }) => no)
    return {
      mentor: leads.filter((partyNo) => room({ partyNo, ownRoom: null }).room > 0),
      mentee: partners.filter((no) => !isLead.has(no)),
    }
  }

  function matching(text: string): (row: SchoolRow) => boolean {
    const range = searchRangeOf(text)
    if (range === null) return () => true
    const found = new Set(schools.find(range))
    return ({ no, name }) => found.has(no) || name.includes(text)
  }

  const withinOf = (round: StoredRound, side: MatchSide): ReadonlyMap<number, StoredPerson> =>
    new Map(
      people
        .ofRound(round.no)
        .flatMap((one): [number, StoredPerson][] => (one.side === side && one.isOut === 0 ? [[one.partyNo, one]] : [])),
    )

  /** The schools of one side, each with its places. */
  function listed(round: StoredRound, { side, text }: Omit<Wanted, 'limit'>) {
    const within = withinOf(round, side)
    const room = pools.roomOf(round)
    const means = matching(text)
    return schools.ofRound(round.no).flatMap((row) => {
      const person = within.get(row.no)
      if (person === undefined || !means(row)) return []
      const places = side === 'mentor' ? room(person) : { carries: 0, room: 0 }
      const told: Omit<PoolPerson, 'wishes' | 'bans'> = {
        ...basics(row, side),
        ...places,
        ownRoom: person.ownRoom,
        isAdded: person.isAdded === 1,
      }
      return [{ personNo: person.no, told }]
    })
  }

  function notesOn(row: SchoolRow, side: MatchSide, group: string | undefined): readonly string[] {
    if (side === 'mentor') return row.isFamous === 1 ? [] : ['不是名校']
    return [...(row.isRural === 1 ? [] : ['不是乡村学校']), ...(group === undefined ? [] : [`已在${group}`])]
  }

  /** Schools of the register that are not in the round, the best suited first. */
  function candidates(round: StoredRound, { side, text, limit }: Wanted): readonly PoolCandidate[] {
    const within = withinOf(round, side)
    const [groups, room, means] = [schools.memberships(round.no), pools.roomOf(round), matching(text)]
    return schools
      .every()
      .filter((row) => !within.has(row.no) && means(row))
      .map((row) => {
        const carries = side === 'mentor' ? room({ partyNo: row.no, ownRoom: null }).carries : 0
        return { ...basics(row, side), carries, notes: notesOn(row, side, groups.get(row.no)), isBlocked: false }
      })
      .toSorted((one, other) => one.notes.length - other.notes.length)
      .slice(0, limit)
  }

  return {
    eligible,
    listed,
    candidates,
    /** Free places of all lead schools together. */
    room(round: StoredRound): number {
      const room = pools.roomOf(round)
      return [...withinOf(round, 'mentor').values()].reduce((sum, person) => sum + room(person).room, 0)
    },
    nameOf: (no: number): string => schools.byNumbers([no])[0]?.name ?? '',
  }
}

export type SchoolPeople = ReturnType<typeof createSchoolPeople>
