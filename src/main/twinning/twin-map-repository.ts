import { createStatements, literals, where, type Parameters } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { UrbanType } from '#shared/registry/school.ts'
import type { RuralCount } from '#shared/twinning/twin-coverage.ts'
import type { LeftOutSchool, SuggestionLead } from '#shared/twinning/twin-suggestion.ts'
import { livingTwinStatuses } from '#shared/twinning/twin-group.ts'

/** A school in its place in a group on the day that is asked for. */
export interface MapMember {
  readonly memberNo: number
  readonly schoolNo: number
  readonly schoolId: string
  readonly school: string
  readonly districtId: string
  readonly district: string
  readonly urbanType: UrbanType | null
  readonly stages: string | null
  readonly isOutside: number
  readonly isFamous: number
  readonly isLead: number
  readonly groupId: string
  readonly code: string
  readonly group: string
  readonly scheme: string
}

export interface MapLink {
  readonly id: string
  readonly fromNo: number
  readonly toNo: number
}

export interface MapRequest {
  readonly asOf: IsoDate
  readonly districtId?: string | undefined
  readonly schemeId?: string | undefined
  readonly cohortId?: string | undefined
  readonly stage?: string | undefined
}

interface LeftOutRow extends Omit<LeftOutSchool, 'stages'> {
  readonly stages: string | null
  readonly districtCode: string
  readonly sortedBy: string
  readonly no: number
}

type LeadRow = Omit<SuggestionLead, 'stages' | 'isFamous' | 'hasHelped' | 'group'> & {
  readonly schoolNo: number
  readonly stages: string | null
  readonly isFamous: number
  readonly hasHelped: number
}

interface OpenGroup {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly stage: string
  readonly districtRule: 'any' | 'cross' | 'same'
  readonly leadNo: number
  readonly slot: string | null
}

/** A group that holds on a day: signed, begun and not ended. One whose agreement has run out holds until somebody ends it. */
const holds = `g.status NOT IN ('proposed', 'void') AND g.starts_on <= :asOf AND (g.ended_on IS NULL OR g.ended_on > :asOf)`
const isThere = 'm.joined_on <= :asOf AND (m.left_on IS NULL OR m.left_on > :asOf)'
const stagesOf = `(SELECT group_concat(stage, '|') FROM school_stage WHERE school_no = s.no)`
const isLead = '(SELECT l.is_lead FROM twin_group_slot l WHERE l.group_no = m.group_no AND l.code = m.slot)'

/** Rural schools of the city that are open; whether one is 已纳入 is asked of it alone, so that two groups count once. */
const isRural = `s.urban_type = 'rural' AND s.is_outside = 0 AND s.status <> 'closed'`
const isIncluded = `EXISTS (SELECT 1 FROM twin_member m JOIN twin_group g ON g.no = m.group_no
  WHERE m.school_no = s.no AND ${isThere} AND ${holds})`

const living = literals(livingTwinStatuses)

/** What coverage, the network and the suggestions read. */
export function createTwinMapRepository(db: Database) {
  const prepare = createStatements(db)
  const coverage = db.prepare<[{ asOf: string }], RuralCount>(
    `SELECT d.id AS districtId, d.name AS district, count(s.no) AS rural, coalesce(sum(${isIncluded}), 0) AS included
     FROM district d LEFT JOIN school s ON s.district_no = d.no AND ${isRural}
     WHERE d.is_outside = 0 GROUP BY d.no ORDER BY d.position`,
  )
  const leads = db.prepare<[{ schoolNo: number }], LeadRow>(
    `SELECT s.no AS schoolNo, s.id AS schoolId, s.name, d.code AS districtCode, d.name AS district, s.town,
       ${stagesOf} AS stages, s.urban_type AS urbanType, s.is_lead AS isFamous,
       (SELECT count(*) FROM twin_member m JOIN twin_group g ON g.no = m.group_no AND g.status IN (${living})
        JOIN twin_member n ON n.group_no = m.group_no AND n.left_on IS NULL AND n.no <> m.no
        JOIN school k ON k.no = n.school_no AND k.is_outside = 0
        WHERE m.school_no = s.no AND m.left_on IS NULL AND ${isLead} = 1) AS load,
       EXISTS (SELECT 1 FROM twin_member m JOIN twin_member n ON n.group_no = m.group_no
        WHERE m.school_no = s.no AND n.school_no = :schoolNo) AS hasHelped
     FROM school s JOIN district d ON d.no = s.district_no
     WHERE s.is_outside = 0 AND s.status <> 'closed' AND s.no <> :schoolNo AND (s.is_lead = 1 OR EXISTS (
       SELECT 1 FROM twin_member m JOIN twin_group g ON g.no = m.group_no AND g.status IN ('proposed', ${living})
       WHERE m.school_no = s.no AND m.left_on IS NULL AND ${isLead} = 1))`,
  )
  const openGroups = db.prepare<[], OpenGroup>(
    `SELECT g.id, g.code, g.name, g.stage, g.district_rule AS districtRule, m.school_no AS leadNo,
       (SELECT p.code FROM twin_group_slot p WHERE p.group_no = g.no AND p.is_lead = 0 AND p.filter <> 'outside'
          AND (p.most IS NULL OR p.most > (SELECT count(*) FROM twin_member n
            WHERE n.group_no = g.no AND n.slot = p.code AND n.left_on IS NULL))
        ORDER BY p.layer DESC, p.position DESC LIMIT 1) AS slot
     FROM twin_group g JOIN twin_member m ON m.group_no = g.no AND m.left_on IS NULL AND ${isLead} = 1
     WHERE g.status IN ('proposed', ${living}) ORDER BY g.code`,
  )
  const leftOutColumns = `s.no, s.id, s.name, d.id AS districtId, d.code AS districtCode, d.name AS district, s.town,
    ${stagesOf} AS stages, printf('%06d', d.position) || s.sort_key AS sortedBy`
  const leftOutJoins = 'school s JOIN district d ON d.no = s.district_no'
  const one = db.prepare<[string], LeftOutRow>(`SELECT ${leftOutColumns} FROM ${leftOutJoins} WHERE s.id = ?`)

  const placeConditions = ({ districtId, schemeId, cohortId, stage }: MapRequest): (string | false)[] => [
    holds,
    isThere,
    schemeId !== undefined && 'g.scheme_no = (SELECT no FROM twin_scheme WHERE id = :schemeId)',
    cohortId !== undefined && 'g.cohort_no = (SELECT no FROM cohort WHERE id = :cohortId)',
    stage !== undefined && 'g.stage = :stage',
    districtId !== undefined &&
      `EXISTS (SELECT 1 FROM twin_member n JOIN school k ON k.no = n.school_no JOIN district q ON q.no = k.district_no
        WHERE n.group_no = g.no AND n.joined_on <= :asOf AND (n.left_on IS NULL OR n.left_on > :asOf)
          AND q.id = :districtId)`,
  ]

  return {
    coverage: (asOf: IsoDate): readonly RuralCount[] => coverage.all({ asOf }),
    /** Every place of the groups that hold on the day and that the filter takes in. */
    members: (request: MapRequest): readonly MapMember[] =>
      prepare<MapMember>(
        `SELECT m.no AS memberNo, s.no AS schoolNo, s.id AS schoolId, s.name AS school, d.id AS districtId,
           d.name AS district, s.urban_type AS urbanType, ${stagesOf} AS stages, s.is_outside AS isOutside,
           s.is_lead AS isFamous, ${isLead} AS isLead, g.id AS groupId, g.code, g.name AS "group",
           g.scheme_name AS scheme
         FROM twin_group g JOIN twin_member m ON m.group_no = g.no JOIN school s ON s.no = m.school_no
         JOIN district d ON d.no = s.district_no ${where(placeConditions(request))} ORDER BY g.code, m.no`,
      ).all({ ...request }),
    /** Links that hold on the day between these members. */
    links: (memberNos: readonly number[], asOf: IsoDate): readonly MapLink[] =>
      prepare<MapLink>(
        `SELECT l.id, l.from_no AS fromNo, l.to_no AS toNo FROM json_each(:nos) j
         CROSS JOIN twin_link l ON l.from_no = j.value
         WHERE l.starts_on <= :asOf AND (l.end_reason IS NULL OR l.ends_on > :asOf)
           AND l.to_no IN (SELECT value FROM json_each(:nos)) ORDER BY l.no`,
      ).all({ nos: JSON.stringify(memberNos), asOf }),
    leftOut(filter: Parameters & { readonly asOf: IsoDate }, page: Parameters): readonly LeftOutRow[] {
      return prepare<LeftOutRow>(
        `SELECT no, id, name, districtId, districtCode, district, town, stages, sortedBy FROM (SELECT ${leftOutColumns} FROM ${leftOutJoins}
           ${where([...leftOutConditions(filter), isRural, `NOT ${isIncluded}`])})
         WHERE :afterKey IS NULL OR (sortedBy, no) > (:afterKey, :afterNo) ORDER BY sortedBy, no LIMIT :limit`,
      ).all({ ...filter, ...page })
    },
    leftOutCount: (filter: Parameters & { readonly asOf: IsoDate }): number =>
      prepare<{ readonly count: number }>(
        `SELECT count(*) AS count FROM ${leftOutJoins}
         ${where([...leftOutConditions(filter), isRural, `NOT ${isIncluded}`])}`,
      ).get(filter)?.count ?? 0,
    school: (id: string) => one.get(id),
    leads: (schoolNo: number): readonly LeadRow[] => leads.all({ schoolNo }),
    openGroups: (): readonly OpenGroup[] => openGroups.all(),
  }
}

const leftOutConditions = (filter: Parameters): (string | false)[] => [
  filter['districtId'] != null && 'd.id = :districtId',
  filter['stage'] != null && 'EXISTS (SELECT 1 FROM school_stage t WHERE t.school_no = s.no AND t.stage = :stage)',
]

export type TwinMapRepository = ReturnType<typeof createTwinMapRepository>
