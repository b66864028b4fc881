import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { livingStatuses } from '#shared/studios/studio.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportMember, ReportStudio } from '#shared/reports/studio-rows.ts'
import { inPlace, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

const currentOn = (member: string): string =>
  `${member}.joined_on <= :day AND (${member}.left_on IS NULL OR ${member}.left_on > :day)`

const joins = `
JOIN cohort c ON c.no = s.cohort_no
LEFT JOIN teacher t ON t.no = s.lead_no
LEFT JOIN school k ON k.no = s.school_no
LEFT JOIN district d ON d.no = s.district_no`

const studios = `
SELECT s.id, s.code, c.school_year AS schoolYear, s.name, s.type, s.level, t.name AS lead, s.lead_title AS leadTitle,
  s.school_name AS school, d.id AS districtId, d.name AS district, k.urban_type AS settlement, s.stage, s.subject,
  s.named_on AS namedOn, s.plate_on AS plateOn, s.starts_on AS startsOn, s.ends_on AS endsOn, s.status,
  (SELECT COUNT(*) FROM studio_member m WHERE m.studio_no = s.no AND ${currentOn('m')}) AS members,
  s.document_no AS documentNo, s.remark
FROM studio s ${joins}`

const members = `
SELECT m.id, s.id AS studioId, s.name AS studio, s.type AS studioType, c.school_year AS schoolYear,
  s.starts_on AS startsOn, s.ends_on AS endsOn, p.id AS teacherId, m.role, p.name,
  CASE p.sex WHEN 'male' THEN '男' WHEN 'female' THEN '女' END AS gender, substr(p.birth, 1, 7) AS birth,
  m.school_name AS school, p.stage, p.subject, m.title, m.honours, m.joined_on AS joinedOn, p.phone, m.remark
FROM studio s ${joins}
JOIN studio_member m ON m.studio_no = s.no
JOIN teacher p ON p.no = m.teacher_no`

const order = 'ORDER BY d.position IS NULL, d.position, s.code'
const roles = `CASE m.role WHEN 'lead' THEN 0 WHEN 'vice' THEN 1 WHEN 'assistant' THEN 2 WHEN 'core' THEN 3
  WHEN 'member' THEN 4 WHEN 'trainee' THEN 5 ELSE 6 END`

function conditions({ filter, officeDistrictId }: ReportContext): readonly Condition[] {
  const statuses = filter.studioStatuses.length > 0 ? filter.studioStatuses : livingStatuses
  return [
    ...one('(c.id = :cohort OR c.name = :cohort)', 'cohort', filter.cohort),
    ...inPlace({ district: 'd', stage: 's.stage', subject: 's.subject' }, filter, officeDistrictId),
    ...oneOf('s.type', 'types', filter.studioTypes),
    ...oneOf('s.level', 'levels', filter.eventLevels),
    ...oneOf('s.status', 'statuses', statuses),
    ...oneOf('k.urban_type', 'settlements', filter.settlements),
    ...one('COALESCE(s.named_on, s.starts_on) <= :asOf', 'asOf', filter.asOf),
    ...oneOf(['s.id', 's.code'], 'ids', filter.ids),
  ]
}

/** The studios of a report and who is in them, in the order of the 县区 list and the codes. */
export function createReportStudioRepository(db: Database) {
  const statement = createStatements(db)
  const composed = (context: ReportContext, select: string, tail: string) => {
    const chosen = conditions(context)
    const parameters = { day: context.asOf, ...parametersOf(chosen) }
    return { sql: `${select}\n${where(chosen.map((condition) => condition.sql))}\n${tail}`, parameters }
  }
  return {
    studios: (context: ReportContext): readonly ReportStudio[] => {
      const { sql, parameters } = composed(context, studios, order)
      return statement<ReportStudio>(sql).all(parameters)
    },
    members: (context: ReportContext): readonly ReportMember[] => {
      const { sql, parameters } = composed(context, `${members} AND ${currentOn('m')}`, `${order}, ${roles}, m.no`)
      return statement<ReportMember>(sql).all(parameters)
    },
  }
}

export type ReportStudioRepository = ReturnType<typeof createReportStudioRepository>
