import { addDays, addMonths, daysBetween, latestDay, type IsoDate } from '../kernel/dates.ts'
import { milestoneKindLabels } from './milestone-labels.ts'
import type { MilestoneKind } from './milestone.ts'

/** When what is due, by a policy; null: no such milestone. Days of the year are written `06-30`. */
export interface MilestoneNumbers {
  readonly planDays: number | null
  readonly midtermPercent: number | null
  readonly termReportFirst: string | null
  readonly termReportSecond: string | null
  readonly annualOn: string | null
  readonly finalDays: number | null
  /** How long before the end somebody must be found to come after. */
  readonly successionDays?: number | null
  /** How often somebody far from home is looked after. */
  readonly condolenceMonths?: number | null
}

export interface MilestoneSpan {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

export interface PlannedMilestone {
  readonly kind: MilestoneKind
  readonly title: string
  readonly dueOn: IsoDate
}

const planned = (kind: MilestoneKind, dueOn: IsoDate, title: string = milestoneKindLabels[kind]): PlannedMilestone => ({
  kind,
  title,
  dueOn,
})

/** The day of the year in every year of the span; 02-30 is the last day of February. */
function yearly(monthDay: string | null, { startsOn, endsOn }: MilestoneSpan): readonly IsoDate[] {
  if (monthDay === null) return []
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const day = `${first + at}-${monthDay}`
    const end = latestDay(day.slice(0, 7))
    return day < end ? day : end
  })
}

const isInside =
  ({ startsOn, endsOn }: MilestoneSpan) =>
  ({ dueOn }: PlannedMilestone): boolean =>
    dueOn >= startsOn && dueOn <= endsOn

/** Every so many months from the beginning on. */
function repeated(months: number | null, { startsOn, endsOn }: MilestoneSpan): readonly IsoDate[] {
  if (months === null) return []
  const days: IsoDate[] = []
  for (let day = addMonths(startsOn, months); day <= endsOn; day = addMonths(startsOn, months * (days.length + 1))) {
    days.push(day)
  }
  return days
}

/** What a pair or studio owes over its span, the earliest first; never outside it, and no two of a kind on one day. */
export function milestonePlan(span: MilestoneSpan, numbers: MilestoneNumbers): readonly PlannedMilestone[] {
  const { planDays, midtermPercent, termReportFirst, termReportSecond, annualOn, finalDays } = numbers
  const { successionDays = null, condolenceMonths = null } = numbers
  const { startsOn, endsOn } = span
  const middle = (percent: number): number => Math.floor((daysBetween(startsOn, endsOn) * percent) / 100)
  const all = [
    ...(planDays === null ? [] : [planned('plan', addDays(startsOn, planDays))]),
    ...(midtermPercent === null ? [] : [planned('midterm', addDays(startsOn, middle(midtermPercent)))]),
    ...yearly(termReportFirst, span).map((day) => planned('term-report', day, '第一学期小结')),
    ...yearly(termReportSecond, span).map((day) => planned('term-report', day, '第二学期小结')),
    ...yearly(annualOn, span).map((day) => planned('annual', day)),
    ...repeated(condolenceMonths, span).map((day) => planned('condolence', day)),
    ...(successionDays === null ? [] : [planned('succession', addDays(endsOn, -successionDays))]),
    ...(finalDays === null ? [] : [planned('final', addDays(endsOn, -finalDays))]),
  ]
  const byDay = new Map(all.filter(isInside(span)).map((one) => [`${one.dueOn} ${one.kind}`, one]))
  return [...byDay.values()].toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}
