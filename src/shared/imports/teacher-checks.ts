import { earliestDay, latestDay, yearsBetween } from '../kernel/dates.ts'
import { birthOfNationalId, sexOfNationalId } from '../registry/national-id.ts'
import { dateOfField, type SheetWork, textOf } from './import-session.ts'
import { agree } from './person-match.ts'
import type { RowReading } from './read-row.ts'

/** Birth and sex against the ID number. */
export function checkTeacherId(row: RowReading, work: SheetWork): void {
  const id = textOf(row, 'id_number')
  if (id === null) return
  const [birth, ofId] = [dateOfField(row, 'birth'), birthOfNationalId(id)]
  if (birth !== null && ofId !== null && !agree(birth, ofId) && !isFirstOfMonth(birth, ofId)) {
    note(row, work, 'birth', { code: 'id_birth_mismatch', found: birth, suggestion: ofId })
  }
  const [sex, sexOfId] = [textOf(row, 'sex'), sexOfNationalId(id) === 'male' ? '男' : '女']
  if (sex !== null && sex !== sexOfId)
    note(row, work, 'sex', { code: 'id_sex_mismatch', found: sex, suggestion: sexOfId })
}

/** A month typed as a date is stored as its first day. */
const isFirstOfMonth = (birth: string, ofId: string): boolean =>
  birth.endsWith('-01') && birth.slice(0, 7) === ofId.slice(0, 7)

type NoteOf = Parameters<SheetWork['issues']['add']>[1]

const note = (row: RowReading, work: SheetWork, field: string, one: NoteOf): void =>
  work.issues.add({ row: row.row, col: work.reader.columnOf(field), field }, one)

const youngest = 16
const oldest = 90

/** Dates that can be read but cannot be: born tomorrow, at work as a child, a title before birth. */
export function checkTeacherDates(row: RowReading, work: SheetWork, today: string): void {
  const birth = dateOfField(row, 'birth') ?? birthOfNationalId(textOf(row, 'id_number') ?? '')
  const age = birth === null ? null : yearsBetween(birth, today)
  if (dateOfField(row, 'birth') !== null && age !== null && (age < youngest || age > oldest)) {
    note(row, work, 'birth', { code: 'date_implausible', found: dateOfField(row, 'birth') ?? '' })
  }
  for (const field of ['work_start', 'title_date', 'leave_date']) {
    const date = dateOfField(row, field)
    if (date === null) continue
    const isTooEarly =
      birth !== null &&
      age !== null &&
      age >= 0 &&
      age <= oldest &&
      latestDay(date) < `${Number(earliestDay(birth).slice(0, 4)) + 14}`
    const isTooLate = earliestDay(date) > `${Number(today.slice(0, 4)) + 1}-12-31`
    if (isTooEarly || isTooLate || date < '1940') note(row, work, field, { code: 'date_implausible', found: date })
  }
}
