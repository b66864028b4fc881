import { z } from 'zod'
import { awards, projectPhases } from '../activities/achievement.ts'
import { eventLevels, participantRoles } from '../activities/activity.ts'
import { isoDate } from '../kernel/dates.ts'

/** Who is assessed: a mentee in one pair, a mentor with one group, a studio, a member of a studio, a group of schools. */
export const assessObjects = ['mentee', 'mentor', 'studio', 'member', 'twin'] as const
export type AssessObject = (typeof assessObjects)[number]

/**
 * `manual` a score by hand up to `max` · `count` points for each record, capped · `matrix` points by level and award,
 * capped · `deduction` from `base`, never below 0 · `ratio` done ÷ quota × `max`, never more than it · `veto` 一票否决.
 */
export const itemKinds = ['manual', 'count', 'matrix', 'deduction', 'ratio', 'veto'] as const
export type ItemKind = (typeof itemKinds)[number]

export const sourceKinds = ['activity', 'achievement', 'attendance', 'quota', 'quota-gap', 'mentee-score'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const assessSource = z.object({
  source: z.enum(sourceKinds),
  type: z
    .string()
    .trim()
    .max(20)
    .nullable()
    .default(null)
    .describe('活动类型, 成果类别, late or absent, 任务名称; null: any'),
  role: z.enum(participantRoles).nullable().default(null),
  phase: z.enum(projectPhases).nullable().default(null),
  points: z.number().min(0).max(1000).default(1).describe('for each; of a mentee-score: the percentage taken over'),
})
export type AssessSource = z.output<typeof assessSource>

export const matrixCell = z.object({
  level: z.enum(eventLevels),
  award: z.enum(awards).nullable().default(null).describe('null: any award, or none'),
  points: z.number().min(0).max(1000),
})

export const assessItemDraft = z.object({
  section: z.string().trim().max(20).default(''),
  name: z.string().trim().min(1, '请填写指标名称').max(40),
  kind: z.enum(itemKinds),
  max: z.number().min(0).max(1000).nullable().default(null).describe('满分 or 封顶; null: none'),
  base: z.number().min(0).max(1000).nullable().default(null).describe('基础分 of a deduction'),
  quota: z.number().positive().max(1000).nullable().default(null).describe('应完成数 of a ratio; null: by the policy'),
  isBonus: z.boolean().default(false).describe('加分项: beyond the total'),
  standard: z.string().trim().max(300).nullable().default(null).describe('评分标准'),
  sources: z.array(assessSource).max(20).default([]),
  cells: z.array(matrixCell).max(60).default([]),
})
export type AssessItem = z.output<typeof assessItemDraft> & { readonly id: string }

export const gradeLine = z.object({
  grade: z.string().trim().min(1).max(10),
  minScore: z.number().min(0).max(10_000),
})
export type GradeLine = z.output<typeof gradeLine>

export const schemeDraft = z.object({
  name: z.string().trim().min(1, '请填写方案名称').max(40),
  object: z.enum(assessObjects),
  total: z.number().positive().max(10_000).nullable().default(100).describe('满分; null: no end'),
  excellentShare: z.number().min(0).max(100).nullable().default(null).describe('优秀比例上限 %; null: by the policy'),
  basis: z.string().trim().max(100).nullable().default(null).describe('依据'),
  grades: z.array(gradeLine).max(8).default([]).describe('等次线; empty: those of the policy'),
  items: z.array(assessItemDraft).min(1, '请至少设一项指标').max(60),
})
export type SchemeDraft = z.output<typeof schemeDraft>

export interface Scheme extends Omit<SchemeDraft, 'items'> {
  readonly id: string
  readonly items: readonly AssessItem[]
  readonly isArchived: boolean
  /** Rounds that took a copy of it. */
  readonly rounds: number
}

export const roundPurposes = ['annual', 'recheck', 'final'] as const
export type RoundPurpose = (typeof roundPurposes)[number]

export const roundDraft = z.object({
  name: z.string().trim().min(1, '请填写考核名称').max(40),
  schemeId: z.string().min(1).max(64),
  cohortId: z.string().min(1).max(64),
  purpose: z.enum(roundPurposes).default('annual'),
  startsOn: isoDate.describe('records from this day count'),
  endsOn: isoDate,
})

export interface Round {
  readonly id: string
  readonly name: string
  readonly object: AssessObject
  readonly purpose: RoundPurpose
  readonly cohortId: string
  readonly cohort: string
  readonly startsOn: string
  readonly endsOn: string
  readonly state: 'open' | 'published'
  readonly publishedOn: string | null
  readonly documentNo: string | null
  readonly scheme: Scheme
  readonly targets: number
}

/** One record that a score was made of. */
export interface Ground {
  readonly record: 'activity' | 'achievement' | 'quota' | 'result'
  readonly recordId: string
  readonly on: string | null
  readonly words: string
  readonly points: number
}

/** One item of one object: what the records give, what stands, and why they differ. */
export interface ItemScore {
  readonly itemId: string
  /** Null: only people can tell. */
  readonly computed: number | null
  /** Of a veto: 1 when it strikes, and no part of the total. */
  readonly score: number
  readonly reason: string | null
  /** The sum in words: 3 节 × 2 分 = 6，封顶 5. */
  readonly words: string
  readonly grounds: readonly Ground[]
  /** A manual item that nobody has scored yet. */
  readonly isMissing: boolean
}

/** One line of the ranking. */
export interface ResultRow {
  readonly targetId: string
  readonly code: string
  /** 张明（师傅 吕文静）; 吕文静名师工作室. */
  readonly name: string
  readonly unit: string
  readonly district: string | null
  readonly score: number
  /** Null: left out of the round. */
  readonly rank: number | null
  readonly grade: string
  /** Grade by the lines alone, when the officer has given another. */
  readonly computedGrade: string
  readonly veto: string | null
  readonly gradeReason: string | null
  readonly isExempt: boolean
  readonly missing: number
  /** Scores in the order of the scheme's items; null: nobody has scored it yet. */
  readonly items: readonly (number | null)[]
}

export interface ResultSheet {
  readonly round: Round
  readonly rows: readonly ResultRow[]
  readonly grades: readonly { readonly grade: string; readonly count: number }[]
  /** 优秀 against its limit; null when there is no limit. */
  readonly excellent: { readonly count: number; readonly limit: number; readonly share: number } | null
}

/** What a publication did. */
export interface Publication {
  readonly count: number
  /** Pairs, studios or groups of schools that took the grade over. */
  readonly carried: number
  /** Why one did not, a sentence each: SJ-2025-0031-2 当前状态是“暂停”，不能登记考核。 */
  readonly refused: readonly string[]
}
