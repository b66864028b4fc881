import type { IsoDate } from '../kernel/dates.ts'
import { displayStatus } from '../pairings/pairing-states.ts'
import type { PairingStatus, StoredStatus } from '../pairings/pairing.ts'
import type { Settlement } from './report-filter.ts'

/** All that a report may say of one pair. Unit, title and honours are those at the start: people move, reports stay. */
export interface ReportPair {
  readonly id: string
  readonly groupId: string
  readonly groupCode: string
  readonly seq: number
  readonly schoolYear: string
  readonly mentorId: string
  readonly mentor: string
  readonly mentorSchool: string
  readonly mentorTitle: string | null
  readonly mentorHonours: string | null
  readonly mentorDistrictId: string | null
  readonly mentorDistrict: string | null
  readonly districtPosition: number | null
  readonly menteeId: string
  readonly mentee: string
  readonly menteeSchool: string
  readonly menteeTitle: string | null
  readonly menteeYears: number | null
  readonly menteeDistrictId: string | null
  readonly settlement: Settlement | null
  readonly stage: string
  readonly subject: string
  readonly kind: string
  readonly level: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly stored: StoredStatus
  readonly leftOn: IsoDate | null
  readonly assessedOn: IsoDate | null
  readonly completedOn: IsoDate | null
  readonly goal: string | null
  readonly agreementNo: string | null
  readonly appointmentNo: string | null
  readonly remark: string | null
  readonly groupRemark: string | null
  /** Of the mentor's school today, for whoever has to telephone. */
  readonly contact: string | null
  readonly contactPhone: string | null
  readonly mentorPhone: string | null
  readonly overdueDays: number
  readonly remindDays: number
  readonly source: string | null
}

/** SJ-2025-0031-2: the group's code and the number in it. */
export const pairingCode = (pair: Pick<ReportPair, 'groupCode' | 'seq'>): string => `${pair.groupCode}-${pair.seq}`

/** Begins with today's state and takes back what happened only after the day. */
function storedOn(pair: ReportPair, day: IsoDate): StoredStatus {
  const isAfter = (on: IsoDate | null): boolean => on !== null && on > day
  const wasAssessed = pair.assessedOn !== null && !isAfter(pair.assessedOn)
  if (pair.stored === 'completed' && isAfter(pair.completedOn)) return wasAssessed ? 'assessed' : 'active'
  if (pair.stored === 'assessed' && isAfter(pair.assessedOn)) return 'active'
  if ((pair.stored === 'terminated' || pair.stored === 'dissolved') && isAfter(pair.leftOn)) return 'active'
  return pair.stored
}

/** The state as an officer saw it on a day, as far as the dates that were kept can tell. */
export const statusOn = (pair: ReportPair, day: IsoDate): PairingStatus =>
  displayStatus(storedOn(pair, day), pair.endsOn, { today: day, overdueDays: pair.overdueDays })

export const distinctCount = <Row>(rows: readonly Row[], key: (row: Row) => string): number =>
  new Set(rows.map(key)).size
