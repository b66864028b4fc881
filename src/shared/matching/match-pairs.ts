import type { MatchModel } from './match-model.ts'
import type { MatchedPair, MatchPlan } from './match-plan.ts'
import type { MatchParty, MatchPool } from './matching.ts'

interface Assignment<P extends MatchParty> {
  readonly pool: MatchPool<P>
  readonly model: MatchModel<P>
  /** The place of each mentee's mentor in the pool; −1: left out. */
  readonly assigned: Int32Array
  readonly isLocked: (mentee: number) => boolean
}

interface Seated {
  readonly mentee: number
  readonly mentor: number
  readonly pairFit: number
}

/** Mentees of one mentor take their places by their fit: the better the earlier. */
function placesOf(seated: readonly Seated[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  const taken = new Map<number, number>()
  const byFit = seated.toSorted((one, other) => other.pairFit - one.pairFit || one.mentee - other.mentee)
  for (const { mentee, mentor } of byFit) {
    const place = (taken.get(mentor) ?? 0) + 1
    taken.set(mentor, place)
    places.set(mentee, place)
  }
  return places
}

/** A plan as it is told: the pairs with their scores, and who is left out. */
export function pairsOf<P extends MatchParty>(found: Assignment<P>): Pick<MatchPlan, 'pairs' | 'unplaced'> {
  const { pool, model, assigned, isLocked } = found
  const seated = pool.mentees.flatMap((mentee, at): Seated[] => {
    const to = pool.mentors[assigned[at] ?? -1]
    return to === undefined ? [] : [{ mentee: at, mentor: assigned[at] ?? -1, pairFit: model.pairFit(to, mentee) }]
  })
  const places = placesOf(seated)
  const pairs = seated.flatMap(({ mentee, mentor, pairFit }): MatchedPair[] => {
    const [to, one] = [pool.mentors[mentor], pool.mentees[mentee]]
    if (to === undefined || one === undefined) return []
    const place = to.carries + (places.get(mentee) ?? 1)
    const fit = model.asPercent(pairFit + model.balanceWeight * model.balanceValue(place))
    return [{ mentorNo: to.no, menteeNo: one.no, fit, place, isLocked: isLocked(mentee) }]
  })
  const unplaced = pool.mentees.flatMap(({ no }, at) => ((assigned[at] ?? -1) === -1 ? [no] : []))
  return { pairs, unplaced }
}
