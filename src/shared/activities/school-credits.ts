import type { IsoDate } from '../kernel/dates.ts'

/** A school in a group of schools over a time. */
export interface SchoolMembership {
  /** The name of today first, then those it went by before and its short ones. */
  readonly names: readonly string[]
  readonly joinedOn: IsoDate
  readonly leftOn: IsoDate | null
}

/** A group of schools: an activity in which two of them took part counts to it. */
export interface CreditableGroup {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly label: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly schools: readonly SchoolMembership[]
}

/** What the rule looks at: units of those who were there, whether they are in the register or not, and who organised it. */
export interface SchoolActivity {
  readonly heldOn: IsoDate
  readonly type: string
  readonly organizer: string | null
  readonly units: readonly string[]
}

/** What a group hands in or shares as a whole: one of its schools with it is enough. */
const groupsOwn: ReadonlySet<string> = new Set(['年度总结', '资源共享'])

export const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '')

const isMemberOn = ({ joinedOn, leftOn }: SchoolMembership, day: IsoDate): boolean =>
  joinedOn <= day && (leftOn === null || day < leftOn)

/** Groups by the names of their schools, so that an activity is held against few of them. */
export function indexGroups(groups: readonly CreditableGroup[]) {
  const byName = new Map<string, Set<CreditableGroup>>()
  for (const group of groups) {
    for (const name of group.schools.flatMap(({ names }) => names.map(plainName))) {
      byName.set(name, (byName.get(name) ?? new Set()).add(group))
    }
  }
  const byLabel = new Map(groups.map((group) => [plainName(group.label), group]))
  return {
    /** Those that a school of the activity belongs to, or whose name stands in who organised it. */
    mayBeOf({ units, organizer }: SchoolActivity): ReadonlySet<CreditableGroup> {
      const found = new Set(units.flatMap((unit) => [...(byName.get(plainName(unit)) ?? [])]))
      if (organizer === null) return found
      const plain = plainName(organizer)
      for (const [label, group] of byLabel) if (label !== '' && plain.includes(label)) found.add(group)
      for (const group of byName.get(plain) ?? []) found.add(group)
      return found
    },
  }
}

export type GroupIndex = ReturnType<typeof indexGroups>

/** Why the activity counts to the group; null when it does not. */
export function reasonOfGroup(
  { heldOn, type, organizer, units }: SchoolActivity,
  group: CreditableGroup,
): string | null {
  const by = organizer === null ? '' : plainName(organizer)
  if (by !== '' && by.includes(plainName(group.label))) return '由结对组组织'
  const there = new Set([...units.map(plainName), by])
  const schools = group.schools
    .filter((school) => isMemberOn(school, heldOn) && school.names.some((name) => there.has(plainName(name))))
    .map(({ names }) => names[0] ?? '')
    .toSorted()
  const [first, second] = [...new Set(schools)]
  if (first === undefined) return null
  if (second !== undefined) return `组内${first}和${second}都参加了`
  return groupsOwn.has(type) ? `组内${first}的${type}` : null
}
