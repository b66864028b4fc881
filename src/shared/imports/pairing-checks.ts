import { earliestDay, latestDay } from '../kernel/dates.ts'
import { readTerm } from './date-range.ts'
import type { Note } from './import-issue.ts'
import { dateOfField, type ImportSession, listOf, numberOf, type SheetWork, textOf } from './import-session.ts'
import type { KnownPair } from './pair-index.ts'
import type { KnownPerson } from './person-index.ts'
import type { RowReading } from './read-row.ts'

export interface SheetPair {
  readonly row: number
  readonly n: number
  readonly mentor: KnownPerson | null
  readonly mentee: KnownPerson | null
  readonly mentorName: string | null
  readonly menteeName: string
  readonly district: string | null
  readonly purpose: string
  readonly subject: string | null
  readonly mentorTitle: string | null
  readonly menteeTitle: string | null
  readonly where: string
  readonly isSameWord: boolean
}

export interface PairingChecks {
  row(row: RowReading): void
  pair(pair: SheetPair): void
  finish(): void
}

interface Tools {
  readonly session: ImportSession
  readonly note: (pair: Pick<SheetPair, 'row' | 'n'>, field: string, note: Note) => void
}

/** The conflicts that officers ask for first: within the sheet, against other sheets and against what is stored. */
export function createPairingChecks(session: ImportSession, work: SheetWork): PairingChecks {
  const pairs: SheetPair[] = []
  const mentions: { mentor: string; mentee: string; row: number }[] = []
  const tools: Tools = {
    session,
    note: ({ row, n }, field, note) =>
      work.issues.add(
        { row, col: work.reader.columnOf(field), field, n, role: field === 'mentee_name' ? 'mentee_person' : null },
        note,
      ),
  }
  return {
    row: (row) => checkRow(row, tools, work),
    pair: (pair) => {
      if (isSelf(pair)) return tools.note(pair, 'mentee_name', { code: 'self_pairing', found: pair.menteeName })
      mentions.push({
        mentor: pair.mentor?.id ?? pair.mentorName ?? '',
        mentee: pair.mentee?.id ?? pair.menteeName,
        row: pair.row,
      })
      if (pair.mentor === null || pair.mentee === null) return checkPeople(pair, tools)
      if (!checkRepeat(pair, pair.mentor, pair.mentee, tools)) {
        pairs.push(pair)
        checkPeople(pair, tools)
      }
      session.pairs.add(knownPair(pair, pair.mentor, pair.mentee, work))
    },
    finish: () => {
      for (const pair of pairs) checkDouble(pair, tools)
      checkLimits(pairs, mentions, tools)
    },
  }
}

const isSelf = ({ mentor, mentee, mentorName, menteeName }: SheetPair): boolean =>
  mentor !== null && mentee !== null
    ? mentor.id === mentee.id
    : mentorName === menteeName && mentor?.schoolId === mentee?.schoolId && mentor !== null

const knownPair = (pair: SheetPair, mentor: KnownPerson, mentee: KnownPerson, work: SheetWork): KnownPair => ({
  mentorId: mentor.id,
  menteeId: mentee.id,
  mentorName: mentor.name,
  menteeName: mentee.name,
  district: pair.district,
  purpose: pair.purpose,
  where: pair.where,
  source: { file: work.file, sheet: work.sheet, row: pair.row },
})

/** Order of dates and the stated number of mentees. */
function checkRow(row: RowReading, { note }: Tools, work: SheetWork): void {
  const term = textOf(row, 'term')
  const start = dateOfField(row, 'start')
  const end = dateOfField(row, 'end') ?? (term === null ? null : (readTerm(term, work.about).end?.value ?? null))
  if (start !== null && end !== null && earliestDay(start) > latestDay(end)) {
    note({ row: row.row, n: 1 }, 'start', { code: 'date_order', found: start, suggestion: end })
  }
  const [stated, listed] = [numberOf(row, 'mentee_count'), listOf(row, 'mentee_name').length]
  if (stated !== null && stated !== listed && (listed > 1 || stated === 0)) {
    note({ row: row.row, n: 1 }, 'mentee_count', {
      code: 'count_mismatch',
      found: String(stated),
      suggestion: String(listed),
    })
  }
}

/** What speaks against this mentor for this mentee: a lower title, another subject. */
function checkPeople(pair: SheetPair, { session, note }: Tools): void {
  const grade = (title: string | null): number | null =>
    title === null ? null : (session.context.codes.entry('title', title)?.grade ?? null)
  const [mentor, mentee] = [grade(pair.mentorTitle), grade(pair.menteeTitle)]
  if (mentor !== null && mentee !== null && mentor < mentee) {
    note(pair, 'mentor_title', {
      code: 'mentor_title_lower',
      found: pair.mentorTitle ?? '',
      suggestion: pair.menteeTitle ?? '',
    })
  }
  const subject = pair.mentee?.subject ?? null
  if (pair.purpose === '学科' && subject !== null && pair.subject !== null && subject !== pair.subject) {
    note(pair, 'subject', { code: 'subject_mismatch', found: pair.subject, suggestion: subject })
  }
}

/** The same pair again: in this sheet, from another county, or already stored. Told once, and no conflict beside it. */
function checkRepeat(pair: SheetPair, mentor: KnownPerson, mentee: KnownPerson, { session, note }: Tools): boolean {
  const before = session.pairs.ofMentee(mentee.id).find((known) => known.mentorId === mentor.id)
  if (before === undefined) return false
  const isOtherCounty = before.district !== null && pair.district !== null && before.district !== pair.district
  const code = isOtherCounty ? 'cross_district_duplicate' : 'pairing_duplicate'
  const told = { code, found: `${mentor.name}—${mentee.name}`, suggestion: before.where } as const
  // A pair that is stored already and comes again from its own county is no news to ask about.
  note(pair, 'mentee_name', before.source === null && !isOtherCounty ? { ...told, severity: 'info' } : told)
  return true
}

/** Another mentor for the same purpose, and mentors of each other. */
function checkDouble(pair: SheetPair, { session, note }: Tools): void {
  const { mentor, mentee } = pair
  if (mentor === null || mentee === null) return
  const other = session.pairs
    .ofMentee(mentee.id)
    .find((known) => known.mentorId !== mentor.id && known.purpose === pair.purpose)
  if (other !== undefined)
    note(pair, 'mentee_name', {
      code: 'mentee_double',
      found: mentee.name,
      suggestion: `${other.mentorName}（${other.where}）`,
    })
  const back = session.pairs.ofMentor(mentee.id).find((known) => known.menteeId === mentor.id)
  if (back !== undefined)
    note(pair, 'mentee_name', { code: 'circular_pairing', found: mentee.name, suggestion: mentor.name })
}

interface Mention {
  readonly mentor: string
  readonly mentee: string
  readonly row: number
}

/** Distinct mentees per mentor, stored ones included. Past the blocking limit each of his rows waits for a choice. */
function checkLimits(pairs: readonly SheetPair[], mentions: readonly Mention[], { session, note }: Tools): void {
  const { mentorWarnAbove, mentorBlockAbove } = session.policy
  const told = new Set<string>()
  for (const pair of pairs) {
    const id = pair.mentor?.id ?? ''
    const mentees = new Set([
      ...session.pairs.ofMentor(id).map((known) => known.menteeId),
      ...mentions.filter((mention) => mention.mentor === id).map((mention) => mention.mentee),
    ])
    const isBlocked = mentorBlockAbove !== null && mentees.size > mentorBlockAbove
    const key = isBlocked ? `${id}\n${pair.row}` : id
    if (mentees.size <= mentorWarnAbove || told.has(key)) continue
    told.add(key)
    const severity = isBlocked ? 'error' : 'warning'
    note(pair, 'mentor_name', {
      code: 'mentor_over_limit',
      severity,
      found: pair.mentorName ?? '',
      suggestion: String(mentees.size),
    })
  }
}
