import { yearsBetween, type IsoDate, type PartialDate } from '../kernel/dates.ts'
import type { AidPolicy } from '../policies/aid-policy.ts'
import { teacherStatusLabels } from '../registry/teacher-labels.ts'
import type { TeacherStatus } from '../registry/teacher.ts'

export type SuccessionNumbers = Pick<
  AidPolicy,
  'remindFirst' | 'remindDays' | 'remindLast' | 'candidateAge' | 'candidateYears' | 'restYears'
>

/** 0: the term is over; 30, 60, 90: it ends within so many days; null: not yet. */
export function bandOf(daysLeft: number, { remindFirst, remindDays, remindLast }: SuccessionNumbers): number | null {
  if (daysLeft < 0) return 0
  return [remindLast, remindDays, remindFirst].toSorted((a, b) => a - b).find((days) => daysLeft <= days) ?? null
}

/** Who might go. */
export interface CandidateFacts {
  readonly status: TeacherStatus
  readonly birth: PartialDate | null
  readonly workStart: PartialDate | null
  readonly stage: string | null
  readonly subject: string | null
  readonly subject2: string | null
  readonly titleGrade: number | null
  readonly title: string | null
  readonly honour: string | null
  readonly honourGrade: number
  readonly postedUntil: IsoDate | null
  /** Chosen for Xinjiang, or there, already. */
  readonly isPosted: boolean
  readonly isHead: boolean
  readonly mentoring: number
}

export interface CandidateWish {
  readonly stage: string | null
  readonly subject: string | null
  readonly titleGrade: number | null
  readonly titleName: string | null
  readonly on: IsoDate
}

export interface CandidateFit {
  readonly fit: 'good' | 'possible' | 'blocked'
  /** What speaks for him. */
  readonly reasons: readonly string[]
  /** What speaks against him. */
  readonly doubts: readonly string[]
  /** Higher is better, among those of the same fit. */
  readonly merit: number
}

interface Weighing {
  readonly reasons: string[]
  readonly doubts: string[]
  readonly blocks: string[]
}

function weighTeaching(who: CandidateFacts, wish: CandidateWish, { reasons, doubts }: Weighing): void {
  if (wish.subject !== null) {
    if (who.subject === wish.subject) reasons.push(`任教${wish.subject}`)
    else if (who.subject2 === wish.subject) reasons.push(`兼教${wish.subject}`)
    else doubts.push(`任教${who.subject ?? '学科不明'}，不是${wish.subject}`)
  }
  if (wish.stage !== null) {
    if (who.stage === wish.stage) reasons.push(wish.stage)
    else doubts.push(`${who.stage ?? '学段不明'}，不是${wish.stage}`)
  }
}

function weighRank(who: CandidateFacts, wish: CandidateWish, { reasons, doubts }: Weighing): void {
  const isLow = wish.titleGrade !== null && (who.titleGrade ?? 0) < wish.titleGrade
  if (isLow) doubts.push(who.title === null ? '未登记职称' : `${who.title}，低于${wish.titleName ?? ''}`)
  else if (who.title !== null) reasons.push(who.title)
  if (who.honour !== null) reasons.push(who.honour)
}

function weighYears(who: CandidateFacts, wish: CandidateWish, policy: SuccessionNumbers, weighing: Weighing): void {
  const { reasons, doubts } = weighing
  const age = who.birth === null ? null : yearsBetween(who.birth, wish.on)
  if (age === null) doubts.push('出生年月不明')
  else if (policy.candidateAge !== null && age > policy.candidateAge)
    doubts.push(`${age} 岁，超过 ${policy.candidateAge} 岁`)
  else reasons.push(`${age} 岁`)
  const years = who.workStart === null ? null : yearsBetween(who.workStart, wish.on)
  if (years !== null && years < policy.candidateYears) doubts.push(`教龄 ${years} 年，不足 ${policy.candidateYears} 年`)
}

function weighDuties(who: CandidateFacts, wish: CandidateWish, policy: SuccessionNumbers, weighing: Weighing): void {
  const { reasons, doubts, blocks } = weighing
  if (who.status !== 'active') blocks.push(`现${teacherStatusLabels[who.status]}`)
  if (who.isPosted) blocks.push('已列入援派')
  if (who.postedUntil === null) reasons.push('没有援过疆')
  else {
    const rested = yearsBetween(who.postedUntil, wish.on)
    if (rested < policy.restYears) doubts.push(`${who.postedUntil} 援疆返回，不满 ${policy.restYears} 年`)
    else doubts.push(`曾援疆，${who.postedUntil} 返回`)
  }
  if (who.isHead) doubts.push('现主持名师工作室')
  if (who.mentoring > 0) doubts.push(`现带徒 ${who.mentoring} 人`)
}

/** How well somebody would do in the place of one who comes home, with the reasons for and against in words. */
export function candidateFit(who: CandidateFacts, wish: CandidateWish, policy: SuccessionNumbers): CandidateFit {
  const weighing: Weighing = { reasons: [], doubts: [], blocks: [] }
  weighTeaching(who, wish, weighing)
  weighRank(who, wish, weighing)
  weighYears(who, wish, policy, weighing)
  weighDuties(who, wish, policy, weighing)
  const { reasons, doubts, blocks } = weighing
  const fit = blocks.length > 0 ? 'blocked' : doubts.length === 0 ? 'good' : 'possible'
  const merit = who.honourGrade * 100 + (who.titleGrade ?? 0) - doubts.length * 1000
  return { fit, reasons, doubts: [...blocks, ...doubts], merit }
}

const ranks: Readonly<Record<CandidateFit['fit'], number>> = { good: 0, possible: 1, blocked: 2 }

export const compareCandidates = (one: CandidateFit, other: CandidateFit): number =>
  ranks[one.fit] - ranks[other.fit] || other.merit - one.merit

/** A posting at a host school, as the gaps are found from. */
export interface HostPosting {
  readonly id: string
  readonly hostKey: string
  readonly subject: string
  readonly stage: string
  readonly from: IsoDate
  readonly until: IsoDate
  readonly hasSuccessor: boolean
  readonly isComing: boolean
}

export interface SubjectGap {
  readonly hostKey: string
  readonly subject: string
  readonly stage: string
  /** The first day without anybody of the subject. */
  readonly since: IsoDate
  /** Whose end leaves the subject open. */
  readonly lost: readonly string[]
}

/**
 * Subjects that will have nobody at a host school by a day: all who teach it there have ended by then, none of them has a
 * successor, and nobody of the subject is on the way.
 */
export function subjectGaps(postings: readonly HostPosting[], today: IsoDate, by: IsoDate): readonly SubjectGap[] {
  const groups = new Map<string, HostPosting[]>()
  for (const one of postings) {
    const key = `${one.hostKey}\n${one.stage}\n${one.subject}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((own): SubjectGap[] => {
    const there = own.filter(({ isComing }) => !isComing)
    const [first] = there
    if (first === undefined || own.length > there.length) return []
    if (there.some(({ until, hasSuccessor }) => until > by || hasSuccessor)) return []
    const last = there.reduce((day, { until }) => (until > day ? until : day), there[0]?.until ?? today)
    const lost = there.map(({ id }) => id)
    return [{ hostKey: first.hostKey, subject: first.subject, stage: first.stage, since: last, lost }]
  })
}
