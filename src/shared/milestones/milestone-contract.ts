import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { milestoneKinds, milestoneStates, milestoneTargets, type Milestone, type MilestoneState } from './milestone.ts'

export const milestoneFilter = z.object({
  states: z.array(z.enum(milestoneStates)).optional().describe('default: all that is not done'),
  kinds: z.array(z.enum(milestoneKinds)).optional(),
  target: z.enum(milestoneTargets).optional(),
  targetId: rowId.optional(),
  groupId: rowId.optional().describe('the pairs of one group'),
  districtId: rowId.optional(),
  schoolId: rowId.optional(),
  from: isoDate.optional().describe('due on or after'),
  to: isoDate.optional().describe('due on or before'),
})
export type MilestoneFilter = z.output<typeof milestoneFilter>

/** Text ready to be pasted into 微信 or 钉钉, one for each school or district. */
export interface ReminderText {
  readonly receiver: string
  readonly count: number
  readonly text: string
}

const reads: readonly Area[] = ['milestones', 'pairings', 'studios', 'twinning', 'aid', 'registry', 'policies']
const changed: readonly Area[] = ['milestones', 'history']
const ids = z.array(rowId).min(1).max(5000)
const note = z.string().trim().max(200).nullable().default(null)

export const milestoneContract = {
  list: query(milestoneFilter.extend(pageRequest), reads).returns<Page<Milestone>>(),
  counts: query(milestoneFilter.omit({ states: true }), reads).returns<{
    readonly byState: Readonly<Record<MilestoneState, number>>
    readonly total: number
  }>(),
  create: command(
    z.object({
      target: z.enum(milestoneTargets),
      targetIds: z.array(rowId).min(1).max(2000),
      title: z.string().trim().min(1, '请填写节点名称').max(40),
      dueOn: isoDate,
      note,
    }),
    changed,
  ).returns<{ readonly ids: readonly string[] }>(),
  complete: command(z.object({ ids, on: isoDate, note }), changed).returns<{ readonly count: number }>(),
  reopen: command(z.object({ ids }), changed).returns<{ readonly count: number }>(),
  /** Another day, with the reason in `note`. */
  postpone: command(
    z.object({ ids, dueOn: isoDate, note: z.string().trim().min(1, '请填写原因').max(200) }),
    changed,
  ).returns<{
    readonly count: number
  }>(),
  /** Takes away; one that came from a policy comes again when its object's dates change, or with `generate`. */
  remove: command(z.object({ ids }), changed).returns<{ readonly count: number }>(),
  /** Brings the open milestones of everything under way in line with its policy and its dates. */
  generate: command(z.object({ target: z.enum(milestoneTargets).optional() }), changed).returns<{
    readonly added: number
  }>(),
  reminders: query(milestoneFilter.extend({ by: z.enum(['school', 'district']).default('school') }), [
    ...reads,
    'settings',
  ]).returns<readonly ReminderText[]>(),
  /** An .ics file that any calendar reads: a whole-day entry with an alarm for each. */
  writeCalendar: query(milestoneFilter.extend({ file: z.string().min(1).max(4096) }), []).returns<{
    readonly count: number
  }>(),
}
