import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { runningStatuses } from '#shared/pairings/pairing.ts'

interface GroupFacts {
  readonly cohortNo: number
  readonly mentorNo: number
  readonly kind: string
  readonly level: string
  readonly stage: string
  readonly subject: string
}

/** A group and the term that spans those of its mentees. */
export interface GroupFrame {
  readonly no: number
  readonly startsOn: string
  readonly endsOn: string
}

interface PairFacts {
  readonly mentorNo: number
  readonly menteeNo: number
  readonly kind: string
  readonly startsOn: string
  readonly endsOn: string
  readonly reportedBy: number | null
}

/** What stands already of what a report brings. */
export function createIntakeRepository(db: Database) {
  const group = db.prepare<[GroupFacts], GroupFrame>(
    `SELECT no, starts_on AS startsOn, ends_on AS endsOn FROM pairing_group
       WHERE mentor_no = :mentorNo AND cohort_no = :cohortNo AND kind = :kind AND level = :level AND stage = :stage
         AND subject = :subject ORDER BY no LIMIT 1`,
  )
  // A term turned round by a slip of the pen meets nothing by its dates, so it is known again by them.
  const pair = db
    .prepare<[PairFacts], string>(
      `SELECT p.id FROM pairing p JOIN pairing_group g ON g.no = p.group_no
       WHERE p.mentee_no = :menteeNo AND g.mentor_no = :mentorNo AND g.kind = :kind
         AND p.status IN ('draft', 'completed', ${literals(runningStatuses)})
         AND ((p.starts_on <= :endsOn AND :startsOn <= p.ends_on) OR (p.starts_on = :startsOn AND p.ends_on = :endsOn))
         AND (p.source_district_no IS NULL OR :reportedBy IS NULL OR p.source_district_no = :reportedBy)
       ORDER BY p.no LIMIT 1`,
    )
    .pluck()
  const districts = db.prepare<[], { readonly name: string; readonly no: number }>('SELECT name, no FROM district')
  const pick = ({ cohortNo, mentorNo, kind, level, stage, subject }: GroupFacts): GroupFacts => ({
    cohortNo,
    mentorNo,
    kind,
    level,
    stage,
    subject,
  })
  return {
    findGroup: (facts: GroupFacts) => group.get(pick(facts)),
    /** The id of the same pair of one kind in the same time, from the same county or from nobody known. */
    findPair: ({ mentorNo, menteeNo, kind, startsOn, endsOn, reportedBy }: PairFacts) =>
      pair.get({ mentorNo, menteeNo, kind, startsOn, endsOn, reportedBy }),
    districtNumbers: () => new Map(districts.all().map(({ name, no }) => [name, no])),
  }
}
