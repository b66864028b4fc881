import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { thereStatuses } from '#shared/aid/posting.ts'
import { heldStatuses, type VisitDirection } from '#shared/aid/visit.ts'
import type { StoredVisit } from './visit-repository.ts'

export interface LedgerVisit extends Pick<
  StoredVisit,
  'no' | 'id' | 'direction' | 'kind' | 'startsOn' | 'endsOn' | 'teachers' | 'leaders' | 'students'
> {
  readonly donated: number
  readonly agreements: number
}

export interface LedgerPosting {
  readonly no: number
  readonly teacherNo: number
  readonly hostName: string
  readonly subject: string
  readonly weeklyLessons: number | null
  readonly classes: number | null
  readonly students: number | null
  readonly from: string
  /** The day he went; null: he is there. */
  readonly leftOn: string | null
}

export interface LedgerShadowing {
  readonly teacherNo: number
  readonly from: string
  readonly to: string
}

/** An activity with what it counts to; one of a visit and of a posting is the visit's. */
export interface CreditedActivity {
  readonly id: string
  readonly type: string
  readonly amount: number
  readonly heldOn: string
  readonly direction: VisitDirection
  /** Null: of a posting. */
  readonly visitKind: string | null
}

const held = literals(heldStatuses)
const there = literals(thereStatuses)

/** All that the ledger and the statistics count. Reads only. */
export function createLedgerRepository(db: Database) {
  const visits = db.prepare<[], LedgerVisit>(
    `SELECT v.no, v.id, v.direction, v.kind, v.starts_on AS startsOn, v.ends_on AS endsOn, v.teachers, v.leaders,
       v.students,
       (SELECT coalesce(sum(d.fen), 0) FROM visit_donation d WHERE d.visit_no = v.no) AS donated,
       (SELECT count(*) FROM visit_agreement g WHERE g.visit_no = v.no) AS agreements
     FROM visit v WHERE v.status IN (${held}) ORDER BY v.starts_on, v.no`,
  )
  const postings = db.prepare<[], LedgerPosting>(
    `SELECT p.no, p.teacher_no AS teacherNo, p.host_name AS hostName, p.subject, p.weekly_lessons AS weeklyLessons,
       p.classes, p.students, p.entered_on AS "from", p.left_on AS leftOn
     FROM posting p WHERE p.status IN (${there}) ORDER BY p.entered_on, p.no`,
  )
  const shadowings = db.prepare<[], LedgerShadowing>(
    `SELECT s.teacher_no AS teacherNo, s.starts_on AS "from", s.ends_on AS "to"
     FROM shadowing s WHERE s.status IN ('planned', 'finished') ORDER BY s.starts_on, s.no`,
  )
  const activities = db.prepare<[{ from: string; to: string }], CreditedActivity>(
    `SELECT a.id, a.type, a.amount, a.held_on AS heldOn, v.direction, v.kind AS visitKind
     FROM activity a JOIN activity_visit x ON x.activity_no = a.no JOIN visit v ON v.no = x.visit_no
     WHERE a.held_on BETWEEN :from AND :to AND v.status IN (${held})
       AND x.no = (SELECT min(y.no) FROM activity_visit y WHERE y.activity_no = a.no)
     UNION ALL
     SELECT a.id, a.type, a.amount, a.held_on, 'out', NULL FROM activity a
     WHERE a.held_on BETWEEN :from AND :to
       AND EXISTS (SELECT 1 FROM activity_posting x JOIN posting p ON p.no = x.posting_no
         WHERE x.activity_no = a.no AND p.status IN (${there}))
       AND NOT EXISTS (SELECT 1 FROM activity_visit y JOIN visit v ON v.no = y.visit_no
         WHERE y.activity_no = a.no AND v.status IN (${held}))
     ORDER BY 4, 1`,
  )
  const typed = db.prepare<[{ from: string; to: string; types: string }], { readonly id: string }>(
    `SELECT id FROM activity WHERE held_on BETWEEN :from AND :to AND type IN (SELECT value FROM json_each(:types))
     ORDER BY held_on, no`,
  )
  const mentees = db
    .prepare<[{ from: string; to: string }], number>(
      `SELECT count(DISTINCT q.mentee_no) FROM pairing_group g JOIN pairing q ON q.group_no = g.no
       WHERE instr(g.kind, '援疆') = 1 AND q.status NOT IN ('draft', 'void') AND q.starts_on <= :to
         AND min(q.ends_on, coalesce(q.left_on, q.ends_on)) >= :from`,
    )
    .pluck()
  const kinds = db
    .prepare<[], string>(`SELECT name FROM code_entry WHERE list = 'visit-kind' ORDER BY position`)
    .pluck()
  return {
    visits: () => visits.all(),
    postings: () => postings.all(),
    shadowings: () => shadowings.all(),
    activities: (from: string, to: string) => activities.all({ from, to }),
    /** All of these types, whatever they count to. */
    ofTypes: (types: readonly string[], from: string, to: string): readonly string[] =>
      typed.all({ from, to, types: JSON.stringify(types) }).map(({ id }) => id),
    mentees: (from: string, to: string): number => Number(mentees.get({ from, to })),
    /** In the order of the list of codes. */
    kinds: () => kinds.all(),
  }
}

export type LedgerRepository = ReturnType<typeof createLedgerRepository>
