import { groupBy } from '../kernel/group-by.ts'

interface Placed {
  readonly no: number
  readonly stage: string | null
  readonly subject: string | null
  readonly districtNo: number | null
}

interface Ranked extends Placed {
  readonly honourGrade: number
  readonly titleGrade: number | null
}

/** So many pairs can be weighed while the officer waits; beyond, not every mentor of a whole city comes into question. */
const mostPairs = 1_200_000
/** How many places to each mentee the chosen mentors give together; the first that is small enough is taken. */
const generous = [3, 2, 1.5, 1] as const

const cellOf = ({ stage, subject }: Placed): string => `${stage}/${subject}`
const spotOf = (one: Placed): string => `${cellOf(one)}/${one.districtNo}`

function pairsOf(mentors: readonly Placed[], mentees: readonly Placed[]): number {
  const takers = groupBy(mentors, cellOf)
  return [...groupBy(mentees, cellOf)].reduce(
    (sum, [cell, own]) => sum + own.length * (takers.get(cell)?.length ?? 0),
    0,
  )
}

const byMerit = (one: Ranked, other: Ranked): number =>
  other.honourGrade - one.honourGrade || (other.titleGrade ?? 0) - (one.titleGrade ?? 0) || one.no - other.no

/**
 * The mentors that a pool takes: all of them, unless there are more than can be weighed. Then, in each county, stage and
 * subject, those of the highest honours and titles until there are places enough for its mentees.
 */
export function chooseMentors<M extends Ranked>(
  mentors: readonly M[],
  mentees: readonly Placed[],
  placesOf: (mentor: M) => number,
): readonly M[] {
  if (pairsOf(mentors, mentees) <= mostPairs) return mentors
  const wanted = groupBy(mentees, spotOf)
  const ranked = [...groupBy(mentors, spotOf)].map(([spot, own]) => ({ spot, own: own.toSorted(byMerit) }))
  let chosen: readonly M[] = mentors
  for (const times of generous) {
    chosen = ranked.flatMap(({ spot, own }) => {
      let open = Math.ceil((wanted.get(spot)?.length ?? 0) * times)
      return own.filter((mentor) => {
        const isNeeded = open > 0
        if (isNeeded) open -= placesOf(mentor)
        return isNeeded
      })
    })
    if (pairsOf(chosen, mentees) <= mostPairs) break
  }
  return chosen
}
