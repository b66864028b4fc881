import { literals } from '#main/db/composed-sql.ts'
import { milestoneTargets, type MilestoneTarget } from '#shared/milestones/milestone.ts'
import { servingStatuses } from '#shared/aid/posting.ts'
import { livingStatuses } from '#shared/studios/studio.ts'
import { livingBrandStatuses } from '#shared/twinning/brand-school.ts'
import { livingTwinStatuses } from '#shared/twinning/twin-group.ts'

/**
 * What milestones need to know of a kind of object, as SQL. A target is called like its table, and a milestone points at it
 * by the column `<target>_no`: a kind that is added is one entry here.
 */
export interface MilestoneObject {
  /** Whether it is under way, over the columns of its own table alone. */
  readonly isUnderWay: string
  /** A `SELECT` of `FollowedObject` over `json_each(?) j`, the numbers that are asked for. */
  readonly followed: string
  /** How a milestone `e` is joined with it; every alias is its own. */
  readonly joins: string
  readonly id: string
  readonly code: string
  readonly label: string
  /** A milestone of an object in this state is not shown. */
  readonly isVoid: string
  readonly school: string
  readonly schoolNo: string
  readonly districtNo: string
  readonly cohortNo: string
}

const underWay = (statuses: readonly string[]): string => `status IN (${literals(statuses)})`

const pairing: MilestoneObject = {
  isUnderWay: underWay(['active', 'paused', 'extended', 'assessed']),
  followed: `
    SELECT p.no, g.cohort_no AS cohortNo, c.programme, p.${underWay(['active', 'paused', 'extended', 'assessed'])} AS isUnderWay,
      p.starts_on AS startsOn, p.ends_on AS endsOn, iif(p.status = 'assessed', p.assessed_on, NULL) AS assessedOn,
      NULL AS rectifyUntil, NULL AS since
    FROM json_each(?) j CROSS JOIN pairing p ON p.no = j.value
    JOIN pairing_group g ON g.no = p.group_no JOIN cohort c ON c.no = g.cohort_no`,
  joins: `LEFT JOIN pairing p ON p.no = e.pairing_no LEFT JOIN pairing_group g ON g.no = p.group_no
    LEFT JOIN teacher m ON m.no = g.mentor_no LEFT JOIN teacher t ON t.no = p.mentee_no`,
  id: 'p.id',
  code: `g.code || '-' || p.seq`,
  label: `m.name || ' 带 ' || t.name`,
  isVoid: `p.status = 'void'`,
  school: 'p.mentee_school_name',
  schoolNo: 'p.mentee_school_no',
  districtNo: 'coalesce(p.mentee_district_no, g.mentor_district_no)',
  cohortNo: 'g.cohort_no',
}

const studio: MilestoneObject = {
  isUnderWay: underWay(livingStatuses),
  followed: `
    SELECT s.no, s.cohort_no AS cohortNo, c.programme, s.${underWay(livingStatuses)} AS isUnderWay,
      s.starts_on AS startsOn, s.ends_on AS endsOn, NULL AS assessedOn,
      iif(s.status = 'rectifying', s.rectify_until, NULL) AS rectifyUntil, s.status_since AS since
    FROM json_each(?) j CROSS JOIN studio s ON s.no = j.value JOIN cohort c ON c.no = s.cohort_no`,
  joins: 'LEFT JOIN studio s ON s.no = e.studio_no',
  id: 's.id',
  code: 's.code',
  label: 's.name',
  isVoid: `s.status = 'void'`,
  school: 's.school_name',
  schoolNo: 's.school_no',
  districtNo: 's.district_no',
  cohortNo: 's.cohort_no',
}

/** The lead school speaks for a group; of two in the course of time the later one. */
const leadOf = (column: string): string => `
  (SELECT ${column} FROM twin_member n JOIN twin_group_slot l ON l.group_no = n.group_no AND l.code = n.slot
   JOIN school k ON k.no = n.school_no
   WHERE n.group_no = w.no AND l.is_lead = 1 ORDER BY n.left_on IS NULL DESC, n.no DESC LIMIT 1)`

const twinGroup: MilestoneObject = {
  isUnderWay: underWay(livingTwinStatuses),
  followed: `
    SELECT w.no, w.cohort_no AS cohortNo, c.programme, w.${underWay(livingTwinStatuses)} AS isUnderWay,
      w.starts_on AS startsOn, w.ends_on AS endsOn,
      iif(w.status = 'assessed', (SELECT max(a.on_date) FROM twin_assessment a WHERE a.group_no = w.no AND a.kind = 'final'
        AND a.on_date >= w.starts_on), NULL) AS assessedOn,
      NULL AS rectifyUntil, w.status_since AS since
    FROM json_each(?) j CROSS JOIN twin_group w ON w.no = j.value JOIN cohort c ON c.no = w.cohort_no`,
  joins: 'LEFT JOIN twin_group w ON w.no = e.twin_group_no',
  id: 'w.id',
  code: 'w.code',
  label: 'w.name',
  isVoid: `w.status = 'void'`,
  school: leadOf('k.name'),
  schoolNo: leadOf('k.no'),
  districtNo: leadOf('k.district_no'),
  cohortNo: 'w.cohort_no',
}

const brandSchool: MilestoneObject = {
  isUnderWay: underWay(livingBrandStatuses),
  followed: `
    SELECT b.no, b.cohort_no AS cohortNo, c.programme, b.${underWay(livingBrandStatuses)} AS isUnderWay,
      b.starts_on AS startsOn, b.ends_on AS endsOn, b.recognised_on AS assessedOn, NULL AS rectifyUntil,
      b.status_since AS since
    FROM json_each(?) j CROSS JOIN brand_school b ON b.no = j.value JOIN cohort c ON c.no = b.cohort_no`,
  joins: 'LEFT JOIN brand_school b ON b.no = e.brand_school_no',
  id: 'b.id',
  code: 'b.code',
  label: `b.school_name || ' ' || b.theme`,
  isVoid: `b.status = 'void'`,
  school: 'b.school_name',
  schoolNo: 'b.school_no',
  districtNo: 'b.district_no',
  cohortNo: 'b.cohort_no',
}

const posting: MilestoneObject = {
  isUnderWay: underWay(servingStatuses),
  followed: `
    SELECT z.no, zb.cohort_no AS cohortNo, c.programme, z.${underWay(servingStatuses)} AS isUnderWay,
      z.entered_on AS startsOn, z.due_on AS endsOn,
      (SELECT r.on_date FROM posting_grade r WHERE r.posting_no = z.no AND r.kind = 'final') AS assessedOn,
      NULL AS rectifyUntil, z.status_since AS since,
      (SELECT substr(n.created_at, 1, 10) FROM posting n WHERE n.previous_no = z.no
         AND n.status NOT IN ('withdrawn', 'void')) AS succeededOn
    FROM json_each(?) j CROSS JOIN posting z ON z.no = j.value JOIN aid_batch zb ON zb.no = z.batch_no
    JOIN cohort c ON c.no = zb.cohort_no`,
  joins: `LEFT JOIN posting z ON z.no = e.posting_no LEFT JOIN aid_batch zb ON zb.no = z.batch_no
    LEFT JOIN teacher zt ON zt.no = z.teacher_no`,
  id: 'z.id',
  code: 'z.code',
  label: `zt.name || '（' || z.host_name || '）'`,
  isVoid: `z.status = 'void'`,
  school: 'z.home_name',
  schoolNo: 'z.home_no',
  districtNo: 'z.home_district_no',
  cohortNo: 'zb.cohort_no',
}

export const milestoneObjects: Readonly<Record<MilestoneTarget, MilestoneObject>> = {
  pairing,
  studio,
  twin_group: twinGroup,
  brand_school: brandSchool,
  posting,
}

/** Of the one object that a milestone has, whatever kind it is. */
export const ofAnyObject = (value: Exclude<keyof MilestoneObject, 'joins'>): string =>
  `coalesce(${milestoneTargets.map((target) => milestoneObjects[target][value]).join(', ')})`

export const objectJoins: string = milestoneTargets.map((target) => milestoneObjects[target].joins).join('\n  ')

/** Which kind it is. */
export const targetColumn = `CASE ${milestoneTargets.map((target) => `WHEN e.${target}_no IS NOT NULL THEN '${target}'`).join(' ')} END`
