import type { MatchSide, ReadTie } from '#shared/matching/match-round.ts'

/** Whom the officer chose where a line was not clear, by line and side. */
export type TieAnswers = Readonly<Record<string, string>>

export const answerKey = (line: number, side: MatchSide): string => `${line} ${side}`

/** Who a line means on one side; null as long as nobody knows. */
export function personOf(tie: ReadTie, side: MatchSide, answers: TieAnswers): string | null {
  const { state, id } = tie[side]
  return state === 'matched' ? id : (answers[answerKey(tie.line, side)] ?? null)
}

/** The lines of which both sides are known. */
export const answered = (ties: readonly ReadTie[], answers: TieAnswers) =>
  ties.flatMap((tie) => {
    const [mentorId, menteeId] = [personOf(tie, 'mentor', answers), personOf(tie, 'mentee', answers)]
    return mentorId === null || menteeId === null ? [] : [{ tie, mentorId, menteeId }]
  })
