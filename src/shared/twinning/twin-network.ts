import type { UrbanType } from '../registry/school.ts'

/** What a school is in the picture; one that is several things is the first of them. */
export const nodeKinds = ['outside', 'lead', 'member', 'left-out'] as const
export type NodeKind = (typeof nodeKinds)[number]

export interface NetworkNode {
  readonly id: string
  readonly name: string
  /** A name that fits beside a point. */
  readonly shortName: string
  readonly kind: NodeKind
  readonly districtId: string
  readonly district: string
  readonly urbanType: UrbanType | null
  readonly stages: readonly string[]
  readonly isFamous: boolean
  /** Groups that it is in, and links that it gives and takes. */
  readonly groups: number
  readonly gives: number
  readonly takes: number
  /** In a group without any link, or a rural school in no group. */
  readonly isIsolated: boolean
}

export interface NetworkLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly groupId: string
  readonly group: string
  readonly scheme: string
  readonly isCrossDistrict: boolean
}

export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly links: readonly NetworkLink[]
  /** 组, 学校, 对子: three numbers, never one for the other. */
  readonly counts: { readonly groups: number; readonly schools: number; readonly links: number }
}

export const nodeKindLabels = {
  outside: '辖区外学校',
  lead: '牵头校',
  member: '成员校',
  'left-out': '未纳入的乡村学校',
} as const satisfies Record<NodeKind, string>

/** 县区 × 牵头校: how many schools of each district each lead school has in its groups. */
export interface TwinMatrix {
  readonly districts: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly {
    readonly schoolId: string
    readonly school: string
    readonly district: string
    readonly groups: readonly { readonly id: string; readonly code: string; readonly name: string }[]
    /** In the order of the districts. */
    readonly counts: readonly number[]
    readonly total: number
  }[]
  readonly totals: readonly number[]
  readonly total: number
}

/** 濮阳市油田第四小学 → 油田第四小学; what is left must still tell the school. */
export function shortSchoolName(name: string): string {
  const short = name.replace(/^河南省/, '').replace(/^濮阳市/, '')
  return short.length >= 4 ? short : name
}
