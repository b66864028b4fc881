import type { TeachingCalendar } from '../calendar/calendar-rules.ts'
import type { SchoolTerm } from '../calendar/calendar.ts'
import { addDays, type IsoDate } from '../kernel/dates.ts'
import { schoolYearLabel } from '../kernel/school-year.ts'
import type { Quota, QuotaPeriod, QuotaProgress, QuotaState } from './quota.ts'

/** How long a pair or studio runs, and when it rests. */
export interface QuotaSpan {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly pausedOn: IsoDate | null
  /** When it went on; null while nobody knows. */
  readonly pausedUntil: IsoDate | null
  readonly isPaused: boolean
}

/** The stretch of time that a quota is counted over, as one pair or studio meets it. */
export interface QuotaWindow {
  readonly label: string
  /** First and last day of teaching in it. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** What was done on these days counts: the vacation after a term still belongs to it. */
  readonly countFrom: IsoDate
  readonly countTo: IsoDate
}

export type QuotaWindows = Readonly<Record<QuotaPeriod, QuotaWindow>>

type Asked = Pick<Quota, 'id' | 'label' | 'unit' | 'period' | 'side' | 'required' | 'weeklyMost'>

export interface QuotaFacts {
  readonly quota: Asked
  readonly span: QuotaSpan
  readonly windows: QuotaWindows
  readonly done: number
  readonly today: IsoDate
}

/** More than nine points behind today's pace is worth a colour; less is the noise of a school week. */
const tolerance = 0.09
/** What is asked for once may be done at any time: it has a pace only in the last fifth of its period. */
const onceHasPaceFrom = 0.8

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

/** The term that a pair or studio stands in: that of today, the last one it saw, or the first one it will see. */
function termOf(calendar: TeachingCalendar, span: QuotaSpan, today: IsoDate): SchoolTerm {
  const term = calendar.termAt(later(span.startsOn, earlier(today, span.endsOn)))
  return term.endsOn < span.startsOn ? calendar.termAfter(term, 1) : term
}

/** The semester, school year and whole term that today falls into. After its end: the last ones. */
export function quotaWindows(calendar: TeachingCalendar, span: QuotaSpan, today: IsoDate): QuotaWindows {
  const term = termOf(calendar, span, today)
  const first = term.semester === 1 ? term : calendar.termAfter(term, -1)
  const second = term.semester === 2 ? term : calendar.termAfter(term, 1)
  // What is planned for later is not done yet.
  const untilNext = (last: SchoolTerm): IsoDate => earlier(today, addDays(calendar.termAfter(last, 1).startsOn, -1))
  // A span that begins in the vacation before counts from its first day on.
  const countFrom = (begin: SchoolTerm): IsoDate =>
    span.startsOn > calendar.termAfter(begin, -1).endsOn ? earlier(span.startsOn, begin.startsOn) : begin.startsOn
  const years = schoolYearLabel(term.schoolYear)
  return {
    semester: {
      label: `${years.replace('学年', '')} 第${term.semester === 1 ? '一' : '二'}学期`,
      from: term.startsOn,
      to: term.endsOn,
      countFrom: countFrom(term),
      countTo: untilNext(term),
    },
    year: {
      label: years,
      from: first.startsOn,
      to: second.endsOn,
      countFrom: countFrom(first),
      countTo: untilNext(second),
    },
    term: {
      label: '全周期',
      from: span.startsOn,
      to: span.endsOn,
      countFrom: span.startsOn,
      countTo: earlier(today, span.endsOn),
    },
  }
}

/** Days of teaching between two days without those of a pause that is over. */
function activeDays(
  calendar: TeachingCalendar,
  { isPaused, pausedOn, pausedUntil }: QuotaSpan,
  from: IsoDate,
  to: IsoDate,
) {
  const all = calendar.teachingDays(from, to)
  if (isPaused || pausedOn === null || pausedUntil === null) return all
  return all - calendar.teachingDays(later(from, pausedOn), earlier(to, addDays(pausedUntil, -1)))
}

/**
 * What is asked of a pair that began late, ended early or paused: the number of the policy times the share of the
 * period's teaching days that lie within its own, rounded down, and at least one.
 */
function scaled(required: number, share: number): number {
  if (share >= 1) return required
  return Math.max(Math.floor(required * share + 1e-9), Math.min(1, required))
}

interface Standing {
  readonly done: number
  readonly required: number
  readonly pace: number | null
  /** Teaching weeks that are left; null before, after and while paused. */
  readonly weeksLeft: number | null
  readonly weeklyMost: number
  readonly isOver: boolean
}

function stateOf({ done, required, pace, weeksLeft, weeklyMost, isOver }: Standing): QuotaState {
  if (done >= required) return 'done'
  if (isOver) return 'over'
  if (weeksLeft === null) return 'running'
  if (required - done > weeksLeft * weeklyMost) return 'lost'
  return pace !== null && pace - done / required > tolerance ? 'late' : 'running'
}

const written = (value: number): string => String(Math.round(value * 10) / 10)

function sentenceOf(state: QuotaState, { done, required, weeksLeft }: Standing, unit: string): string | null {
  const gap = `还差 ${written(required - done)} ${unit}`
  if (state === 'lost')
    return weeksLeft === 0 ? `${gap}，已没有教学周` : `${gap}，只剩 ${weeksLeft ?? 0} 个教学周，补不齐`
  return state === 'late' ? `${gap}，剩 ${weeksLeft ?? 0} 个教学周` : null
}

/**
 * How one quota stands; null where nothing is asked. It never says that something is lost while the teaching weeks that
 * are left, today's included, could still cover the gap, and after the last day of teaching it says nothing any more:
 * there is no red in February or August.
 */
export function quotaProgress(calendar: TeachingCalendar, facts: QuotaFacts): QuotaProgress | null {
  const { quota, span, windows, done, today } = facts
  const { label: periodLabel, from, to } = windows[quota.period]
  const [begin, end] = [later(from, span.startsOn), earlier(to, span.endsOn)]
  const asked = activeDays(calendar, span, begin, end)
  if (quota.required <= 0 || asked <= 0) return null
  const required = scaled(quota.required, asked / calendar.teachingDays(from, to))
  const [isOver, rests] = [today > end, today < begin || span.isPaused]
  const share = activeDays(calendar, span, begin, addDays(today, -1)) / asked
  const hasPace = !isOver && !rests && (required > 1 || share >= onceHasPaceFrom)
  const standing: Standing = {
    done,
    required,
    pace: hasPace ? share : null,
    weeksLeft: isOver || rests ? null : calendar.teachingWeeks(today, end),
    weeklyMost: quota.weeklyMost,
    isOver,
  }
  const state = stateOf(standing)
  const { id: quotaId, label, unit, period, side } = quota
  const named = { quotaId, label, unit, period, side, periodLabel, from: begin, to: end }
  return { ...named, done, required, pace: standing.pace, state, sentence: sentenceOf(state, standing, unit) }
}

const stateRanks: Readonly<Record<QuotaState, number>> = { lost: 0, late: 1, running: 2, over: 3, done: 4 }
const shareOf = ({ done, required }: QuotaProgress): number => done / required
const lagOf = (one: QuotaProgress): number => (one.pace ?? 0) - shareOf(one)

/** The one that lags most first: what is lost, what is late, then what is farthest from done. */
export const byLag = (one: QuotaProgress, other: QuotaProgress): number =>
  stateRanks[one.state] - stateRanks[other.state] || lagOf(other) - lagOf(one) || shareOf(one) - shareOf(other)
