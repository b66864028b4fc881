import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'
import type { ReportFilter } from '#shared/reports/report-filter.ts'
import { isCrossDistrict } from '#shared/reports/pairing-figures.ts'
import { statusOn, type ReportPair } from '#shared/reports/report-pair.ts'
import { inDistricts, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

// Snapshots of the start are read from the pair and its group; only names and telephones are those of today.
const select = `
SELECT p.id, g.id AS groupId, g.code AS groupCode, p.seq, c.id AS cohortId, c.school_year AS schoolYear,
  m.id AS mentorId, m.name AS mentor, g.mentor_school_name AS mentorSchool, g.mentor_title AS mentorTitle,
  g.mentor_honours AS mentorHonours, md.id AS mentorDistrictId, md.name AS mentorDistrict,
  md.position AS districtPosition, e.id AS menteeId, e.name AS mentee, p.mentee_school_name AS menteeSchool,
  p.mentee_title AS menteeTitle, p.mentee_years AS menteeYears, ed.id AS menteeDistrictId, es.urban_type AS settlement,
  g.stage, g.subject, g.kind, g.level, p.starts_on AS startsOn, p.ends_on AS endsOn, p.status AS stored,
  p.left_on AS leftOn, p.assessed_on AS assessedOn, p.completed_on AS completedOn, g.goal,
  g.agreement_no AS agreementNo, g.appointment_no AS appointmentNo, p.remark, g.remark AS groupRemark, ms.contact, ms.phone AS contactPhone,
  m.phone AS mentorPhone, p.source_label AS source,
  COALESCE(CAST(ov.value AS INTEGER), :overdueDays) AS overdueDays,
  COALESCE(CAST(rv.value AS INTEGER), :remindDays) AS remindDays
FROM pairing p
JOIN pairing_group g ON g.no = p.group_no
JOIN cohort c ON c.no = g.cohort_no
JOIN teacher m ON m.no = g.mentor_no
JOIN teacher e ON e.no = p.mentee_no
LEFT JOIN district md ON md.no = g.mentor_district_no
LEFT JOIN district ed ON ed.no = p.mentee_district_no
LEFT JOIN school ms ON ms.no = g.mentor_school_no
LEFT JOIN school es ON es.no = p.mentee_school_no
LEFT JOIN policy y ON y.cohort_no = c.no
LEFT JOIN policy_value ov ON ov.policy_no = y.no AND ov.key = 'overdueDays'
LEFT JOIN policy_value rv ON rv.policy_no = y.no AND rv.key = 'remindDays'`

const order = 'ORDER BY md.position IS NULL, md.position, g.code, p.seq'

/** Every condition that SQL can decide; states depend on the day and are decided by the rules. */
function conditions(filter: ReportFilter, officeDistrictId: string | null): readonly Condition[] {
  const scope = filter.scope === 'office' ? officeDistrictId : null
  return [
    ...one('(c.id = :cohort OR c.name = :cohort)', 'cohort', filter.cohort),
    ...one('(md.id = :office OR ed.id = :office)', 'office', scope),
    ...inDistricts('md', filter.districts),
    ...oneOf('g.stage', 'stages', filter.stages),
    ...oneOf('g.subject', 'subjects', filter.subjects),
    ...oneOf('g.kind', 'kinds', filter.kinds),
    ...oneOf('g.level', 'levels', filter.levels),
    ...oneOf('es.urban_type', 'settlements', filter.settlements),
    ...one('COALESCE(p.left_on, p.ends_on) >= :from', 'from', filter.from),
    ...one('p.starts_on <= :to', 'to', filter.to),
    ...one('p.starts_on <= :asOf', 'asOf', filter.asOf),
    ...oneOf(['p.id', "g.code || '-' || p.seq"], 'ids', filter.ids),
  ]
}

export interface ReportPairQuery {
  readonly filter: ReportFilter
  /** The county whose office asks; null for the city, which sees all. */
  readonly officeDistrictId: string | null
  readonly asOf: string
}

export type StoredReportPair = ReportPair & { readonly cohortId: string }

/** The pairs of a report, in the order of the 县区 list and the codes. Void pairs only when they are asked for. */
export function createReportPairRepository(db: Database) {
  const statement = createStatements(db)
  const defaults = { overdueDays: pairingPolicyDefaults.overdueDays, remindDays: pairingPolicyDefaults.remindDays }
  return ({ filter, officeDistrictId, asOf }: ReportPairQuery): readonly StoredReportPair[] => {
    const chosen = conditions(filter, officeDistrictId)
    const parameters = { ...defaults, ...parametersOf(chosen) }
    const sql = `${select}\n${where(chosen.map((condition) => condition.sql))}\n${order}`
    const rows = statement<StoredReportPair>(sql).all(parameters)
    return rows.filter((pair) => {
      const status = statusOn(pair, asOf)
      const isWanted = filter.statuses.length === 0 ? status !== 'void' : filter.statuses.includes(status)
      return isWanted && (!filter.crossDistrict || isCrossDistrict(pair))
    })
  }
}
