import type { Database } from '#main/db/house.ts'
import type { Pairing, PairingGroup, PairingRole, Snapshot } from '#shared/pairings/pairing.ts'
import { rowColumns, rowJoins, type StoredPairingRow } from './pairing-list.ts'
import { carried } from './pairing-filter-sql.ts'

type Plain = Pick<
  Pairing,
  | 'cohortId'
  | 'cohort'
  | 'coMentor'
  | 'agreementOn'
  | 'agreementNo'
  | 'appointmentNo'
  | 'goal'
  | 'remark'
  | 'baseline'
  | 'target'
  | 'mentorWish'
  | 'menteeWish'
  | 'leftOn'
  | 'reason'
  | 'reasonNote'
  | 'score'
  | 'assessedOn'
  | 'completedOn'
  | 'extensions'
  | 'pausedOn'
  | 'pausedUntil'
  | 'previousId'
  | 'nextId'
>

export interface CardRow extends StoredPairingRow, Plain {
  readonly no: number
  readonly role: PairingRole
  readonly groupNo: number
  readonly groupStartsOn: string
  readonly mentorDistrict: string | null
  readonly mentorTitle: string | null
  readonly mentorHonours: string | null
  readonly mentorWorkStart: string | null
  readonly menteeDistrict: string | null
  readonly menteeTitle: string | null
  readonly menteeHonours: string | null
  readonly menteeYears: number | null
  readonly menteeStage: string | null
  readonly menteeSubject: string | null
  readonly sourceRow: number | null
}

export interface GroupCardRow extends Pick<
  PairingGroup,
  | 'id'
  | 'code'
  | 'cohortId'
  | 'cohort'
  | 'kind'
  | 'level'
  | 'stage'
  | 'subject'
  | 'startsOn'
  | 'endsOn'
  | 'coMentorId'
  | 'coMentor'
  | 'agreementOn'
  | 'agreementNo'
  | 'appointmentNo'
  | 'goal'
  | 'remark'
> {
  readonly no: number
  readonly cohortNo: number
  readonly mentorNo: number
  readonly mentorId: string
  readonly mentorName: string
  readonly mentorSchool: string
  readonly mentorDistrict: string | null
  readonly mentorTitle: string | null
  readonly mentorHonours: string | null
  readonly mentorWorkStart: string | null
  readonly mentorPhone: string | null
}

const groupFacts = `c.id AS cohortId, c.name AS cohort, x.name AS coMentor, g.agreement_on AS agreementOn,
  g.agreement_no AS agreementNo, g.appointment_no AS appointmentNo, g.goal,
  md.name AS mentorDistrict, g.mentor_title AS mentorTitle, g.mentor_honours AS mentorHonours,
  m.work_start AS mentorWorkStart`

const groupJoins = `JOIN cohort c ON c.no = g.cohort_no LEFT JOIN teacher x ON x.no = g.co_mentor_no
  LEFT JOIN district md ON md.no = g.mentor_district_no`

const selectCard = `
  SELECT ${rowColumns}, p.no, p.role, g.no AS groupNo, g.starts_on AS groupStartsOn, ${groupFacts},
    td.name AS menteeDistrict, p.mentee_title AS menteeTitle, p.mentee_honours AS menteeHonours,
    p.mentee_years AS menteeYears, p.mentee_stage AS menteeStage, p.mentee_subject AS menteeSubject,
    p.remark, p.baseline, p.target, p.mentor_wish AS mentorWish, p.mentee_wish AS menteeWish, p.left_on AS leftOn,
    p.reason, p.reason_note AS reasonNote, p.score, p.assessed_on AS assessedOn, p.completed_on AS completedOn,
    p.extensions, p.paused_on AS pausedOn, p.paused_until AS pausedUntil, p.source_row AS sourceRow,
    (SELECT id FROM pairing WHERE no = p.previous_no) AS previousId,
    (SELECT id FROM pairing WHERE previous_no = p.no AND status <> 'void' ORDER BY no DESC LIMIT 1) AS nextId
  FROM pairing p JOIN pairing_group g ON g.no = p.group_no ${rowJoins} ${groupJoins}
  LEFT JOIN district td ON td.no = p.mentee_district_no`

/** Reads one record whole: a pair, or a group with its pairs. */
export function createPairingCardRepository(db: Database) {
  const pair = db.prepare<[number], CardRow>(`${selectCard} WHERE p.no = ?`)
  const pairsOfGroup = db.prepare<[number], CardRow>(`${selectCard} WHERE p.group_no = ? ORDER BY p.seq`)
  const group = db.prepare<[number], GroupCardRow>(
    `SELECT g.no, g.id, g.code, g.cohort_no AS cohortNo, g.kind, g.level, g.stage, g.subject, g.starts_on AS startsOn,
       g.ends_on AS endsOn, g.remark, x.id AS coMentorId, ${groupFacts}, m.no AS mentorNo, m.id AS mentorId, m.name AS mentorName,
       g.mentor_school_name AS mentorSchool, m.phone AS mentorPhone
     FROM pairing_group g JOIN teacher m ON m.no = g.mentor_no ${groupJoins} WHERE g.no = ?`,
  )
  const honours = db.prepare<[number], PairingGroup['mentorHonours'][number]>(
    `SELECT h.name, h.state, h.awarded_on AS awardedOn FROM honour h
     LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
     WHERE h.teacher_no = ? ORDER BY c.grade DESC, h.no`,
  )
  const load = db
    .prepare<[number], number>(
      `SELECT count(DISTINCT p.mentee_no) FROM pairing_group g JOIN pairing p ON p.group_no = g.no
       WHERE g.mentor_no = ? AND p.status IN (${carried})`,
    )
    .pluck()
  return {
    pair: (no: number) => pair.get(no),
    pairsOfGroup: (groupNo: number) => pairsOfGroup.all(groupNo),
    group: (no: number) => group.get(no),
    honours: (teacherNo: number) => honours.all(teacherNo),
    /** Mentees that someone carries now, in every group. */
    load: (teacherNo: number): number => Number(load.get(teacherNo)),
  }
}

/** The mentor as he was; his stage and subject are those of the group. */
export const mentorOf = (
  row: Pick<
    GroupCardRow,
    | 'mentorId'
    | 'mentorName'
    | 'mentorSchool'
    | 'mentorDistrict'
    | 'mentorTitle'
    | 'mentorHonours'
    | 'stage'
    | 'subject'
  >,
  teachingYears: number | null,
): Snapshot => ({
  id: row.mentorId,
  name: row.mentorName,
  school: row.mentorSchool,
  district: row.mentorDistrict,
  stage: row.stage,
  subject: row.subject,
  title: row.mentorTitle,
  honours: row.mentorHonours,
  teachingYears,
})

export const menteeOf = (row: CardRow): Snapshot => ({
  id: row.menteeId,
  name: row.mentee,
  school: row.menteeSchool,
  district: row.menteeDistrict,
  stage: row.menteeStage,
  subject: row.menteeSubject,
  title: row.menteeTitle,
  honours: row.menteeHonours,
  teachingYears: row.menteeYears,
})
