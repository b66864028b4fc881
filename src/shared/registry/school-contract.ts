import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { schoolDraft, schoolStatuses, urbanTypes, type School, type SchoolRow } from './school.ts'

export const schoolFilter = z.object({
  districtId: rowId.optional(),
  stage: z.string().optional(),
  urbanType: z.enum(urbanTypes).optional(),
  status: z.enum(schoolStatuses).optional(),
  isLead: z.boolean().optional(),
  isOutside: z.boolean().optional(),
  text: z.string().trim().max(40).optional().describe('汉字, 全拼 or 首字母 of the name or an alias; or the code'),
})

export const schoolSorts = ['name', 'district', 'teachers'] as const

export const schoolContract = {
  list: query(
    schoolFilter.extend({
      ...pageRequest,
      sort: z.enum(schoolSorts).default('district'),
      descending: z.boolean().default(false),
    }),
    ['registry', 'codes'],
  ).returns<Page<SchoolRow>>(),
  count: query(schoolFilter, ['registry']).returns<{
    readonly total: number
    readonly rural: number
    readonly lead: number
  }>(),
  get: query(z.object({ id: rowId }), ['registry', 'codes']).returns<School>(),
  create: command(schoolDraft, ['registry', 'history']).returns<{ readonly id: string }>(),
  /** What is not sent stays as it is. */
  update: command(changesOf(schoolDraft).extend({ id: rowId }), ['registry', 'pairings', 'history']).returns<{
    readonly id: string
  }>(),
  /** Everything at `duplicateId` (teachers, pairings, names) goes over to `keepId`; the name of the one becomes a former name of the other. */
  merge: command(z.object({ keepId: rowId, duplicateId: rowId }), ['registry', 'pairings', 'history']).returns<{
    readonly id: string
  }>(),
  remove: command(z.object({ id: rowId }), ['registry', 'history']).returns<null>(),
  duplicates: query(z.object({}), ['registry']).returns<
    readonly { readonly reason: string; readonly schools: readonly SchoolRow[] }[]
  >(),
}
