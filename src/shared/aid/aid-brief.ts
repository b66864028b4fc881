import { z } from 'zod'

/** The parts of a 座谈会 brief, in the order of its headings. */
export const briefParts = ['situation', 'measures', 'results', 'problems', 'next'] as const
export type BriefPart = (typeof briefParts)[number]

export const briefHeadings = {
  situation: '基本情况',
  measures: '主要做法',
  results: '工作成效',
  problems: '存在问题',
  next: '下步打算',
} as const satisfies Record<BriefPart, string>

export const briefDraft = z.object({
  title: z.string().trim().min(1, '请填写标题').max(80),
  parts: z
    .array(z.object({ key: z.enum(briefParts), text: z.string().trim().max(6000) }))
    .min(1)
    .max(briefParts.length),
})
export type BriefDraft = z.output<typeof briefDraft>

export interface AidBrief extends BriefDraft {
  readonly from: string
  readonly to: string
  /** Null: filled in just now, and not stored. */
  readonly id: string | null
  readonly updatedAt: string | null
}
