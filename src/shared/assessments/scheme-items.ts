import type { z } from 'zod'
import { awards, type Award } from '../activities/achievement.ts'
import { eventLevels, type ParticipantRole } from '../activities/activity.ts'
import type { assessItemDraft } from './assessment.ts'

/** How the items of the schemes that ship are written down in a line each. */

export type Item = z.input<typeof assessItemDraft>
export type Source = NonNullable<Item['sources']>[number]
export type Cells = NonNullable<Item['cells']>

/** `讲座 示范课` taken part in, in one role or any. */
export const activities = (types: string, points: number, role: ParticipantRole | null = null): Source[] =>
  types.split(' ').map((type) => ({ source: 'activity', type, role, points }))

export const achievements = (kinds: string, phase: Source['phase'] = null): Source[] =>
  kinds.split(' ').map((type) => ({ source: 'achievement', type, phase }))

/** `县 3 市 8`: points by level, whatever the award. */
export function byLevel(text: string): Cells {
  const words = text.split(' ')
  return eventLevels
    .filter((level) => words.includes(level))
    .map((level) => ({ level, points: Number(words[words.indexOf(level) + 1]) }))
}

/** `县一2 县二1`: points by level and award. */
export const byAward = (text: string): Cells =>
  text.split(' ').map((word) => ({
    level: eventLevels.find((level) => word.startsWith(level)) ?? '校',
    award: awards.find((award) => award.startsWith(word.charAt(1))) satisfies Award | undefined,
    points: Number(word.slice(2)),
  }))

export const ethics: Item = {
  section: '师德',
  name: '师德一票否决',
  kind: 'veto',
  standard: '有违反教师职业行为准则情形的，等次定为最低一等',
}

export const manual = (section: string, name: string, max: number, standard: string | null = null): Item => ({
  section,
  name,
  kind: 'manual',
  max,
  standard,
})

/** By the share of a task that is done. */
export const byTask = (section: string, name: string, max: number, ...tasks: readonly string[]): Item => ({
  section,
  name,
  kind: 'ratio',
  max,
  standard: '按完成规定数的比例计分',
  sources: tasks.map((type) => ({ source: 'quota', type })),
})
