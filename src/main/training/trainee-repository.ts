import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { Nominator, Trainee, TraineeResult, TraineeStatus } from '#shared/training/training.ts'

export interface TraineeFields {
  readonly teacherNo: number
  readonly nominator: Nominator
  readonly districtNo: number | null
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly nominatedOn: string
  readonly status: TraineeStatus
  readonly days: number | null
  readonly result: TraineeResult | null
  readonly certificateNo: string | null
  readonly waiver: string | null
  readonly reason: string | null
  readonly remark: string | null
}

export interface StoredTrainee extends TraineeFields {
  readonly no: number
  readonly id: string
  readonly trainingNo: number
  readonly name: string
  readonly teacherId: string
}

/** A trainee as the record shows him, without what the rules say. */
export type ShownTrainee = Omit<Trainee, 'percent' | 'findings'> & { readonly districtNo: number | null }

const columns = {
  teacherNo: 'teacher_no',
  nominator: 'nominator',
  districtNo: 'district_no',
  schoolNo: 'school_no',
  schoolName: 'school_name',
  nominatedOn: 'nominated_on',
  status: 'status',
  days: 'days',
  result: 'result',
  certificateNo: 'certificate_no',
  waiver: 'waiver',
  reason: 'reason',
  remark: 'remark',
} as const satisfies Record<keyof TraineeFields, string>

/** Writes and reads whole rows of `trainee`; what somebody was when he was named stays with his row. */
export function createTraineeRepository({ db, createId }: House) {
  const select = `SELECT x.no, x.id, x.training_no AS trainingNo, t.name, t.id AS teacherId, ${selected(columns, 'x')}
    FROM trainee x JOIN teacher t ON t.no = x.teacher_no`
  const ofTraining = db.prepare<[number], StoredTrainee>(`${select} WHERE x.training_no = ? ORDER BY x.no`)
  const byIds = db.prepare<[string], StoredTrainee>(
    `${select} WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY x.no`,
  )
  const ofTeacher = db.prepare<[number, number], StoredTrainee>(
    `${select} WHERE x.training_no = ? AND x.teacher_no = ?`,
  )
  const shown = db.prepare<[number], ShownTrainee>(
    `SELECT x.id, t.id AS teacherId, t.name, x.school_name AS school, x.district_no AS districtNo, d.id AS districtId,
       d.name AS district, t.stage, t.subject, t.title, x.nominator, x.nominated_on AS nominatedOn, x.status, x.days, x.result,
       x.certificate_no AS certificateNo, x.waiver, x.reason, x.remark,
       coalesce((SELECT sum(e.hundredths) FROM hour_entry e WHERE e.source = 'training' AND e.source_no = x.training_no
         AND e.teacher_no = x.teacher_no), 0) / 100.0 AS hours
     FROM trainee x JOIN teacher t ON t.no = x.teacher_no LEFT JOIN district d ON d.no = x.district_no
     WHERE x.training_no = ? ORDER BY d.position IS NULL, d.position, x.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO trainee (id, training_no, ${columnNames(columns)}) VALUES (:id, :trainingNo, ${places(columns)})`,
  )
  const set = createRowSetter(db, 'trainee', columns)
  const remove = db.prepare<[number], never>('DELETE FROM trainee WHERE no = ?')
  const numbers = db
    .prepare<[{ prefix: string }], string>(
      `SELECT certificate_no FROM trainee WHERE substr(certificate_no, 1, length(:prefix)) = :prefix`,
    )
    .pluck()

  return {
    ofTraining: (no: number): readonly StoredTrainee[] => ofTraining.all(no),
    byIds: (ids: readonly string[]): readonly StoredTrainee[] => byIds.all(JSON.stringify(ids)),
    ofTeacher: (trainingNo: number, teacherNo: number) => ofTeacher.get(trainingNo, teacherNo),
    /** By county, and within it in the order in which they were named. */
    shown: (trainingNo: number): readonly ShownTrainee[] => shown.all(trainingNo),
    insert: (trainingNo: number, fields: TraineeFields): void =>
      void insert.run({ ...fields, id: createId(), trainingNo }),
    set: (no: number, changes: Partial<TraineeFields>): void => set(no, changes),
    remove: (no: number): void => void remove.run(no),
    /** Certificate numbers with this beginning, whatever training gave them. */
    numbersWith: (prefix: string): readonly string[] => numbers.all({ prefix }),
  }
}

export type TraineeRepository = ReturnType<typeof createTraineeRepository>
