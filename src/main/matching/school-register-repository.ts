import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { MatchPairNos } from '#shared/matching/matching.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import { livingTwinStatuses } from '#shared/twinning/twin-group.ts'
import type { Carried } from './register-repository.ts'

/** A school as matching asks of the register. */
export interface SchoolRow {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly town: string | null
  readonly districtNo: number
  readonly districtId: string
  readonly district: string
  readonly isRural: number
  readonly isFamous: number
  readonly students: number | null
  /** Divided by strokes. */
  readonly stages: string | null
}

/** A group of a lead school that has a place for another partner. */
export interface OpenTwinGroup {
  readonly id: string
  readonly leadNo: number
  readonly slot: string
}

const facts = `
  SELECT s.no, s.id, s.name, s.town, s.district_no AS districtNo, d.id AS districtId, d.name AS district,
    coalesce(s.urban_type = 'rural', 0) AS isRural, s.is_lead AS isFamous, s.students,
    (SELECT group_concat(stage, '|') FROM school_stage WHERE school_no = s.no) AS stages`
const sources = 'JOIN district d ON d.no = s.district_no'
const isThere = `s.is_outside = 0 AND s.status <> 'closed'`

/** Groups that stand or are meant to. */
const standing = `g.status IN ('proposed', ${literals(livingTwinStatuses)})`
/** A place in one of them that this round has not given itself. */
const isMember = `m.left_on IS NULL AND ${standing} AND NOT EXISTS (
  SELECT 1 FROM match_draft a JOIN match_scenario n ON n.no = a.scenario_no
  WHERE a.twin_member_no = m.no AND n.round_no = :roundNo)`
const isLead = `EXISTS (SELECT 1 FROM twin_group_slot l WHERE l.group_no = m.group_no AND l.code = m.slot AND l.is_lead = 1)`
const leadsGroup = `EXISTS (SELECT 1 FROM twin_member m JOIN twin_group g ON g.no = m.group_no
  WHERE m.school_no = s.no AND m.left_on IS NULL AND ${standing} AND ${isLead})`

interface Scope {
  readonly no: number
  readonly districtNo: number | null
  readonly stage: string | null
}

/** What the register and the standing groups know of schools, for a pool. */
export function createSchoolRegisterRepository(db: Database) {
  const ofRound = db.prepare<[number], SchoolRow>(
    `${facts} FROM match_person p CROSS JOIN school s ON s.no = p.school_no ${sources}
     WHERE p.round_no = ? GROUP BY s.no ORDER BY s.sort_key, s.no`,
  )
  const byNumbers = db.prepare<[string], SchoolRow>(
    `${facts} FROM json_each(?) j CROSS JOIN school s ON s.no = j.value ${sources} ORDER BY s.sort_key, s.no`,
  )
  const everySchool = db.prepare<[], SchoolRow>(
    `${facts} FROM school s ${sources} WHERE ${isThere} ORDER BY s.sort_key, s.no`,
  )
  const leads = db.prepare<[], SchoolRow>(
    `${facts} FROM school s ${sources} WHERE ${isThere} AND (s.is_lead = 1 OR ${leadsGroup}) ORDER BY s.sort_key, s.no`,
  )
  const leftOut = db.prepare<[{ roundNo: number; districtNo: number | null; stage: string | null }], SchoolRow>(
    `${facts} FROM school s ${sources} WHERE ${isThere} AND s.urban_type = 'rural' AND s.is_lead = 0
       AND (:districtNo IS NULL OR s.district_no = :districtNo)
       AND (:stage IS NULL OR EXISTS (SELECT 1 FROM school_stage t WHERE t.school_no = s.no AND t.stage = :stage))
       AND NOT EXISTS (SELECT 1 FROM twin_member m JOIN twin_group g ON g.no = m.group_no
         WHERE m.school_no = s.no AND ${isMember}) ORDER BY s.sort_key, s.no`,
  )
  const loads = db.prepare<[{ roundNo: number }], Carried>(
    `SELECT k.school_no AS no, count(DISTINCT m.school_no) AS count
     FROM twin_member k JOIN twin_group_slot l ON l.group_no = k.group_no AND l.code = k.slot AND l.is_lead = 1
     JOIN twin_group g ON g.no = k.group_no JOIN twin_member m ON m.group_no = k.group_no AND m.no <> k.no
     JOIN school s ON s.no = m.school_no AND s.is_outside = 0
     WHERE k.left_on IS NULL AND ${isMember} GROUP BY k.school_no`,
  )
  const memberships = db.prepare<[{ roundNo: number }], { no: number; name: string }>(
    `SELECT m.school_no AS no, g.name FROM twin_member m JOIN twin_group g ON g.no = m.group_no WHERE ${isMember} ORDER BY m.no`,
  )
  const earlier = db.prepare<[], MatchPairNos>(
    `SELECT DISTINCT k.school_no AS mentorNo, m.school_no AS menteeNo
     FROM twin_member k JOIN twin_group_slot l ON l.group_no = k.group_no AND l.code = k.slot AND l.is_lead = 1
     JOIN twin_group g ON g.no = k.group_no JOIN twin_member m ON m.group_no = k.group_no AND m.no <> k.no
     WHERE g.status IN ('closed', 'terminated') OR m.left_on IS NOT NULL AND g.status <> 'void'`,
  )
  const openGroups = db.prepare<[number], OpenTwinGroup>(
    `SELECT id, leadNo, slot FROM (SELECT g.id, g.code, m.school_no AS leadNo,
       (SELECT p.code FROM twin_group_slot p WHERE p.group_no = g.no AND p.is_lead = 0 AND p.filter <> 'outside'
          AND p.most IS NULL ORDER BY p.layer DESC, p.position DESC LIMIT 1) AS slot
     FROM twin_group g JOIN twin_member m ON m.group_no = g.no AND m.left_on IS NULL
     WHERE g.cohort_no = ? AND ${standing} AND ${isLead}) WHERE slot IS NOT NULL ORDER BY code DESC`,
  )
  const drafts = db.prepare<[{ scenarioNo: number }], MatchPairNos>(
    `SELECT k.school_no AS mentorNo, m.school_no AS menteeNo FROM match_scenario n
     JOIN match_scenario o ON o.round_no = n.round_no JOIN match_draft a ON a.scenario_no = o.no
     JOIN twin_member m ON m.no = a.twin_member_no AND m.left_on IS NULL
     JOIN twin_group g ON g.no = m.group_no AND ${standing}
     JOIN twin_member k ON k.group_no = m.group_no AND k.left_on IS NULL
     JOIN twin_group_slot l ON l.group_no = k.group_no AND l.code = k.slot AND l.is_lead = 1
     WHERE n.no = :scenarioNo`,
  )
  const found = db
    .prepare<[{ from: string; to: string }], number>(
      `SELECT DISTINCT +no FROM search_key WHERE kind = ${searchKinds.school} AND k >= :from AND k < :to`,
    )
    .pluck()
  const memberNos = db
    .prepare<[string, string], number>(
      `SELECT m.no FROM twin_member m JOIN twin_group g ON g.no = m.group_no JOIN school s ON s.no = m.school_no
       WHERE g.id = ? AND m.left_on IS NULL AND s.id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const asNumbers = (rows: readonly Carried[]) => new Map(rows.map(({ no, count }) => [no, count]))

  return {
    ofRound: (roundNo: number): readonly SchoolRow[] => ofRound.all(roundNo),
    byNumbers: (nos: readonly number[]): readonly SchoolRow[] => byNumbers.all(JSON.stringify(nos)),
    /** Schools of the city that are open. */
    every: (): readonly SchoolRow[] => everySchool.all(),
    /** Famous schools, and those that lead a group. */
    leads: (): readonly SchoolRow[] => leads.all(),
    /** Rural schools that are in no group. */
    leftOut: ({ no, districtNo, stage }: Scope): readonly SchoolRow[] =>
      leftOut.all({ roundNo: no, districtNo, stage }),
    /** How many partner schools each lead school has. */
    loads: (roundNo: number): ReadonlyMap<number, number> => asNumbers(loads.all({ roundNo })),
    /** The groups that schools are in, one of each that this round has not made itself. */
    memberships: (roundNo: number): ReadonlyMap<number, string> =>
      new Map(memberships.all({ roundNo }).map(({ no, name }) => [no, name])),
    /** Lead and partner that were in one group before. */
    earlier: (): readonly MatchPairNos[] => earlier.all(),
    /** Groups of a cohort that a further partner may join. */
    openGroups: (cohortNo: number): readonly OpenTwinGroup[] => openGroups.all(cohortNo),
    /** Whom the round of a scenario has put to whom already. */
    drafts: (scenarioNo: number): readonly MatchPairNos[] => drafts.all({ scenarioNo }),
    /** Numbers of schools by 汉字, 全拼 or 首字母. */
    find: (range: { readonly from: string; readonly to: string }): readonly number[] => found.all(range),
    /** The places that these schools have in a group. */
    memberNos: (groupId: string, schoolIds: readonly string[]): readonly number[] =>
      memberNos.all(groupId, JSON.stringify(schoolIds)),
  }
}

export type SchoolRegisterRepository = ReturnType<typeof createSchoolRegisterRepository>
