import type { UrbanType } from '../registry/school.ts'

/** A rural school that is in no group. */
export interface LeftOutSchool {
  readonly id: string
  readonly name: string
  readonly districtId: string
  readonly district: string
  readonly town: string | null
  readonly stages: readonly string[]
}

/** 同乡镇, 同县区, 邻县区, 其他. */
export const distanceClasses = ['same-town', 'same-district', 'neighbour', 'far'] as const
export type DistanceClass = (typeof distanceClasses)[number]

export const distanceLabels = {
  'same-town': '同乡镇',
  'same-district': '同县区',
  neighbour: '邻县区',
  far: '距离较远',
} as const satisfies Record<DistanceClass, string>

/** Where a school left out may go: a group that stands, or a lead school that has none yet. */
export interface TwinSuggestion {
  readonly groupId: string | null
  readonly groupCode: string | null
  readonly groupName: string | null
  /** The slot that it would take. */
  readonly slot: string | null
  readonly leadId: string
  readonly lead: string
  readonly leadDistrict: string
  readonly distance: DistanceClass
  /** 成员校 that the lead school has already. */
  readonly load: number
  readonly score: number
  /** One sentence for each thing that speaks for or against it. */
  readonly reasons: readonly string[]
}

export interface SuggestionLead {
  readonly schoolId: string
  readonly name: string
  readonly districtCode: string
  readonly district: string
  readonly town: string | null
  readonly stages: readonly string[]
  readonly urbanType: UrbanType | null
  readonly isFamous: boolean
  readonly load: number
  /** The school once got help from it, or was in a group with it. */
  readonly hasHelped: boolean
  readonly group: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly stage: string
    readonly districtRule: 'any' | 'cross' | 'same'
    /** A slot of the last layer with room; null: full. */
    readonly slot: string | null
  } | null
}
