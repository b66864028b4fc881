import type { House } from '#main/db/house.ts'
import type { Invitee } from '#shared/lectures/attendance.ts'

export interface InvitedNos {
  readonly teacherNo: number | null
  readonly schoolNo: number | null
  readonly districtNo: number | null
  readonly places: number
}

/** With the school where an invited teacher works. */
export interface StoredInvitee extends Invitee {
  readonly no: number
  readonly schoolOfTeacher: string | null
}

/** How many came of a school or county: by where they work, or by the unit that they signed with. */
const came = (condition: string): string =>
  `(SELECT count(*) FROM lecture_attendee a LEFT JOIN teacher p ON p.no = a.teacher_no
    LEFT JOIN school w ON w.no = coalesce(p.school_no, a.school_no)
    WHERE a.lecture_no = i.lecture_no AND a.presence <> 'absent' AND a.state <> 'discarded' AND ${condition})`

/** Every statement over `lecture_invitee`. */
export function createInvitationRepository({ db, createId }: House) {
  const list = db.prepare<[number], StoredInvitee>(
    `SELECT i.no, i.id, CASE WHEN i.teacher_no IS NOT NULL THEN 'teacher' WHEN i.school_no IS NOT NULL THEN 'school'
         ELSE 'district' END AS kind,
       t.id AS teacherId, s.id AS schoolId, d.id AS districtId, coalesce(t.name, s.name, d.name) AS name,
       coalesce(k.name, s.name) AS school, k.id AS schoolOfTeacher, coalesce(td.short_name, sd.short_name, d.short_name) AS district, t.subject,
       i.places,
       CASE WHEN i.teacher_no IS NOT NULL THEN ${came('a.teacher_no = i.teacher_no')}
         WHEN i.school_no IS NOT NULL THEN ${came('w.no = i.school_no')}
         ELSE ${came('w.district_no = i.district_no')} END AS present
     FROM lecture_invitee i LEFT JOIN teacher t ON t.no = i.teacher_no LEFT JOIN school k ON k.no = t.school_no
     LEFT JOIN district td ON td.no = t.district_no LEFT JOIN school s ON s.no = i.school_no
     LEFT JOIN district sd ON sd.no = s.district_no LEFT JOIN district d ON d.no = i.district_no
     WHERE i.lecture_no = ? ORDER BY i.teacher_no IS NOT NULL, coalesce(td.position, sd.position, d.position), i.no`,
  )
  const teacherIds = db
    .prepare<[number], string>(
      'SELECT t.id FROM lecture_invitee i JOIN teacher t ON t.no = i.teacher_no WHERE i.lecture_no = ?',
    )
    .pluck()
  const insert = db.prepare<[InvitedNos & { id: string; lectureNo: number }], never>(
    `INSERT INTO lecture_invitee (id, lecture_no, teacher_no, school_no, district_no, places)
     VALUES (:id, :lectureNo, :teacherNo, :schoolNo, :districtNo, :places)`,
  )
  const standing = db.prepare<[InvitedNos & { lectureNo: number }], { no: number; places: number }>(
    `SELECT no, places FROM lecture_invitee WHERE lecture_no = :lectureNo AND teacher_no IS :teacherNo
       AND school_no IS :schoolNo AND district_no IS :districtNo`,
  )
  const setPlaces = db.prepare<[number, number], never>('UPDATE lecture_invitee SET places = ? WHERE no = ?')
  const copied = db.prepare<[number], InvitedNos>(
    `SELECT teacher_no AS teacherNo, school_no AS schoolNo, district_no AS districtNo, places FROM lecture_invitee
     WHERE lecture_no = ? ORDER BY no`,
  )
  const lectureOf = db.prepare<[string], { no: number; lectureNo: number }>(
    `SELECT no, lecture_no AS lectureNo FROM lecture_invitee WHERE id IN (SELECT value FROM json_each(?))`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM lecture_invitee WHERE no = ?')
  const no = {
    teacher: db.prepare<[string], number>('SELECT no FROM teacher WHERE id = ?').pluck(),
    school: db.prepare<[string], number>('SELECT no FROM school WHERE id = ?').pluck(),
    district: db.prepare<[string], number>('SELECT no FROM district WHERE id = ?').pluck(),
  }
  return {
    list: (lectureNo: number): readonly StoredInvitee[] => list.all(lectureNo),
    /** Who was invited by name. */
    teacherIds: (lectureNo: number): readonly string[] => teacherIds.all(lectureNo),
    /** Whether something was written: somebody new, or another number of places. */
    put(lectureNo: number, invited: InvitedNos): boolean {
      const known = standing.get({ ...invited, lectureNo })
      if (known === undefined) insert.run({ ...invited, lectureNo, id: createId() })
      else if (known.places !== invited.places) setPlaces.run(invited.places, known.no)
      return known === undefined || known.places !== invited.places
    },
    invitedNos: (lectureNo: number): readonly InvitedNos[] => copied.all(lectureNo),
    found: (ids: readonly string[]): readonly { no: number; lectureNo: number }[] => lectureOf.all(JSON.stringify(ids)),
    remove: (inviteeNo: number): void => void remove.run(inviteeNo),
    noOf: (kind: 'teacher' | 'school' | 'district', id: string) => no[kind].get(id),
  }
}

export type InvitationRepository = ReturnType<typeof createInvitationRepository>
