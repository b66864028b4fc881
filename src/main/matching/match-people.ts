import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchSide, PoolCandidate, PoolPerson } from '#shared/matching/match-round.ts'
import type { Candidate } from '#shared/pairings/pairing.ts'
import { chooseMentors } from '#shared/matching/pool-size.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { invalid, roundOf, sideNames, type MatchParts } from './match-parts.ts'
import { limitOf, toMatchPerson, type PoolReader, type RoundContext } from './pool-reader.ts'
import type { StoredPerson } from './person-repository.ts'
import type { TeacherRow } from './register-repository.ts'
import type { StoredRound } from './round-repository.ts'
import type { SchoolPeople } from './school-people.ts'
import type { TieNos } from './tie-repository.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'pool' | 'candidates' | 'addPeople' | 'setRoom'> = z.output<Contract[Verb]['input']>

/** So many of the register are weighed for the picker. */
const weighed = 400

/** Who takes part in a round: taken from the register by the policy, and what the officer did about it. */
export function createMatchPeople(parts: MatchParts, pools: PoolReader, schools: SchoolPeople) {
  const { house, rounds, people, register, ties } = parts

  /** Everybody whom the policy lets in, by side. Whoever could be a mentor is no mentee. */
  function eligible(round: StoredRound): { readonly mentor: readonly number[]; readonly mentee: readonly number[] } {
    const context = pools.contextOf(round)
    const loads = register.mentorLoads(context.from, round.no)
    const has = new Set(register.mentorsOfMentees(context.from, round.no).map(({ no }) => no))
    const rows = register.inPost(round, house.clock.today())
    const limit = limitOf(context.policy)
    const mentor: TeacherRow[] = []
    const mentee: TeacherRow[] = []
    for (const row of rows) {
      const load = loads.get(row.no) ?? 0
      const asMentor = pools.judge(row, 'mentor', context, { load: Math.min(load, limit - 1), mentors: [] })
      if (asMentor.notes.length === 0) {
        if (load < limit) mentor.push(row)
      } else if (!has.has(row.no) && pools.judge(row, 'mentee', context, { load: 0, mentors: [] }).notes.length === 0) {
        mentee.push(row)
      }
    }
    const chosen = chooseMentors(mentor, mentee, ({ no }) => limit - (loads.get(no) ?? 0))
    return { mentor: chosen.map(({ no }) => no), mentee: mentee.map(({ no }) => no) }
  }

  /** Brings the pool in line with the register; answers how many came and went. */
  function fill(round: StoredRound): { readonly added: number; readonly removed: number } {
    const wanted = round.kind === 'school' ? schools.eligible(round) : eligible(round)
    const known = people.ofRound(round.no)
    const keyOf = (side: MatchSide, no: number): string => `${side}/${no}`
    const standing = new Map(known.map((person) => [keyOf(person.side, person.partyNo), person]))
    const all = (['mentor', 'mentee'] as const).flatMap((side) => wanted[side].map((no) => ({ side, partyNo: no })))
    let added = 0
    for (const { side, partyNo } of all) {
      if (standing.has(keyOf(side, partyNo))) continue
      people.insert(round.kind, round.no, { side, partyNo, isAdded: 0, isOut: 0 })
      added += 1
    }
    const keep = new Set(all.map(({ side, partyNo }) => keyOf(side, partyNo)))
    const gone = known.filter(
      ({ side, partyNo, isAdded, isOut }) => isAdded === 0 && isOut === 0 && !keep.has(keyOf(side, partyNo)),
    )
    for (const { no } of gone) people.setOut(no, 1, 0)
    return { added, removed: gone.length }
  }

  function counts(roundNo: number): { readonly mentors: number; readonly mentees: number } {
    const within = people.ofRound(roundNo).filter(({ isOut }) => isOut === 0)
    const mentors = within.filter(({ side }) => side === 'mentor').length
    return { mentors, mentees: within.length - mentors }
  }

  function room(round: StoredRound): number {
    if (round.kind === 'school') return schools.room(round)
    const { from, policy } = pools.contextOf(round)
    const loads = register.mentorLoads(from, round.no)
    return people
      .ofRound(round.no)
      .filter(({ side, isOut }) => side === 'mentor' && isOut === 0)
      .reduce(
        (sum, { partyNo, ownRoom }) => sum + (ownRoom ?? Math.max(0, limitOf(policy) - (loads.get(partyNo) ?? 0))),
        0,
      )
  }

  function nameOf({ kind }: StoredRound, partyNo: number): string {
    if (kind === 'school') return schools.nameOf(partyNo)
    return register.byNumbers([partyNo], house.clock.today())[0]?.name ?? ''
  }

  const matches = (text: string, found: ReadonlySet<number>, row: TeacherRow): boolean =>
    text === '' || row.name.includes(text) || row.school.includes(text) || found.has(row.no)

  function numbersFound(text: string): ReadonlySet<number> {
    const range = searchRangeOf(text)
    return new Set(range === null ? [] : register.find(range, 100_000))
  }

  const basics = (row: TeacherRow, side: MatchSide, context: RoundContext) => {
    const { id, name, school, district, isRural, stage, subject, honour, teachingYears } = toMatchPerson(row, context)
    return { id, side, name, school, district, isRural, stage, subject, title: row.title, honour, teachingYears }
  }

  function tiesBy(roundNo: number): (personNo: number) => { readonly wishes: number; readonly bans: number } {
    const countOf = (rows: readonly TieNos[]) => {
      const ofMentor = groupBy(rows, ({ mentorNo }) => mentorNo)
      const ofMentee = groupBy(rows, ({ menteeNo }) => menteeNo)
      return (no: number): number => (ofMentor.get(no)?.length ?? 0) + (ofMentee.get(no)?.length ?? 0)
    }
    const [wishes, bans] = [countOf(ties.wishes(roundNo)), countOf(ties.bans(roundNo))]
    return (no) => ({ wishes: wishes(no), bans: bans(no) })
  }

  function listSchools(round: StoredRound, { side, text, offset, limit }: Input<'pool'>) {
    const [found, tied] = [schools.listed(round, { side, text }), tiesBy(round.no)]
    const shown = found.slice(offset, offset + limit)
    return {
      people: shown.map(({ personNo, told }): PoolPerson => ({ ...told, ...tied(personNo) })),
      total: found.length,
    }
  }

  function list(input: Input<'pool'>) {
    const { roundId, side, text, offset, limit } = input
    const round = roundOf(parts, roundId)
    if (round.kind === 'school') return listSchools(round, input)
    const context = pools.contextOf(round)
    const { from, policy } = context
    const persons = new Map(
      people
        .ofRound(round.no)
        .flatMap((one): [number, StoredPerson][] => (one.side === side && one.isOut === 0 ? [[one.partyNo, one]] : [])),
    )
    const found = numbersFound(text)
    const rows = register
      .ofRound(round.no, house.clock.today())
      .filter((row) => persons.has(row.no) && matches(text, found, row))
    const loads = register.mentorLoads(from, round.no)
    const tied = tiesBy(round.no)
    const shown = rows.slice(offset, offset + limit).flatMap((row): PoolPerson[] => {
      const person = persons.get(row.no)
      if (person === undefined) return []
      const carries = side === 'mentor' ? (loads.get(row.no) ?? 0) : 0
      return [
        {
          ...basics(row, side, context),
          carries,
          room: side === 'mentor' ? (person.ownRoom ?? Math.max(0, limitOf(policy) - carries)) : 0,
          ownRoom: person.ownRoom,
          isAdded: person.isAdded === 1,
          ...tied(person.no),
        },
      ]
    })
    return { people: shown, total: rows.length }
  }

  const ranks: Readonly<Record<Candidate['fit'], number>> = { good: 0, possible: 1, blocked: 2 }

  function candidates({ roundId, side, text, limit }: Input<'candidates'>): readonly PoolCandidate[] {
    const round = roundOf(parts, roundId)
    if (round.kind === 'school') return schools.candidates(round, { side, text, limit })
    const context = pools.contextOf(round)
    const within = new Set(
      people.ofRound(round.no).flatMap((one) => (one.side === side && one.isOut === 0 ? [one.partyNo] : [])),
    )
    const range = searchRangeOf(text)
    const rows =
      range === null
        ? register.inPost(round, house.clock.today())
        : register.byNumbers(register.find(range, weighed), house.clock.today())
    const loads = register.mentorLoads(context.from, round.no)
    const mentors = groupBy(register.mentorsOfMentees(context.from, round.no), ({ no }) => no)
    return rows
      .filter(({ no }) => !within.has(no))
      .slice(0, range === null ? undefined : weighed)
      .map((row) => {
        const names = (mentors.get(row.no) ?? []).map(({ name }) => name)
        const load = side === 'mentor' ? (loads.get(row.no) ?? 0) : names.length
        return { row, load, judged: pools.judge(row, side, context, { load, mentors: names }) }
      })
      .toSorted((a, b) => ranks[a.judged.fit] - ranks[b.judged.fit] || a.judged.notes.length - b.judged.notes.length)
      .slice(0, limit)
      .map(({ row, load, judged }) => ({
        ...basics(row, side, context),
        carries: side === 'mentor' ? load : 0,
        notes: judged.notes,
        isBlocked: judged.fit === 'blocked',
      }))
  }

  /** The rows of people of a round by their ids, made where there are none: whom a pasted list names is kept in mind. */
  function rowsFor(round: StoredRound, side: MatchSide, ids: readonly string[]): ReadonlyMap<string, StoredPerson> {
    const numbers = people.numbersOf(round.kind, ids)
    const known = new Map(
      people
        .ofRound(round.no)
        .flatMap((one): [number, StoredPerson][] => (one.side === side ? [[one.partyNo, one]] : [])),
    )
    return new Map(
      [...new Set(ids)].map((id) => {
        const partyNo = numbers.get(id)
        if (partyNo === undefined) throw new AppError('record/not-found', { id })
        const row = known.get(partyNo)
        if (row !== undefined) return [id, row]
        const person = { side, partyNo, isAdded: 0, isOut: 1 }
        return [id, { ...person, no: people.insert(round.kind, round.no, person), ownRoom: null }]
      }),
    )
  }

  function setWithin({ roundId, side, ids }: Input<'addPeople'>, isWithin: boolean): { readonly count: number } {
    return house.act(isWithin ? 'matching.addPeople' : 'matching.removePeople', () => {
      const round = roundOf(parts, roundId)
      const rows = [...rowsFor(round, side, ids).values()]
      const changed = rows.filter(({ no, isAdded }) => people.setOut(no, isWithin ? 0 : 1, isWithin ? 1 : isAdded))
      if (isWithin) refuseBothSides(round)
      if (changed.length > 0) rounds.touch(round.no)
      const verb = isWithin ? '加入' : '移出'
      const names = sideNames[round.kind]
      return {
        title: `${round.name} ${verb}${names[side]} ${changed.length} ${names.unit}`,
        value: { count: changed.length },
      }
    })
  }

  /** One who is on both sides could end up guiding his own mentor. */
  function refuseBothSides(round: StoredRound): void {
    const within = people.ofRound(round.no).filter(({ isOut }) => isOut === 0)
    const mentors = new Set(within.flatMap(({ side, partyNo }) => (side === 'mentor' ? [partyNo] : [])))
    const both = within.flatMap(({ side, partyNo }) => (side === 'mentee' && mentors.has(partyNo) ? [partyNo] : []))
    if (both.length === 0) return
    const { mentor, mentee } = sideNames[round.kind]
    throw invalid(`${nameOf(round, both[0] ?? 0)}不能同时是${mentor}和${mentee}，请先从另一边移出`)
  }

  return {
    fill,
    counts,
    room,
    list,
    candidates,
    rowsFor,
    add: (input: Input<'addPeople'>) => setWithin(input, true),
    remove: (input: Input<'addPeople'>) => setWithin(input, false),
    setRoom: ({ roundId, mentorId, room: places }: Input<'setRoom'>): null =>
      house.act('matching.setRoom', () => {
        const round = roundOf(parts, roundId)
        const person = rowsFor(round, 'mentor', [mentorId]).get(mentorId)
        if (person?.isOut !== 0) throw invalid(`不在本轮${sideNames[round.kind].mentor}中，请先加入`)
        if (people.setRoom(person.no, places)) rounds.touch(round.no)
        const said = places === null ? '按方案参数' : `${places} 个`
        return { title: `${round.name} ${nameOf(round, person.partyNo)}的名额${said}`, value: null }
      }),
    refresh: (roundId: string) =>
      house.act('matching.refreshPool', () => {
        const round = roundOf(parts, roundId)
        const change = fill(round)
        if (change.added + change.removed > 0) rounds.touch(round.no)
        return { title: `${round.name} 按名册更新人员，新增 ${change.added}，移出 ${change.removed}`, value: change }
      }),
  }
}

export type MatchPeople = ReturnType<typeof createMatchPeople>
