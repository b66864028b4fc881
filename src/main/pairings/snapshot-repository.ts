import type { Database } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { yearsBetween, type IsoDate } from '#shared/kernel/dates.ts'
import type { MenteeSnapshot, MentorSnapshot } from './pairing-repository.ts'

interface PersonRow {
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
  readonly workStart: string | null
}

const select = `
  SELECT t.no, t.id, t.name, t.school_no AS schoolNo, coalesce(s.name, '') AS schoolName, t.district_no AS districtNo,
    t.stage, t.subject, t.title, t.work_start AS workStart,
    (SELECT group_concat(name, '、') FROM (
       SELECT h.name FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
       WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no)) AS honours
  FROM teacher t LEFT JOIN school s ON s.no = t.school_no`

/** What people are now, to be copied into the pairs that begin now. */
export function createSnapshotRepository(db: Database) {
  const byId = db.prepare<[string], PersonRow>(`${select} WHERE t.id = ?`)
  const byNo = db.prepare<[number], PersonRow>(`${select} WHERE t.no = ?`)

  function required(row: PersonRow | undefined): PersonRow {
    if (row === undefined) throw new AppError('record/not-found')
    return row
  }

  return {
    /** Throws `record/not-found`. */
    person: (id: string): PersonRow => required(byId.get(id)),
    personByNo: (no: number): PersonRow => required(byNo.get(no)),
    ofMentor: (person: PersonRow): MentorSnapshot => ({
      mentorSchoolNo: person.schoolNo,
      mentorSchoolName: person.schoolName,
      mentorDistrictNo: person.districtNo,
      mentorTitle: person.title,
      mentorHonours: person.honours,
    }),
    ofMentee: (person: PersonRow, startsOn: IsoDate): MenteeSnapshot => ({
      menteeSchoolNo: person.schoolNo,
      menteeSchoolName: person.schoolName,
      menteeDistrictNo: person.districtNo,
      menteeTitle: person.title,
      menteeHonours: person.honours,
      menteeYears: person.workStart === null ? null : Math.max(0, yearsBetween(person.workStart, startsOn)),
      menteeStage: person.stage,
      menteeSubject: person.subject,
    }),
  }
}

export type PersonSnapshot = PersonRow
export type SnapshotRepository = ReturnType<typeof createSnapshotRepository>
