import type { z } from 'zod'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchBanRow, MatchSide, MatchWishRow, ReadTie } from '#shared/matching/match-round.ts'
import { readTieLines, type TieLine } from '#shared/matching/read-ties.ts'
import type { MatchPeople } from './match-people.ts'
import { roundOf, type MatchParts } from './match-parts.ts'
import { createNameReader } from './name-reader.ts'
import type { RoundPools, ShownRow } from './pool-reader.ts'
import type { StoredRound } from './round-repository.ts'
import type { TieNos } from './tie-repository.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'addWishes' | 'addBans' | 'readWishes' | 'readBans' | 'wishes' | 'removeWishes'> = z.output<
  Contract[Verb]['input']
>
type Done = ReturnType<MatchPeople['add']>
interface Couple {
  readonly mentorId: string
  readonly menteeId: string
}

/** Wishes of both sides, and 回避: listed, read from what was pasted, added and taken out. */
export function createMatchTies(parts: MatchParts, people: MatchPeople, pools: RoundPools) {
  const { house, rounds, ties } = parts

  /** Rows of ties with the names of both, the one who is asked for or all. */
  function shownIn(round: StoredRound, personId: string | undefined) {
    const { rows } = pools.read(round)
    const partyOf = new Map(parts.people.ofRound(round.no).map(({ no, partyNo }) => [no, partyNo]))
    const rowOf = (no: number): ShownRow | undefined => rows.get(partyOf.get(no) ?? -1)
    return <Row extends TieNos>(list: readonly Row[]) =>
      list.flatMap((row) => {
        const [mentor, mentee] = [rowOf(row.mentorNo), rowOf(row.menteeNo)]
        if (mentor === undefined || mentee === undefined) return []
        if (personId !== undefined && mentor.id !== personId && mentee.id !== personId) return []
        return [{ row, names: namesOf(mentor, mentee) }]
      })
  }

  const namesOf = (mentor: ShownRow, mentee: ShownRow) => ({
    mentorId: mentor.id,
    mentor: mentor.name,
    mentorSchool: mentor.school,
    menteeId: mentee.id,
    mentee: mentee.name,
    menteeSchool: mentee.school,
  })

  function wishes({ roundId, personId }: Input<'wishes'>): readonly MatchWishRow[] {
    const round = roundOf(parts, roundId)
    return shownIn(
      round,
      personId,
    )(ties.wishes(round.no)).map(({ row: { id, by, rank }, names }) => ({
      id,
      by,
      rank,
      ...names,
    }))
  }

  function bans({ roundId, personId }: Input<'wishes'>): readonly MatchBanRow[] {
    const round = roundOf(parts, roundId)
    const typed = shownIn(
      round,
      personId,
    )(ties.bans(round.no)).map(({ row: { id, reason }, names }) => ({
      id,
      reason,
      isKnown: false,
      ...names,
    }))
    const source = pools.read(round)
    const known = source.known.flatMap(({ mentorNo, menteeNo, reason }) => {
      const [mentor, mentee] = [source.rows.get(mentorNo), source.rows.get(menteeNo)]
      if (mentor === undefined || mentee === undefined) return []
      if (personId !== undefined && mentor.id !== personId && mentee.id !== personId) return []
      return [{ id: `${mentor.id}/${mentee.id}`, reason, isKnown: true, ...namesOf(mentor, mentee) }]
    })
    return [...typed, ...known]
  }

  function couplesOf<Row extends Couple>(round: StoredRound, rows: readonly Row[]) {
    const mentors = people.rowsFor(
      round,
      'mentor',
      rows.map(({ mentorId }) => mentorId),
    )
    const mentees = people.rowsFor(
      round,
      'mentee',
      rows.map(({ menteeId }) => menteeId),
    )
    return rows.map((row) => ({
      ...row,
      mentorNo: mentors.get(row.mentorId)?.no ?? 0,
      menteeNo: mentees.get(row.menteeId)?.no ?? 0,
    }))
  }

  function addWishes({ roundId, wishes: wanted }: Input<'addWishes'>): Done {
    return house.act('matching.addWishes', () => {
      const round = roundOf(parts, roundId)
      const known = ties.wishes(round.no)
      const { fresh, stale } = wishChanges(known, couplesOf(round, wanted))
      for (const { id } of stale) ties.removeWish(round.no, id)
      for (const { by, rank, mentorNo, menteeNo } of fresh) ties.addWish(round.no, { by, rank, mentorNo, menteeNo })
      if (fresh.length > 0) rounds.touch(round.no)
      return { title: `${round.name} 登记志愿 ${fresh.length} 条`, value: { count: fresh.length } }
    })
  }

  function addBans({ roundId, bans: wanted }: Input<'addBans'>): Done {
    return house.act('matching.addBans', () => {
      const round = roundOf(parts, roundId)
      const added = couplesOf(round, wanted).filter(({ mentorNo, menteeNo, reason }) =>
        ties.addBan(round.no, { mentorNo, menteeNo, reason }),
      )
      if (added.length > 0) rounds.touch(round.no)
      return { title: `${round.name} 登记回避 ${added.length} 条`, value: { count: added.length } }
    })
  }

  function remove(what: 'wish' | 'ban', { roundId, ids }: Input<'removeWishes'>): Done {
    const operation = what === 'wish' ? 'matching.removeWishes' : 'matching.removeBans'
    return house.act(operation, () => {
      const round = roundOf(parts, roundId)
      const forget = what === 'wish' ? ties.removeWish : ties.removeBan
      const count = ids.filter((id) => forget(round.no, id)).length
      if (count > 0) rounds.touch(round.no)
      return { title: `${round.name} 删除${what === 'wish' ? '志愿' : '回避'} ${count} 条`, value: { count } }
    })
  }

  function read({ roundId, text }: Input<'readBans'>, by: MatchSide): readonly ReadTie[] {
    const round = roundOf(parts, roundId)
    const lines = readTieLines(text)
    const reader = createNameReader(parts, round)
    const [mentors, mentees] = [
      reader.read(
        'mentor',
        lines.map(({ mentor }) => mentor),
      ),
      reader.read(
        'mentee',
        lines.map(({ mentee }) => mentee),
      ),
    ]
    return lines.flatMap(({ line, rank, reason }: TieLine, at): ReadTie[] => {
      const [mentor, mentee] = [mentors[at], mentees[at]]
      return mentor === undefined || mentee === undefined ? [] : [{ line, mentor, mentee, by, rank, reason }]
    })
  }

  return {
    wishes,
    bans,
    addWishes,
    addBans,
    removeWishes: (input: Input<'removeWishes'>) => remove('wish', input),
    removeBans: (input: Input<'removeWishes'>) => remove('ban', input),
    readWishes: (input: Input<'readWishes'>) => read(input, input.by),
    readBans: (input: Input<'readBans'>) => read(input, 'mentee'),
  }
}

interface Wish extends TieNos {
  readonly by: MatchSide
  readonly rank: number
}

/** The place in a person's own list; two wishes cannot both have it. */
const slotOf = ({ by, rank, mentorNo, menteeNo }: Wish): string =>
  `${by}/${by === 'mentee' ? menteeNo : mentorNo}/${rank}`
const pairOf = ({ by, mentorNo, menteeNo }: Wish): string => `${by}/${mentorNo}/${menteeNo}`

/** What has to come and go so that these wishes stand; of two for one place the last one counts. */
function wishChanges<Known extends Wish>(known: readonly Known[], wanted: readonly Wish[]) {
  const byPair = new Map(wanted.map((wish) => [pairOf(wish), wish]))
  const bySlot = new Map([...byPair.values()].map((wish) => [slotOf(wish), wish]))
  const asked = [...bySlot.values()]
  const stands = (one: Wish, other: Wish | undefined): boolean =>
    other !== undefined && pairOf(one) === pairOf(other) && one.rank === other.rank
  const standing = new Map(known.map((wish) => [pairOf(wish), wish]))
  return {
    fresh: asked.filter((wish) => !stands(wish, standing.get(pairOf(wish)))),
    stale: known.filter((wish) => {
      const [pair, slot] = [byPair.get(pairOf(wish)), bySlot.get(slotOf(wish))]
      return (pair !== undefined || slot !== undefined) && !stands(wish, bySlot.get(slotOf(wish)))
    }),
  }
}

export type MatchTies = ReturnType<typeof createMatchTies>
