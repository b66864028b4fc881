import type { z } from 'zod'
import type { activityDraft, Credit, EventLevel } from '#shared/activities/activity.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { templates, type TemplateKey } from './templates.ts'

/** Whose lesson it was that master and apprentice sat in together. */
export type Direction = 'mentor-teaches' | 'mentee-teaches'

/** The form as typed. It is kept as the unfinished draft. */
export interface EntryState {
  readonly template: TemplateKey
  readonly heldOn: string | null
  readonly direction: Direction
  readonly lead: Candidate | null
  readonly others: readonly Candidate[]
  readonly topic: string
  readonly amount: number | null
  readonly hours: number | null
  readonly level: EventLevel | null
  readonly place: string
  readonly organizer: string
  readonly remark: string
  /** Proposed, and unticked by the officer. */
  readonly declined: readonly string[]
  /** Not proposed, and added by the officer. */
  readonly added: readonly Credit[]
}

export const blankEntry: EntryState = {
  template: 'listening',
  heldOn: null,
  direction: 'mentor-teaches',
  lead: null,
  others: [],
  topic: '',
  amount: 1,
  hours: null,
  level: null,
  place: '',
  organizer: '',
  remark: '',
  declined: [],
  added: [],
}

/** The next entry begins where this one was: the same kind, day, level and place; who and what are asked anew. */
export const nextEntry = (entry: EntryState): EntryState => ({
  ...blankEntry,
  template: entry.template,
  heldOn: entry.heldOn,
  direction: entry.direction,
  level: entry.level,
  place: entry.place,
  organizer: entry.organizer,
})

/** A draft that was begun elsewhere, with what it is to count to as well from where the form was opened. */
export const withAdded = (entry: EntryState, added: readonly Credit[]): EntryState => ({
  ...entry,
  added: [...entry.added, ...added.filter(({ id }) => !entry.added.some((one) => one.id === id))],
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

type DraftInput = z.input<typeof activityDraft>
type People = NonNullable<DraftInput['participants']>

/** Who was there as what; in a lesson of the apprentice it is the master who listens. */
function participantsOf({ template, direction, lead, others }: EntryState): People {
  const { lead: front, others: rest } = templates[template]
  const turned = template === 'listening' && direction === 'mentee-teaches'
  const [leadRole, otherRole] = turned ? [rest.role, front.role] : [front.role, rest.role]
  return [
    ...(lead === null ? [] : [{ teacherId: lead.value, role: leadRole }]),
    ...others.map((one) => ({ teacherId: one.value, role: otherRole })),
  ]
}

/** What the engine is asked about while the form is filled in; null until day and people are there. */
export function questionOf(
  entry: EntryState,
): Pick<DraftInput, 'heldOn' | 'type' | 'organizer' | 'participants'> | null {
  const participants = participantsOf(entry)
  if (entry.heldOn === null || !isIsoDate(entry.heldOn) || participants.length === 0) return null
  return {
    heldOn: entry.heldOn,
    type: templates[entry.template].type,
    organizer: orNull(entry.organizer),
    participants,
  }
}

/** What the activity is to count to; undefined leaves it to the rules. */
function creditsOf(entry: EntryState, proposed: readonly Credit[]): DraftInput['credits'] {
  if (entry.declined.length === 0 && entry.added.length === 0) return undefined
  const kept = proposed.filter((credit) => !entry.declined.includes(credit.id))
  const added = entry.added.filter((credit) => !kept.some((one) => one.id === credit.id))
  return [...kept, ...added].map(({ kind, id }) => ({ kind, id }))
}

/** The whole draft, to be checked with the shared schema. */
export function draftOf(entry: EntryState, proposed: readonly Credit[]): DraftInput {
  const { type, isLesson } = templates[entry.template]
  const credits = creditsOf(entry, proposed)
  return {
    heldOn: entry.heldOn ?? '',
    type,
    topic: entry.topic.trim(),
    lesson: isLesson ? orNull(entry.topic) : null,
    amount: entry.amount ?? 1,
    hours: entry.hours ?? 0,
    level: entry.level,
    place: orNull(entry.place),
    organizer: orNull(entry.organizer),
    remark: orNull(entry.remark),
    participants: participantsOf(entry),
    ...(credits === undefined ? {} : { credits }),
  }
}

/** What is missing, by field, one sentence each. */
export function missingIn(entry: EntryState): Readonly<Record<string, string>> {
  const { lead, others, topic } = templates[entry.template]
  const needsOthers = entry.template === 'listening'
  const required: readonly [string, boolean, string][] = [
    ['heldOn', entry.heldOn !== null, '请填写日期'],
    ['lead', entry.lead !== null, `请选择${lead.label}`],
    ['others', !needsOthers || entry.others.length > 0, `请选择${others.label}`],
    ['topic', entry.topic.trim() !== '', `请填写${topic}`],
  ]
  return Object.fromEntries(required.filter(([, there]) => !there).map(([name, , sentence]) => [name, sentence]))
}
