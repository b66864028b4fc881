import type { MatchPairNos, MatchParty, MatchPool, MatchWish } from './matching.ts'

/** What is known of one mentor and one mentee together. */
export interface Ties {
  readonly wishes: readonly MatchWish[]
  /** Why the two must not be put together; null: nothing is known against it. */
  readonly ban: string | null
  readonly isEarlier: boolean
  /** The mentee has wishes, or had a mentor before, whoever it is. */
  readonly hasWishes: boolean
  readonly hadMentor: boolean
}

const none: Ties = { wishes: [], ban: null, isEarlier: false, hasWishes: false, hadMentor: false }

/** Few pairs have ties at all; the others share what is known of their mentee. */
export function indexTies<P extends MatchParty>({ wishes, bans, earlier }: MatchPool<P>) {
  const ofMentee = new Map<number, { general: Ties; readonly ties: Map<number, Ties> }>()
  const menteeOf = (no: number) => {
    const known = ofMentee.get(no) ?? { general: none, ties: new Map<number, Ties>() }
    ofMentee.set(no, known)
    return known
  }
  for (const { menteeNo, by } of wishes) {
    const mentee = menteeOf(menteeNo)
    if (by === 'mentee') mentee.general = { ...mentee.general, hasWishes: true }
  }
  for (const { menteeNo } of earlier) {
    const mentee = menteeOf(menteeNo)
    mentee.general = { ...mentee.general, hadMentor: true }
  }
  const put = ({ mentorNo, menteeNo }: MatchPairNos, change: (before: Ties) => Ties): void => {
    const { general, ties } = menteeOf(menteeNo)
    ties.set(mentorNo, change(ties.get(mentorNo) ?? general))
  }
  for (const wish of wishes) put(wish, (before) => ({ ...before, wishes: [...before.wishes, wish] }))
  for (const ban of bans) put(ban, (before) => ({ ...before, ban: ban.reason }))
  for (const pair of earlier) put(pair, (before) => ({ ...before, isEarlier: true }))
  return ({ mentorNo, menteeNo }: MatchPairNos): Ties => {
    const known = ofMentee.get(menteeNo)
    return known?.ties.get(mentorNo) ?? known?.general ?? none
  }
}
