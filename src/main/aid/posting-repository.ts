import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { PostingStatus } from '#shared/aid/posting.ts'
import { createCodeNumbers } from './code-numbers.ts'

export interface PostingFields {
  readonly batchNo: number
  readonly teacherNo: number
  readonly homeNo: number | null
  readonly homeName: string
  readonly homeDistrictNo: number | null
  readonly title: string | null
  readonly honours: string | null
  readonly hostNo: number | null
  readonly hostName: string
  readonly post: string
  readonly stage: string
  readonly subject: string
  readonly weeklyLessons: number | null
  readonly classes: number | null
  readonly students: number | null
  readonly enteredOn: string
  readonly dueOn: string
  readonly leftOn: string | null
  readonly status: PostingStatus
  readonly statusSince: string
  readonly reason: string | null
  readonly previousNo: number | null
  readonly award: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredPosting extends PostingFields {
  readonly no: number
  readonly id: string
  readonly code: string
}

export const postingColumns = {
  batchNo: 'batch_no',
  teacherNo: 'teacher_no',
  homeNo: 'home_no',
  homeName: 'home_name',
  homeDistrictNo: 'home_district_no',
  title: 'title',
  honours: 'honours',
  hostNo: 'host_no',
  hostName: 'host_name',
  post: 'post',
  stage: 'stage',
  subject: 'subject',
  weeklyLessons: 'weekly_lessons',
  classes: 'classes',
  students: 'students',
  enteredOn: 'entered_on',
  dueOn: 'due_on',
  leftOn: 'left_on',
  status: 'status',
  statusSince: 'status_since',
  reason: 'reason',
  previousNo: 'previous_no',
  award: 'award',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof PostingFields, string>

/** Writes and reads whole rows of `posting`. */
export function createPostingRepository({ db, clock, createId }: House) {
  const select = `SELECT p.no, p.id, p.code, ${selected(postingColumns, 'p')} FROM posting p`
  const byKey = db.prepare<[{ key: string }], StoredPosting>(`${select} WHERE p.id = :key OR p.code = :key`)
  const byNo = db.prepare<[number], StoredPosting>(`${select} WHERE p.no = ?`)
  const byIds = db.prepare<[string], StoredPosting>(
    `${select} WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.no`,
  )
  const successor = db.prepare<[number], StoredPosting>(
    `${select} WHERE p.previous_no = ? AND p.status NOT IN ('withdrawn', 'void')`,
  )
  const ofTeacher = db.prepare<[number], StoredPosting>(
    `${select} WHERE p.teacher_no = ? AND p.status NOT IN ('withdrawn', 'void') ORDER BY p.entered_on`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO posting (id, code, ${columnNames(postingColumns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(postingColumns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'posting', postingColumns, ', updated_at = :now')
  const touch = db.prepare<[string, number], never>('UPDATE posting SET updated_at = ? WHERE no = ?')
  const nextCode = createCodeNumbers(db, 'posting', 'YJ')

  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byNo: (no: number) => byNo.get(no),
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    /** Who comes in his place; undefined: nobody. */
    successor: (no: number) => successor.get(no),
    /** All that stand of one teacher, the earliest first. */
    ofTeacher: (teacherNo: number) => ofTeacher.all(teacherNo),
    insert(fields: PostingFields): StoredPosting {
      const [id, code] = [createId(), nextCode(fields.enteredOn)]
      const no = Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid)
      return { ...fields, id, code, no }
    },
    set: (no: number, changes: Partial<PostingFields>): void => set(no, changes, { now: clock.now() }),
    /** Something that belongs to it has changed. */
    touch: (no: number): void => void touch.run(clock.now(), no),
  }
}

export type PostingRepository = ReturnType<typeof createPostingRepository>
