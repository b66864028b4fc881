import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  lectureDraft,
  lectureForms,
  lectureStatuses,
  type Lecture,
  type LectureConflict,
  type LectureDraft,
  type LectureRow,
  type LectureSeries,
  type LectureStatus,
} from './lecture.ts'

const reads: readonly Area[] = ['lectures', 'registry', 'policies', 'calendar', 'activities', 'attachments', 'hours']
const changed: readonly Area[] = ['lectures', 'activities', 'hours', 'history']
const ids = z.array(rowId).min(1).max(200).describe('sessions, all or none')
const reason = z.string().trim().min(1, '请填写原因').max(200)
interface Done {
  readonly count: number
}

export const lectureFilter = z.object({
  seriesId: rowId.optional(),
  cohortId: rowId.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  statuses: z.array(z.enum(lectureStatuses)).optional(),
  form: z.enum(lectureForms).optional(),
  districtId: rowId.optional().describe('held there, or meant for it'),
  stage: z.string().max(20).optional(),
  subject: z.string().max(20).optional(),
  teacherId: rowId.optional().describe('who spoke or signed'),
  hasWaiting: z.boolean().optional(),
  text: z.string().trim().max(40).optional().describe('code, topic, place or a speaker by 汉字, 全拼 or 首字母'),
})
export type LectureFilter = z.output<typeof lectureFilter>

/** A session in the year's plan, with what speaks against its day. */
export interface PlannedLecture {
  readonly id: string
  readonly code: string
  readonly issue: number
  readonly topic: string
  readonly heldOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string | null
  readonly speakers: string
  readonly status: LectureStatus
  readonly conflicts: readonly LectureConflict[]
}

export interface SeasonPlan {
  readonly from: string
  readonly to: string
  readonly lectures: readonly PlannedLecture[]
  /** Days that are no good for a session: 放假, 考试, 寒暑假. */
  readonly blocked: readonly {
    readonly from: string
    readonly to: string
    readonly kind: 'holiday' | 'exam' | 'vacation'
    readonly name: string
  }[]
  /** Weekends that are worked. */
  readonly worked: readonly string[]
}

/** Lines of a pasted plan as drafts, with what could not be read. */
export interface ReadPlan {
  readonly drafts: readonly {
    readonly line: number
    readonly draft: LectureDraft
    readonly conflicts: readonly LectureConflict[]
  }[]
  readonly unread: readonly { readonly line: number; readonly text: string; readonly problem: string }[]
}

export const lectureContract = {
  list: query(
    lectureFilter.extend({
      ...pageRequest,
      sort: z.enum(['heldOn', 'issue', 'updated']).default('heldOn'),
      descending: z.boolean().default(false),
    }),
    reads,
  ).returns<Page<LectureRow>>(),
  counts: query(lectureFilter.omit({ statuses: true }), reads).returns<{
    readonly byStatus: Readonly<Record<LectureStatus, number>>
    readonly total: number
    readonly present: number
    readonly waiting: number
    readonly late: number
  }>(),
  get: query(z.object({ id: rowId.describe('id, or code: DJT-2025-003') }), reads).returns<Lecture>(),
  /** What speaks against a draft as it stands in the form; nothing is stored. */
  check: query(
    lectureDraft
      .pick({ heldOn: true, startsAt: true, endsAt: true, span: true, place: true, speakers: true })
      .extend({ id: rowId.optional(), seriesId: rowId.optional() }),
    reads,
  ).returns<readonly LectureConflict[]>(),
  /** A season or any span of days on one screen, with conflicts and the days that are no good. */
  planner: query(
    z.object({ seriesId: rowId.optional(), from: isoDate.optional(), to: isoDate.optional() }),
    reads,
  ).returns<SeasonPlan>(),
  /** A pasted plan, one line a session: 日期、主题、主讲人、地点…; nothing is stored. */
  readPlan: query(z.object({ text: z.string().max(50_000), seriesId: rowId.optional() }), reads).returns<ReadPlan>(),
  create: command(lectureDraft, changed).returns<{
    readonly id: string
    readonly code: string
    readonly issue: number
  }>(),
  /** A whole season at once: all or none, one line under 撤销. */
  createMany: command(z.object({ lectures: z.array(lectureDraft).min(1).max(100) }), changed).returns<{
    readonly ids: readonly string[]
  }>(),
  update: command(changesOf(lectureDraft).extend({ id: rowId }), changed).returns<null>(),
  notify: command(z.object({ ids, on: isoDate }), changed).returns<Done>(),
  /** It took place: in the same act an activity 讲座 is written, so that studios and pairs get it. */
  hold: command(
    z.object({ ids, heldOn: isoDate.optional().describe('default: the day that was planned') }),
    changed,
  ).returns<Done>(),
  file: command(z.object({ ids, on: isoDate }), changed).returns<Done>(),
  /** Awards 学时 to everybody who is matched; whoever is matched later gets them then. */
  attest: command(z.object({ ids, on: isoDate }), changed).returns<
    Done & { readonly people: number; readonly hours: number }
  >(),
  /** Takes the award back, with a reason in the ledger. */
  retract: command(z.object({ ids, reason }), changed).returns<Done>(),
  postpone: command(
    z.object({ ids, newOn: isoDate.nullable().default(null).describe('null: not known yet'), reason }),
    changed,
  ).returns<Done>(),
  cancel: command(z.object({ ids, reason }), changed).returns<Done>(),
  restore: command(z.object({ ids }), changed).returns<Done>(),
  /** Only a session to which nobody has signed. */
  remove: command(z.object({ ids }), changed).returns<Done>(),
  /** 通知: as text for a group chat; the official letter is the report `lecture-notice`. */
  noticeText: query(z.object({ id: rowId }), reads).returns<{ readonly text: string }>(),
  /** A brief with the figures filled in, to be put into the form and edited. */
  briefText: query(z.object({ id: rowId }), reads).returns<{ readonly text: string }>(),
}

const seriesDraft = z.object({
  name: z.string().trim().min(1, '请填写名称').max(60),
  cohortId: rowId.optional().describe('default: the open one of the school year'),
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/, '学年应写成 2025-2026')
    .optional()
    .describe('default: the current one'),
  remark: z.string().trim().max(200).nullable().default(null),
})

export const seriesContract = {
  list: query(z.object({ cohortId: rowId.optional() }), reads).returns<readonly LectureSeries[]>(),
  create: command(seriesDraft, ['lectures', 'policies', 'history']).returns<{ readonly id: string }>(),
  update: command(
    changesOf(seriesDraft.pick({ name: true, remark: true })).extend({ id: rowId, isClosed: z.boolean().optional() }),
    ['lectures', 'history'],
  ).returns<null>(),
  remove: command(z.object({ id: rowId }), ['lectures', 'history']).returns<null>(),
}
