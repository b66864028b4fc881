import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { Milestone } from '../milestones/milestone.ts'

/** 培育中 → 已认定 → (复评) 已认定 or 限期整改 → 已取消; 作废 in the place of deleting. */
export const brandStatuses = ['cultivating', 'recognised', 'rectifying', 'cancelled', 'void'] as const
export type BrandStatus = (typeof brandStatuses)[number]

export const livingBrandStatuses = ['cultivating', 'recognised', 'rectifying'] as const satisfies readonly BrandStatus[]

export const brandActions = ['edit', 'recognise', 'reassess', 'cancel', 'void'] as const
export type BrandAction = (typeof brandActions)[number]

/** What a record is of; others may be typed. */
export const brandCategories = ['名校培育', '一校一品', '特色高中', '品牌学校'] as const

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

export const brandDraft = z.object({
  schoolId: rowId,
  cohortId: rowId.optional().describe('批次; default: the open one of the start'),
  category: z.string().trim().min(1, '请选择类别').max(20),
  theme: z.string().trim().min(1, '请填写品牌名称（一校一品主题）').max(60),
  startsOn: isoDate.describe('培育起始'),
  endsOn: isoDate.optional().describe('default: by the months of the policy'),
  goals: text(1000).describe('建设目标'),
  person: text(20),
  phone: text(30),
  remark: text(200),
})
export type BrandDraft = z.output<typeof brandDraft>

export interface BrandRow {
  readonly id: string
  readonly code: string
  readonly schoolId: string
  readonly school: string
  readonly district: string
  readonly category: string
  readonly theme: string
  readonly startsOn: string
  readonly endsOn: string
  readonly status: BrandStatus
  /** 认定等级, with its day and document; null while under cultivation. */
  readonly level: string | null
  readonly recognisedOn: string | null
  readonly documentNo: string | null
  /** 复评日期. */
  readonly reassessOn: string | null
  /** 复评, or the end of the cultivation, is over or within the days of the reminder. */
  readonly due: 'over' | 'soon' | null
  /** Milestones: done of all. */
  readonly milestonesDone: number
  readonly milestones: number
}

/** One 认定 or 复评. */
export interface BrandVerdict {
  readonly id: string
  readonly kind: 'recognise' | 'reassess'
  readonly on: string
  readonly level: string | null
  readonly hasPassed: boolean
  readonly documentNo: string | null
  readonly note: string | null
}

export interface BrandSchool extends BrandRow {
  readonly cohortId: string
  readonly cohort: string
  readonly goals: string | null
  readonly person: string | null
  readonly phone: string | null
  readonly remark: string | null
  readonly statusSince: string
  readonly reason: string | null
  readonly verdicts: readonly BrandVerdict[]
  readonly actions: readonly BrandAction[]
  /** Groups under way that the school is in. */
  readonly groups: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** For the card: what the milestones of the record are listed by. */
export const brandTarget = 'brand_school' satisfies Milestone['target']
