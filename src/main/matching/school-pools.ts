import type { MatchSchool, WithRoom } from '#shared/matching/matching.ts'
import { schoolKind } from '#shared/matching/school-kind.ts'
import { readSchoolSettings } from '#shared/matching/setting-rows.ts'
import type { MatchParts } from './match-parts.ts'
import { openPlan } from './open-plan.ts'
import { neighboursAmong, numbersOf, type RoundPool, type ShownRow } from './pool-reader.ts'
import type { StoredPerson } from './person-repository.ts'
import type { StoredRound } from './round-repository.ts'
import type { SchoolRow } from './school-register-repository.ts'

const stagesOf = ({ stages }: SchoolRow): readonly string[] => stages?.split('|') ?? []

export const toMatchSchool = (row: SchoolRow): MatchSchool => ({
  no: row.no,
  id: row.id,
  name: row.name,
  school: row.name,
  schoolNo: row.no,
  town: row.town,
  districtNo: row.districtNo,
  district: row.district,
  isRural: row.isRural === 1,
  stages: stagesOf(row),
  students: row.students,
  isFamous: row.isFamous === 1,
})

/** A school where the plan shows a person. */
export const toShownSchool = (row: SchoolRow): ShownRow => ({
  id: row.id,
  name: row.name,
  school: row.name,
  stage: stagesOf(row).join('、') || null,
  subject: null,
  title: null,
  honour: row.isFamous === 1 ? '名校' : null,
})

/** Reads the schools of a round as the solver asks for them. */
export function createSchoolPools({ neighbours, people, register, schools, ties }: MatchParts) {
  /** So many partners the policy lets a lead school have. */
  const limitOf = (round: StoredRound): number => neighbours.twinPolicyOf(round.cohortNo).leadMembersMost

  function roomOf(round: StoredRound): (person: Pick<StoredPerson, 'partyNo' | 'ownRoom'>) => {
    readonly carries: number
    readonly room: number
  } {
    const [limit, loads] = [limitOf(round), schools.loads(round.no)]
    return ({ partyNo, ownRoom }) => {
      const carries = loads.get(partyNo) ?? 0
      return { carries, room: ownRoom ?? Math.max(0, limit - carries) }
    }
  }

  function toSchools<Tie extends { readonly mentorNo: number; readonly menteeNo: number }>(
    rows: readonly Tie[],
    within: readonly StoredPerson[],
  ): Tie[] {
    const partyOf = new Map(within.map(({ no, partyNo }) => [no, partyNo]))
    return rows.flatMap((row) => {
      const [mentorNo, menteeNo] = [partyOf.get(row.mentorNo), partyOf.get(row.menteeNo)]
      return mentorNo === undefined || menteeNo === undefined ? [] : [{ ...row, mentorNo, menteeNo }]
    })
  }

  function read(round: StoredRound): RoundPool {
    const all = people.ofRound(round.no)
    const within = all.filter(({ isOut }) => isOut === 0)
    const rows = new Map(schools.ofRound(round.no).map((row) => [row.no, row]))
    const room = roomOf(round)
    const leads = within.flatMap((person): WithRoom<MatchSchool>[] => {
      const row = person.side === 'mentor' ? rows.get(person.partyNo) : undefined
      return row === undefined ? [] : [{ ...toMatchSchool(row), ...room(person) }]
    })
    const partners = within.flatMap(({ side, partyNo }): MatchSchool[] => {
      const row = side === 'mentee' ? rows.get(partyNo) : undefined
      return row === undefined ? [] : [toMatchSchool(row)]
    })
    const isHere = (side: readonly MatchSchool[]) => {
      const nos = new Set(side.map(({ no }) => no))
      return (no: number): boolean => nos.has(no)
    }
    const [isLead, isPartner] = [isHere(leads), isHere(partners)]
    const pool = {
      mentors: leads,
      mentees: partners,
      wishes: toSchools(ties.wishes(round.no), within),
      bans: toSchools(ties.bans(round.no), within),
      earlier: schools.earlier().filter(({ mentorNo, menteeNo }) => isLead(mentorNo) && isPartner(menteeNo)),
      neighbours: neighboursAmong(register.districts()),
    }
    return {
      round,
      people: all,
      rows: new Map([...rows].map(([no, row]) => [no, toShownSchool(row)])),
      known: [],
      open: (settings, choices) => openPlan(pool, readSchoolSettings(settings), { kind: schoolKind, choices }),
      ...numbersOf(all),
    }
  }

  return { read, roomOf }
}

export type SchoolPools = ReturnType<typeof createSchoolPools>
