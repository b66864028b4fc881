import type { MemberRole, StudioStatus } from '../studios/studio.ts'
import type { Settlement } from './report-filter.ts'

/** All that a report may say of one studio. */
export interface ReportStudio {
  readonly id: string
  readonly code: string
  readonly schoolYear: string
  readonly name: string
  readonly type: string
  readonly level: string
  readonly lead: string | null
  readonly leadTitle: string | null
  readonly school: string
  readonly districtId: string | null
  readonly district: string | null
  readonly settlement: Settlement | null
  readonly stage: string
  readonly subject: string
  readonly namedOn: string | null
  readonly plateOn: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly members: number
  readonly status: StudioStatus
  readonly documentNo: string | null
  readonly remark: string | null
}

/** One person in one studio; unit, title and honours are those of the day of joining. */
export interface ReportMember {
  readonly id: string
  readonly studioId: string
  readonly studio: string
  readonly studioType: string
  readonly schoolYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly teacherId: string
  readonly role: MemberRole
  readonly name: string
  readonly gender: string | null
  readonly birth: string | null
  readonly school: string
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honours: string | null
  readonly joinedOn: string
  readonly phone: string | null
  readonly remark: string | null
}
