import { earliestDay, latestDay } from '../kernel/dates.ts'
import { claimOf, type PersonFields, resolvePerson } from './claim-person.ts'
import type { ImportRecord } from './import-outcome.ts'
import {
  dateOfField,
  type ImportSession,
  listOf,
  type MakerFactory,
  numberOf,
  schoolIds,
  type SheetWork,
  textOf,
} from './import-session.ts'
import type { KnownPerson } from './person-index.ts'
import type { RowReading } from './read-row.ts'
import { foldWidth } from './text-cell.ts'

const note = (work: SheetWork, row: number, field: string, one: Parameters<SheetWork['issues']['add']>[1]): void =>
  work.issues.add({ row, col: work.reader.columnOf(field), field }, one)

const plain = (
  row: RowReading,
  values: Record<string, unknown>,
  people: Record<string, string> = {},
): ImportRecord => ({
  row: row.row,
  n: null,
  values,
  people,
  schools: schoolIds(row),
})

const marked = (record: ImportRecord, isKnown: boolean): ImportRecord => (isKnown ? { ...record, isKnown } : record)

const idOf = (role: string, person: KnownPerson | null): Record<string, string> =>
  person === null ? {} : { [role]: person.id }

/** A start after its end; the end is that of the row or of its range. */
function checkOrder(work: SheetWork, row: RowReading, start: string | null, end: string | null, field: string): void {
  if (start === null || end === null || earliestDay(start) <= latestDay(end)) return
  note(work, row.row, field, { code: 'date_order', found: start, suggestion: end })
}

const registered = { isRegistered: true, isAmbiguityBlocking: false }
const attending = { isRegistered: false, isAmbiguityBlocking: false }

interface Who {
  readonly fields: PersonFields
  readonly role: string
  readonly field: string
  readonly n?: number
}

const who = (
  session: ImportSession,
  work: SheetWork,
  row: RowReading,
  { fields, role, field, n }: Who,
  unknown: typeof registered,
): KnownPerson | null =>
  resolvePerson(session, work, claimOf(row, fields), { row: row.row, n: n ?? 1, role, field }, unknown)

interface Range {
  readonly start: { readonly value: string } | null
  readonly end: { readonly value: string } | null
}

const rangeOf = (value: unknown): Range =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value
    ? (value as Range)
    : { start: null, end: null }

/** 工作室名册. */
export const makeStudios: MakerFactory = (session, work) => ({
  make: (row) => {
    const { period, ...values } = row.values
    const range = rangeOf(period)
    const [name, head] = [textOf(row, 'name'), textOf(row, 'head')]
    const school = row.schools.get('school') ?? null
    checkOrder(work, row, range.start?.value ?? null, range.end?.value ?? null, 'period')
    const person =
      head === null
        ? null
        : who(
            session,
            work,
            row,
            { fields: { name: head, school, subject: 'subject', stage: 'stage' }, role: 'head_person', field: 'head' },
            registered,
          )
    const isKnown = name !== null && session.studios.find(name)?.members !== undefined
    if (name !== null) session.studios.add({ name, head })
    const stated = numberOf(row, 'count')
    if (name !== null && stated !== null) session.atEnd.push(() => checkMembers(session, work, row, { name, stated }))
    const record = plain(row, { ...values, start: range.start, end: range.end }, idOf('head_person', person))
    return [marked(record, isKnown)]
  },
})

function checkMembers(
  session: ImportSession,
  work: SheetWork,
  row: RowReading,
  { name, stated }: { name: string; stated: number },
): void {
  const listed = session.studioMembers.get(name)
  if (listed === undefined || listed === stated) return
  note(work, row.row, 'count', { code: 'count_mismatch', found: String(stated), suggestion: String(listed) })
}

/** 工作室成员花名册. */
export const makeStudioMembers: MakerFactory = (session, work) => {
  const studiosOf = new Map<string, Set<string>>()
  return {
    make: (row) => {
      const [name, text] = [textOf(row, 'name'), textOf(row, 'studio')]
      const studio = text === null ? null : findStudio(session, work, row.row, text)
      if (studio !== null) session.studioMembers.set(studio, (session.studioMembers.get(studio) ?? 0) + 1)
      const fields = {
        name: name ?? '',
        school: row.schools.get('school') ?? null,
        nationalId: 'id_number',
        birth: 'birth',
        phone: 'phone',
        sex: 'sex',
        subject: 'subject',
        stage: 'stage',
      }
      const person =
        name === null ? null : who(session, work, row, { fields, role: 'person', field: 'name' }, registered)
      const isHead = textOf(row, 'role') === '主持人'
      if (person !== null && studio !== null && !isHead) countStudio(session, work, row, person, studiosOf, studio)
      const members = studio === null ? undefined : session.studios.find(studio)?.members
      const record = plain(row, { ...row.values, studio }, idOf('person', person))
      return [marked(record, person !== null && members?.has(person.id) === true)]
    },
  }
}

function findStudio(session: ImportSession, work: SheetWork, row: number, text: string): string | null {
  const studio = session.studios.find(text)
  if (studio === null) note(work, row, 'studio', { code: 'studio_unknown', found: text })
  else if (studio.name !== text)
    note(work, row, 'studio', { code: 'studio_name_mapped', found: text, suggestion: studio.name })
  return studio?.name ?? null
}

function countStudio(
  session: ImportSession,
  work: SheetWork,
  row: RowReading,
  person: KnownPerson,
  studiosOf: Map<string, Set<string>>,
  studio: string,
): void {
  const studios = studiosOf.get(person.id) ?? new Set()
  studiosOf.set(person.id, studios.add(studio))
  if (studios.size <= session.policy.studiosPerPerson) return
  note(work, row.row, 'name', {
    code: 'studio_member_over_limit',
    found: person.name,
    suggestion: String(studios.size),
  })
}

/** 签到表: names and units only; who cannot be found waits in a list and blocks nothing. */
export const makeAttendances: MakerFactory = (session, work) => {
  const seen = new Map<string, number>()
  const signs = ['am', 'pm', 'present']
  return {
    make: (row) => {
      const name = textOf(row, 'name')
      const school = row.schools.get('school') ?? null
      const fields = {
        name: name ?? '',
        school,
        nationalId: 'id_number',
        phone: 'phone',
        subject: 'subject',
        stage: 'stage',
      }
      const person =
        name === null || isUnreadSchool(row)
          ? null
          : who(session, work, row, { fields, role: 'person', field: 'name' }, attending)
      const key = person?.id ?? `${name ?? ''}\n${school?.id ?? ''}`
      const first = seen.get(key)
      if (name !== null && first !== undefined && (person !== null || school !== null)) {
        note(work, row.row, 'name', { code: 'person_duplicate', found: name, suggestion: `第${first}行` })
      } else seen.set(key, row.row)
      const asked = signs.filter((field) => work.reader.columnOf(field) !== null)
      const present = asked.length === 0 || asked.some((field) => row.values[field] === true)
      return [plain(row, { ...row.values, phone: row.values['phone'] ?? null, present }, idOf('person', person))]
    },
  }
}

/** The cell names a school that could not be decided: then the name alone is not worth a guess. */
const isUnreadSchool = (row: RowReading): boolean =>
  row.values['school'] === null &&
  (row.readings.get('school')?.notes ?? []).some(({ code }) => code === 'school_unknown' || code === 'school_ambiguous')

/** 学校结对一览表. */
export const makeTwinGroups: MakerFactory = (_, work) => ({
  make: (row) => {
    const [stated, listed] = [numberOf(row, 'count'), row.readings.get('members')?.schools?.length ?? 0]
    if (stated !== null && listed > 0 && stated !== listed) {
      note(work, row.row, 'count', { code: 'count_mismatch', found: String(stated), suggestion: String(listed) })
    }
    const members = row.readings.get('members')?.schools ?? []
    const ids = members.flatMap((school, at) => (school == null ? [] : [[`members.${at + 1}`, school.id] as const]))
    const record = plain(row, row.values)
    return [{ ...record, schools: { ...record.schools, ...Object.fromEntries(ids) } }]
  },
})

/** 互访交流台账: the time is a range in one cell or stands in two. */
export const makeVisits: MakerFactory = (_, work) => ({
  make: (row) => {
    const { date, ...values } = row.values
    const range = rangeOf(date)
    const start = row.values['start'] ?? range.start
    const end = row.values['end'] ?? range.end
    checkOrder(
      work,
      row,
      dateOfField(row, 'start') ?? range.start?.value ?? null,
      dateOfField(row, 'end') ?? range.end?.value ?? null,
      date === undefined ? 'start' : 'date',
    )
    return [plain(row, { ...values, start, end })]
  },
})

/** 援疆支教人员名册; mentees are teachers of the host school and need not be known. */
export const makePostings: MakerFactory = (session, work) => ({
  make: (row) => {
    const name = textOf(row, 'name')
    const school = row.schools.get('school') ?? null
    checkOrder(work, row, dateOfField(row, 'start'), dateOfField(row, 'end'), 'start')
    const fields = {
      name: name ?? '',
      school,
      nationalId: 'id_number',
      birth: 'birth',
      sex: 'sex',
      phone: 'phone',
      subject: 'subject',
      stage: 'stage',
    }
    const person =
      name === null || isUnreadSchool(row)
        ? null
        : who(session, work, row, { fields, role: 'person', field: 'name' }, registered)
    return [plain(row, row.values, idOf('person', person))]
  },
})

/** 活动记录: a mentee is first looked for among those whom the mentor has. */
export const makeActivities: MakerFactory = (session, work) => ({
  make: (row) => {
    const name = textOf(row, 'mentor_name')
    const school = row.schools.get('school') ?? null
    const fields = { name: name ?? '', school, subject: 'subject', stage: 'stage' }
    const mentor =
      name === null || isUnreadSchool(row)
        ? null
        : who(session, work, row, { fields, role: 'mentor_person', field: 'mentor_name' }, attending)
    const theirs = mentor === null ? [] : session.pairs.ofMentor(mentor.id)
    const mentees = listOf(row, 'mentees').map((mentee, index) => {
      const pair = theirs.find((one) => one.menteeName === mentee)
      if (pair !== undefined) return pair.menteeId
      const at = row.readings.get('mentee_school')?.schools?.[index] ?? school
      if (at === null) return null
      const claimed = {
        fields: { name: mentee, school: at, subject: 'subject', stage: 'stage' },
        role: 'mentee_person',
        field: 'mentees',
        n: index + 1,
      }
      return who(session, work, row, claimed, attending)?.id ?? null
    })
    const known = mentees.filter((id) => id !== null)
    const people = {
      ...idOf('mentor_person', mentor),
      ...(known.length === 1 && known[0] !== undefined ? { mentee_person: known[0] } : {}),
    }
    const written = row.readings.get('type')?.notes.find(({ code }) => code === 'status_alias_mapped')?.found ?? null
    return [plain(row, { ...row.values, type_written: written, mentee_persons: mentees }, people)]
  },
})

/** 任务台账. */
export const makeTasks: MakerFactory = () => ({
  make: (row) => [
    plain(row, { ...row.values, task: textOf(row, 'task') === null ? null : foldSpaces(textOf(row, 'task') ?? '') }),
  ],
})

const foldSpaces = (text: string): string => (foldWidth(text) === '' ? text : text.replace(/\n/g, ''))
