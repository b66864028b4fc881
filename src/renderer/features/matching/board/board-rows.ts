import type { PlanMentor } from '#shared/matching/match-view.ts'

/** The width of every chip, so that the N of a mentor reads as a bar; `board.css` holds the same. */
export const chipWidth = 168
export const chipGap = 6
export const lineHeight = 34

/** 2/3: with whom he had before, of all that he may have. */
export const loadOf = ({ carries, room, mentees }: PlanMentor) => ({
  taken: carries + mentees.length,
  limit: carries + room,
})

/** How many places are still free; a hand may have given a mentor more than he has. */
export const freePlaces = ({ room, mentees }: PlanMentor): number => Math.max(0, room - mentees.length)

/** How many chips stand beside each other in this width; one even where it is too narrow. */
export const chipsPerLine = (width: number): number =>
  Math.max(1, Math.floor((width + chipGap) / (chipWidth + chipGap)))

/** Lines that a mentor needs; the free places share one small place after the last chip. */
export function linesOf(row: PlanMentor, perLine: number): number {
  const places = row.mentees.length + (freePlaces(row) > 0 ? 1 : 0)
  return Math.max(1, Math.ceil(places / perLine))
}
