import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { achievementDraft, type Achievement } from './achievement.ts'
import { activityDraft, creditKinds, eventLevels, type Activity, type ActivityRow, type Credit } from './activity.ts'

const period = { from: isoDate.optional(), to: isoDate.optional() }

export const activityFilter = z.object({
  ...period,
  types: z.array(z.string().max(20)).max(40).optional(),
  level: z.enum(eventLevels).optional(),
  districtId: rowId.optional(),
  teacherId: rowId.optional().describe('who took part, in any role'),
  creditKind: z.enum(creditKinds).optional(),
  creditId: rowId.optional().describe('what it counts to, of `creditKind`'),
  pairingId: rowId.optional(),
  studioId: rowId.optional(),
  uncredited: z.boolean().optional().describe('only what counts to nothing yet'),
  text: z.string().trim().max(40).optional().describe('topic, lesson, place or a participant by 汉字, 全拼 or 首字母'),
})
export type ActivityFilter = z.output<typeof activityFilter>

export interface ActivityCounts {
  readonly total: number
  readonly uncredited: number
  readonly byType: readonly { readonly type: string; readonly count: number; readonly amount: number }[]
}

/** One day of the calendar view. */
export interface ActivityDay {
  readonly day: string
  readonly count: number
  readonly types: readonly { readonly type: string; readonly count: number }[]
}

/** 学时 that activities gave one teacher, as they stand in the ledger. */
export interface ActivityHours {
  readonly total: number
  readonly rows: readonly {
    readonly activityId: string
    readonly heldOn: string
    readonly type: string
    readonly topic: string
    readonly hours: number
  }[]
}

const reads: readonly Area[] = ['activities', 'registry', 'pairings', 'studios', 'twinning']
const changed: readonly Area[] = ['activities', 'hours', 'history']
const ids = z.array(rowId).min(1).max(5000)

export const activityContract = {
  list: query(activityFilter.extend({ ...pageRequest, descending: z.boolean().default(true) }), reads).returns<
    Page<ActivityRow>
  >(),
  counts: query(activityFilter, reads).returns<ActivityCounts>(),
  days: query(activityFilter.required({ from: true, to: true }), reads).returns<readonly ActivityDay[]>(),
  get: query(z.object({ id: rowId }), reads).returns<Activity>(),
  /** What a draft would count to, with the reason of each; nothing is stored. */
  proposeCredits: query(
    activityDraft.pick({ heldOn: true, type: true, organizer: true, participants: true }),
    reads,
  ).returns<readonly Credit[]>(),
  /** Objects that an activity of that day may count to, by code or name. */
  findCredits: query(
    z.object({ text: z.string().trim().max(40), on: isoDate, limit: z.int().min(1).max(50).default(20) }),
    reads,
  ).returns<readonly Credit[]>(),
  hours: query(z.object({ teacherId: rowId, ...period }), [...reads, 'hours']).returns<ActivityHours>(),
  create: command(activityDraft, changed).returns<{ readonly id: string; readonly credits: readonly Credit[] }>(),
  /** A whole grid at once: all or none, one line under 撤销. */
  createMany: command(z.object({ activities: z.array(activityDraft).min(1).max(2000) }), changed).returns<{
    readonly ids: readonly string[]
    readonly credited: number
  }>(),
  update: command(changesOf(activityDraft).extend({ id: rowId }), changed).returns<null>(),
  /** Works out anew what activities count to, for pairs and studios that were entered after them. */
  recredit: command(z.object({ ids }), changed).returns<{ readonly added: number }>(),
  remove: command(z.object({ ids }), changed).returns<{ readonly count: number }>(),
}

export const achievementFilter = z.object({
  ...period,
  kinds: z.array(z.string().max(20)).max(40).optional(),
  level: z.enum(eventLevels).optional(),
  teacherId: rowId.optional(),
  pairingId: rowId.optional(),
  studioId: rowId.optional(),
  text: z.string().trim().max(40).optional().describe('name, or teacher by 汉字, 全拼 or 首字母'),
})
export type AchievementFilter = z.output<typeof achievementFilter>

export const achievementContract = {
  list: query(achievementFilter.extend({ ...pageRequest, descending: z.boolean().default(true) }), reads).returns<
    Page<Achievement>
  >(),
  counts: query(achievementFilter, reads).returns<{
    readonly total: number
    readonly byKind: readonly { readonly kind: string; readonly count: number }[]
  }>(),
  get: query(z.object({ id: rowId }), reads).returns<Achievement>(),
  /** What an achievement of that teacher and day would count to, with the reason of each; nothing is stored. */
  proposeCredits: query(achievementDraft.pick({ teacherId: true, achievedOn: true }), reads).returns<
    readonly Credit[]
  >(),
  create: command(achievementDraft, changed).returns<{ readonly id: string }>(),
  createMany: command(z.object({ achievements: z.array(achievementDraft).min(1).max(2000) }), changed).returns<{
    readonly ids: readonly string[]
  }>(),
  update: command(changesOf(achievementDraft).extend({ id: rowId }), changed).returns<null>(),
  remove: command(z.object({ ids }), changed).returns<{ readonly count: number }>(),
}
