import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'

export const schoolStatuses = ['open', 'closed', 'renamed'] as const
export const urbanTypes = ['urban', 'town', 'rural'] as const
export const urbanCodes = ['111', '112', '121', '122', '123', '210', '220'] as const

export type SchoolStatus = (typeof schoolStatuses)[number]
export type UrbanType = (typeof urbanTypes)[number]
export type UrbanCode = (typeof urbanCodes)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)
const count = z.int().min(0).max(100_000).nullable().default(null)

/** What an officer fills in about a school. */
export const schoolDraft = z.object({
  name: z.string().trim().min(2, '请填写学校全称').max(60),
  code: z
    .string()
    .trim()
    .regex(/^(11|21|31|34|36|37|51)\d{8}$/, '学校标识码应为 10 位数字，前两位是学校类别')
    .nullable()
    .default(null),
  districtId: rowId.describe('县区'),
  town: text(30),
  stages: z.array(z.string().max(20)).default([]).describe('学段, one or more'),
  ownership: z.enum(['public', 'private']).nullable().default(null),
  urbanCode: z.enum(urbanCodes).nullable().default(null).describe('城乡分类代码'),
  urbanType: z
    .enum(urbanTypes)
    .nullable()
    .default(null)
    .describe('城区/镇区/乡村; follows urbanCode when that is given'),
  isLead: z.boolean().default(false).describe('名校/牵头校'),
  isOutside: z.boolean().default(false).describe('辖区外'),
  students: count,
  teachers: count,
  principal: text(20),
  contact: text(20),
  phone: text(30),
  status: z.enum(schoolStatuses).default('open'),
  remark: text(500),
  aliases: z.array(z.string().trim().min(1).max(60)).default([]).describe('简称'),
  formerNames: z.array(z.string().trim().min(1).max(60)).default([]).describe('曾用名'),
})

export type SchoolDraft = z.output<typeof schoolDraft>

export interface SchoolRow {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly districtId: string
  readonly district: string
  readonly town: string | null
  readonly stages: readonly string[]
  readonly urbanType: UrbanType | null
  readonly isLead: boolean
  readonly isOutside: boolean
  readonly status: SchoolStatus
  /** Teachers in the registry who work there now. */
  readonly teacherCount: number
}

export interface School extends SchoolRow {
  readonly ownership: 'public' | 'private' | null
  readonly urbanCode: UrbanCode | null
  readonly students: number | null
  readonly teachers: number | null
  readonly principal: string | null
  readonly contact: string | null
  readonly phone: string | null
  readonly remark: string | null
  readonly aliases: readonly string[]
  readonly formerNames: readonly string[]
  /** Spellings from imported files that an officer has confirmed. */
  readonly confirmedNames: readonly string[]
}
