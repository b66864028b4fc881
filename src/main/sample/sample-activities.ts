import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates.ts'
import { pickWeighted, type Random } from './random.ts'
import { lessonOf, researchTopics, talks } from './sample-lessons.ts'
import type { PairingPerson } from './sample-pairings.ts'

export type SampleRole = 'lead' | 'host' | 'listener' | 'reviewer' | 'participant'

export interface SampleParticipant {
  readonly teacherNo: number
  readonly role: SampleRole
  readonly attendance: 'present' | 'late' | 'absent'
}

export interface SampleActivity {
  readonly heldOn: IsoDate
  readonly type: string
  readonly topic: string
  readonly lesson: string | null
  readonly amount: number
  readonly hours: number
  readonly stage: string
  readonly subject: string
  readonly level: string | null
  readonly place: string
  readonly districtNo: number
  readonly participants: readonly SampleParticipant[]
  readonly pairingNos: readonly number[]
  readonly studioNos: readonly number[]
}

export interface SampleAchievement {
  readonly teacherNo: number
  readonly kind: string
  readonly name: string
  readonly level: string
  readonly award: string | null
  readonly phase: 'opened' | 'concluded' | null
  readonly issuer: string
  readonly achievedOn: IsoDate
  readonly pairingNos: readonly number[]
  readonly studioNos: readonly number[]
}

/** A pair under way or past, as its activities need it. */
export interface PairCourse {
  readonly pairingNo: number
  readonly mentor: PairingPerson
  readonly mentee: PairingPerson
  readonly from: IsoDate
  readonly to: IsoDate
  /** The studio that the mentee is a member of, when he is. */
  readonly studioNo: number | null
}

/** The usual vacations: nobody listens to lessons in them. */
const isTaught = (day: IsoDate): boolean => {
  const monthDay = day.slice(5)
  const isVacation = (monthDay >= '01-21' && monthDay <= '02-20') || (monthDay >= '07-06' && monthDay <= '08-31')
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return !isVacation && weekday !== 0 && weekday !== 6
}

/** A school day between two days, both included; null when there is none near. */
export function schoolDay(random: Random, from: IsoDate, to: IsoDate): IsoDate | null {
  const span = daysBetween(from, to)
  if (span < 0) return null
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const day = addDays(from, random.below(span + 1))
    if (isTaught(day)) return day
  }
  return null
}

const present = (person: PairingPerson, role: SampleRole): SampleParticipant => ({
  teacherNo: person.no,
  role,
  attendance: 'present',
})

type Kind =
  'listen' | 'listened' | 'review' | 'prepare' | 'plan' | 'discuss' | 'research' | 'read' | 'open' | 'talk' | 'summary'

const kinds: readonly (readonly [Kind, number])[] = [
  ['listen', 30],
  ['listened', 26],
  ['review', 6],
  ['prepare', 8],
  ['plan', 8],
  ['discuss', 6],
  ['research', 5],
  ['read', 4],
  ['open', 4],
  ['talk', 2],
  ['summary', 1],
]

type Draft = Pick<SampleActivity, 'type' | 'topic' | 'lesson' | 'hours' | 'level' | 'participants'>

const plain = { lesson: null, hours: 0, level: null } as const

/** What master and apprentice do together, as the log of a school would have it. */
const drafts: Readonly<Record<Kind, (random: Random, course: PairCourse) => Draft>> = {
  listen(random, { mentor, mentee }) {
    const lesson = lessonOf(random, mentor.subject)
    const participants = [present(mentor, 'lead'), present(mentee, 'listener')]
    return { ...plain, type: '听课', topic: `听师傅课${lesson}`, lesson, participants }
  },
  listened(random, { mentor, mentee }) {
    const lesson = lessonOf(random, mentee.subject)
    const participants = [present(mentee, 'lead'), present(mentor, 'listener')]
    return { ...plain, type: '听课', topic: `听徒弟课${lesson}`, lesson, participants }
  },
  review(random, { mentor, mentee }) {
    const lesson = lessonOf(random, mentee.subject)
    const participants = [present(mentee, 'lead'), present(mentor, 'reviewer')]
    return { ...plain, type: '评课', topic: `课后评议${lesson}`, lesson, participants }
  },
  prepare(random, { mentor, mentee }) {
    const lesson = lessonOf(random, mentee.subject)
    const participants = [present(mentor, 'host'), present(mentee, 'participant')]
    return { ...plain, type: '集体备课', topic: `备课${lesson}`, lesson, participants }
  },
  plan(random, { mentor, mentee }) {
    const lesson = lessonOf(random, mentee.subject)
    const participants = [present(mentee, 'lead'), present(mentor, 'reviewer')]
    return { ...plain, type: '教案送审', topic: `教案${lesson}`, lesson, participants }
  },
  discuss: (random, { mentor, mentee }) => ({
    ...plain,
    type: '联合教研',
    topic: `${random.pick(researchTopics)}教研`,
    participants: [present(mentor, 'host'), present(mentee, 'participant')],
  }),
  research: (random, { mentor, mentee }) => ({
    ...plain,
    type: '课题研讨',
    topic: random.pick(researchTopics),
    participants: [present(mentor, 'host'), present(mentee, 'participant')],
  }),
  read: (random, { mentor, mentee }) => ({
    ...plain,
    type: '读书',
    topic: `共读《${random.pick(['给教师的建议', '叶圣陶教育文集', '静悄悄的革命'])}》`,
    participants: [present(mentor, 'participant'), present(mentee, 'participant')],
  }),
  open(random, { mentor, mentee }) {
    const lesson = lessonOf(random, mentee.subject)
    const participants = [present(mentee, 'lead'), present(mentor, 'reviewer')]
    const level = random.pick(['校', '校', '县'])
    return { type: '公开课', topic: `汇报课${lesson}`, lesson, hours: 2, level, participants }
  },
  talk: (random, { mentor, mentee }) => ({
    ...plain,
    type: '讲座',
    topic: random.pick(talks),
    hours: 2,
    level: '校',
    participants: [present(mentor, 'lead'), present(mentee, 'participant')],
  }),
  summary: (_random, { mentor, mentee }) => ({
    ...plain,
    type: '学期总结',
    topic: '学期学习总结',
    participants: [present(mentee, 'lead'), present(mentor, 'reviewer')],
  }),
}

/** So many things that a pair did, each on a school day of its span. */
export function activitiesOfPair(random: Random, course: PairCourse, count: number): SampleActivity[] {
  const made: SampleActivity[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const heldOn = schoolDay(random, course.from, course.to)
    if (heldOn === null) continue
    // The first thing is an open lesson, so that a studio member's counts to both from the first day on.
    const kind = turn === 0 ? 'open' : pickWeighted(random, kinds)
    const { stage, subject, schoolName, districtNo } = course.mentee
    made.push({
      ...drafts[kind](random, course),
      heldOn,
      amount: kind === 'listen' || kind === 'listened' ? random.pick([1, 1, 1, 2]) : 1,
      stage,
      subject,
      place: schoolName,
      districtNo,
      pairingNos: [course.pairingNo],
      studioNos: kind === 'open' && course.studioNo !== null ? [course.studioNo] : [],
    })
  }
  return made
}

const awards = [null, null, '三等', '二等', '一等'] as const

/** A paper, a prize or a project of one in three mentees. */
export function achievementOfPair(random: Random, course: PairCourse): SampleAchievement | null {
  const achievedOn = schoolDay(random, course.from, course.to)
  if (achievedOn === null || !random.chance(0.35)) return null
  const level = random.pick(['校', '县', '县', '市'])
  const [kind, name, award] = random.pick([
    ['论文', `${random.pick(researchTopics)}的实践与思考`, null],
    ['优质课', lessonOf(random, course.mentee.subject), random.pick(awards)],
    ['课题', `${random.pick(researchTopics)}研究`, null],
  ] as const)
  return {
    teacherNo: course.mentee.no,
    kind,
    name,
    level,
    award,
    phase: kind === '课题' ? 'opened' : null,
    issuer: level === '市' ? '濮阳市教育局' : level === '县' ? '县教体局' : course.mentee.schoolName,
    achievedOn,
    pairingNos: [course.pairingNo],
    studioNos: course.studioNo === null ? [] : [course.studioNo],
  }
}
