import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { LectureForm, LectureStatus } from '#shared/lectures/lecture.ts'
import type { Random } from './random.ts'
import { talks } from './sample-lessons.ts'
import type { PairingPerson } from './sample-pairings.ts'

/** One who signed; without a teacher the name waits, or is an outsider’s. */
export interface SampleAttendee {
  readonly teacherNo: number | null
  readonly name: string | null
  readonly unit: string | null
  readonly subject: string | null
  readonly state: 'matched' | 'waiting' | 'outsider'
  readonly presence: 'present' | 'late' | 'absent'
}

export interface SampleLecture {
  readonly heldOn: IsoDate
  readonly status: LectureStatus
  readonly topic: string
  readonly form: LectureForm
  readonly isDay: boolean
  readonly place: string
  readonly planned: number
  readonly stage: string
  readonly subject: string
  readonly speaker: PairingPerson
  readonly guest: { readonly name: string; readonly unit: string; readonly title: string } | null
  readonly brief: string | null
  readonly satisfiedPercent: number | null
  readonly reason: string | null
  readonly invited: readonly number[]
  readonly attendees: readonly SampleAttendee[]
}

/** One session of each state that wants an officer, by days from today. */
const course = [
  { days: -75, status: 'attested' },
  { days: -54, status: 'attested' },
  { days: -33, status: 'filed' },
  { days: -10, status: 'held' },
  { days: 11, status: 'notified' },
  { days: 32, status: 'plan' },
  { days: 53, status: 'plan' },
  { days: 74, status: 'postponed' },
] as const satisfies readonly { readonly days: number; readonly status: LectureStatus }[]

const guests = [
  { name: '邵明远', unit: '河南省基础教育教学研究室', title: '研究员' },
  { name: '阎书衡', unit: '中原师范大学教育学院', title: '教授' },
] as const

const weekday = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The Friday of that week, on which most of the lectures are held. */
const fridayOf = (day: IsoDate): IsoDate => addDays(day, 5 - weekday(day))

/** One character of a name written wrong, as a hurried hand writes it. */
const misspelt = (name: string): string => `${name.slice(0, -1)}${name.endsWith('芳') ? '方' : '芳'}`

/** Names that wait: a slip of the pen, a name without a unit, somebody nobody knows. */
function waitingNames(people: readonly (PairingPerson & { readonly name: string })[]): SampleAttendee[] {
  const [one, two] = people
  if (one === undefined || two === undefined) return []
  const waiting = { teacherNo: null, state: 'waiting', presence: 'present' } as const
  return [
    { ...waiting, name: misspelt(one.name), unit: one.schoolName, subject: one.subject },
    { ...waiting, name: two.name, unit: null, subject: null },
    { ...waiting, name: '宣和平', unit: '市教研室', subject: null },
  ]
}

function attendeesOf(random: Random, people: readonly PairingPerson[]): SampleAttendee[] {
  return people.map(({ no }) => ({
    teacherNo: no,
    name: null,
    unit: null,
    subject: null,
    state: 'matched',
    presence: random.chance(0.06) ? 'absent' : random.chance(0.05) ? 'late' : 'present',
  }))
}

interface LecturePlan {
  /** People of the register, each with his name. */
  readonly speakers: readonly PairingPerson[]
  readonly listeners: readonly (PairingPerson & { readonly name: string })[]
  readonly today: IsoDate
}

/** A season around today, with speakers, invitations and signatures. */
export function makeLectures(random: Random, { speakers, listeners, today }: LecturePlan): SampleLecture[] {
  const seniors = speakers.filter(({ title }) => /高级/.test(title))
  if (seniors.length === 0 || listeners.length < 12) return []
  return course.map(({ days, status }, at) => {
    const speaker = seniors[(at * 7) % seniors.length] ?? random.pick(seniors)
    const isOver = days < 0
    const from = random.below(Math.max(1, listeners.length - 34))
    const crowd = listeners.slice(from, from + 24 + random.below(10)).filter(({ no }) => no !== speaker.no)
    const heldOn = fridayOf(addDays(today, days))
    return {
      heldOn,
      status,
      topic: talks[at % talks.length] ?? random.pick(talks),
      form: at === 2 ? 'outreach' : at === 1 ? 'mixed' : 'onsite',
      isDay: at === 1,
      place: at % 2 === 0 ? `${speaker.schoolName}报告厅` : '市教师发展中心多功能厅',
      planned: 60,
      stage: speaker.stage,
      subject: speaker.subject,
      speaker,
      guest: at % 3 === 1 ? (guests[at % 2] ?? null) : null,
      brief:
        status === 'attested'
          ? `本期由${speaker.schoolName}骨干教师主讲，${crowd.length} 名教师参加，反响良好。`
          : null,
      satisfiedPercent: isOver ? 92 + random.below(8) : null,
      reason: status === 'postponed' ? '主讲人外出培训，另行通知' : null,
      invited: status === 'plan' || status === 'postponed' ? [] : crowd.map(({ no }) => no),
      attendees: isOver
        ? [...attendeesOf(random, crowd), ...(status === 'held' ? waitingNames(listeners.slice(-2)) : [])]
        : [],
    }
  })
}
