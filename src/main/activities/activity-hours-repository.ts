import type { Database } from '#main/db/house.ts'
import { participantRoleLabels } from '#shared/activities/activity-labels.ts'
import type { ParticipantRole } from '#shared/activities/activity.ts'

/** The hours that an activity gives one person of the register. */
export interface ActivityDue {
  readonly teacherNo: number
  readonly sourceNo: number
  readonly onDate: string
  readonly hours: number
  readonly role: string
  readonly title: string
}

type StoredDue = Omit<ActivityDue, 'role'> & { readonly role: ParticipantRole }

/** Who was there gets the hours of the activity, or his own; of two roles the larger counts (SQLite takes its row). */
export function createActivityHoursRepository(db: Database) {
  const due = db.prepare<[string], StoredDue>(
    `SELECT a.no AS sourceNo, p.teacher_no AS teacherNo, a.held_on AS onDate, a.type || '：' || a.topic AS title, p.role,
       max(coalesce(p.hours, a.hours)) AS hours
     FROM json_each(?) j CROSS JOIN activity a ON a.no = j.value
     CROSS JOIN activity_participant p ON p.activity_no = a.no
     WHERE p.teacher_no IS NOT NULL AND p.attendance <> 'absent' GROUP BY a.no, p.teacher_no HAVING max(coalesce(p.hours, a.hours)) > 0
     ORDER BY a.no, p.teacher_no`,
  )
  const withHours = db
    .prepare<[{ from: number; to: number }], number>(
      `SELECT a.no FROM activity a WHERE a.no BETWEEN :from AND :to AND (a.hours > 0 OR EXISTS (
         SELECT 1 FROM activity_participant p WHERE p.activity_no = a.no AND p.hours > 0)) ORDER BY a.no`,
    )
    .pluck()
  const ofTeacher = db.prepare<[number], number>(
    'SELECT DISTINCT activity_no FROM activity_participant WHERE teacher_no = ?',
  )
  return {
    due: (activityNos: readonly number[]): readonly ActivityDue[] =>
      due.all(JSON.stringify(activityNos)).map((row) => ({ ...row, role: participantRoleLabels[row.role] })),
    /** Activities in a range of numbers that give hours to somebody. */
    withHours: (from: number, to: number): readonly number[] => withHours.all({ from, to }),
    ofTeacher: (teacherNo: number): readonly number[] => ofTeacher.pluck().all(teacherNo),
  }
}
