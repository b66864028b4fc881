import { addDays, addMonths, yearsBetween, type IsoDate } from '#shared/kernel/dates.ts'
import type { Random } from './random.ts'

/** A person as pairing looks at him. */
export interface PairingPerson {
  readonly no: number
  readonly stage: string
  readonly subject: string
  readonly title: string
  readonly honours: string | null
  readonly workStart: string
  readonly schoolNo: number
  readonly schoolName: string
  readonly districtNo: number
}

export interface SampleCohort {
  readonly no: number
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** The year in the codes: SJ-2025-0001. */
  readonly year: string
  readonly isPast: boolean
}

export interface SamplePairing {
  readonly mentee: PairingPerson
  readonly menteeYears: number
  readonly status: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly leftOn: IsoDate | null
  readonly reason: string | null
  readonly grade: string | null
  readonly score: number | null
  readonly assessedOn: IsoDate | null
  readonly completedOn: IsoDate | null
  readonly extensions: number
  readonly pausedOn: IsoDate | null
}

export interface SampleGroup {
  readonly code: string
  readonly kind: string
  readonly level: string
  readonly mentor: PairingPerson
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly agreementOn: IsoDate
  readonly goal: string
  readonly pairings: readonly SamplePairing[]
}

const blank = {
  leftOn: null,
  reason: null,
  grade: null,
  score: null,
  assessedOn: null,
  completedOn: null,
  extensions: 0,
  pausedOn: null,
} as const

const pastStates = [
  ['completed', 74],
  ['assessed', 5],
  ['overdue', 4],
  ['extended', 4],
  ['terminated', 4],
  ['dissolved', 9],
] as const

const presentStates = [
  ['active', 74],
  ['submitted', 8],
  ['draft', 4],
  ['paused', 4],
  ['dissolved', 3],
  ['due', 6],
  ['void', 1],
] as const

type Fate = (typeof pastStates)[number][0] | (typeof presentStates)[number][0]

type Course = Omit<SamplePairing, 'mentee' | 'menteeYears'>

interface Frame {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly today: IsoDate
  /** A day some weeks after the start, not after today. */
  readonly midway: IsoDate
  readonly random: Random
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)

const passed = (random: Random): Partial<Course> =>
  random.chance(0.28) ? { grade: '优秀', score: 90 + random.below(9) } : { grade: '合格', score: 65 + random.below(24) }

const plainly = (): Partial<Course> => ({})

/** Dates, grade and reason that go with a state; 待考核 and 逾期 are pairs in hand whose end has passed. */
const courses: Readonly<Record<Fate, (frame: Frame) => Partial<Course>>> = {
  draft: plainly,
  submitted: plainly,
  active: plainly,
  completed: ({ endsOn, random }) => ({
    ...passed(random),
    assessedOn: addDays(endsOn, -40),
    completedOn: addDays(endsOn, -random.below(25)),
  }),
  assessed: ({ endsOn, random }) => ({ ...passed(random), assessedOn: addDays(endsOn, -random.below(20)) }),
  terminated: ({ endsOn, random }) => ({
    grade: '不合格',
    score: 40 + random.below(19),
    assessedOn: addDays(endsOn, -30),
    leftOn: endsOn,
    reason: '不履责',
  }),
  extended: ({ endsOn }) => ({ extensions: 1, endsOn: addMonths(endsOn, 12) }),
  dissolved: ({ midway, random }) => ({
    leftOn: midway,
    reason: random.pick(['调离', '产假', '双方申请', '病休']),
  }),
  paused: ({ midway }) => ({ pausedOn: midway, reason: '产假' }),
  overdue: () => ({ status: 'active' }),
  due: ({ today, random }) => ({
    status: 'active',
    startsOn: addMonths(today, -7),
    endsOn: addDays(today, -1 - random.below(20)),
  }),
  void: () => ({ reason: '其他' }),
}

function courseOf(
  fate: Fate,
  { startsOn, endsOn, today }: Pick<Frame, 'startsOn' | 'endsOn' | 'today'>,
  random: Random,
): Course {
  const midway = earlier(addDays(startsOn, 40 + random.below(40)), today)
  return { ...blank, startsOn, endsOn, status: fate, ...courses[fate]({ startsOn, endsOn, today, midway, random }) }
}

/** States in their shares, each at least once, in chance order: a small sample too has something of everything. */
function fatesOf(random: Random, states: readonly (readonly [Fate, number])[], count: number): Fate[] {
  const total = states.reduce((sum, [, share]) => sum + share, 0)
  const fates = states.flatMap(([fate, share]) =>
    Array.from({ length: Math.max(1, Math.round((count * share) / total)) }, () => ({ fate, at: random.next() })),
  )
  return fates.toSorted((a, b) => a.at - b.at).map(({ fate }) => fate)
}

const kindOf = (mentor: PairingPerson, mentees: readonly PairingPerson[]): { kind: string; level: string } => {
  if (mentees.every((mentee) => mentee.schoolNo === mentor.schoolNo)) return { kind: '校内', level: '校级' }
  const isNear = mentees.every((mentee) => mentee.districtNo === mentor.districtNo)
  return isNear ? { kind: '跨校', level: '县级' } : { kind: '城乡(跨县区)', level: '市级' }
}

const fieldOf = (person: PairingPerson): string => `${person.stage}/${person.subject}`

function byField(people: readonly PairingPerson[]): Map<string, PairingPerson[]> {
  const fields = new Map<string, PairingPerson[]>()
  for (const person of people) {
    const known = fields.get(fieldOf(person))
    if (known === undefined) fields.set(fieldOf(person), [person])
    else known.push(person)
  }
  return fields
}

interface Choice {
  readonly mentors: readonly PairingPerson[]
  readonly isMentor: (person: PairingPerson) => boolean
  readonly isFree: (person: PairingPerson) => boolean
}

const mostLookedAt = 60

/** The nearest of those looked at: of the same school, else of the same district; who is a mentor already comes first. */
function nearestMentor(
  random: Random,
  mentee: PairingPerson,
  { mentors, isFree, isMentor }: Choice,
): PairingPerson | undefined {
  const looked =
    mentors.length <= mostLookedAt ? mentors : Array.from({ length: mostLookedAt }, () => random.pick(mentors))
  const distance = (mentor: PairingPerson): number => {
    const away = mentor.schoolNo === mentee.schoolNo ? 0 : mentor.districtNo === mentee.districtNo ? 1 : 2
    return isMentor(mentor) ? away - 0.5 : away
  }
  return looked.filter((one) => one.no !== mentee.no && isFree(one)).toSorted((a, b) => distance(a) - distance(b))[0]
}

/** Of a large subject only so many mentors that one has two mentees on the average: “1+N”. */
function mentorsByField(
  mentors: readonly PairingPerson[],
  mentees: readonly PairingPerson[],
): Map<string, PairingPerson[]> {
  const wanted = byField(mentees)
  const fields = [...byField(mentors)].map(([field, people]) => {
    const count = Math.ceil((wanted.get(field)?.length ?? 0) / 2)
    return [field, people.slice(0, Math.max(mostLookedAt, count))] as const
  })
  return new Map(fields)
}

export interface Matchmaking {
  readonly mentors: readonly PairingPerson[]
  readonly mentees: readonly PairingPerson[]
  readonly cohort: SampleCohort
  readonly count: number
  readonly today: IsoDate
}

type Members = Map<PairingPerson, PairingPerson[]>

/** What no real desk is without: a mentor with more mentees than the rules like, and a mentee in two groups. */
function addConflicts(members: Members, spare: readonly PairingPerson[]): void {
  for (const [busy, own] of members) {
    const more = spare.filter((mentee) => fieldOf(mentee) === fieldOf(busy) && !own.includes(mentee))
    const colleague = [...members.keys()].find((mentor) => mentor !== busy && fieldOf(mentor) === fieldOf(busy))
    const [twice] = own
    if (more.length < 4 || colleague === undefined || twice === undefined) continue
    members.get(colleague)?.push(twice)
    own.push(...more.slice(0, 5 - own.length))
    return
  }
}

function matchPeople(
  random: Random,
  { mentors, mentees, count }: Pick<Matchmaking, 'mentors' | 'mentees' | 'count'>,
): Members {
  const pool = mentorsByField(mentors, mentees.slice(0, count))
  const members: Members = new Map()
  let paired = 0
  for (const mentee of mentees) {
    if (paired >= count) break
    const mentor = nearestMentor(random, mentee, {
      mentors: pool.get(fieldOf(mentee)) ?? [],
      isMentor: (one) => members.has(one),
      isFree: (one) => (members.get(one)?.length ?? 0) < 3,
    })
    if (mentor === undefined) continue
    members.set(mentor, [...(members.get(mentor) ?? []), mentee])
    paired += 1
  }
  return members
}

/** Groups of one cohort: every mentee once, a mentor with up to three; in the present one some conflicts to be found. */
export function makeGroups(random: Random, { mentors, mentees, cohort, count, today }: Matchmaking): SampleGroup[] {
  const members = matchPeople(random, { mentors, mentees, count })
  if (!cohort.isPast) addConflicts(members, mentees.slice(count))
  const paired = [...members.values()].reduce((sum, own) => sum + own.length, 0)
  const fates = fatesOf(random, cohort.isPast ? pastStates : presentStates, paired)
  return [...members].map(([mentor, own], index) => {
    const { startsOn, endsOn } = cohort
    const frame = { startsOn, endsOn, today }
    return {
      ...kindOf(mentor, own),
      code: `SJ-${cohort.year}-${String(index + 1).padStart(4, '0')}`,
      mentor,
      startsOn,
      endsOn,
      agreementOn: earlier(addDays(startsOn, 5 + random.below(20)), today),
      goal: random.pick([
        '一年站稳讲台，能独立完成常规教学',
        '熟悉教材和学情，上好一节汇报课',
        '形成自己的教学设计，参加一次县级以上教研展示',
      ]),
      pairings: own.map((mentee) => ({
        ...courseOf(fates.pop() ?? 'active', frame, random),
        mentee,
        menteeYears: Math.max(0, yearsBetween(mentee.workStart, startsOn)),
      })),
    }
  })
}
