import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { brandDraft, brandStatuses, type BrandRow, type BrandSchool, type BrandStatus } from './brand-school.ts'

export const brandFilter = z.object({
  cohortId: rowId.optional(),
  statuses: z.array(z.enum(brandStatuses)).optional().describe('default: all but void'),
  districtId: rowId.optional(),
  category: z.string().max(20).optional(),
  schoolId: rowId.optional(),
  due: z.boolean().optional().describe('复评 or the end of the cultivation is over or near'),
  text: z.string().trim().max(40).optional().describe('code, theme, or school by 汉字, 全拼 or 首字母'),
})
export type BrandFilter = z.output<typeof brandFilter>

const reads: readonly Area[] = ['twinning', 'registry', 'policies', 'milestones']
const changed: readonly Area[] = ['twinning', 'milestones', 'history']
const ids = z.array(rowId).min(1).max(500).describe('records, all or none')
const text = (max: number) => z.string().trim().max(max).nullable().default(null)
interface Done {
  readonly count: number
}

export const brandContract = {
  list: query(
    brandFilter.extend({
      ...pageRequest,
      sort: z.enum(['code', 'endsOn', 'updated']).default('code'),
      descending: z.boolean().default(false),
    }),
    reads,
  ).returns<Page<BrandRow>>(),
  counts: query(brandFilter.omit({ statuses: true }), reads).returns<{
    readonly byStatus: Readonly<Record<BrandStatus, number>>
    readonly total: number
    readonly schools: number
    readonly due: number
  }>(),
  get: query(z.object({ id: rowId.describe('id, or code: PY-2025-003') }), reads).returns<BrandSchool>(),
  create: command(brandDraft, changed).returns<{ readonly id: string; readonly code: string }>(),
  update: command(
    changesOf(brandDraft.omit({ schoolId: true, cohortId: true })).extend({ id: rowId }),
    changed,
  ).returns<null>(),
  recognise: command(
    z.object({
      ids,
      on: isoDate,
      level: z.string().trim().min(1, '请填写认定等级').max(20),
      documentNo: text(60),
      reassessOn: isoDate.nullable().optional().describe('default: by the years of the policy'),
    }),
    changed,
  ).returns<Done>(),
  reassess: command(
    z.object({
      ids,
      on: isoDate,
      hasPassed: z.boolean(),
      level: text(20).describe('default: the level stays'),
      documentNo: text(60),
      reassessOn: isoDate.nullable().optional(),
      note: text(200),
    }),
    changed,
  ).returns<Done>(),
  cancel: command(
    z.object({ ids, on: isoDate, reason: z.string().trim().min(1, '请填写原因').max(60), note: text(200) }),
    changed,
  ).returns<Done>(),
  void: command(
    z.object({ ids, reason: z.string().trim().min(1, '请填写原因').max(60), note: text(200) }),
    changed,
  ).returns<Done>(),
}
