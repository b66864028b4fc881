import type { House } from '#main/db/house.ts'
import type { NewEntry, StandingHours } from '#shared/hours/hour-ledger.ts'
import type { HourSource } from '#shared/hours/hour.ts'

/** What the entries of one person, source and day are found by. */
export interface LineKey {
  readonly source: HourSource
  readonly sourceNo: number
  readonly teacherNo: number
  readonly onDate: string
}

/** A line and where it stands. */
export interface StoredLine extends StandingHours, LineKey {
  readonly teacher: string
}

/** Where a person stands on the day on which an entry is written. */
interface Place {
  readonly no: number
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly stage: string | null
  readonly subject: string | null
}

const sums = `sum(CASE e.by_hand WHEN 0 THEN e.hundredths ELSE 0 END) AS own,
  sum(CASE e.by_hand WHEN 1 THEN e.hundredths ELSE 0 END) AS byHand`

/** Beside `max(no)` SQLite takes the bare columns from that very row: title and role are those of the last entry. */
const line = `e.source, e.source_no AS sourceNo, e.teacher_no AS teacherNo, e.on_date AS onDate, ${sums},
  max(e.no) AS lastNo, e.title, e.role`

/** The only statements that write the ledger; there is none that changes or removes an entry. */
export function createHourRepository({ db, clock, createId }: House) {
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO hour_entry (id, teacher_no, on_date, hundredths, kind, source, source_no, title, role, reason, corrects_no,
       by_hand, school_no, school_name, district_no, stage, subject, written_at)
     VALUES (:id, :teacherNo, :onDate, :hundredths, :kind, :source, :sourceNo, :title, :role, :reason, :correctsNo,
       :isByHand, :schoolNo, :schoolName, :districtNo, :stage, :subject, :at)`,
  )
  const people = db.prepare<[string], Place>(
    `SELECT t.no, t.school_no AS schoolNo, coalesce(s.name, '') AS schoolName, t.district_no AS districtNo, t.stage, t.subject
     FROM json_each(?) j CROSS JOIN teacher t ON t.no = j.value LEFT JOIN school s ON s.no = t.school_no`,
  )
  const standing = db.prepare<[{ source: HourSource; nos: string }], StandingHours>(
    `SELECT ${line} FROM json_each(:nos) j CROSS JOIN hour_entry e ON e.source = :source AND e.source_no = j.value
     GROUP BY e.source_no, e.teacher_no, e.on_date ORDER BY min(e.no)`,
  )
  const lineOf = db.prepare<[string], StoredLine>(
    `SELECT ${line}, t.name AS teacher
     FROM hour_entry one JOIN hour_entry e ON e.source = one.source AND e.source_no = one.source_no
       AND e.teacher_no = one.teacher_no AND e.on_date = one.on_date
     JOIN teacher t ON t.no = e.teacher_no WHERE one.id = ? GROUP BY one.no`,
  )
  /** Lines by the same source and day that two records of one person both have. */
  const both = db.prepare<[{ one: number; other: number }], StoredLine>(
    `SELECT ${line}, '' AS teacher FROM hour_entry e
     WHERE e.teacher_no IN (:one, :other) AND EXISTS (SELECT 1 FROM hour_entry k
       WHERE k.teacher_no = CASE e.teacher_no WHEN :one THEN :other ELSE :one END AND k.source = e.source
         AND k.source_no = e.source_no AND k.on_date = e.on_date)
     GROUP BY e.source, e.source_no, e.on_date, e.teacher_no ORDER BY min(e.no)`,
  )
  const nextManual = db
    .prepare<[], number>(`SELECT coalesce(max(source_no), 0) + 1 FROM hour_entry WHERE source = 'manual'`)
    .pluck()
  const teacherNos = db
    .prepare<[string], number>('SELECT t.no FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value')
    .pluck()

  return {
    insert(source: HourSource, entries: readonly NewEntry[]): void {
      const at = clock.now()
      const nos = [...new Set(entries.map(({ teacherNo }) => teacherNo))]
      // Read at once: an INSERT that looks up its person itself takes three times as long.
      const places = new Map(people.all(JSON.stringify(nos)).map((place) => [place.no, place]))
      for (const entry of entries) {
        insert.run({ ...places.get(entry.teacherNo), ...entry, source, id: createId(), at })
      }
    },
    standing: (source: HourSource, sourceNos: readonly number[]): readonly StandingHours[] =>
      standing.all({ source, nos: JSON.stringify(sourceNos) }),
    lineOf: (entryId: string) => lineOf.get(entryId),
    both: (one: number, other: number): readonly StoredLine[] => both.all({ one, other }),
    nextManual: (): number => Number(nextManual.get()),
    teacherNos: (ids: readonly string[]): readonly number[] => teacherNos.all(JSON.stringify(ids)),
  }
}

export type HourRepository = ReturnType<typeof createHourRepository>
