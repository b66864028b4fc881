import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { achievementCreditKinds, eventLevels, type Credit, type EventLevel } from './activity.ts'

/** 立项 and 结题 of a research project. */
export const projectPhases = ['opened', 'concluded'] as const
export type ProjectPhase = (typeof projectPhases)[number]

export const awards = ['特等', '一等', '二等', '三等'] as const
export type Award = (typeof awards)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

export const achievementDraft = z.object({
  teacherId: rowId,
  kind: z.string().trim().min(1, '请选择成果类别').max(20),
  name: z.string().trim().min(1, '请填写成果名称').max(100),
  level: z.enum(eventLevels).nullable().default(null),
  award: z.enum(awards).nullable().default(null),
  phase: z.enum(projectPhases).nullable().default(null),
  issuer: text(60).describe('颁发或发表单位'),
  achievedOn: isoDate,
  authorRank: z.int().min(1).max(50).nullable().default(null).describe('本人排名'),
  certificateNo: text(40),
  remark: text(200),
  credits: z
    .array(z.object({ kind: z.enum(achievementCreditKinds), id: rowId }))
    .max(50)
    .optional()
    .describe('left out: what its teacher belonged to on that day'),
})

export type AchievementDraft = z.output<typeof achievementDraft>

export interface Achievement {
  readonly id: string
  readonly teacherId: string
  readonly teacher: string
  readonly school: string | null
  readonly kind: string
  readonly name: string
  readonly level: EventLevel | null
  readonly award: Award | null
  readonly phase: ProjectPhase | null
  readonly issuer: string | null
  readonly achievedOn: string
  readonly authorRank: number | null
  readonly certificateNo: string | null
  readonly remark: string | null
  readonly credits: readonly Pick<Credit, 'kind' | 'id' | 'code' | 'label'>[]
  readonly attachments: number
}
