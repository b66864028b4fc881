import type { Database } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'

/** What somebody is now, to be copied into the studio that he heads or joins. */
export interface PersonSnapshot {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honours: string | null
  readonly isRural: number
}

const select = `
  SELECT t.no, t.id, t.name, t.school_no AS schoolNo, coalesce(s.name, '') AS schoolName, t.district_no AS districtNo,
    t.stage, t.subject, t.title, coalesce(t.is_rural, 0) AS isRural,
    (SELECT group_concat(name, '、') FROM (
       SELECT h.name FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
       WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no)) AS honours
  FROM teacher t LEFT JOIN school s ON s.no = t.school_no`

export function createPersonRepository(db: Database) {
  const byId = db.prepare<[string], PersonSnapshot>(`${select} WHERE t.id = ?`)
  const byNo = db.prepare<[number], PersonSnapshot>(`${select} WHERE t.no = ?`)

  function required(row: PersonSnapshot | undefined): PersonSnapshot {
    if (row === undefined) throw new AppError('record/not-found')
    return row
  }

  return {
    /** Throws `record/not-found`. */
    byId: (id: string): PersonSnapshot => required(byId.get(id)),
    byNo: (no: number): PersonSnapshot => required(byNo.get(no)),
  }
}

export type PersonRepository = ReturnType<typeof createPersonRepository>
