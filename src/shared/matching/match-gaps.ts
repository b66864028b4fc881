import { groupBy } from '../kernel/group-by.ts'
import type { AskedPlan } from './match-reasons.ts'
import type { MatchParty, WithRoom } from './matching.ts'

/** Where mentors are short: mentees of one stage and subject, or of one district. */
export interface Gap<P extends MatchParty> {
  /** 初中 历史, or the district. */
  readonly name: string
  /** One of the mentees that it is about. */
  readonly example: P
  readonly mentees: number
  /** Mentors who suit, and their places. */
  readonly mentors: number
  readonly room: number
  readonly unplaced: number
  /** Mentees for whom there is no place even if each mentor took only them; 0: enough. */
  readonly short: number
}

export interface Gaps<P extends MatchParty> {
  readonly cells: readonly Gap<P>[]
  readonly districts: readonly Gap<P>[]
}

interface Group<P extends MatchParty> {
  readonly name: string
  readonly mentees: readonly P[]
  readonly mentors: readonly WithRoom<P>[]
}

function gapsOf<P extends MatchParty>(groups: readonly Group<P>[], unplaced: ReadonlySet<number>): readonly Gap<P>[] {
  return groups
    .flatMap(({ name, mentees, mentors }): Gap<P>[] => {
      const [example] = mentees
      if (example === undefined) return []
      const room = mentors.reduce((sum, one) => sum + Math.max(0, one.room), 0)
      const missing = mentees.filter(({ no }) => unplaced.has(no)).length
      const short = Math.max(0, mentees.length - room)
      return [{ name, example, mentees: mentees.length, mentors: mentors.length, room, unplaced: missing, short }]
    })
    .filter((gap) => gap.unplaced > 0 || gap.short > 0)
    .toSorted((one, other) => other.unplaced - one.unplaced || other.short - one.short)
}

/** Stages with subjects, and districts, in which mentors are short; the worst first. */
export function matchGaps<P extends MatchParty>({ open: { pool, model }, plan }: AskedPlan<P>): Gaps<P> {
  const unplaced = new Set(plan.unplaced)
  const cells = [...groupBy(pool.mentees, (mentee) => model.cellName(mentee))].map(([name, mentees]): Group<P> => {
    // Mentees of one name differ at most in what their schools have beside their stage: a few kinds, however many they are.
    const kinds = [...groupBy(mentees, (mentee) => model.cellOf(mentee)).values()].flatMap(([first]) => first ?? [])
    const suits = (mentor: WithRoom<P>): boolean => kinds.some((mentee) => model.suitsCell(mentor, mentee))
    return { name, mentees, mentors: pool.mentors.filter(suits) }
  })
  const districts = [...groupBy(pool.mentees, ({ district }) => district)].map(([name, mentees]): Group<P> => ({
    name,
    mentees,
    mentors: pool.mentors.filter(({ district }) => district === name),
  }))
  return { cells: gapsOf(cells, unplaced), districts: gapsOf(districts, unplaced) }
}
