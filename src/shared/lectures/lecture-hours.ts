import type { LecturePolicy } from '../policies/lecture-policy.ts'
import type { Presence } from './attendance.ts'
import type { LectureSpan } from './lecture.ts'

/** What the length of a session is told from. */
export interface SessionTimes {
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** Null: worked out from the times. */
  readonly span: LectureSpan | null
  /** 学时 set by hand; null: by the policy. */
  readonly hours: number | null
}

export interface SignedAttendance {
  readonly presence: Presence
  readonly morning: boolean | null
  readonly afternoon: boolean | null
  readonly isObserver: boolean
  readonly hours: number | null
}

/** From so many minutes between beginning and end it is a day, a break at noon among them. */
const minutesOfDay = 5 * 60

const minutesAt = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

const minutesOf = ({ startsAt, endsAt }: SessionTimes): number | null =>
  startsAt === null || endsAt === null ? null : minutesAt(endsAt) - minutesAt(startsAt)

/** Half a day unless the times or the officer say otherwise. */
export function spanOf(times: SessionTimes): LectureSpan {
  if (times.span === 'minutes' && minutesOf(times) === null) return 'half'
  return times.span ?? ((minutesOf(times) ?? 0) >= minutesOfDay ? 'day' : 'half')
}

/** 学时 are counted in halves, and what is begun does not count. */
const wholeHalves = (hours: number): number => Math.floor(hours * 2) / 2

/** 学时 of a session for who was there from beginning to end. */
export function sessionHours(times: SessionTimes, policy: LecturePolicy): number {
  if (times.hours !== null) return times.hours
  const span = spanOf(times)
  if (span === 'minutes') return wholeHalves((minutesOf(times) ?? 0) / policy.minutesPerHour)
  return span === 'day' ? policy.dayHours : policy.halfDayHours
}

/** Who signed for one half of a day gets that half. */
function shareSigned(times: SessionTimes, { morning, afternoon }: SignedAttendance): number {
  if (spanOf(times) !== 'day' || (morning === null && afternoon === null)) return 1
  return (Number(morning === true) + Number(afternoon === true)) / 2
}

/** 学时 of one who signed. */
export function attendeeHours(times: SessionTimes, signed: SignedAttendance, policy: LecturePolicy): number {
  if (signed.hours !== null) return signed.hours
  if (signed.presence === 'absent') return 0
  const late = signed.presence === 'late' ? policy.lateShare / 100 : 1
  const observing = signed.isObserver ? policy.observerShare / 100 : 1
  return wholeHalves(sessionHours(times, policy) * shareSigned(times, signed) * late * observing)
}

/** 学时 of a speaker: his own number, or those of the session times the factor. */
export const speakerHours = (
  times: SessionTimes,
  { hours }: { readonly hours: number | null },
  policy: LecturePolicy,
): number => hours ?? sessionHours(times, policy) * policy.speakerFactor
