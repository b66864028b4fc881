import type { Database } from '#main/db/house.ts'
import type { SampleCohort, SampleGroup, SamplePairing } from './sample-pairings.ts'
import type { SampleSchool } from './sample-schools.ts'
import type { SampleTeacher } from './sample-teachers.ts'

interface Stamp {
  readonly id: string
  readonly at: string
}

export interface NewSchool extends SampleSchool, Stamp {
  readonly urbanType: string
  readonly sortKey: string
  readonly status: string
}

export interface NewTeacher extends SampleTeacher, Stamp {
  readonly schoolNo: number
  readonly districtNo: number
  readonly isRural: number
  readonly sortKey: string
}

interface Span {
  readonly first: number
  readonly last: number
}

const plain = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'boolean' ? Number(value) : (value as unknown)]),
  )

/**
 * Writes fictional rows in bulk: the one place besides the areas' own repositories that inserts into their tables, for
 * it fills a database that is empty and goes by none of their rules.
 */
export function createSampleRepository(db: Database) {
  const school = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO school (id, code, name, district_no, town, ownership, urban_code, urban_type, is_lead, is_outside,
       status, sort_key, created_at, updated_at)
     SELECT :id, :code, :name, d.no, :town, :ownership, :urbanCode, :urbanType, :isLead, :isOutside,
       :status, :sortKey, :at, :at FROM district d WHERE d.code = :districtCode`,
  )
  const stage = db.prepare<[number, string], never>('INSERT INTO school_stage (school_no, stage) VALUES (?, ?)')
  const alias = db.prepare<[string, number, string], never>(
    `INSERT INTO school_name (id, school_no, kind, name) VALUES (?, ?, 'alias', ?)`,
  )
  const teacher = db.prepare<[NewTeacher], never>(
    `INSERT INTO teacher (id, name, sex, national_id, birth, ethnicity, political, work_start, school_no, district_no,
       stage, subject, title, title_date, education, phone, status, left_on, is_rural, sort_key, created_at, updated_at)
     VALUES (:id, :name, :sex, :nationalId, :birth, :ethnicity, :political, :workStart, :schoolNo, :districtNo,
       :stage, :subject, :title, :titleDate, :education, :phone, :status, :leftOn, :isRural, :sortKey, :at, :at)`,
  )
  const employment = db.prepare<[string, number, number, string, string | null, string | null], never>(
    'INSERT INTO employment (id, teacher_no, school_no, starts_on, ends_on, reason) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const honour = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO honour (id, teacher_no, name, level, batch, state, awarded_on)
     VALUES (:id, :teacherNo, :name, :level, :batch, :state, :awardedOn)`,
  )
  const group = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO pairing_group (id, code, cohort_no, kind, level, mentor_no, stage, subject, starts_on, ends_on,
       agreement_on, goal, mentor_school_no, mentor_school_name, mentor_district_no, mentor_title, mentor_honours,
       created_at, updated_at)
     VALUES (:id, :code, :cohortNo, :kind, :level, :mentorNo, :stage, :subject, :startsOn, :endsOn,
       :agreementOn, :goal, :schoolNo, :schoolName, :districtNo, :title, :honours, :at, :at)`,
  )
  const pairing = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO pairing (id, group_no, seq, mentee_no, status, starts_on, ends_on, left_on, reason, grade, score,
       assessed_on, completed_on, extensions, paused_on, mentee_school_no, mentee_school_name, mentee_district_no,
       mentee_title, mentee_honours, mentee_years, mentee_stage, mentee_subject, created_at, updated_at)
     VALUES (:id, :groupNo, :seq, :menteeNo, :status, :startsOn, :endsOn, :leftOn, :reason, :grade, :score,
       :assessedOn, :completedOn, :extensions, :pausedOn, :schoolNo, :schoolName, :districtNo,
       :title, :honours, :menteeYears, :stage, :subject, :at, :at)`,
  )
  const isEmpty = db
    .prepare<[], number>('SELECT NOT EXISTS (SELECT 1 FROM teacher) AND NOT EXISTS (SELECT 1 FROM school)')
    .pluck()
  const span = (table: string) =>
    db.prepare<[], Span>(`SELECT coalesce(min(no), 0) AS first, coalesce(max(no), 0) AS last FROM ${table}`)
  const spans = { school: span('school'), teacher: span('teacher'), cohort: span('cohort'), activity: span('activity') }

  const person = (one: SampleGroup['mentor']) => ({
    schoolNo: one.schoolNo,
    schoolName: one.schoolName,
    districtNo: one.districtNo,
    title: one.title,
    honours: one.honours,
    stage: one.stage,
    subject: one.subject,
  })

  return {
    isEmpty: (): boolean => isEmpty.get() === 1,
    /** First and last number in a table; 0 when it is empty. */
    span: (table: keyof typeof spans): Span => spans[table].get() ?? { first: 0, last: 0 },
    insertSchool(row: NewSchool, createId: () => string): number {
      const no = Number(school.run(plain(row)).lastInsertRowid)
      for (const one of row.stages) stage.run(no, one)
      for (const name of row.aliases) alias.run(createId(), no, name)
      return no
    },
    insertTeacher(row: NewTeacher, createId: () => string): number {
      const { honours, ...facts } = row
      const no = Number(teacher.run(facts as NewTeacher).lastInsertRowid)
      const reason = row.leftOn === null ? null : '离岗'
      employment.run(createId(), no, row.schoolNo, row.workStart, row.leftOn, reason)
      for (const one of honours) honour.run({ ...one, id: createId(), teacherNo: no })
      return no
    },
    insertGroup(cohortOf: SampleCohort, one: SampleGroup, { id, at }: Stamp): number {
      const { mentor, pairings: _pairings, ...facts } = one
      const row = { ...facts, ...person(mentor), mentorNo: mentor.no, cohortNo: cohortOf.no, id, at }
      return Number(group.run(row).lastInsertRowid)
    },
    insertPairing(groupNo: number, seq: number, one: SamplePairing, { id, at }: Stamp): number {
      const { mentee, ...facts } = one
      const row = { ...facts, ...person(mentee), menteeNo: mentee.no, groupNo, seq, id, at }
      return Number(pairing.run(row).lastInsertRowid)
    },
  }
}

export type SampleRepository = ReturnType<typeof createSampleRepository>
