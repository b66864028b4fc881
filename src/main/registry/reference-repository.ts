import type { Database } from '#main/db/house.ts'
import { lazily } from '#main/db/lazily.ts'

/** A column anywhere in the schema that points at a teacher or a school. */
interface Reference {
  readonly table: string
  readonly column: string
}

/** What belongs to the record itself and goes with it. */
const ownParts = new Set([
  'employment.teacher_no',
  'honour.teacher_no',
  'school_stage.school_no',
  'school_name.school_no',
])

const whereLabels: Readonly<Record<string, string>> = {
  'teacher.school_no': '教师',
  'employment.school_no': '任职经历',
  'pairing_group.mentor_no': '师徒结对（师傅）',
  'pairing_group.co_mentor_no': '师徒结对（副导师）',
  'pairing_group.mentor_school_no': '师徒结对（师傅单位）',
  'pairing.mentee_no': '师徒结对（徒弟）',
  'pairing.mentee_school_no': '师徒结对（徒弟单位）',
  'activity_participant.teacher_no': '活动（参加人）',
  'activity_participant.school_no': '活动（参加人单位）',
  'achievement.teacher_no': '成果',
  'hour_entry.teacher_no': '学时台账',
  'hour_entry.school_no': '学时台账（单位）',
  'hour_certificate.teacher_no': '学时证明',
  'hour_certificate.school_no': '学时证明（单位）',
  'trainee.teacher_no': '高端研修（学员）',
  'trainee.school_no': '高端研修（学员单位）',
  'studio.lead_no': '名师工作室（主持人）',
  'studio.school_no': '名师工作室（单位）',
  'studio_member.teacher_no': '名师工作室（成员）',
  'studio_member.school_no': '名师工作室（成员单位）',
  'lecture.host_school_no': '大讲堂（承办学校）',
  'lecture_speaker.teacher_no': '大讲堂（主讲人）',
  'lecture_attendee.teacher_no': '大讲堂（签到）',
  'lecture_attendee.school_no': '大讲堂（签到单位）',
  'lecture_invitee.teacher_no': '大讲堂（邀请）',
  'lecture_invitee.school_no': '大讲堂（邀请学校）',
  'studio_name.lead_no': '名师工作室（曾任主持人）',
  'posting.teacher_no': '教育援疆（援派人员）',
  'posting.home_no': '教育援疆（派出单位）',
  'posting.host_no': '教育援疆（受援学校）',
  'visit_person.teacher_no': '教育援疆（互访人员）',
  'visit_stop.school_no': '教育援疆（行程）',
  'shadowing.teacher_no': '教育援疆（来濮跟岗）',
  'shadowing.guide_no': '教育援疆（指导教师）',
  'shadowing.home_no': '教育援疆（伊吾单位）',
  'shadowing.host_no': '教育援疆（跟岗学校）',
  'match_person.teacher_no': '配对助手（人员）',
  'match_person.school_no': '配对助手（学校）',
}

/**
 * Rows of the one who goes that say of him what another row says of the one who stays: two of them may not stand. Of a
 * head and a member the head's row stands, whichever of the two it belongs to.
 */
const doubled = [
  `DELETE FROM visit_person WHERE teacher_no = :from AND EXISTS (SELECT 1 FROM visit_person k WHERE k.teacher_no = :to
     AND k.visit_no = visit_person.visit_no AND k.from_on IS visit_person.from_on AND k.to_on IS visit_person.to_on)`,
  `DELETE FROM activity_participant WHERE teacher_no = :from AND EXISTS (SELECT 1 FROM activity_participant k
     WHERE k.teacher_no = :to AND k.activity_no = activity_participant.activity_no AND k.role = activity_participant.role)`,
  ...['lecture_attendee', 'lecture_speaker', 'lecture_invitee'].map(
    (table) => `DELETE FROM ${table} WHERE teacher_no = :from AND EXISTS (SELECT 1 FROM ${table} k
     WHERE k.teacher_no = :to AND k.lecture_no = ${table}.lecture_no)`,
  ),
  `DELETE FROM trainee WHERE teacher_no = :to AND status = 'withdrawn' AND EXISTS (SELECT 1 FROM trainee k
     WHERE k.teacher_no = :from AND k.training_no = trainee.training_no)`,
  `DELETE FROM trainee WHERE teacher_no = :from AND EXISTS (SELECT 1 FROM trainee k
     WHERE k.teacher_no = :to AND k.training_no = trainee.training_no)`,
  `DELETE FROM match_person WHERE teacher_no = :from AND EXISTS (SELECT 1 FROM match_person k
     WHERE k.teacher_no = :to AND k.round_no = match_person.round_no AND k.side = match_person.side)`,
  `DELETE FROM studio_member WHERE teacher_no = :to AND left_on IS NULL AND role <> 'lead' AND EXISTS (SELECT 1
     FROM studio_member k WHERE k.teacher_no = :from AND k.studio_no = studio_member.studio_no AND k.left_on IS NULL
       AND k.role = 'lead')`,
  `DELETE FROM studio_member WHERE teacher_no = :from AND left_on IS NULL AND EXISTS (SELECT 1 FROM studio_member k
     WHERE k.teacher_no = :to AND k.studio_no = studio_member.studio_no AND k.left_on IS NULL)`,
]

/** The same of a school that goes. */
const doubledSchools = [
  `DELETE FROM match_person WHERE school_no = :from AND EXISTS (SELECT 1 FROM match_person k
     WHERE k.school_no = :to AND k.round_no = match_person.round_no AND k.side = match_person.side)`,
  `DELETE FROM lecture_invitee WHERE school_no = :from AND EXISTS (SELECT 1 FROM lecture_invitee k
     WHERE k.school_no = :to AND k.lecture_no = lecture_invitee.lecture_no)`,
]

/**
 * Who points at a teacher or a school, read from the foreign keys of the schema: a programme that is added later is
 * found without a word here. The one place where the registry writes other areas' columns, for a merge.
 */
export function createReferenceRepository(db: Database) {
  const find = (target: string): Reference[] =>
    db
      .prepare<[string], Reference>(
        `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f."table" = ? ORDER BY 1, 2`,
      )
      .all(target)
      .filter(({ table, column }) => !ownParts.has(`${table}.${column}`))

  const statementsFor = (target: 'teacher' | 'school') =>
    find(target).map(({ table, column }) => ({
      label: whereLabels[`${table}.${column}`] ?? table,
      count: db.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck(),
      repoint: db.prepare<[number, number], never>(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`),
    }))

  const prepared = (all: readonly string[]) => all.map((sql) => db.prepare<[{ from: number; to: number }], never>(sql))
  const doubles = { teacher: lazily(() => prepared(doubled)), school: lazily(() => prepared(doubledSchools)) }
  const statements = { teacher: lazily(() => statementsFor('teacher')), school: lazily(() => statementsFor('school')) }
  return {
    /** How often and where a record is used; empty when it may go. */
    usesOf: (target: 'teacher' | 'school', no: number): readonly { readonly label: string; readonly count: number }[] =>
      statements[target]()
        .map(({ label, count }) => ({ label, count: Number(count.get(no)) }))
        .filter(({ count }) => count > 0),
    /** Lets everything that points at `from` point at `to`; what would then stand twice stands once. */
    repoint(target: 'teacher' | 'school', from: number, to: number): void {
      for (const statement of doubles[target]()) statement.run({ from, to })
      for (const { repoint } of statements[target]()) repoint.run(to, from)
    },
  }
}

export type ReferenceRepository = ReturnType<typeof createReferenceRepository>
