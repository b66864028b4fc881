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
  return {
    /** Those under way that he heads or is in: what leaving would break. */
    open: (teacherNo: number) => open.all(teacherNo),
  }
}
