import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { AttendeeMethod, AttendeeState, MatchWay, Presence } from '#shared/lectures/attendance.ts'

export interface AttendeeFields {
  readonly name: string
  readonly unit: string | null
  readonly nameKey: string
  readonly unitKey: string
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
  readonly schoolNo: number | null
  readonly teacherNo: number | null
  readonly state: AttendeeState
  readonly matchedBy: MatchWay | null
  readonly method: AttendeeMethod
  readonly presence: Presence
  readonly morning: number | null
  readonly afternoon: number | null
  readonly isObserver: number
  readonly hours: number | null
  readonly sourceRow: number | null
}

export interface StoredAttendee extends AttendeeFields {
  readonly no: number
  readonly id: string
  readonly lectureNo: number
  readonly teacherId: string | null
  readonly schoolId: string | null
}

const columns = {
  name: 'name',
  unit: 'unit',
  nameKey: 'name_key',
  unitKey: 'unit_key',
  subject: 'subject',
  phone: 'phone',
  nationalId: 'national_id',
  schoolNo: 'school_no',
  teacherNo: 'teacher_no',
  state: 'state',
  matchedBy: 'matched_by',
  method: 'method',
  presence: 'presence',
  morning: 'morning',
  afternoon: 'afternoon',
  isObserver: 'is_observer',
  hours: 'hours',
  sourceRow: 'source_row',
} as const satisfies Record<keyof AttendeeFields, string>

const select = `SELECT a.no, a.id, a.lecture_no AS lectureNo, t.id AS teacherId, k.id AS schoolId, ${selected(columns, 'a')}
  FROM lecture_attendee a LEFT JOIN teacher t ON t.no = a.teacher_no LEFT JOIN school k ON k.no = a.school_no`

/** Somebody of the register who signs. */
export interface SigningTeacher {
  readonly no: number
  readonly name: string
  readonly unit: string | null
  readonly schoolNo: number | null
  readonly subject: string | null
}

/** Writes and reads whole rows of `lecture_attendee`. */
export function createAttendeeRepository({ db, createId }: House) {
  const byIds = db.prepare<[string], StoredAttendee>(
    `${select} WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.no`,
  )
  const ofLecture = db.prepare<[number], StoredAttendee>(`${select} WHERE a.lecture_no = ? ORDER BY a.no`)
  const waiting = db.prepare<[{ lectureNo: number | null }], StoredAttendee>(
    `${select} WHERE a.state = 'waiting' AND (:lectureNo IS NULL OR a.lecture_no = :lectureNo) ORDER BY a.no`,
  )
  const sameName = db.prepare<[{ nameKey: string; unitKey: string }], StoredAttendee>(
    `${select} WHERE a.name_key = :nameKey AND a.unit_key = :unitKey ORDER BY a.no`,
  )
  const teacher = db.prepare<[string], SigningTeacher>(
    `SELECT t.no, t.name, s.name AS unit, t.school_no AS schoolNo, t.subject FROM teacher t
     LEFT JOIN school s ON s.no = t.school_no WHERE t.id = ?`,
  )
  const schoolNo = db.prepare<[string], number>('SELECT no FROM school WHERE id = ?').pluck()
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_attendee (id, lecture_no, ${columnNames(columns)}) VALUES (:id, :lectureNo, ${places(columns)})`,
  )
  const set = createRowSetter(db, 'lecture_attendee', columns)
  const remove = db.prepare<[number], never>('DELETE FROM lecture_attendee WHERE no = ?')
  const attended = db
    .prepare<[string], number>(
      `SELECT count(*) FROM lecture_attendee a JOIN teacher t ON t.no = a.teacher_no
       WHERE t.id = ? AND a.presence <> 'absent'`,
    )
    .pluck()
  return {
    byIds: (ids: readonly string[]): readonly StoredAttendee[] => byIds.all(JSON.stringify(ids)),
    ofLecture: (lectureNo: number): readonly StoredAttendee[] => ofLecture.all(lectureNo),
    /** Names that wait; of one session, or of all. */
    waiting: (lectureNo: number | null): readonly StoredAttendee[] => waiting.all({ lectureNo }),
    /** Everybody who ever signed with the same name and unit. */
    sameName: (nameKey: string, unitKey: string): readonly StoredAttendee[] => sameName.all({ nameKey, unitKey }),
    teacher: (id: string) => teacher.get(id),
    schoolNo: (id: string) => schoolNo.get(id),
    insert: (lectureNo: number, fields: AttendeeFields): number =>
      Number(insert.run({ ...fields, id: createId(), lectureNo }).lastInsertRowid),
    set: (no: number, changes: Partial<AttendeeFields>): void => set(no, changes),
    remove: (no: number): void => void remove.run(no),
    /** How many sessions somebody came to. */
    attended: (teacherId: string): number => Number(attended.get(teacherId)),
  }
}

export type AttendeeRepository = ReturnType<typeof createAttendeeRepository>
