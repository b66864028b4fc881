import type { IsoDate } from '../kernel/dates.ts'
import type { UrbanType } from '../registry/school.ts'
import type { TwinningPolicy } from '../policies/twinning-policy.ts'
import type { TwinStatus } from './twin-group.ts'
import type { DistrictRule, TwinSlot } from './twin-scheme.ts'

/** What the rules know about a school, as it is now. */
export interface TwinSchool {
  readonly schoolId: string
  readonly name: string
  readonly districtCode: string
  readonly district: string
  readonly urbanType: UrbanType | null
  readonly stages: readonly string[]
  readonly isOutside: boolean
  readonly isFamous: boolean
  readonly isClosed: boolean
  /** Other groups under way that it leads, and that it is otherwise in: names. */
  readonly leads: readonly string[]
  readonly isIn: readonly string[]
  /** 成员校 of the other groups that it leads. */
  readonly partnersElsewhere: number
  /** Whether it is in a group with an outside school, in whatever group that is. */
  readonly hasOutsidePartner: boolean
}

export interface TwinCaseMember extends TwinSchool {
  readonly slot: string
  readonly isLead: boolean
}

export interface TwinCaseLink {
  readonly fromId: string
  readonly toId: string
  readonly endsOn: IsoDate | null
  readonly endReason: string | null
}

/** A group as it is to be judged, with who is in it and linked now. */
export interface TwinCase {
  readonly status: TwinStatus
  readonly stage: string
  readonly districtRule: DistrictRule
  readonly slots: readonly TwinSlot[]
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly agreementOn: IsoDate | null
  readonly members: readonly TwinCaseMember[]
  readonly links: readonly TwinCaseLink[]
}

export interface TwinRuleContext {
  readonly policy: TwinningPolicy
  readonly today: IsoDate
}
