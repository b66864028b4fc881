import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { UrbanType } from '#shared/registry/school.ts'
import type { TwinCaseLink } from '#shared/twinning/twin-case.ts'
import { livingTwinStatuses, type TwinStatus } from '#shared/twinning/twin-group.ts'
import type { DistrictRule, TwinSlot } from '#shared/twinning/twin-scheme.ts'
import { isStanding } from './link-repository.ts'
import { slotColumns, toSlot, type SlotRow } from './scheme-repository.ts'
import { selected } from '#main/db/row-writer.ts'

/** A group as the rules are asked about it. */
export interface JudgedGroup {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly name: string
  readonly cohortNo: number
  readonly status: TwinStatus
  readonly stage: string
  readonly districtRule: DistrictRule
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly agreementOn: IsoDate | null
}

export interface JudgedMember {
  readonly groupNo: number
  readonly schoolNo: number
  readonly slot: string
}

export interface FactsOfSchool {
  readonly no: number
  readonly schoolId: string
  readonly name: string
  readonly districtCode: string
  readonly district: string
  readonly urbanType: UrbanType | null
  readonly stages: readonly string[]
  readonly isOutside: boolean
  readonly isFamous: boolean
  readonly isClosed: boolean
}

interface SchoolRow extends Omit<FactsOfSchool, 'stages' | 'isOutside' | 'isFamous' | 'isClosed'> {
  readonly stages: string | null
  readonly isOutside: number
  readonly isFamous: number
  readonly isClosed: number
}

/** One place that a school has in a group under way. */
export interface Load {
  readonly schoolNo: number
  readonly groupNo: number
  readonly groupName: string
  readonly isLead: number
  /** 成员校 of the group, and whether an outside school is in it beside this one. */
  readonly partners: number
  readonly hasOutside: number
}

const living = literals(livingTwinStatuses)
const json = (nos: readonly number[]): string => JSON.stringify([...new Set(nos)])

/** Reads, in few statements whatever the number, what the rules must know. */
export function createTwinFactsRepository(db: Database) {
  const open = db.prepare<[], JudgedGroup>(
    `SELECT g.no, g.id, g.code, g.name, g.cohort_no AS cohortNo, g.status, g.stage, g.district_rule AS districtRule,
       g.starts_on AS startsOn, g.ends_on AS endsOn, g.agreement_on AS agreementOn
     FROM twin_group g WHERE g.status IN ('proposed', ${living}) ORDER BY g.code`,
  )
  const slots = db.prepare<[string], SlotRow & { readonly groupNo: number }>(
    `SELECT s.group_no AS groupNo, ${selected(slotColumns, 's')}
     FROM json_each(?) j CROSS JOIN twin_group_slot s ON s.group_no = j.value ORDER BY s.group_no, s.position`,
  )
  const members = db.prepare<[string], JudgedMember>(
    `SELECT m.group_no AS groupNo, m.school_no AS schoolNo, m.slot
     FROM json_each(?) j CROSS JOIN twin_member m ON m.group_no = j.value AND m.left_on IS NULL ORDER BY m.no`,
  )
  const links = db.prepare<[string], TwinCaseLink & { readonly groupNo: number }>(
    `SELECT l.group_no AS groupNo, a.id AS fromId, b.id AS toId, l.ends_on AS endsOn, l.end_reason AS endReason
     FROM json_each(?) j CROSS JOIN twin_link l ON l.group_no = j.value AND ${isStanding('l')}
     JOIN twin_member f ON f.no = l.from_no JOIN school a ON a.no = f.school_no
     JOIN twin_member t ON t.no = l.to_no JOIN school b ON b.no = t.school_no ORDER BY l.no`,
  )
  const schools = db.prepare<[string], SchoolRow>(
    `SELECT s.no, s.id AS schoolId, s.name, d.code AS districtCode, d.name AS district, s.urban_type AS urbanType,
       (SELECT group_concat(stage, '|') FROM school_stage WHERE school_no = s.no) AS stages,
       s.is_outside AS isOutside, s.is_lead AS isFamous, s.status = 'closed' AS isClosed
     FROM json_each(?) j CROSS JOIN school s ON s.no = j.value JOIN district d ON d.no = s.district_no`,
  )
  const loads = db.prepare<[string], Load>(
    `SELECT m.school_no AS schoolNo, g.no AS groupNo, g.name AS groupName, l.is_lead AS isLead,
       (SELECT count(*) FROM twin_member n JOIN twin_group_slot k ON k.group_no = n.group_no AND k.code = n.slot
        JOIN school s ON s.no = n.school_no
        WHERE n.group_no = g.no AND n.left_on IS NULL AND k.is_lead = 0 AND s.is_outside = 0) AS partners,
       EXISTS (SELECT 1 FROM twin_member n JOIN school s ON s.no = n.school_no
        WHERE n.group_no = g.no AND n.left_on IS NULL AND n.school_no <> m.school_no AND s.is_outside = 1) AS hasOutside
     FROM json_each(?) j CROSS JOIN twin_member m ON m.school_no = j.value AND m.left_on IS NULL
     JOIN twin_group g ON g.no = m.group_no AND g.status IN ('proposed', ${living})
     JOIN twin_group_slot l ON l.group_no = m.group_no AND l.code = m.slot ORDER BY g.code`,
  )
  const numbers = db.prepare<[string], { readonly id: string; readonly no: number }>(
    'SELECT s.id, s.no FROM json_each(?) j CROSS JOIN school s ON s.id = j.value',
  )

  return {
    /** Proposed groups and those under way. */
    open: () => open.all(),
    slots: (groupNos: readonly number[]): ReadonlyMap<number, readonly TwinSlot[]> =>
      new Map(
        [...groupBy(slots.all(json(groupNos)), ({ groupNo }) => groupNo)].map(([no, rows]) => [
          no,
          rows.map(({ groupNo: _no, ...slot }) => toSlot(slot)),
        ]),
      ),
    members: (groupNos: readonly number[]) => groupBy(members.all(json(groupNos)), ({ groupNo }) => groupNo),
    links: (groupNos: readonly number[]) => groupBy(links.all(json(groupNos)), ({ groupNo }) => groupNo),
    schools: (nos: readonly number[]): ReadonlyMap<number, FactsOfSchool> =>
      new Map(
        schools.all(json(nos)).map(({ stages, isOutside, isFamous, isClosed, ...row }) => [
          row.no,
          {
            ...row,
            stages: stages === null ? [] : stages.split('|'),
            isOutside: isOutside === 1,
            isFamous: isFamous === 1,
            isClosed: isClosed === 1,
          },
        ]),
      ),
    /** The groups that each school is in, proposed ones with them. */
    loads: (nos: readonly number[]) => groupBy(loads.all(json(nos)), ({ schoolNo }) => schoolNo),
    /** Row numbers by id; what is not there is left out. */
    numbersOf: (ids: readonly string[]): ReadonlyMap<string, number> =>
      new Map(numbers.all(JSON.stringify(ids)).map(({ id, no }) => [id, no])),
  }
}

export type TwinFactsRepository = ReturnType<typeof createTwinFactsRepository>
