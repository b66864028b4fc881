import { addDays, addMonths, earliestDay, latestDay, type IsoDate, type PartialDate } from '../kernel/dates.ts'
import type { PostingStatus } from './posting.ts'
import type { VisitStatus } from './visit.ts'

interface Term {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** The term that a roster tells by day, month or year; null when it tells neither end. */
export function reportedTerm(start: PartialDate | null, end: PartialDate | null, months: number): Term | null {
  if (start === null && end === null) return null
  const endsOn = end === null ? addDays(addMonths(earliestDay(start ?? ''), months), -1) : latestDay(end)
  const startsOn = start === null ? addDays(addMonths(endsOn, -months), 1) : earliestDay(start)
  return endsOn > startsOn ? { startsOn, endsOn } : { startsOn, endsOn: addDays(addMonths(startsOn, months), -1) }
}

/** How one stands of whom a roster tells no more than his term: home when it is over, there while it runs. */
export function postedAs(
  { startsOn, endsOn }: Term,
  today: IsoDate,
): { readonly status: PostingStatus; readonly leftOn: IsoDate | null } {
  if (endsOn < today) return { status: 'returned', leftOn: endsOn }
  return { status: startsOn <= today ? 'serving' : 'dispatched', leftOn: null }
}

export function reportedVisitStatus({ startsOn, endsOn }: Term, today: IsoDate): VisitStatus {
  if (endsOn < today) return 'ended'
  return startsOn <= today ? 'underway' : 'planned'
}

const typeWords = ['组团', '柔性', '送教', '银龄', '实习', '万名']
const types = ['组团式', '柔性支教', '名师送教团', '银龄', '实习支教', '万名教师支教'] as const

/** The stream that the name of a batch most likely means, where a roster does not tell. */
export const likelyBatchType = (batch: string | null): string =>
  types[typeWords.findIndex((word) => batch?.includes(word) === true)] ?? '中组部干部人才'
