import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { isoDate } from '../kernel/dates.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  teacherDraft,
  teacherStatuses,
  type DuplicateGroup,
  type LeavingEffect,
  type Teacher,
  type TeacherDraft,
  type TeacherRow,
} from './teacher.ts'

export const teacherFilter = z.object({
  districtId: rowId.optional(),
  schoolId: rowId.optional(),
  stage: z.string().optional(),
  subject: z.string().optional(),
  title: z.string().optional(),
  status: z.enum(teacherStatuses).optional(),
  honour: z.string().optional().describe('has this confirmed honour'),
  isRural: z.boolean().optional(),
  text: z.string().trim().max(40).optional().describe('汉字, 全拼 or 首字母, inside the name too'),
})

export const teacherSorts = ['name', 'updated'] as const

export const leaving = z.object({
  id: rowId,
  status: z
    .enum(['active', 'transferred', 'retired', 'left', 'on-aid', 'seconded'])
    .describe('active with schoolId: 调动 within the city'),
  schoolId: rowId.optional().describe('the new school, for a move inside'),
  on: isoDate,
  note: z.string().trim().max(100).optional(),
})

export const teacherContract = {
  list: query(
    teacherFilter.extend({
      ...pageRequest,
      sort: z.enum(teacherSorts).default('name'),
      descending: z.boolean().default(false),
    }),
    ['registry', 'codes', 'pairings'],
  ).returns<Page<TeacherRow>>(),
  count: query(teacherFilter, ['registry']).returns<{ readonly total: number; readonly isCapped: boolean }>(),
  get: query(z.object({ id: rowId }), ['registry', 'codes', 'pairings']).returns<Teacher>(),
  /** The draft of a record, for its form, without ID number and phone: those are asked for one by one. */
  edit: query(z.object({ id: rowId }), ['registry'])
    .by('officer')
    .returns<Omit<TeacherDraft, 'nationalId' | 'phone'>>(),
  /** One number whole, for whoever works on records; the audit trail keeps who has seen it. */
  reveal: command(z.object({ id: rowId, field: z.enum(['nationalId', 'phone']) }), []).returns<{
    readonly value: string | null
  }>(),
  create: command(teacherDraft, ['registry', 'history']).returns<{ readonly id: string }>(),
  /** What is not sent stays as it is. */
  update: command(changesOf(teacherDraft).extend({ id: rowId }), ['registry', 'pairings', 'history']).returns<{
    readonly id: string
  }>(),
  /** 调动、退休、离职: what it would break, before it is done. */
  leavingEffects: query(leaving, ['registry', 'pairings', 'studios']).returns<readonly LeavingEffect[]>(),
  leave: command(leaving, ['registry', 'pairings', 'history']).returns<{ readonly affected: number }>(),
  duplicates: query(z.object({ limit: z.int().min(1).max(500).default(100) }), ['registry']).returns<
    readonly DuplicateGroup[]
  >(),
  /** Everything of `duplicateId` goes over to `keepId`; `fields` names those whose value is taken from the duplicate. */
  merge: command(z.object({ keepId: rowId, duplicateId: rowId, fields: z.array(z.string().max(30)).default([]) }), [
    'registry',
    'pairings',
    'hours',
    'history',
  ]).returns<{ readonly id: string }>(),
  remove: command(z.object({ id: rowId }), ['registry', 'history']).returns<null>(),
}
