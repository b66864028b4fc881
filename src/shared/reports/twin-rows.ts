import type { BrandStatus } from '../twinning/brand-school.ts'
import type { TwinStatus } from '../twinning/twin-group.ts'
import type { Settlement } from './report-filter.ts'

/** One 成员校 in one group on the day of the report, under the names of that day; a group without any has one row. */
export interface ReportTwin {
  readonly groupId: string
  readonly code: string
  readonly schoolYear: string
  readonly name: string
  readonly scheme: string
  readonly lead: string | null
  readonly leadDistrictId: string | null
  readonly leadDistrict: string | null
  readonly outside: string
  readonly partnerId: string | null
  readonly partner: string | null
  readonly partnerDistrict: string | null
  readonly settlement: Settlement | null
  readonly stage: string
  readonly agreementOn: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly person: string | null
  readonly phone: string | null
  readonly status: TwinStatus
  /** 对子 of the group on that day. */
  readonly links: number
}

/** One activity of one group. */
export interface ReportTwinActivity {
  readonly activityId: string
  readonly schoolYear: string
  readonly group: string
  readonly heldOn: string
  readonly type: string
  readonly supporters: string | null
  readonly supported: string | null
  readonly topic: string
  readonly summary: string | null
  readonly reflection: string | null
  readonly teachers: number
}

/** One 对子 as its agreement has it. */
export interface ReportTwinLink {
  readonly id: string
  readonly cohortId: string
  readonly code: string
  readonly group: string
  readonly from: string
  readonly to: string
  readonly organizer: string | null
  readonly agreementNo: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly content: string | null
  readonly goals: readonly string[]
}

export interface ReportBrand {
  readonly id: string
  readonly schoolYear: string
  readonly district: string
  readonly school: string
  readonly category: string
  readonly theme: string
  readonly startsOn: string
  readonly endsOn: string
  readonly goals: string | null
  readonly milestonesDone: number
  readonly milestones: number
  readonly level: string | null
  readonly recognisedOn: string | null
  readonly documentNo: string | null
  readonly reassessOn: string | null
  readonly status: BrandStatus
  readonly remark: string | null
}
