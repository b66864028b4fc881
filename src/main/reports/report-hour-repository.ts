import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { DateFormat, ExportProfile, ProfileField } from '#shared/hours/export-profile.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { ReportCertificate, ReportHourLine } from '#shared/reports/hour-rows.ts'
import type { HourSpan } from '#shared/reports/hour-sheets.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { HoursOfPlace } from '#shared/reports/statistics-measures.ts'
import { inPlace, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

const conditions = (
  { filter, officeDistrictId }: ReportContext,
  { from, to }: Partial<HourSpan>,
): readonly Condition[] => [
  ...inPlace({ district: 'd', stage: 'e.stage', subject: 'e.subject' }, filter, officeDistrictId),
  ...one('e.on_date >= :from', 'from', from ?? null),
  ...one('e.on_date <= :to', 'to', to ?? null),
  ...oneOf('e.source', 'sources', filter.hourSources),
  ...oneOf('t.id', 'teachers', filter.teachers),
]

const sex = `CASE t.sex WHEN 'male' THEN '男' WHEN 'female' THEN '女' END`
const from = `FROM hour_entry e JOIN teacher t ON t.no = e.teacher_no LEFT JOIN district d ON d.no = e.district_no`

/** Beside `max(no)` SQLite takes the other columns from the last entry of the line. */
const lines = (chosen: string): string => `
SELECT line.teacherId, line.name, line.nationalId, line.sex, line.phone, line.school, k.code AS schoolCode, line.district,
  line.stage, line.subject, line.professionalTitle, line.project, line.source, line.role, line.onDate, line.hours,
  coalesce(
    (SELECT c.serial FROM hour_certificate c WHERE c.source = line.source AND c.source_no = line.source_no
       AND c.teacher_no = line.teacher_no AND c.voided_on IS NULL ORDER BY c.no DESC LIMIT 1),
    (SELECT c.serial FROM hour_certificate c WHERE c.kind = 'year' AND c.teacher_no = line.teacher_no
       AND c.year = CAST(substr(line.onDate, 1, 4) AS INTEGER) AND c.voided_on IS NULL ORDER BY c.no DESC LIMIT 1)) AS serial
FROM (SELECT e.teacher_no, e.source_no, e.school_no, max(e.no) AS last, t.id AS teacherId, t.name, t.sort_key,
        t.national_id AS nationalId, ${sex} AS sex, t.phone, e.school_name AS school, d.name AS district, d.position, e.stage,
        e.subject, t.title AS professionalTitle, e.title AS project, e.source, e.role, e.on_date AS onDate,
        sum(e.hundredths) / 100.0 AS hours
      ${from} ${chosen}
      GROUP BY e.teacher_no, e.source, e.source_no, e.on_date HAVING sum(e.hundredths) <> 0) line
LEFT JOIN school k ON k.no = line.school_no
ORDER BY line.position IS NULL, line.position, k.sort_key, line.sort_key, line.teacher_no, line.onDate, line.last`

type StoredCertificate = Omit<ReportCertificate, 'lines' | 'isVoid'> & { readonly no: number; readonly isVoid: number }
type StoredLine = ReportCertificate['lines'][number] & { readonly certificateNo: number }
interface StoredColumn {
  readonly header: string
  readonly field: ProfileField
  readonly constant: string
  readonly dateFormat: DateFormat
}

/** The ledger as reports read it: lines that stand, certificates that were given out, and the layouts of other systems. */
export function createReportHourRepository(db: Database) {
  const statement = createStatements(db)
  const certificateLines = db.prepare<[string], StoredLine>(
    `SELECT l.certificate_no AS certificateNo, l.on_date AS onDate, l.title, l.role, l.hundredths / 100.0 AS hours
     FROM json_each(?) j CROSS JOIN hour_certificate_line l ON l.certificate_no = j.value ORDER BY l.no`,
  )
  const profile = db.prepare<[{ key: string }], Omit<ExportProfile, 'columns'> & { readonly no: number }>(
    'SELECT no, id, name, rows FROM export_profile WHERE id = :key OR name = :key',
  )
  const firstProfile = db.prepare<[], string>('SELECT id FROM export_profile ORDER BY name LIMIT 1').pluck()
  const columns = db.prepare<[number], StoredColumn>(
    `SELECT header, field, constant, date_format AS dateFormat FROM export_profile_column WHERE profile_no = ?
     ORDER BY position`,
  )

  return {
    lines(context: ReportContext, span: HourSpan): readonly ReportHourLine[] {
      const chosen = conditions(context, span)
      return statement<ReportHourLine>(lines(where(chosen.map(({ sql }) => sql)))).all(parametersOf(chosen))
    },
    /** Added up by the place of the people on the day: the statistics tell no more. */
    sums(context: ReportContext): readonly HoursOfPlace[] {
      const { from: first, to: last } = context.filter
      const chosen = conditions(context, {
        ...(first === null ? {} : { from: first }),
        ...(last === null ? {} : { to: last }),
      })
      return statement<HoursOfPlace>(
        `SELECT sum(e.hundredths) / 100.0 AS hours, d.id AS districtId, d.name AS district, e.stage, e.subject
         ${from} ${where(chosen.map(({ sql }) => sql))} GROUP BY e.district_no, e.stage, e.subject
         HAVING sum(e.hundredths) <> 0`,
      ).all(parametersOf(chosen))
    },
    certificates({ filter, officeDistrictId }: ReportContext): readonly ReportCertificate[] {
      const chosen = [
        ...one('d.id = :office', 'office', filter.scope === 'office' ? officeDistrictId : null),
        ...oneOf(['d.id', 'd.code', 'd.name'], 'districts', filter.districts),
        ...one('c.issued_on >= :from', 'from', filter.from),
        ...one('c.issued_on <= :to', 'to', filter.to),
        ...oneOf('t.id', 'teachers', filter.teachers),
        ...oneOf(['c.id', 'c.serial'], 'ids', filter.ids),
      ]
      const rows = statement<StoredCertificate>(
        `SELECT c.no, c.id, c.serial, c.kind, t.id AS teacherId, c.teacher_name AS name, c.school_name AS school,
           d.name AS district, c.year, c.title, c.hundredths / 100.0 AS hours, c.issued_on AS issuedOn,
           c.voided_on IS NOT NULL AS isVoid, c.void_reason AS voidReason
         FROM hour_certificate c JOIN teacher t ON t.no = c.teacher_no LEFT JOIN district d ON d.no = c.district_no
         ${where(chosen.map(({ sql }) => sql))} ORDER BY c.serial`,
      ).all(parametersOf(chosen))
      const ofCertificate = groupBy(
        certificateLines.all(JSON.stringify(rows.map(({ no }) => no))),
        ({ certificateNo }) => certificateNo,
      )
      return rows.map(({ no, isVoid, ...row }) => ({
        ...row,
        isVoid: isVoid === 1,
        lines: (ofCertificate.get(no) ?? []).map(({ certificateNo: _no, ...line }) => line),
      }))
    },
    /** By id or name; the first of all when none is named. */
    profile(idOrName: string | null): ExportProfile | undefined {
      const found = profile.get({ key: idOrName ?? firstProfile.get() ?? '' })
      if (found === undefined) return undefined
      const { no, ...rest } = found
      return { ...rest, columns: columns.all(no) }
    },
  }
}

export type ReportHourRepository = ReturnType<typeof createReportHourRepository>
