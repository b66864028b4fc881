import type { Database } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { TeacherStatus } from '#shared/registry/teacher.ts'

/** What somebody is now, to be copied into what he is sent on. */
export interface AidPerson {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly status: TeacherStatus
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honours: string | null
}

export interface AidSchool {
  readonly no: number
  readonly id: string
  readonly name: string
}

const select = `
  SELECT t.no, t.id, t.name, t.status, t.school_no AS schoolNo, coalesce(s.name, '') AS schoolName,
    t.district_no AS districtNo, t.stage, t.subject, t.title,
    (SELECT group_concat(name, '、') FROM (
       SELECT h.name FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
       WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no)) AS honours
  FROM teacher t LEFT JOIN school s ON s.no = t.school_no`

/** People and schools of the register, as this area needs them. */
export function createAidPeopleRepository(db: Database) {
  const byId = db.prepare<[string], AidPerson>(`${select} WHERE t.id = ?`)
  const byNo = db.prepare<[number], AidPerson>(`${select} WHERE t.no = ?`)
  const school = db.prepare<[string], AidSchool>('SELECT no, id, name FROM school WHERE id = ?')
  const gradeOf = db
    .prepare<[string, string], number>('SELECT coalesce(grade, 0) FROM code_entry WHERE list = ? AND name = ?')
    .pluck()

  function required<Row>(row: Row | undefined): Row {
    if (row === undefined) throw new AppError('record/not-found')
    return row
  }

  return {
    /** Throws `record/not-found`. */
    byId: (id: string): AidPerson => required(byId.get(id)),
    byNo: (no: number): AidPerson => required(byNo.get(no)),
    /** Throws `registry/school-unknown`. */
    school(id: string): AidSchool {
      const found = school.get(id)
      if (found === undefined) throw new AppError('registry/school-unknown')
      return found
    },
    /** The rank of a word of a code list; null when the list does not have it. */
    gradeOf: (list: 'grade' | 'title', name: string): number | null => gradeOf.get(list, name) ?? null,
  }
}

export type AidPeopleRepository = ReturnType<typeof createAidPeopleRepository>
