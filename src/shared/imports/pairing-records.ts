import { addMonths, earliestDay, latestDay } from '../kernel/dates.ts'
import { claimOf, resolvePerson } from './claim-person.ts'
import type { DateValue } from './date-cell.ts'
import { readDateRange, readTerm } from './date-range.ts'
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
import { purposeOf } from './pair-index.ts'
import { createPairingChecks, type SheetPair } from './pairing-checks.ts'
import type { KnownPerson } from './person-index.ts'
import type { RowReading } from './read-row.ts'
import type { KnownSchool } from './school-index.ts'

/** 师徒结对表: one record per mentee, whether each has a row or all share a cell. */
export const makePairings: MakerFactory = (session, work) => {
  const checks = createPairingChecks(session, work)
  return {
    make: (row) => {
      const mentor = resolveMentor(session, work, row)
      const names = listOf(row, 'mentee_name')
      const common = commonValues(row, work)
      checks.row(row)
      if (names.length === 0)
        return [
          record(
            row,
            null,
            { ...common, mentee_name: null, mentee_school: schoolOfMentee(row, 0, 1)?.name ?? null },
            { mentor },
          ),
        ]
      return names.map((name, index) => {
        const place = { row: row.row, n: index + 1 }
        const school = schoolOfMentee(row, index, names.length)
        const mentee = resolveMentee(session, work, row, { name, school, n: place.n })
        checks.pair(pairOf(work, row, { mentor, mentee, name, n: place.n }))
        const values = { ...common, mentee_name: name, mentee_school: school?.name ?? null }
        return record(row, names.length > 1 ? place.n : null, values, { mentor, mentee, menteeSchool: school })
      })
    },
    finish: () => checks.finish(),
  }
}

interface Pair {
  readonly mentor: KnownPerson | null
  readonly mentee?: KnownPerson | null
  readonly menteeSchool?: KnownSchool | null
}

function record(row: RowReading, n: number | null, values: Record<string, unknown>, pair: Pair): ImportRecord {
  const people = {
    ...(pair.mentor === null ? {} : { mentor_person: pair.mentor.id }),
    ...(pair.mentee === null || pair.mentee === undefined ? {} : { mentee_person: pair.mentee.id }),
  }
  const { mentor_name: bracketed, ...columns } = schoolIds(row)
  const schools = {
    ...(bracketed === undefined ? {} : { mentor_school: bracketed }),
    ...columns,
    ...(pair.menteeSchool === null || pair.menteeSchool === undefined ? {} : { mentee_school: pair.menteeSchool.id }),
  }
  return { row: row.row, n, values, people, schools }
}

const unknownHere = { isRegistered: true, isAmbiguityBlocking: true }

function resolveMentor(session: ImportSession, work: SheetWork, row: RowReading): KnownPerson | null {
  const name = textOf(row, 'mentor_name')
  if (name === null) return null
  const school = schoolOfMentor(row)
  if (school === null && work.reader.columnOf('mentor_school') !== null) return null
  const stage = textOf(row, 'mentor_stage') === null ? 'stage' : 'mentor_stage'
  const subject = textOf(row, 'mentor_subject') === null ? 'subject' : 'mentor_subject'
  const claim = claimOf(row, { name, school, nationalId: 'mentor_id', phone: 'mentor_phone', stage, subject })
  return resolvePerson(
    session,
    work,
    claim,
    { row: row.row, n: 1, role: 'mentor_person', field: 'mentor_name' },
    unknownHere,
  )
}

/** Of his own column, of the brackets behind his name, or that of the whole row. */
const schoolOfMentor = (row: RowReading): KnownSchool | null =>
  row.schools.get('mentor_school') ?? row.schools.get('mentor_name') ?? row.schools.get('school') ?? null

interface Mentee {
  readonly name: string
  readonly school: KnownSchool | null
  readonly n: number
}

/** His subject need not be that of the pair, so it only tells namesakes apart. */
function resolveMentee(
  session: ImportSession,
  work: SheetWork,
  row: RowReading,
  { name, school, n }: Mentee,
): KnownPerson | null {
  if (school === null && ownSchool(row, n - 1) === null) return null
  if (school === null && work.reader.columnOf('mentee_school') !== null && schoolsOf(row).length > 0) return null
  const stage = textOf(row, 'mentee_stage') === null ? 'stage' : 'mentee_stage'
  const subject = textOf(row, 'mentee_subject') === null ? 'subject' : 'mentee_subject'
  const claim = claimOf(row, {
    name,
    school,
    nationalId: 'mentee_id',
    phone: 'mentee_phone',
    birth: 'mentee_birth',
    stage,
    subject,
  })
  return resolvePerson(
    session,
    work,
    claim,
    { row: row.row, n, role: 'mentee_person', field: 'mentee_name' },
    unknownHere,
  )
}

const schoolsOf = (row: RowReading): readonly (KnownSchool | null | undefined)[] =>
  row.readings.get('mentee_school')?.schools ?? []

/** The school in brackets behind his name; null: one that could not be read. */
const ownSchool = (row: RowReading, index: number): KnownSchool | null | undefined =>
  row.readings.get('mentee_name')?.schools?.[index]

/** One school each, one for all, or the one that the whole row has. */
function schoolOfMentee(row: RowReading, index: number, count: number): KnownSchool | null {
  const own = ownSchool(row, index)
  if (own !== undefined) return own
  const schools = schoolsOf(row)
  if (schools.length === count) return schools[index] ?? null
  if (schools.length === 1) return schools[0] ?? null
  return row.values['mentee_school'] === undefined ? (row.schools.get('school') ?? schoolOfMentor(row)) : null
}

/** What all mentees of the row share; subject and stage default to those of the mentor, the end follows from the term. */
function commonValues(row: RowReading, work: SheetWork): Record<string, unknown> {
  const { school, period, ...values } = row.values
  const term = textOf(row, 'term')
  const range = isRange(period) ? period : rangeOfTerm(term, work)
  const start = row.values['start'] ?? range.start
  const end = row.values['end'] ?? range.end ?? (term === null ? null : endByTerm(term, start, work))
  return {
    ...values,
    ...('mentor_school' in values ? {} : { mentor_school: school ?? schoolOfMentor(row)?.name ?? null }),
    subject: values['subject'] ?? values['mentor_subject'] ?? values['mentee_subject'] ?? null,
    stage: values['stage'] ?? values['mentor_stage'] ?? values['mentee_stage'] ?? null,
    start: start ?? null,
    end: end ?? null,
    ...(term === null ? {} : { term: { raw: term } }),
  }
}

/** 期限 may hold both its ends: 2026年9月—2027年7月. */
function rangeOfTerm(term: string | null, work: SheetWork): { start: DateValue | null; end: DateValue | null } {
  const nothing = { start: null, end: null }
  if (term === null) return nothing
  const { start, end } = readDateRange(term, work.about)
  return start === null || end === null || start === end ? nothing : { start, end }
}

const isRange = (value: unknown): value is { start: DateValue | null; end: DateValue | null } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

const isDate = (value: unknown): value is DateValue =>
  typeof value === 'object' && value !== null && 'precision' in value

/** 1学年 from September 2025 ends in August 2026. */
function endByTerm(term: string, start: unknown, work: SheetWork): DateValue | null {
  const { end, months } = readTerm(term, work.about)
  if (end !== null || months === null || !isDate(start)) return end
  const after = addMonths(earliestDay(start.value), months)
  return { value: addMonths(after, -1).slice(0, 7), precision: 'month' }
}

interface PairParts extends Pair {
  readonly name: string
  readonly n: number
}

function pairOf(work: SheetWork, row: RowReading, { mentor, mentee, name, n }: PairParts): SheetPair {
  return {
    row: row.row,
    n,
    mentor,
    mentee: mentee ?? null,
    mentorName: textOf(row, 'mentor_name'),
    menteeName: name,
    district: row.district,
    purpose: purposeOf(textOf(row, 'kind')),
    subject: textOf(row, 'subject') ?? textOf(row, 'mentor_subject'),
    mentorTitle: textOf(row, 'mentor_title') ?? mentor?.title ?? null,
    menteeTitle: textOf(row, 'mentee_title') ?? mentee?.title ?? null,
    where: `${work.fileName} 第${row.row}行`,
    isSameWord: mentor !== null && mentee === mentor,
  }
}

/** The last day by which a pair of dates is in order. */
export const isReversed = (row: RowReading, start: string, end: string): boolean => {
  const [from, to] = [dateOfField(row, start), dateOfField(row, end)]
  return from !== null && to !== null && earliestDay(from) > latestDay(to)
}

export const statedCount = numberOf
