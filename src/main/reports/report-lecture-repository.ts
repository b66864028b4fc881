import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { Attendee } from '#shared/reports/sign-in.ts'
import { inDistricts, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

interface FoundLecture {
  readonly id: string
  readonly schoolYear: string
}

/** Held there, meant for it, or meant for all. */
const concerns = (district: string): string =>
  `(${district} OR NOT EXISTS (SELECT 1 FROM lecture_district x WHERE x.lecture_no = l.no)
    OR EXISTS (SELECT 1 FROM lecture_district x JOIN district d ON d.no = x.district_no
      WHERE x.lecture_no = l.no AND ${district}))`

/** Meant for one of them, or for all. */
const meantFor = (table: string, column: string, values: readonly string[]): readonly Condition[] =>
  oneOf(`x.${column}`, table, values).map(({ sql, parameters }) => ({
    sql: `(NOT EXISTS (SELECT 1 FROM ${table} y WHERE y.lecture_no = l.no)
      OR EXISTS (SELECT 1 FROM ${table} x WHERE x.lecture_no = l.no AND ${sql}))`,
    parameters,
  }))

const conditions = ({ filter, officeDistrictId }: ReportContext): readonly Condition[] => [
  ...one('(c.id = :cohort OR c.name = :cohort)', 'cohort', filter.cohort),
  ...one(concerns('d.id = :office'), 'office', filter.scope === 'office' ? officeDistrictId : null),
  ...inDistricts('d', filter.districts).map(({ sql, parameters }) => ({ sql: concerns(sql), parameters })),
  ...meantFor('lecture_stage', 'stage', filter.stages),
  ...meantFor('lecture_subject', 'subject', filter.subjects),
  ...one('l.held_on >= :from', 'from', filter.from),
  ...one('l.held_on <= :to', 'to', filter.to),
  ...oneOf(['l.id', 'l.code'], 'ids', filter.ids),
]

const joins = `FROM lecture l JOIN lecture_series s ON s.no = l.series_no JOIN cohort c ON c.no = s.cohort_no
  LEFT JOIN district d ON d.no = l.district_no`

/** Which sessions a report is about, by day, and who is to sign at one. */
export function createReportLectureRepository(db: Database) {
  const statement = createStatements(db)
  const invited = db.prepare<[string], Attendee>(
    `SELECT t.id AS teacherId, t.name, k.name AS unit, t.subject, t.phone
     FROM lecture l JOIN lecture_invitee i ON i.lecture_no = l.no JOIN teacher t ON t.no = i.teacher_no
     LEFT JOIN school k ON k.no = t.school_no LEFT JOIN district d ON d.no = t.district_no
     WHERE l.id = ? ORDER BY d.position, k.sort_key, t.sort_key, t.no`,
  )
  const places = db.prepare<[string], { unit: string; places: number }>(
    `SELECT coalesce(k.name, d.name) AS unit, i.places FROM lecture l JOIN lecture_invitee i ON i.lecture_no = l.no
     LEFT JOIN school k ON k.no = i.school_no LEFT JOIN district d ON d.no = i.district_no
     WHERE l.id = ? AND i.teacher_no IS NULL ORDER BY i.no`,
  )
  const choices = db.prepare<[], { id: string; label: string }>(
    `SELECT id, '第' || issue || '期 ' || topic || '（' || held_on || '）' AS label FROM lecture
     WHERE status <> 'cancelled' ORDER BY held_on DESC, no DESC LIMIT 100`,
  )
  const unnamed = ({ unit, places: count }: { unit: string; places: number }): Attendee[] =>
    Array.from({ length: Math.min(count, 200) }, () => ({
      teacherId: null,
      name: '',
      unit,
      subject: null,
      phone: null,
    }))
  return {
    found(context: ReportContext): readonly FoundLecture[] {
      const chosen = conditions(context)
      // Called off it is left out, unless it was asked for by name.
      const living = context.filter.ids.length === 0 && `l.status <> 'cancelled'`
      return statement<FoundLecture>(
        `SELECT l.id, c.school_year AS schoolYear ${joins}
         ${where([...chosen.map((condition) => condition.sql), living])} ORDER BY l.held_on, l.no`,
      ).all(parametersOf(chosen))
    },
    /** Those invited by name, then a line with the unit for each place of a school or county. */
    invitedTo: (lectureId: string): readonly Attendee[] => [
      ...invited.all(lectureId),
      ...places.all(lectureId).flatMap(unnamed),
    ],
    choices: () => choices.all(),
  }
}

export type ReportLectureRepository = ReturnType<typeof createReportLectureRepository>
