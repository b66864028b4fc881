import type { Database } from '#main/db/house.ts'
import type { TeacherDraft, TeacherRow, TeacherStatus } from '#shared/registry/teacher.ts'
import { teacherRowColumns, teacherRowJoins } from './teacher-list.ts'

/** The columns of a teacher that are written; `teacher` is this table's only writer besides the import of rosters. */
export interface TeacherRecord extends Omit<TeacherDraft, 'schoolId' | 'honours'> {
  readonly id: string
  readonly schoolNo: number | null
  readonly districtNo: number | null
  readonly isRural: number | null
  readonly leftOn: string | null
  readonly sortKey: string
  readonly sourceRow: number | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface StoredTeacher extends TeacherRecord {
  readonly no: number
  readonly schoolId: string | null
}

export interface TeacherCardRow extends TeacherRow {
  readonly no: number
  readonly reading: string | null
  readonly nationalId: string | null
  readonly phone: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly subject2: string | null
  readonly post: string | null
  readonly titleDate: string | null
  readonly education: string | null
  readonly major: string | null
  readonly email: string | null
  readonly remark: string | null
  readonly leftOn: string | null
  readonly isRural: number | null
  readonly sourceRow: number | null
}

/** Columns of the table by the names of the record: one source for insert, update and select. */
const columns = {
  id: 'id',
  name: 'name',
  reading: 'reading',
  sex: 'sex',
  nationalId: 'national_id',
  birth: 'birth',
  ethnicity: 'ethnicity',
  political: 'political',
  workStart: 'work_start',
  schoolNo: 'school_no',
  districtNo: 'district_no',
  stage: 'stage',
  subject: 'subject',
  subject2: 'subject_2',
  post: 'post',
  title: 'title',
  titleDate: 'title_date',
  education: 'education',
  major: 'major',
  phone: 'phone',
  email: 'email',
  status: 'status',
  leftOn: 'left_on',
  isRural: 'is_rural',
  remark: 'remark',
  sortKey: 'sort_key',
  sourceRow: 'source_row',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof TeacherRecord, string>

const fixed = new Set(['id', 'createdAt', 'sourceRow'])

const selected = Object.entries(columns)
  .map(([name, column]) => `t.${column} AS ${name}`)
  .join(', ')

/** Every statement that writes `teacher`, and what reads one of them whole. */
export function createTeacherRepository(db: Database) {
  const byId = db.prepare<[string], StoredTeacher>(
    `SELECT t.no, s.id AS schoolId, ${selected} FROM teacher t LEFT JOIN school s ON s.no = t.school_no WHERE t.id = ?`,
  )
  const byNo = db.prepare<[number], StoredTeacher>(
    `SELECT t.no, s.id AS schoolId, ${selected} FROM teacher t LEFT JOIN school s ON s.no = t.school_no WHERE t.no = ?`,
  )
  const row = db.prepare<[number], TeacherRow>(
    `SELECT ${teacherRowColumns} FROM teacher t ${teacherRowJoins} WHERE t.no = ?`,
  )
  const card = db.prepare<[string], TeacherCardRow>(
    `SELECT t.no, ${teacherRowColumns}, t.reading, t.national_id AS nationalId, t.phone, t.ethnicity, t.political,
       t.subject_2 AS subject2, t.post, t.title_date AS titleDate, t.education, t.major, t.email, t.remark,
       t.left_on AS leftOn, t.is_rural AS isRural, t.source_row AS sourceRow
     FROM teacher t ${teacherRowJoins} WHERE t.id = ?`,
  )
  const insert = db.prepare<[TeacherRecord], never>(
    `INSERT INTO teacher (${Object.values(columns).join(', ')})
     VALUES (${Object.keys(columns)
       .map((name) => `:${name}`)
       .join(', ')})`,
  )
  const update = db.prepare<[TeacherRecord & { readonly no: number }], never>(
    `UPDATE teacher SET ${Object.entries(columns)
      .filter(([name]) => !fixed.has(name))
      .map(([name, column]) => `${column} = :${name}`)
      .join(', ')} WHERE no = :no`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM teacher WHERE no = ?')
  const withNationalId = db.prepare<[string, number], { name: string; school: string | null }>(
    `SELECT t.name, s.name AS school FROM teacher t LEFT JOIN school s ON s.no = t.school_no
     WHERE t.national_id = ? AND t.no <> ? LIMIT 1`,
  )
  const hasNationalId = db
    .prepare<[string, number], number>('SELECT 1 FROM teacher WHERE national_id = ? AND no <> ? LIMIT 1')
    .pluck()
  const followSchool = db.prepare<[{ schoolNo: number; updatedAt: string }], never>(
    `UPDATE teacher SET district_no = s.district_no, updated_at = :updatedAt,
       is_rural = s.urban_type = 'rural'
     FROM school s WHERE s.no = :schoolNo AND teacher.school_no = s.no`,
  )
  const status = db.prepare<[string], { status: TeacherStatus }>('SELECT status FROM teacher WHERE id = ?')
  return {
    byId: (id: string) => byId.get(id),
    byNo: (no: number) => byNo.get(no),
    row: (no: number) => row.get(no),
    card: (id: string) => card.get(id),
    insert: (record: TeacherRecord): number => Number(insert.run(record).lastInsertRowid),
    update: (no: number, record: TeacherRecord): void => void update.run({ ...record, no }),
    remove: (no: number): void => void remove.run(no),
    /** Someone else with this ID number. */
    withNationalId: (nationalId: string, exceptNo: number) => withNationalId.get(nationalId, exceptNo),
    hasNationalId: (nationalId: string, exceptNo: number): boolean =>
      hasNationalId.get(nationalId, exceptNo) !== undefined,
    /** District and 乡村教师 come from the school: brings all who work there in line with it. */
    followSchool: (schoolNo: number, updatedAt: string): void => void followSchool.run({ schoolNo, updatedAt }),
    status: (id: string) => status.get(id)?.status,
  }
}

export type TeacherRepository = ReturnType<typeof createTeacherRepository>
