import { z } from 'zod'
import type { IsoInstant } from '../kernel/dates.ts'
import { pageRequest } from '../kernel/page.ts'

/** How a record went out of sight. */
export const removals = ['deleted', 'void', 'archived', 'cancelled'] as const
export type Removal = (typeof removals)[number]

export const removalLabels: Readonly<Record<Removal, string>> = {
  deleted: '已删除',
  void: '已作废',
  archived: '已归档',
  cancelled: '已取消',
}

/** One record in the recycle bin; `no` is the number of the change that took it away. */
export interface BinRow {
  readonly no: number
  readonly table: string
  readonly name: string
  readonly removal: Removal
  /** What was done: 删除 3 名教师. */
  readonly title: string
  readonly operator: string
  readonly at: IsoInstant
  /** Rows that went with it and come back with it. */
  readonly with: number
}

export const binFilter = z.object({
  ...pageRequest,
  table: z.string().max(40).optional().describe('kind of record, by table'),
  removal: z.enum(removals).optional(),
  text: z.string().trim().max(40).optional().describe('part of the name'),
  operator: z.string().max(20).optional(),
  since: z.iso.date().optional().describe('taken away on this day or later'),
})

export type BinFilter = z.output<typeof binFilter>

/** What stood in the way of bringing one back. */
export interface BinObstacle {
  readonly name: string
  readonly reason: string
}

export interface BroughtBack {
  readonly restored: number
  readonly obstacles: readonly BinObstacle[]
}
