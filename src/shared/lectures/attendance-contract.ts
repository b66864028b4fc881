import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  attendeeDraft,
  attendeeStates,
  presences,
  type AttendanceSummary,
  type AttendeeRow,
  type AttendeeState,
  type Invitee,
  type ReadAttendance,
  type Recorded,
  type Suggestion,
  type WaitingName,
} from './attendance.ts'

const reads: readonly Area[] = ['lectures', 'registry', 'policies']
const changed: readonly Area[] = ['lectures', 'registry', 'hours', 'history']
const lectureId = rowId
const ids = z.array(rowId).min(1).max(5000)

/** Who a name in the queue is. */
export const nameAnswer = z.discriminatedUnion('as', [
  z.object({ id: rowId, as: z.literal('teacher'), teacherId: rowId }),
  z.object({
    id: rowId,
    as: z.literal('new').describe('a teacher who is not in the register yet'),
    schoolId: rowId,
    stage: z.string().trim().min(1, '请选择学段').max(20),
    subject: z.string().trim().min(1, '请选择学科').max(20),
    name: z.string().trim().min(1, '请填写姓名').max(40).optional().describe('default: as he signed'),
    phone: z
      .string()
      .regex(/^1\d{10}$/, '手机号应为 11 位数字')
      .nullable()
      .default(null),
  }),
  z.object({ id: rowId, as: z.literal('outsider').describe('keeps his name, gets no 学时') }),
  z.object({ id: rowId, as: z.literal('discard').describe('not a person') }),
  z.object({ id: rowId, as: z.literal('waiting').describe('back into the queue') }),
])
export type NameAnswer = z.output<typeof nameAnswer>

export const attendanceContract = {
  list: query(
    z.object({
      lectureId,
      states: z.array(z.enum(attendeeStates)).optional().describe('default: all but discarded'),
      presence: z.enum(presences).optional(),
      text: z.string().trim().max(40).optional().describe('name or unit'),
      ...pageRequest,
    }),
    reads,
  ).returns<Page<AttendeeRow>>(),
  counts: query(z.object({ lectureId }), reads).returns<Readonly<Record<AttendeeState, number>>>(),
  /** Pasted lines or a 签到表 as they would be recorded, each with who it is or may be; nothing is stored. */
  read: query(
    z.object({
      lectureId,
      text: z.string().max(200_000).optional().describe('one line a person: 姓名、单位…, with or without a header'),
      file: z.string().max(4096).optional().describe('.xlsx, .xls or .csv'),
    }),
    reads,
  ).returns<ReadAttendance>(),
  /** Records who signed. Who is not certain waits in the queue; who signed twice stands once. */
  record: command(
    z.object({
      lectureId,
      rows: z.array(attendeeDraft).min(1).max(5000),
      method: z.enum(['import', 'manual']).default('manual'),
    }),
    changed,
  ).returns<Recorded>(),
  update: command(
    z.object({
      ids,
      presence: z.enum(presences).optional(),
      morning: z.boolean().nullable().optional(),
      afternoon: z.boolean().nullable().optional(),
      isObserver: z.boolean().optional(),
      hours: z.number().min(0).max(100).nullable().optional().describe('null: by the rules'),
    }),
    changed,
  ).returns<{ readonly count: number }>(),
  remove: command(z.object({ ids }), changed).returns<{ readonly count: number }>(),
  /** Names that wait, the newest session first, each with whom it may mean. */
  queue: query(
    z.object({ lectureId: rowId.optional(), ...pageRequest, limit: z.int().min(1).max(200).default(50) }),
    reads,
  ).returns<Page<WaitingName>>(),
  /** Others who may be meant, by what the officer types. */
  suggest: query(
    z.object({ id: rowId.describe('a name that waits'), text: z.string().trim().max(40).default('') }),
    reads,
  ).returns<readonly Suggestion[]>(),
  /** Answers names of the queue; the same name and unit in other sessions is answered with it. */
  settle: command(
    z.object({ answers: z.array(nameAnswer).min(1).max(1000), alsoSame: z.boolean().default(true) }),
    changed,
  ).returns<{ readonly settled: number }>(),
  /** Looks anew at the names that wait, after the register has grown. */
  rematch: command(z.object({ lectureId: rowId.optional() }), changed).returns<{ readonly matched: number }>(),
  summary: query(z.object({ lectureId }), reads).returns<AttendanceSummary>(),
}

export const invitationContract = {
  list: query(z.object({ lectureId }), reads).returns<readonly Invitee[]>(),
  /** Adds people, and places of schools and counties; what is invited already gets the new number of places. */
  add: command(
    z.object({
      lectureId,
      teacherIds: z.array(rowId).max(5000).default([]),
      schools: z
        .array(z.object({ schoolId: rowId, places: z.int().min(1).max(1000) }))
        .max(2000)
        .default([]),
      districts: z
        .array(z.object({ districtId: rowId, places: z.int().min(1).max(5000) }))
        .max(50)
        .default([]),
    }),
    changed,
  ).returns<{ readonly added: number }>(),
  /** The invitations of another session, as they stand. */
  copy: command(z.object({ lectureId, fromId: rowId }), changed).returns<{ readonly added: number }>(),
  remove: command(z.object({ ids }), changed).returns<{ readonly count: number }>(),
}
