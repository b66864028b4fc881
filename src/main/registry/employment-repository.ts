import type { Database } from '#main/db/house.ts'
import type { Employment } from '#shared/registry/teacher.ts'

export interface StoredEmployment {
  readonly no: number
  readonly schoolNo: number | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

interface NewEmployment {
  readonly id: string
  readonly teacherNo: number
  readonly schoolNo: number | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly reason: string | null
}

/** Where a teacher has worked: the open row is where he works now. */
export function createEmploymentRepository(db: Database) {
  const list = db.prepare<[number], Employment>(
    `SELECT s.id AS schoolId, s.name AS school, e.starts_on AS startsOn, e.ends_on AS endsOn, e.reason
     FROM employment e LEFT JOIN school s ON s.no = e.school_no
     WHERE e.teacher_no = ? ORDER BY e.ends_on IS NOT NULL, e.ends_on DESC, e.no DESC`,
  )
  const stored = db.prepare<[number], StoredEmployment>(
    `SELECT no, school_no AS schoolNo, starts_on AS startsOn, ends_on AS endsOn
     FROM employment WHERE teacher_no = ? ORDER BY no`,
  )
  const insert = db.prepare<[NewEmployment], never>(
    `INSERT INTO employment (id, teacher_no, school_no, starts_on, ends_on, reason)
     VALUES (:id, :teacherNo, :schoolNo, :startsOn, :endsOn, :reason)`,
  )
  const end = db.prepare<[{ teacherNo: number; endsOn: string; reason: string }], never>(
    `UPDATE employment SET ends_on = :endsOn, reason = :reason WHERE teacher_no = :teacherNo AND ends_on IS NULL`,
  )
  const endOne = db.prepare<[{ no: number; endsOn: string; reason: string }], never>(
    'UPDATE employment SET ends_on = :endsOn, reason = :reason WHERE no = :no',
  )
  const moveTo = db.prepare<[number, number], never>('UPDATE employment SET teacher_no = ? WHERE no = ?')
  const remove = db.prepare<[number], never>('DELETE FROM employment WHERE no = ?')
  const removeOf = db.prepare<[number], never>('DELETE FROM employment WHERE teacher_no = ?')
  return {
    list: (teacherNo: number) => list.all(teacherNo),
    stored: (teacherNo: number) => stored.all(teacherNo),
    insert: (employment: NewEmployment): void => void insert.run(employment),
    /** Closes the open row. */
    end: (teacherNo: number, endsOn: string, reason: string): void => void end.run({ teacherNo, endsOn, reason }),
    endOne: (no: number, endsOn: string, reason: string): void => void endOne.run({ no, endsOn, reason }),
    moveTo: (teacherNo: number, no: number): void => void moveTo.run(teacherNo, no),
    remove: (no: number): void => void remove.run(no),
    removeOf: (teacherNo: number): void => void removeOf.run(teacherNo),
  }
}

export type EmploymentRepository = ReturnType<typeof createEmploymentRepository>
