import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import type { AidFinding } from './aid-finding.ts'
import {
  shadowingDraft,
  shadowingStatuses,
  type Shadowing,
  type ShadowingRow,
  type ShadowingStatus,
} from './shadowing.ts'

export const shadowingFilter = z.object({
  statuses: z.array(z.enum(shadowingStatuses)).optional().describe('default: all but void'),
  there: z.boolean().optional().describe('not cancelled, and begun'),
  hostId: rowId.optional(),
  visitId: rowId.optional(),
  teacherId: rowId.optional(),
  from: isoDate.optional().describe('on some day on or after'),
  to: isoDate.optional().describe('on some day on or before'),
  text: z.string().trim().max(40).optional().describe('code, host school, or teacher by 汉字, 全拼 or 首字母'),
})
export type ShadowingFilter = z.output<typeof shadowingFilter>

const reads: readonly Area[] = ['aid', 'registry', 'activities', 'policies']
const changed: readonly Area[] = ['aid', 'history']
const ids = z.array(rowId).min(1).max(500)
const reason = z.string().trim().min(1, '请填写原因').max(100)
interface Done {
  readonly count: number
}

export const shadowingContract = {
  list: query(
    shadowingFilter.extend({ ...pageRequest, descending: z.boolean().default(true).describe('by the first day') }),
    reads,
  ).returns<Page<ShadowingRow>>(),
  counts: query(shadowingFilter.omit({ statuses: true }), reads).returns<{
    readonly byStatus: Readonly<Record<ShadowingStatus, number>>
    readonly total: number
  }>(),
  get: query(z.object({ id: rowId }), reads).returns<Shadowing>(),
  check: query(shadowingDraft.partial({ hostId: true }).extend({ id: rowId.optional() }), reads).returns<
    readonly AidFinding[]
  >(),
  add: command(z.object({ shadowings: z.array(shadowingDraft).min(1).max(200) }), changed).returns<{
    readonly ids: readonly string[]
  }>(),
  update: command(changesOf(shadowingDraft.omit({ teacherId: true })).extend({ id: rowId }), changed).returns<null>(),
  /** 鉴定: the grade, and what he heard and showed. */
  finish: command(
    z.object({
      ids,
      on: isoDate.describe('the last day'),
      grade: z.string().trim().min(1, '请选择鉴定等次').max(10),
      note: z.string().trim().max(200).nullable().default(null),
    }),
    changed,
  ).returns<Done>(),
  reopen: command(z.object({ ids }), changed).returns<Done>(),
  cancel: command(z.object({ ids, reason }), changed).returns<Done>(),
  void: command(z.object({ ids, reason }), changed).returns<Done>(),
}
