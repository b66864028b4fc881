import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { runningStatuses, type StoredStatus } from '#shared/pairings/pairing.ts'

/** A pairing as the person in it sees it. */
export interface PairingOfTeacher {
  readonly pairingId: string
  readonly code: string
  readonly role: 'mentor' | 'mentee'
  readonly kind: string
  readonly otherId: string
  readonly other: string
  readonly otherNo: number
  readonly otherSchoolNo: number | null
  readonly otherSchool: string
  readonly startsOn: string
  readonly endsOn: string
  readonly status: StoredStatus
  /** Days of grace by the policy of its cohort; null: the shipped number. */
  readonly overdueDays: number | null
}

const overdueDays = `(SELECT CAST(v.value AS INTEGER) FROM policy po JOIN policy_value v ON v.policy_no = po.no
  WHERE po.cohort_no = g.cohort_no AND v.key = 'overdueDays')`

const shared = `p.id AS pairingId, g.code || '-' || p.seq AS code, g.kind, o.id AS otherId, o.name AS other,
  o.no AS otherNo, o.school_no AS otherSchoolNo, p.starts_on AS startsOn, p.ends_on AS endsOn, p.status,
  ${overdueDays} AS overdueDays`

const asMentor = `
  SELECT ${shared}, 'mentor' AS role, p.mentee_school_name AS otherSchool
  FROM pairing_group g JOIN pairing p ON p.group_no = g.no JOIN teacher o ON o.no = p.mentee_no WHERE g.mentor_no = :no`

const asMentee = `
  SELECT ${shared}, 'mentee' AS role, g.mentor_school_name AS otherSchool
  FROM pairing p JOIN pairing_group g ON g.no = p.group_no JOIN teacher o ON o.no = g.mentor_no WHERE p.mentee_no = :no`

const both = `SELECT * FROM (${asMentor} UNION ALL ${asMentee})`

/** Reads the pairings of one person; writes none. */
export function createTeacherPairingRepository(db: Database) {
  const all = db.prepare<[{ no: number }], PairingOfTeacher>(`${both} ORDER BY startsOn DESC, code`)
  const open = db.prepare<[{ no: number }], PairingOfTeacher>(
    `${both} WHERE status IN ('draft', ${literals(runningStatuses)}) ORDER BY role, code`,
  )
  const together = db.prepare<[{ a: number; b: number }], { code: string }>(
    `SELECT g.code || '-' || p.seq AS code FROM pairing_group g JOIN pairing p ON p.group_no = g.no
     WHERE (g.mentor_no = :a AND p.mentee_no = :b) OR (g.mentor_no = :b AND p.mentee_no = :a) LIMIT 1`,
  )
  return {
    all: (teacherNo: number) => all.all({ no: teacherNo }),
    /** Drafts and pairs under way: what leaving would break. */
    open: (teacherNo: number) => open.all({ no: teacherNo }),
    /** A pair of these two: they cannot be one person. */
    together: (a: number, b: number) => together.get({ a, b })?.code,
  }
}

export type TeacherPairingRepository = ReturnType<typeof createTeacherPairingRepository>
