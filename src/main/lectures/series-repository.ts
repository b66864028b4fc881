import type { House } from '#main/db/house.ts'
import { createRowSetter, columnNames, places, selected } from '#main/db/row-writer.ts'
import { heldStatuses, type LectureSeries } from '#shared/lectures/lecture.ts'
import { literals } from '#main/db/composed-sql.ts'

export interface SeriesFields {
  readonly cohortNo: number
  readonly name: string
  readonly isClosed: number
  readonly remark: string | null
}

export interface StoredSeries extends SeriesFields {
  readonly no: number
  readonly id: string
  readonly schoolYear: string
}

interface CountedSeries extends Omit<LectureSeries, 'isClosed'> {
  readonly isClosed: number
}

const columns = {
  cohortNo: 'cohort_no',
  name: 'name',
  isClosed: 'is_closed',
  remark: 'remark',
} as const satisfies Record<keyof SeriesFields, string>

const attendees = (condition: string): string =>
  `(SELECT count(*) FROM lecture_attendee a JOIN lecture l ON l.no = a.lecture_no
    WHERE l.series_no = s.no AND l.status <> 'cancelled' AND ${condition})`

/** Every statement over `lecture_series`. */
export function createSeriesRepository({ db, clock, createId }: House) {
  const select = `SELECT s.no, s.id, c.school_year AS schoolYear, ${selected(columns, 's')}
    FROM lecture_series s JOIN cohort c ON c.no = s.cohort_no`
  const byId = db.prepare<[string], StoredSeries>(`${select} WHERE s.id = ?`)
  const byNo = db.prepare<[number], StoredSeries>(`${select} WHERE s.no = ?`)
  const ofCohort = db.prepare<[number], StoredSeries>(`${select} WHERE s.cohort_no = ? ORDER BY s.is_closed, s.no`)
  const counted = db.prepare<[], CountedSeries>(
    `SELECT s.id, s.name, c.id AS cohortId, c.name AS cohort, c.school_year AS schoolYear, s.remark,
       s.is_closed AS isClosed,
       (SELECT count(*) FROM lecture l WHERE l.series_no = s.no AND l.status <> 'cancelled') AS lectures,
       (SELECT count(*) FROM lecture l WHERE l.series_no = s.no AND l.status IN (${literals(heldStatuses)})) AS held,
       ${attendees(`a.presence <> 'absent' AND a.state <> 'discarded'`)} AS present,
       ${attendees(`a.state = 'waiting'`)} AS waiting
     FROM lecture_series s JOIN cohort c ON c.no = s.cohort_no ORDER BY c.school_year DESC, s.no DESC`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_series (id, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'lecture_series', columns, ', updated_at = :now')
  const remove = db.prepare<[number], never>('DELETE FROM lecture_series WHERE no = ?')
  const lectureCount = db.prepare<[number], number>('SELECT count(*) FROM lecture WHERE series_no = ?').pluck()
  return {
    byId: (id: string) => byId.get(id),
    byNo: (no: number) => byNo.get(no),
    ofCohort: (cohortNo: number): readonly StoredSeries[] => ofCohort.all(cohortNo),
    counted: (): readonly LectureSeries[] =>
      counted.all().map(({ isClosed, ...series }) => ({ ...series, isClosed: isClosed === 1 })),
    insert(fields: SeriesFields): { readonly no: number; readonly id: string } {
      const id = createId()
      return { no: Number(insert.run({ ...fields, id, now: clock.now() }).lastInsertRowid), id }
    },
    set: (no: number, changes: Partial<SeriesFields>): void => set(no, changes, { now: clock.now() }),
    remove: (no: number): void => void remove.run(no),
    lectureCount: (no: number): number => Number(lectureCount.get(no)),
  }
}

export type SeriesRepository = ReturnType<typeof createSeriesRepository>
