import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { AidFinding } from './aid-finding.ts'

/** Stored: planned, finished, cancelled, void. `underway` is told by the days. */
export const shadowingStatuses = ['planned', 'underway', 'finished', 'cancelled', 'void'] as const
export type ShadowingStatus = (typeof shadowingStatuses)[number]

export const shadowingActions = ['edit', 'finish', 'reopen', 'cancel', 'void'] as const
export type ShadowingAction = (typeof shadowingActions)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

/** 来濮跟岗: a teacher of 伊吾 at a school here. */
export const shadowingDraft = z.object({
  teacherId: rowId.describe('伊吾教师'),
  hostId: rowId.describe('跟岗学校'),
  guideId: rowId.nullable().default(null).describe('指导教师'),
  visitId: rowId.nullable().default(null).describe('随哪次互访来'),
  subject: z.string().trim().max(20).optional().describe('default: that of the teacher'),
  startsOn: isoDate,
  endsOn: isoDate,
  lessonsHeard: z.int().min(0).max(500).nullable().default(null).describe('听课节数; null: counted from activities'),
  reportLesson: text(100).describe('汇报课'),
  remark: text(200),
})
export type ShadowingDraft = z.output<typeof shadowingDraft>

export interface ShadowingRow {
  readonly id: string
  readonly code: string
  readonly teacherId: string
  readonly name: string
  readonly homeSchool: string
  readonly subject: string
  readonly hostId: string | null
  readonly host: string
  readonly guideId: string | null
  readonly guide: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
  /** As told, or the lessons that he heard by the activities of those days. */
  readonly lessonsHeard: number
  readonly reportLesson: string | null
  readonly grade: string | null
  readonly status: ShadowingStatus
  readonly visitId: string | null
  readonly visit: string | null
}

export interface Shadowing extends ShadowingRow {
  readonly note: string | null
  readonly reason: string | null
  readonly remark: string | null
  /** As told; null when it is counted. */
  readonly lessonsTold: number | null
  readonly findings: readonly AidFinding[]
  readonly actions: readonly ShadowingAction[]
}
