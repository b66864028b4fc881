import { z } from 'zod'
import { partialDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { nationalIdProblem } from './national-id.ts'

export const teacherStatuses = ['active', 'transferred', 'retired', 'left', 'on-aid', 'seconded'] as const
export type TeacherStatus = (typeof teacherStatuses)[number]

/** Someone who has gone can neither mentor nor be mentored; his pairings become 师傅空缺. */
export const isGone = (status: TeacherStatus): boolean =>
  status === 'transferred' || status === 'retired' || status === 'left'

export const honourStates = ['candidate', 'confirmed', 'cancelled', 'expired'] as const
export type HonourState = (typeof honourStates)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)
const date = partialDate.nullable().default(null)

export const honourDraft = z.object({
  name: z.string().trim().min(1, '请填写荣誉名称').max(40),
  level: text(10),
  batch: text(20),
  state: z.enum(honourStates).default('confirmed').describe('培育对象 and 认定 are different states'),
  awardedOn: date,
  documentNo: text(40),
  validUntil: date,
})

export type HonourDraft = z.output<typeof honourDraft>

export const nationalId = z.string().refine((value) => nationalIdProblem(value) === null, {
  error: (issue) => nationalIdProblem(String(issue.input)) ?? '身份证号不正确',
})

/** What an officer fills in about a teacher; required are only 姓名, 单位, 学段, 学科. */
export const teacherDraft = z.object({
  name: z.string().trim().min(1, '请填写姓名').max(40),
  reading: text(60).describe('pinyin by syllable, where the guessed one is wrong: lü wen jing'),
  sex: z.enum(['male', 'female']).nullable().default(null),
  nationalId: nationalId.nullable().default(null),
  birth: date,
  ethnicity: text(20),
  political: text(20),
  workStart: date.describe('参加工作时间'),
  schoolId: rowId.describe('工作单位'),
  stage: z.string().trim().min(1, '请选择学段').max(20),
  subject: z.string().trim().min(1, '请选择学科').max(20),
  subject2: text(20).describe('兼教学科'),
  post: text(30).describe('职务'),
  title: text(20).describe('职称'),
  titleDate: date.describe('职称取得时间'),
  education: text(20),
  major: text(40),
  phone: z
    .string()
    .trim()
    .regex(/^1\d{10}$/, '手机号应为 11 位数字')
    .nullable()
    .default(null),
  email: text(60),
  status: z.enum(teacherStatuses).default('active'),
  remark: text(500),
  honours: z.array(honourDraft).default([]),
})

export type TeacherDraft = z.output<typeof teacherDraft>

export interface TeacherRow {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female' | null
  readonly birth: string | null
  readonly schoolId: string | null
  readonly school: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  /** The highest confirmed honour. */
  readonly honour: string | null
  readonly workStart: string | null
  readonly status: TeacherStatus
  /** Pairings under way as mentor and as mentee. */
  readonly mentoring: number
  readonly mentored: number
}

export interface Honour extends HonourDraft {
  readonly id: string
}

export interface Employment {
  readonly schoolId: string | null
  readonly school: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly reason: string | null
}

export interface TeacherPairing {
  readonly pairingId: string
  readonly code: string
  readonly role: 'mentor' | 'mentee'
  readonly otherId: string
  readonly other: string
  readonly otherSchool: string
  readonly startsOn: string
  readonly endsOn: string
  readonly status: string
}

/** The record card: everything about one person. ID number and phone are masked; `reveal` shows one and is logged. */
export interface Teacher extends TeacherRow {
  readonly reading: string | null
  readonly nationalIdMasked: string | null
  readonly phoneMasked: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly teachingYears: number | null
  readonly subject2: string | null
  readonly post: string | null
  readonly titleDate: string | null
  readonly education: string | null
  readonly major: string | null
  readonly email: string | null
  readonly remark: string | null
  readonly leftOn: string | null
  readonly isRural: boolean | null
  readonly honours: readonly Honour[]
  readonly employments: readonly Employment[]
  readonly pairings: readonly TeacherPairing[]
  readonly source: { readonly file: string; readonly sheet: string; readonly row: number } | null
}

/** What 调动 or 退休 would break. */
export interface LeavingEffect {
  /** Of the pairing or of the studio. */
  readonly id: string
  readonly code: string
  readonly role: 'mentor' | 'mentee' | 'lead' | 'member'
  /** The other of the pair, or the name of the studio. */
  readonly other: string
  readonly status: string
  readonly consequence: string
}

/** Two or more records that may be one person, with what speaks for and against it. */
export interface DuplicateGroup {
  readonly reason: string
  readonly isSafe: boolean
  readonly teachers: readonly TeacherRow[]
}
