import type { activityDraft, ParticipantRole } from '../activities/activity.ts'
import type { z } from 'zod'
import { earliestDay } from '../kernel/dates.ts'
import type { CodeBook } from './code-book.ts'
import type { ImportRecord } from './import-outcome.ts'

export type ActivityEntry = z.input<typeof activityDraft>

/** A person of a log: who he is when that is known, and where the row names him. */
export interface EntryPerson {
  readonly side: 'mentor' | 'mentee' | 'teacher'
  /** From 1, among those of his side. */
  readonly n: number
  readonly name: string
  readonly teacherId: string | null
  readonly unit: string | null
  readonly role: ParticipantRole
}

type Roles = readonly [mentor: ParticipantRole, mentee: ParticipantRole]

/** In a mentor's log 听课 means that the mentee listens to him, unless the words turn it round. */
const turnedRound = /师听徒|师傅听|师父听|导师听|听徒|听学员|听青年|听新教师/
const menteesShow = /汇报|展示|过关|亮相|达标|试验|^公开课$/

const rolesByType: Readonly<Record<string, Roles>> = {
  示范课: ['lead', 'listener'],
  讲座: ['lead', 'participant'],
  送教: ['lead', 'participant'],
  评课: ['reviewer', 'lead'],
  教案送审: ['reviewer', 'lead'],
  学期总结: ['participant', 'lead'],
}

function rolesOf(type: string, written: string): Roles {
  if (type === '听课') return turnedRound.test(written) ? ['listener', 'lead'] : ['lead', 'listener']
  if (type === '公开课') return menteesShow.test(written) ? ['listener', 'lead'] : ['lead', 'listener']
  return rolesByType[type] ?? ['host', 'participant']
}

const text = ({ values }: ImportRecord, field: string, longest: number): string | null => {
  const value = values[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longest) : null
}

const list = ({ values }: ImportRecord, field: string): readonly unknown[] => {
  const value = values[field]
  return Array.isArray(value) ? value : []
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function dayOf({ values }: ImportRecord): string | null {
  const date = values['date']
  if (typeof date !== 'object' || date === null || !('value' in date) || typeof date.value !== 'string') return null
  return earliestDay(date.value)
}

/** The type by the code list, from the word as it was written rather than from what it was read as. */
function typeOf(record: ImportRecord, codes: CodeBook): { readonly type: string; readonly written: string } {
  const read = text(record, 'type', 20)
  const written = text(record, 'type_written', 40) ?? read ?? '听课'
  const hit = codes.find('activity-type', written) ?? (read === null ? null : codes.find('activity-type', read))
  return { type: hit?.entry.name ?? written.slice(0, 20), written }
}

/** Who took part by a row of a log, in the order of its columns; `idOf` says who somebody new has become. */
export function peopleOfEntry(
  record: ImportRecord,
  codes: CodeBook,
  idOf: (id: string | undefined) => string | null,
): readonly EntryPerson[] {
  const { type, written } = typeOf(record, codes)
  const [mentorRole, menteeRole] = rolesOf(type, written)
  const unit = text(record, 'school', 60)
  const [mentor, taught] = [text(record, 'mentor_name', 40), text(record, 'taught_by', 40)]
  const units = list(record, 'mentee_school')
  const ids = list(record, 'mentee_persons')
  const people: EntryPerson[] = list(record, 'mentees').flatMap((one, index) => {
    const name = textOrNull(one)
    if (name === null) return []
    const id = idOf(textOrNull(ids[index]) ?? undefined)
    const own = { name: name.slice(0, 40), teacherId: id, unit: textOrNull(units[index]) ?? unit }
    return [{ side: 'mentee', n: index + 1, ...own, role: menteeRole }]
  })
  if (mentor !== null) {
    const teacherId = idOf(record.people['mentor_person'])
    people.unshift({ side: 'mentor', n: 1, name: mentor, teacherId, unit, role: mentorRole })
  }
  return taught === null ? people : ledBy(taught, people, unit)
}

/** A column of its own names who taught: he leads, and the others listen. */
function ledBy(name: string, people: readonly EntryPerson[], unit: string | null): readonly EntryPerson[] {
  const others = people.map((one): EntryPerson => ({
    ...one,
    role: one.name === name ? 'lead' : one.role === 'lead' ? 'listener' : one.role,
  }))
  if (others.some(({ role }) => role === 'lead')) return others
  return [...others, { side: 'teacher', n: 1, name, teacherId: null, unit, role: 'lead' }]
}

/** A row of a log as a draft; null without a day. Who is not in the register stands by name. */
export function entryOf(record: ImportRecord, codes: CodeBook, people: readonly EntryPerson[]): ActivityEntry | null {
  const heldOn = dayOf(record)
  if (heldOn === null) return null
  const { type } = typeOf(record, codes)
  const amount = record.values['amount']
  return {
    heldOn,
    type,
    topic: text(record, 'topic', 100) ?? type,
    className: text(record, 'class', 40),
    amount: typeof amount === 'number' && amount > 0 && amount <= 1000 ? amount : 1,
    stage: text(record, 'stage', 20),
    subject: text(record, 'subject', 20),
    place: text(record, 'place', 60),
    organizer: text(record, 'school', 60),
    reflection: text(record, 'result', 2000),
    remark: text(record, 'remark', 200),
    participants: people.map(({ teacherId, name, unit, role }) =>
      teacherId === null ? { name, unit, role } : { teacherId, role },
    ),
  }
}
