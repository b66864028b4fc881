import type { IsoDate } from '../kernel/dates.ts'

interface Creditable {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly label: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** A teacher in Xinjiang: what he does or attends on the days that he is there counts to his posting. */
export interface CreditablePosting extends Creditable {
  readonly teacherId: string
}

/** A visit: what happens on its days with somebody of its list in it counts to the visit. */
export interface CreditableVisit extends Creditable {
  readonly guests: readonly AidGuest[]
}

/** Somebody on the list of a visit; some are there for a part of it. */
export interface AidGuest {
  readonly teacherId: string
  readonly from: IsoDate
  readonly to: IsoDate
}

interface Person {
  readonly teacherId: string
  readonly name: string
  readonly attendance: string
}

interface AidActivity {
  readonly heldOn: IsoDate
  readonly people: readonly Person[]
}

const there = ({ people }: AidActivity): readonly Person[] => people.filter(({ attendance }) => attendance !== 'absent')

/** Why the activity counts to the posting; null when it does not. */
export function reasonOfPosting(activity: AidActivity, { teacherId }: CreditablePosting): string | null {
  const found = there(activity).find((person) => person.teacherId === teacherId)
  return found === undefined ? null : `援派教师${found.name}参加`
}

/** Why the activity counts to the visit; null when it does not. */
export function reasonOfVisit(activity: AidActivity, { guests }: CreditableVisit): string | null {
  const { heldOn } = activity
  const found = there(activity).find(({ teacherId }) =>
    guests.some((guest) => guest.teacherId === teacherId && guest.from <= heldOn && heldOn <= guest.to),
  )
  return found === undefined ? null : `互访人员${found.name}参加`
}

/** Postings and visits by the people in them. */
export function indexAid(postings: readonly CreditablePosting[], visits: readonly CreditableVisit[]) {
  const group = <Item>(pairs: readonly (readonly [string, Item])[]): ReadonlyMap<string, readonly Item[]> => {
    const byPerson = new Map<string, Item[]>()
    for (const [teacherId, item] of pairs) byPerson.set(teacherId, [...(byPerson.get(teacherId) ?? []), item])
    return byPerson
  }
  const postingsOf = group(postings.map((posting) => [posting.teacherId, posting] as const))
  const visitsOf = group(visits.flatMap((visit) => visit.guests.map(({ teacherId }) => [teacherId, visit] as const)))
  return {
    postingsOf: (teacherId: string): readonly CreditablePosting[] => postingsOf.get(teacherId) ?? [],
    visitsOf: (teacherId: string): readonly CreditableVisit[] => visitsOf.get(teacherId) ?? [],
  }
}

export type AidIndex = ReturnType<typeof indexAid>
