import type { IsoDate } from '../kernel/dates.ts'
import type { Attendance, Credit, ParticipantRole } from './activity.ts'
import { indexAid, reasonOfPosting, reasonOfVisit, type AidIndex } from './aid-credits.ts'
import { indexGroups, reasonOfGroup, type CreditableGroup, type GroupIndex } from './school-credits.ts'

/** Somebody of the register in an activity. */
export interface CreditPerson {
  readonly teacherId: string
  readonly name: string
  readonly role: ParticipantRole
  readonly attendance: Attendance
}

export interface CreditActivity {
  readonly heldOn: IsoDate
  readonly type: string
  readonly organizer: string | null
  /** Those of the register; whoever else took part counts in `others`. */
  readonly people: readonly CreditPerson[]
  /** How many outside the register were there. */
  readonly others: number
  /** Schools and other units of all who were there. */
  readonly units: readonly string[]
}

interface Creditable {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly label: string
  /** First and last day on which something may count to it. */
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

export interface CreditablePair extends Creditable {
  readonly mentorId: string
  readonly menteeId: string
}

export interface Membership {
  readonly teacherId: string
  readonly isHead: boolean
  readonly joinedOn: IsoDate
  readonly leftOn: IsoDate | null
}

export interface CreditableStudio extends Creditable {
  /** The name of today and those it went by before. */
  readonly names: readonly string[]
  /** Without advisers: they help the studio and are not it. */
  readonly members: readonly Membership[]
}

export interface ProposedCredit extends Credit {
  readonly no: number
}

/** What may be credited, found by person. */
export interface CreditIndex {
  readonly pairsOf: (teacherId: string) => readonly CreditablePair[]
  readonly studiosOf: (teacherId: string) => readonly CreditableStudio[]
  readonly studios: readonly CreditableStudio[]
  readonly groups: GroupIndex
  readonly aid: AidIndex
}

/** From so many members on an activity is the studio's own, whoever leads it. */
const membersThatMakeItTheirs = 3

/** What somebody does by himself and shows or hands in: it counts to his pair without his master there. */
const menteesOwn: ReadonlySet<string> = new Set(['公开课', '示范课', '讲座', '送教'])
const menteesPapers: ReadonlySet<string> = new Set(['教案送审', '学期总结'])
/** What a master shows: for his apprentices, unless a roll is kept and they are not on it. */
const mentorsOwn: ReadonlySet<string> = new Set(['公开课', '示范课', '讲座'])
const doing: ReadonlySet<ParticipantRole> = new Set(['lead', 'host', 'reviewer'])

const covers = ({ startsOn, endsOn }: Creditable, day: IsoDate): boolean => startsOn <= day && day <= endsOn
const byCode = (a: Credit, b: Credit): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

export function indexCredits(
  pairs: readonly CreditablePair[],
  studios: readonly CreditableStudio[],
  groups: readonly CreditableGroup[] = [],
  aid: AidIndex = indexAid([], []),
): CreditIndex {
  const pairsOf = new Map<string, CreditablePair[]>()
  const studiosOf = new Map<string, CreditableStudio[]>()
  const add = <Item>(map: Map<string, Item[]>, key: string, item: Item): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [item])
    else if (!known.includes(item)) known.push(item)
  }
  for (const pair of pairs) {
    add(pairsOf, pair.mentorId, pair)
    add(pairsOf, pair.menteeId, pair)
  }
  for (const studio of studios) for (const { teacherId } of studio.members) add(studiosOf, teacherId, studio)
  return {
    pairsOf: (teacherId) => pairsOf.get(teacherId) ?? [],
    studiosOf: (teacherId) => studiosOf.get(teacherId) ?? [],
    studios,
    groups: indexGroups(groups),
    aid,
  }
}

const rolesOf = (people: readonly CreditPerson[], teacherId: string): readonly ParticipantRole[] =>
  people.filter((person) => person.teacherId === teacherId).map(({ role }) => role)

/** Why the activity counts to the pair; null when it does not. */
function reasonOfPair(activity: CreditActivity, pair: CreditablePair): string | null {
  const { type, people, others } = activity
  const there = people.filter(({ attendance }) => attendance !== 'absent')
  const mentor = rolesOf(there, pair.mentorId)
  const mentee = rolesOf(there, pair.menteeId)
  if (mentor.length > 0 && mentee.length > 0) return '师徒都参加了'
  if (menteesOwn.has(type) && mentee.includes('lead')) return `徒弟执教或主讲的${type}`
  if (menteesPapers.has(type) && mentee.length > 0) return `徒弟的${type}`
  const isRollKept = others > 0 || people.some(({ role }) => role !== 'lead')
  if (mentorsOwn.has(type) && mentor.includes('lead') && !isRollKept) return `师傅执教或主讲的${type}`
  return null
}

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '')

const isOrganizedBy = (organizer: string, studio: CreditableStudio): boolean =>
  studio.names.some((name) => name !== '' && plain(organizer).includes(plain(name)))

const isCurrent = ({ joinedOn, leftOn }: Membership, day: IsoDate): boolean =>
  joinedOn <= day && (leftOn === null || day <= leftOn)

/** Why the activity counts to the studio; null when it does not. */
function reasonOfStudio({ heldOn, organizer, people }: CreditActivity, studio: CreditableStudio): string | null {
  const current = studio.members.filter((member) => isCurrent(member, heldOn))
  const heads = new Set(current.filter(({ isHead }) => isHead).map(({ teacherId }) => teacherId))
  const members = new Set(current.map(({ teacherId }) => teacherId))
  const there = people.filter(({ teacherId, attendance }) => attendance !== 'absent' && members.has(teacherId))
  const doers = there.filter(({ role }) => doing.has(role))
  const head = doers.find(({ teacherId }) => heads.has(teacherId))
  if (head !== undefined) return `主持人${head.name}执教、主持或评课`
  if (organizer !== null && isOrganizedBy(organizer, studio)) return '由工作室组织'
  const [doer] = doers.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  if (doer !== undefined) return `成员${doer.name}执教、主持或评课`
  const count = new Set(there.map(({ teacherId }) => teacherId)).size
  return count >= membersThatMakeItTheirs ? `有 ${count} 名成员参加` : null
}

const toCredit = (kind: Credit['kind'], { no, id, code, label }: Creditable, reason: string): ProposedCredit => ({
  no,
  kind,
  id,
  code,
  label,
  reason,
})

/**
 * What an activity counts to: pairs first, then studios, groups of schools, postings and visits, each by code. It depends
 * on nothing but who did what on which day, so that it comes out the same whether the pair or the activity was entered first.
 */
export function creditsOf(activity: CreditActivity, index: CreditIndex): readonly ProposedCredit[] {
  const { heldOn, people, organizer } = activity
  const ofPeople = <Item>(find: (teacherId: string) => readonly Item[]): ReadonlySet<Item> =>
    new Set(people.flatMap(({ teacherId }) => find(teacherId)))
  const pairs = ofPeople(index.pairsOf)
  const studios = new Set([
    ...people.flatMap(({ teacherId }) => index.studiosOf(teacherId)),
    ...(organizer === null ? [] : index.studios.filter((studio) => isOrganizedBy(organizer, studio))),
  ])
  const credited = <Item extends Creditable>(
    kind: Credit['kind'],
    items: ReadonlySet<Item>,
    why: (item: Item) => string | null,
  ) =>
    [...items]
      .filter((item) => covers(item, heldOn))
      .flatMap((item) => {
        const reason = why(item)
        return reason === null ? [] : [toCredit(kind, item, reason)]
      })
      .toSorted(byCode)
  return [
    ...credited('pairing', pairs, (pair) => reasonOfPair(activity, pair)),
    ...credited('studio', studios, (studio) => reasonOfStudio(activity, studio)),
    ...credited('twin_group', index.groups.mayBeOf(activity), (group) => reasonOfGroup(activity, group)),
    ...credited('posting', ofPeople(index.aid.postingsOf), (posting) => reasonOfPosting(activity, posting)),
    ...credited('visit', ofPeople(index.aid.visitsOf), (visit) => reasonOfVisit(activity, visit)),
  ]
}

/** What an achievement counts to: the pairs and studios that its teacher belonged to on that day. */
export function creditsOfAchievement(
  { teacherId, achievedOn }: { readonly teacherId: string; readonly achievedOn: IsoDate },
  index: CreditIndex,
): readonly ProposedCredit[] {
  const pairs = index
    .pairsOf(teacherId)
    .filter((pair) => covers(pair, achievedOn))
    .map((pair) => toCredit('pairing', pair, pair.menteeId === teacherId ? '徒弟的成果' : '师傅的成果'))
  const studios = index.studiosOf(teacherId).flatMap((studio) => {
    const own = studio.members.find((one) => one.teacherId === teacherId && isCurrent(one, achievedOn))
    if (own === undefined || !covers(studio, achievedOn)) return []
    return [toCredit('studio', studio, own.isHead ? '主持人的成果' : '成员的成果')]
  })
  const postings = index.aid
    .postingsOf(teacherId)
    .filter((posting) => covers(posting, achievedOn))
    .map((posting) => toCredit('posting', posting, '援派教师的成果'))
  return [...pairs.toSorted(byCode), ...studios.toSorted(byCode), ...postings.toSorted(byCode)]
}
