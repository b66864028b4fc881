import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { AssessObject } from '#shared/assessments/assessment.ts'
import { livingTwinStatuses } from '#shared/twinning/twin-group.ts'
import type { StoredRound } from './round-repository.ts'

/** Somebody or something that a round assesses. */
export interface Target {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly district: string | null
}

const inPeriod = (end: string, start: string): string => `${start} <= :endsOn AND ${end} >= :startsOn`

/** A pair that was under way on some day of the period; who was taken apart is not ranked with those who go on. */
const atWork = `p.status NOT IN ('draft', 'submitted', 'dissolved', 'void')
  AND ${inPeriod('coalesce(p.left_on, p.completed_on, p.ends_on)', 'p.starts_on')}`

// A 复评 is for those that were told to make good; the states of `studios` that live, spelt by its contract.
const studioAtWork = `s.cohort_no = :cohortNo AND ${inPeriod('s.ends_on', 's.starts_on')}
  AND CASE WHEN :purpose = 'recheck' THEN s.status = 'rectifying'
    ELSE s.status IN (${literals(['named', 'running', 'rectifying', 'halted', 'final'])}) END`

const statements: Readonly<Record<AssessObject, string>> = {
  mentee: `
    SELECT p.no, p.id, g.code || '-' || p.seq AS code, m.name || '（师傅 ' || t.name || '）' AS name,
      p.mentee_school_name AS unit, d.name AS district
    FROM pairing_group g JOIN pairing p ON p.group_no = g.no JOIN teacher m ON m.no = p.mentee_no
    JOIN teacher t ON t.no = g.mentor_no LEFT JOIN district d ON d.no = p.mentee_district_no
    WHERE g.cohort_no = :cohortNo AND ${atWork} ORDER BY g.code, p.seq`,
  mentor: `
    SELECT g.no, g.id, g.code, t.name || '（徒弟 ' || group_concat(m.name, '、' ORDER BY p.seq) || '）' AS name,
      g.mentor_school_name AS unit, d.name AS district
    FROM pairing_group g JOIN pairing p ON p.group_no = g.no JOIN teacher m ON m.no = p.mentee_no
    JOIN teacher t ON t.no = g.mentor_no LEFT JOIN district d ON d.no = g.mentor_district_no
    WHERE g.cohort_no = :cohortNo AND ${atWork} GROUP BY g.no ORDER BY g.code`,
  studio: `
    SELECT s.no, s.id, s.code, s.name, s.school_name AS unit, d.name AS district
    FROM studio s LEFT JOIN district d ON d.no = s.district_no WHERE ${studioAtWork} ORDER BY s.code`,
  member: `
    SELECT m.no, m.id, s.code, t.name || '（' || s.name || '）' AS name, m.school_name AS unit, d.name AS district
    FROM studio s JOIN studio_member m ON m.studio_no = s.no JOIN teacher t ON t.no = m.teacher_no
    LEFT JOIN district d ON d.no = m.district_no
    WHERE ${studioAtWork} AND m.role NOT IN ('lead', 'adviser')
      AND ${inPeriod("coalesce(m.left_on, '9999')", 'm.joined_on')}
    ORDER BY s.code, m.no`,
  twin: `
    SELECT w.no, w.id, w.code, w.name, coalesce(k.name, '') AS unit, d.name AS district
    FROM twin_group w
    LEFT JOIN twin_member n ON n.group_no = w.no AND n.left_on IS NULL
      AND n.slot = (SELECT l.code FROM twin_group_slot l WHERE l.group_no = w.no AND l.is_lead = 1)
    LEFT JOIN school k ON k.no = n.school_no LEFT JOIN district d ON d.no = k.district_no
    WHERE w.cohort_no = :cohortNo AND w.status IN (${literals(livingTwinStatuses)})
      AND ${inPeriod("coalesce(w.ended_on, '9999')", 'w.starts_on')}
    GROUP BY w.no ORDER BY w.code`,
}

type Span = Pick<StoredRound, 'cohortNo' | 'startsOn' | 'endsOn' | 'purpose'>

/** Whom a round assesses: pairs and groups at work within its period, studios that live, their members without the head, groups of schools. */
export function createTargetRepository(db: Database) {
  const lists = new Map(Object.entries(statements).map(([object, sql]) => [object, db.prepare<[Span], Target>(sql)]))
  const counts = new Map(
    Object.entries(statements).map(([object, sql]) => [
      object,
      db.prepare<[Span], number>(`SELECT count(*) FROM (${sql})`).pluck(),
    ]),
  )
  const pairsOfGroups = db.prepare<[Span], { groupNo: number; pairingNo: number; pairingId: string; name: string }>(
    `SELECT p.group_no AS groupNo, p.no AS pairingNo, p.id AS pairingId, m.name
     FROM pairing_group g JOIN pairing p ON p.group_no = g.no JOIN teacher m ON m.no = p.mentee_no
     WHERE g.cohort_no = :cohortNo AND ${atWork} ORDER BY p.no`,
  )
  const spanOf = ({ cohortNo, startsOn, endsOn, purpose }: Span): Span => ({ cohortNo, startsOn, endsOn, purpose })
  return {
    of: ({ object, ...span }: Span & { readonly object: AssessObject }): readonly Target[] =>
      lists.get(object)?.all(spanOf(span)) ?? [],
    count: ({ object, ...span }: Span & { readonly object: AssessObject }): number =>
      counts.get(object)?.get(spanOf(span)) ?? 0,
    /** The pairs of each group that are at work within the period. */
    pairsOfGroups: (span: Span) => pairsOfGroups.all(spanOf(span)),
  }
}

export type TargetRepository = ReturnType<typeof createTargetRepository>
