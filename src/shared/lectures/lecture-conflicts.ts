import type { DayFacts } from '../calendar/day-facts.ts'
import { daysBetween, type IsoDate } from '../kernel/dates.ts'
import type { LecturePolicy } from '../policies/lecture-policy.ts'
import { issueText } from './lecture-labels.ts'
import { spanOf, type SessionTimes } from './lecture-hours.ts'
import type { ConflictRule, LectureConflict } from './lecture.ts'

/** A session as the planner looks at it; a draft has no id. */
export interface PlannedSession extends SessionTimes {
  readonly id: string | null
  readonly seriesId: string | null
  readonly issue: number | null
  readonly topic: string
  readonly heldOn: IsoDate
  readonly place: string | null
  readonly speakers: readonly { readonly key: string; readonly name: string }[]
}

interface Clash {
  readonly from: number
  readonly to: number
}

const minutesAt = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** When on its day it takes place; without times, the whole day, for then nobody can tell. */
function timeOf({ startsAt, endsAt, ...rest }: PlannedSession): Clash {
  if (startsAt === null) return { from: 0, to: 24 * 60 }
  const from = minutesAt(startsAt)
  if (endsAt !== null) return { from, to: minutesAt(endsAt) }
  return { from, to: from + (spanOf({ startsAt, endsAt, ...rest }) === 'day' ? 8 : 3) * 60 }
}

const overlap = (one: PlannedSession, other: PlannedSession): boolean => {
  const [a, b] = [timeOf(one), timeOf(other)]
  return one.heldOn === other.heldOn && a.from < b.to && b.from < a.to
}

const placeKey = (place: string | null): string => (place ?? '').replace(/\s/g, '')
const naming = ({ issue, topic }: PlannedSession): string =>
  issue === null ? `“${topic}”` : `${issueText(issue)}“${topic}”`

const conflict = (
  rule: ConflictRule,
  severity: LectureConflict['severity'],
  sentence: string,
  otherId: string | null = null,
): LectureConflict => ({ rule, severity, sentence, otherId })

function against(session: PlannedSession, other: PlannedSession): LectureConflict[] {
  if (!overlap(session, other)) return []
  const place = placeKey(session.place)
  const shared = session.speakers.filter(({ key }) => other.speakers.some((one) => one.key === key))
  return [
    ...shared.map(({ name }) => conflict('speaker-busy', 'clash', `${name}同一时间还主讲${naming(other)}`, other.id)),
    ...(place !== '' && place === placeKey(other.place)
      ? [conflict('hall-busy', 'clash', `${session.place ?? ''}同一时间还有${naming(other)}`, other.id)]
      : []),
  ]
}

function ofTheDay({ heldOn }: PlannedSession, days: DayFacts, { examWeekDays }: LecturePolicy): LectureConflict[] {
  const holiday = days.holidayOn(heldOn)
  const exams = days.exams.filter(({ startsOn, endsOn }) => startsOn <= heldOn && heldOn <= endsOn)
  const left = days.daysToTermEnd(heldOn)
  const isExamWeek = exams.length === 0 && left !== null && left < examWeekDays
  return [
    ...exams.map(({ name }) => conflict('exam', 'clash', `${heldOn} 是${name}`)),
    ...(isExamWeek ? [conflict('exam', 'advice', `${heldOn} 临近放假，多在期末考试`)] : []),
    ...(holiday === null ? [] : [conflict('holiday', 'clash', `${heldOn} 是${holiday}放假`)]),
    ...(holiday === null && days.isVacation(heldOn) ? [conflict('vacation', 'advice', `${heldOn} 在寒暑假里`)] : []),
    ...(holiday === null && days.isWeekend(heldOn) ? [conflict('weekend', 'advice', `${heldOn} 是周末`)] : []),
  ]
}

/** Of the same season: too near, or too many in one month. */
function ofTheSeason(
  session: PlannedSession,
  others: readonly PlannedSession[],
  { gapDays, monthMost }: LecturePolicy,
): LectureConflict[] {
  const near = others
    .map((other) => ({ other, days: Math.abs(daysBetween(session.heldOn, other.heldOn)) }))
    .filter(({ days }) => days < gapDays)
    .toSorted((one, two) => one.days - two.days)[0]
  const month = session.heldOn.slice(0, 7)
  const inMonth = others.filter(({ heldOn }) => heldOn.startsWith(month)).length + 1
  const apart = near === undefined || near.days === 0 ? '同一天' : `只隔 ${near.days} 天`
  return [
    ...(near === undefined
      ? []
      : [
          conflict(
            'too-close',
            'advice',
            `与${naming(near.other)}${apart}（方案要求间隔 ${gapDays} 天）`,
            near.other.id,
          ),
        ]),
    ...(monthMost !== null && inMonth > monthMost
      ? [
          conflict(
            'month-full',
            'advice',
            `${Number(month.slice(5))} 月共 ${inMonth} 场，超过方案规定的 ${monthMost} 场`,
          ),
        ]
      : []),
  ]
}

/** All that speaks against the day, time and place of a session, the hard facts first. */
export function conflictsOf(
  session: PlannedSession,
  all: readonly PlannedSession[],
  { days, policy }: { readonly days: DayFacts; readonly policy: LecturePolicy },
): readonly LectureConflict[] {
  const others = all.filter(({ id }) => id === null || id !== session.id)
  const found = [
    ...others.flatMap((other) => against(session, other)),
    ...ofTheDay(session, days, policy),
    ...ofTheSeason(
      session,
      others.filter(({ seriesId }) => seriesId === session.seriesId),
      policy,
    ),
  ]
  return found.toSorted((one, other) => Number(one.severity === 'advice') - Number(other.severity === 'advice'))
}
