import type { PlanMentor } from '#shared/matching/match-view.ts'

/** Somebody for whom two plans do not do the same. */
export interface Difference {
  readonly menteeId: string
  readonly name: string
  readonly school: string
  /** The mentor in each plan with the fit; null: left out there. */
  readonly here: Placed | null
  readonly there: Placed | null
}

interface Placed {
  readonly mentorId: string
  readonly mentor: string
  readonly fit: number
}

interface Person extends Placed {
  readonly name: string
  readonly school: string
}

const byMentee = (plan: readonly PlanMentor[]): ReadonlyMap<string, Person> =>
  new Map(
    plan.flatMap(({ id, name: mentor, mentees }) =>
      mentees.map(({ id: menteeId, name, school, fit }) => [menteeId, { mentorId: id, mentor, fit, name, school }]),
    ),
  )

/** Everybody who is with another mentor in the other plan, or in only one of the two with any. */
export function differencesOf(here: readonly PlanMentor[], there: readonly PlanMentor[]): readonly Difference[] {
  const [mine, others] = [byMentee(here), byMentee(there)]
  const ids = new Set([...mine.keys(), ...others.keys()])
  return [...ids].flatMap((menteeId) => {
    const [one = null, other = null] = [mine.get(menteeId), others.get(menteeId)]
    const person = one ?? other
    if (person === null || one?.mentorId === other?.mentorId) return []
    return [{ menteeId, name: person.name, school: person.school, here: one, there: other }]
  })
}
