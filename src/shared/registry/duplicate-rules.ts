import type { PartialDate } from '../kernel/dates.ts'
import { nationalIdProblem } from './national-id.ts'

/** What decides whether two records are one person. */
export interface PersonFacts {
  readonly name: string
  readonly nationalId: string | null
  readonly birth: PartialDate | null
  readonly phone: string | null
  readonly schoolNo: number | null
  readonly districtNo: number | null
  readonly subject: string | null
}

export const duplicateGrounds = ['national-id', 'phone', 'school', 'birth'] as const
export type DuplicateGround = (typeof duplicateGrounds)[number]

export const duplicateGroundLabels = {
  'national-id': '身份证号相同',
  phone: '姓名和手机相同',
  school: '姓名、单位和学科相同',
  birth: '姓名和出生年月相同',
} as const satisfies Record<DuplicateGround, string>

const differ = (values: readonly (string | number | null)[]): boolean =>
  new Set(values.filter((value) => value !== null)).size > 1

const validIds = (people: readonly PersonFacts[]): string[] =>
  people.flatMap(({ nationalId }) =>
    nationalId !== null && nationalIdProblem(nationalId) === null ? [nationalId] : [],
  )

/** A birth known to the month and one known to the day do not contradict each other. */
const birthsContradict = (people: readonly PersonFacts[]): boolean => {
  const known = people.flatMap(({ birth }) => (birth === null ? [] : [birth]))
  return known.some((one) => known.some((other) => !one.startsWith(other) && !other.startsWith(one)))
}

/** What stands against their being one person, in a few words each. */
export function doubtsAboutSameness(people: readonly PersonFacts[]): string[] {
  const doubts: string[] = []
  if (differ(validIds(people))) doubts.push('身份证号不同')
  if (differ(people.map(({ name }) => name))) doubts.push('姓名不同')
  if (birthsContradict(people)) doubts.push('出生年月不同')
  if (differ(people.map(({ districtNo }) => districtNo))) doubts.push('县区不同')
  return doubts
}

/**
 * Whether a merge needs no question: the same valid ID number under one name in one district; name and telephone; or
 * name, school and subject when only two fit; and never against two different valid ID numbers.
 */
export function isSafeDuplicate(ground: DuplicateGround, people: readonly PersonFacts[]): boolean {
  if (differ(validIds(people))) return false
  const doubts = doubtsAboutSameness(people)
  if (ground === 'national-id') return doubts.length === 0 && validIds(people).length === people.length
  if (ground === 'phone') return !doubts.includes('姓名不同') && !doubts.includes('出生年月不同')
  return ground === 'school' && people.length === 2 && doubts.length === 0
}

/** Ground and doubts as one line. */
export function duplicateReason(grounds: readonly DuplicateGround[], people: readonly PersonFacts[]): string {
  const doubts = doubtsAboutSameness(people)
  const shared = grounds.map((ground) => duplicateGroundLabels[ground]).join('，')
  return doubts.length === 0 ? shared : `${shared}；但${doubts.join('、')}`
}
