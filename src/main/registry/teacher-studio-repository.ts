import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { livingStatuses, type MemberRole, type StudioStatus } from '#shared/studios/studio.ts'

/** A studio as the person in it sees it. */
export interface StudioOfTeacher {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly role: MemberRole
  readonly status: StudioStatus
}

/** Reads the studios of one person; writes none. */
export function createTeacherStudioRepository(db: Database) {
  const open = db.prepare<[number], StudioOfTeacher>(
    `SELECT s.id, s.code, s.name, m.role, s.status FROM studio_member m JOIN studio s ON s.no = m.studio_no
     WHERE m.teacher_no = ? AND m.left_on IS NULL AND s.status IN (${literals(livingStatuses)})
     ORDER BY m.role = 'lead' DESC, s.code`,
  )
  const together = db
    .prepare<[{ a: number; b: number }], string>(
      `SELECT s.name FROM studio_member m JOIN studio_member n ON n.studio_no = m.studio_no AND n.left_on IS NULL
       JOIN studio s ON s.no = m.studio_no
       WHERE m.teacher_no = :a AND n.teacher_no = :b AND m.left_on IS NULL AND 'lead' IN (m.role, n.role) LIMIT 1`,
    )
    .pluck()
  return {
    /** Those under way that he heads or is in: what leaving would break. */
    open: (teacherNo: number) => open.all(teacherNo),
    /** A studio that one of them heads and the other is in now: which row is to stay is for the officer to say. */
    together: (a: number, b: number) => together.get({ a, b }),
  }
}
