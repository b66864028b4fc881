import { yearsBetween, type IsoDate } from '../kernel/dates.ts'
import type { PairingPolicy } from '../policies/pairing-policy.ts'
import { teacherStatusLabels } from '../registry/teacher-labels.ts'
import { isGone } from '../registry/teacher.ts'
import type { EligibilityLines, PersonFacts } from './pairing-facts.ts'
import { stagesMeet, teaches } from './pairing-fit.ts'
import { retiresOn } from './person-rules.ts'
import type { Candidate } from './pairing.ts'

/** For whom someone is looked for. */
export interface Wanted {
  readonly role: 'mentor' | 'mentee'
  readonly stage: string | null
  readonly subject: string | null
  /** The one on the other side, when he is chosen already. */
  readonly other: PersonFacts | null
  readonly today: IsoDate
  readonly policy: PairingPolicy
  readonly lines: EligibilityLines
}

export interface Carrying {
  /** Mentees that a mentor carries, or mentors of the same subject that a mentee has. */
  readonly load: number
  /** Names of those mentors. */
  readonly mentors: readonly string[]
}

export interface Fit {
  readonly fit: Candidate['fit']
  readonly notes: readonly string[]
}

interface Remark {
  readonly note: string
  readonly blocks?: boolean
}

function common(person: PersonFacts, { stage, subject, other }: Wanted): Remark[] {
  const remarks: Remark[] = []
  if (isGone(person.status)) remarks.push({ note: `已${teacherStatusLabels[person.status]}`, blocks: true })
  if (other?.id === person.id) remarks.push({ note: '与另一方是同一人', blocks: true })
  const group = { stage: stage ?? other?.stage ?? null, schoolStages: other?.schoolStages ?? [] }
  if (!stagesMeet(group, person)) remarks.push({ note: '学段不同' })
  if (!teaches(person, subject ?? other?.subject ?? null)) remarks.push({ note: '学科不同' })
  return remarks
}

function asMentor(person: PersonFacts, wanted: Wanted, { load }: Carrying): Remark[] {
  const { policy, lines, today, other } = wanted
  const remarks: Remark[] = []
  const isFull = policy.menteeLimit !== null && load >= policy.menteeLimit
  if (isFull || load >= policy.menteeWarning) remarks.push({ note: `已带 ${load} 人`, blocks: isFull })
  const hasHonour = lines.mentorHonourGrade !== null && person.honourGrade >= lines.mentorHonourGrade
  const isLow = lines.mentorTitleGrade !== null && (person.titleGrade ?? 0) < lines.mentorTitleGrade && !hasHonour
  if (isLow) remarks.push({ note: person.title === null ? '未登记职称' : '职称不够' })
  if (other !== null && (other.titleGrade ?? 0) > (person.titleGrade ?? 0)) remarks.push({ note: '职称低于徒弟' })
  const day = retiresOn(person, policy)
  if (day !== null && day <= today) remarks.push({ note: '已到退休年龄' })
  return remarks
}

function asMentee(person: PersonFacts, wanted: Wanted, { load, mentors }: Carrying): Remark[] {
  const { policy, today, other } = wanted
  const remarks: Remark[] = []
  if (load >= policy.sameKindMentors) remarks.push({ note: `已有师傅${mentors.join('、')}`, blocks: load > 0 })
  const years = person.workStart === null ? null : yearsBetween(person.workStart, today)
  if (policy.menteeYears !== null && years !== null && years > policy.menteeYears) {
    remarks.push({ note: `教龄 ${years} 年` })
  }
  if (other !== null && (person.titleGrade ?? 0) > (other.titleGrade ?? 0)) remarks.push({ note: '职称高于师傅' })
  return remarks
}

/** How well someone would do, with a few words for whatever speaks against it. */
export function fitOf(person: PersonFacts, wanted: Wanted, carrying: Carrying): Fit {
  const own = wanted.role === 'mentor' ? asMentor : asMentee
  const remarks = [...common(person, wanted), ...own(person, wanted, carrying)]
  const isBlocked = remarks.some(({ blocks }) => blocks === true)
  const fit = isBlocked ? 'blocked' : remarks.length === 0 ? 'good' : 'possible'
  return { fit, notes: remarks.map(({ note }) => note) }
}

const ranks: Readonly<Record<Candidate['fit'], number>> = { good: 0, possible: 1, blocked: 2 }

/** The best fit first: fewer remarks, then near the other, then the lighter load, then the higher honour and title. */
export function compareFit(wanted: Wanted) {
  const distance = (person: PersonFacts): number => {
    if (wanted.other === null) return 0
    if (person.school === wanted.other.school) return 0
    return person.districtId === wanted.other.districtId ? 1 : 2
  }
  const merit = (person: PersonFacts): number => person.honourGrade * 100 + (person.titleGrade ?? 0)
  const sign = wanted.role === 'mentor' ? -1 : 1
  interface Entry {
    readonly person: PersonFacts
    readonly fit: Fit
    readonly load: number
  }
  return (one: Entry, two: Entry): number =>
    ranks[one.fit.fit] - ranks[two.fit.fit] ||
    one.fit.notes.length - two.fit.notes.length ||
    distance(one.person) - distance(two.person) ||
    one.load - two.load ||
    sign * (merit(one.person) - merit(two.person)) ||
    one.person.name.localeCompare(two.person.name, 'zh')
}
