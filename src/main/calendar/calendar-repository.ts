import type { Database } from '#main/db/house.ts'
import type { CalendarDay, ExamPeriod, SchoolTerm, Semester } from '#shared/calendar/calendar.ts'

type StoredTerm = Omit<SchoolTerm, 'isUsual'>
type NewRow<Row> = Row & { readonly id: string }

/** Every statement over `school_term`, `calendar_day` and `exam_period`. */
export function createCalendarRepository(db: Database) {
  const terms = db.prepare<[], StoredTerm>(
    `SELECT school_year AS schoolYear, semester, starts_on AS startsOn, ends_on AS endsOn
     FROM school_term ORDER BY starts_on`,
  )
  // A row that stays as it is leaves no trace in the change log.
  const putTerm = db.prepare<[NewRow<StoredTerm>], never>(
    `INSERT INTO school_term (id, school_year, semester, starts_on, ends_on)
     VALUES (:id, :schoolYear, :semester, :startsOn, :endsOn)
     ON CONFLICT (school_year, semester) DO UPDATE SET starts_on = excluded.starts_on, ends_on = excluded.ends_on
     WHERE (starts_on, ends_on) IS NOT (excluded.starts_on, excluded.ends_on)`,
  )
  const hasTerm = db
    .prepare<[string, Semester], number>(
      'SELECT EXISTS (SELECT 1 FROM school_term WHERE school_year = ? AND semester = ?)',
    )
    .pluck()
  const days = db.prepare<[string, string], CalendarDay>(
    'SELECT day, kind, name FROM calendar_day WHERE day BETWEEN ? AND ? ORDER BY day',
  )
  const putDay = db.prepare<[NewRow<CalendarDay>], never>(
    `INSERT INTO calendar_day (id, day, kind, name) VALUES (:id, :day, :kind, :name)
     ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name
     WHERE (kind, name) IS NOT (excluded.kind, excluded.name)`,
  )
  const removeDay = db.prepare<[string], never>('DELETE FROM calendar_day WHERE day = ?')
  const years = db
    .prepare<[], number>(`SELECT DISTINCT CAST(substr(day, 1, 4) AS INTEGER) FROM calendar_day ORDER BY 1`)
    .pluck()
  const exams = db.prepare<[string, string], ExamPeriod>(
    `SELECT id, name, starts_on AS startsOn, ends_on AS endsOn FROM exam_period
     WHERE ends_on >= ? AND starts_on <= ? ORDER BY starts_on, no`,
  )
  const putExam = db.prepare<[ExamPeriod], never>(
    `INSERT INTO exam_period (id, name, starts_on, ends_on) VALUES (:id, :name, :startsOn, :endsOn)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on
     WHERE (name, starts_on, ends_on) IS NOT (excluded.name, excluded.starts_on, excluded.ends_on)`,
  )
  const examNamed = db
    .prepare<[string, string], string>('SELECT id FROM exam_period WHERE name = ? AND starts_on = ?')
    .pluck()
  const removeExam = db.prepare<[string], never>('DELETE FROM exam_period WHERE id = ?')
  return {
    exams: (from: string, to: string): readonly ExamPeriod[] => exams.all(from, to),
    putExam: (exam: ExamPeriod): number => putExam.run(exam).changes,
    examNamed: (name: string, startsOn: string) => examNamed.get(name, startsOn),
    removeExam: (id: string): number => removeExam.run(id).changes,
    terms: (): readonly SchoolTerm[] => terms.all().map((term) => ({ ...term, isUsual: false })),
    hasTerm: (schoolYear: string, semester: Semester): boolean => hasTerm.get(schoolYear, semester) === 1,
    putTerm: (term: NewRow<StoredTerm>): void => void putTerm.run(term),
    days: (from: string, to: string): readonly CalendarDay[] => days.all(from, to),
    /** Years with at least one day. */
    years: (): readonly number[] => years.all(),
    /** How many days were new or changed. */
    putDay: (day: NewRow<CalendarDay>): number => putDay.run(day).changes,
    removeDay: (day: string): number => removeDay.run(day).changes,
  }
}
