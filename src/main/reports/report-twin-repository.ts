import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { schoolNameOn } from '#main/db/school-name-sql.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportBrand, ReportTwin, ReportTwinActivity, ReportTwinLink } from '#shared/reports/twin-rows.ts'
import { inDistricts, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

const holds = `g.status NOT IN ('proposed', 'void') AND g.starts_on <= :day AND (g.ended_on IS NULL OR g.ended_on > :day)`
const there = (member: string): string =>
  `${member}.joined_on <= :day AND (${member}.left_on IS NULL OR ${member}.left_on > :day)`
const isLead = (member: string): string =>
  `(SELECT l.is_lead FROM twin_group_slot l WHERE l.group_no = ${member}.group_no AND l.code = ${member}.slot) = 1`
const nameOf = (member: string, school: string): string => schoolNameOn(`${member}.school_name`, school, ':day')

const groupName = `coalesce((SELECT f.name FROM twin_group_name f WHERE f.group_no = g.no AND f.until_on > :day
  ORDER BY f.until_on, f.no LIMIT 1), g.name)`
const lead = (column: string): string => `
  (SELECT ${column} FROM twin_member x JOIN school k ON k.no = x.school_no LEFT JOIN district q ON q.no = x.district_no
   WHERE x.group_no = g.no AND ${there('x')} AND ${isLead('x')} ORDER BY x.no LIMIT 1)`
const outside = `coalesce((SELECT group_concat(name, '、') FROM (SELECT ${nameOf('x', 'k')} AS name
  FROM twin_member x JOIN school k ON k.no = x.school_no
  WHERE x.group_no = g.no AND ${there('x')} AND k.is_outside = 1 AND NOT ${isLead('x')} ORDER BY x.no)), '')`

const twins = `
SELECT g.id AS groupId, g.code, c.school_year AS schoolYear, ${groupName} AS name, g.scheme_name AS scheme,
  ${lead(nameOf('x', 'k'))} AS lead, ${lead('q.id')} AS leadDistrictId, ${lead('q.name')} AS leadDistrict,
  ${outside} AS outside, s.id AS partnerId, ${nameOf('m', 's')} AS partner, d.name AS partnerDistrict,
  m.urban_type AS settlement, g.stage, g.agreement_on AS agreementOn, g.starts_on AS startsOn, g.ends_on AS endsOn,
  g.person, g.phone, CASE WHEN g.status_since > :day THEN 'running' ELSE g.status END AS status,
  (SELECT count(*) FROM twin_link l WHERE l.group_no = g.no AND l.starts_on <= :day
     AND (l.end_reason IS NULL OR l.ends_on > :day)) AS links
FROM twin_group g JOIN cohort c ON c.no = g.cohort_no
LEFT JOIN (twin_member m JOIN school s ON s.no = m.school_no AND s.is_outside = 0)
  ON m.group_no = g.no AND ${there('m')} AND NOT ${isLead('m')}
LEFT JOIN district d ON d.no = m.district_no`

/** A group concerns a district when one of its schools of the day lies there. */
const liesIn = (condition: string): string => `EXISTS (SELECT 1 FROM twin_member y JOIN school k ON k.no = y.school_no
  JOIN district d ON d.no = k.district_no WHERE y.group_no = g.no AND ${there('y')} AND ${condition})`

const conditions = ({ filter, officeDistrictId }: ReportContext): readonly Condition[] => [
  ...one('(c.id = :cohort OR c.name = :cohort)', 'cohort', filter.cohort),
  ...one(liesIn('d.id = :office'), 'office', filter.scope === 'office' ? officeDistrictId : null),
  ...inDistricts('d', filter.districts).map(({ sql, parameters }) => ({ sql: liesIn(sql), parameters })),
  ...oneOf('g.stage', 'stages', filter.stages),
  ...oneOf(['g.id', 'g.code'], 'ids', filter.ids),
]

const present = (activity: string): string => `(SELECT p.school_no FROM activity_participant p
  WHERE p.activity_no = ${activity}.no AND p.attendance <> 'absent' AND p.school_no IS NOT NULL)`
/** Who supported whom: of links whose two schools were both there. */
const sides = (own: 'from_no' | 'to_no', other: 'from_no' | 'to_no'): string => `
  (SELECT group_concat(name, '、') FROM (SELECT DISTINCT k.name FROM twin_link l JOIN twin_member x ON x.no = l.${own}
   JOIN twin_member o ON o.no = l.${other}
   JOIN school k ON k.no = x.school_no
   WHERE l.group_no = g.no AND x.school_no IN ${present('a')} AND o.school_no IN ${present('a')} AND l.starts_on <= a.held_on
     AND (l.end_reason IS NULL OR l.ends_on > a.held_on)))`

const activities = `
SELECT a.id AS activityId, c.school_year AS schoolYear, g.name AS "group", a.held_on AS heldOn, a.type,
  ${sides('from_no', 'to_no')} AS supporters, ${sides('to_no', 'from_no')} AS supported, a.topic, a.summary, a.reflection,
  (SELECT count(DISTINCT coalesce(p.teacher_no, p.name)) FROM activity_participant p
   WHERE p.activity_no = a.no AND p.attendance <> 'absent') AS teachers
FROM twin_group g JOIN cohort c ON c.no = g.cohort_no JOIN activity_twin_group x ON x.twin_group_no = g.no
JOIN activity a ON a.no = x.activity_no`

const links = `
SELECT l.id, c.id AS cohortId, g.code, g.name AS "group", a.name AS "from", b.name AS "to", g.organizer,
  coalesce(l.agreement_no, g.agreement_no) AS agreementNo, l.starts_on AS startsOn, coalesce(l.ends_on, g.ends_on) AS endsOn,
  g.content, (SELECT group_concat(o.year || '年' || o.indicator || '：' || coalesce('由' || o.baseline || '提高到', '') || o.target || '。',
    char(10)) FROM twin_goal o WHERE o.group_no = g.no) AS goals
FROM twin_group g JOIN cohort c ON c.no = g.cohort_no JOIN twin_link l ON l.group_no = g.no
JOIN twin_member f ON f.no = l.from_no JOIN school a ON a.no = f.school_no
JOIN twin_member t ON t.no = l.to_no JOIN school b ON b.no = t.school_no`

const brands = `
SELECT b.id, c.school_year AS schoolYear, d.name AS district, ${schoolNameOn('b.school_name', 's', ':day')} AS school,
  b.category, b.theme, b.starts_on AS startsOn, b.ends_on AS endsOn, b.goals,
  (SELECT count(*) FROM milestone e WHERE e.brand_school_no = b.no AND e.done_on <= :day) AS milestonesDone,
  (SELECT count(*) FROM milestone e WHERE e.brand_school_no = b.no) AS milestones,
  b.level, b.recognised_on AS recognisedOn, b.document_no AS documentNo, b.reassess_on AS reassessOn, b.status, b.remark
FROM brand_school b JOIN cohort c ON c.no = b.cohort_no JOIN school s ON s.no = b.school_no
JOIN district d ON d.no = s.district_no`

const brandConditions = ({ filter, officeDistrictId }: ReportContext): readonly Condition[] => [
  ...one('(c.id = :cohort OR c.name = :cohort)', 'cohort', filter.cohort),
  ...one('d.id = :office', 'office', filter.scope === 'office' ? officeDistrictId : null),
  ...inDistricts('d', filter.districts),
  ...oneOf('EXISTS (SELECT 1 FROM school_stage t WHERE t.school_no = s.no AND t.stage', 'stages', filter.stages).map(
    ({ sql, parameters }) => ({ sql: `${sql})`, parameters }),
  ),
  ...oneOf(['b.id', 'b.code'], 'ids', filter.ids),
]

type LinkRow = Omit<ReportTwinLink, 'goals'> & { readonly goals: string | null }

/** The groups, activities, 对子 and 名校培育 of a report, groups in the order of their codes. */
export function createReportTwinRepository(db: Database) {
  const statement = createStatements(db)
  function all<Row>(context: ReportContext, select: string, chosen: readonly Condition[], tail: string) {
    const sql = `${select}\n${where(chosen.map((condition) => condition.sql))}\n${tail}`
    return statement<Row>(sql).all({ day: context.asOf, ...parametersOf(chosen) })
  }
  const holding: Condition = { sql: holds, parameters: {} }
  return {
    twins: (context: ReportContext): readonly ReportTwin[] =>
      all<ReportTwin>(context, twins, [holding, ...conditions(context)], 'ORDER BY g.code, m.no'),
    activities(context: ReportContext): readonly ReportTwinActivity[] {
      const { from, to, asOf } = context.filter
      const days = [...one('a.held_on >= :from', 'from', from), ...one('a.held_on <= :to', 'to', to ?? asOf)]
      return all<ReportTwinActivity>(
        context,
        activities,
        [...conditions(context), ...days],
        'ORDER BY a.held_on, a.no, g.code',
      )
    },
    links: (context: ReportContext): readonly ReportTwinLink[] =>
      all<LinkRow>(
        context,
        links,
        [
          { sql: `g.status <> 'void' AND (l.end_reason IS NULL OR l.ends_on > :day)`, parameters: {} },
          ...conditions(context),
        ],
        'ORDER BY g.code, l.no',
      ).map((row) => ({ ...row, goals: row.goals === null ? [] : row.goals.split('\n') })),
    brands: (context: ReportContext): readonly ReportBrand[] =>
      all<ReportBrand>(
        context,
        brands,
        [{ sql: `b.status <> 'void' AND b.starts_on <= :day`, parameters: {} }, ...brandConditions(context)],
        'ORDER BY d.position, b.code',
      ),
  }
}

export type ReportTwinRepository = ReturnType<typeof createReportTwinRepository>
