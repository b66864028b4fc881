import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { TrainingCategory, TrainingStatus, TrainingTarget } from '#shared/training/training.ts'

export interface TrainingFields {
  readonly cohortNo: number
  readonly name: string
  readonly category: TrainingCategory
  readonly organizer: string
  readonly place: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
  readonly hundredths: number
  readonly fundFen: number
  readonly documentNo: string | null
  readonly status: TrainingStatus
  readonly statusSince: string
  readonly reason: string | null
  readonly remark: string | null
}

export interface StoredTraining extends TrainingFields {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly cohortId: string
  readonly schoolYear: string
}

const columns = {
  cohortNo: 'cohort_no',
  name: 'name',
  category: 'category',
  organizer: 'organizer',
  place: 'place',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  days: 'days',
  hundredths: 'hundredths',
  fundFen: 'fund_fen',
  documentNo: 'document_no',
  status: 'status',
  statusSince: 'status_since',
  reason: 'reason',
  remark: 'remark',
} as const satisfies Record<keyof TrainingFields, string>

/** The places of one county. */
export interface StoredQuota {
  readonly districtNo: number
  readonly districtId: string
  readonly district: string
  readonly places: number
}

/** Writes and reads whole rows of `training`, its targets and its quotas. */
export function createTrainingRepository({ db, clock, createId }: House) {
  const select = `SELECT g.no, g.id, g.code, c.id AS cohortId, c.school_year AS schoolYear, ${selected(columns, 'g')}
    FROM training g JOIN cohort c ON c.no = g.cohort_no`
  const byKey = db.prepare<[{ key: string }], StoredTraining>(`${select} WHERE g.id = :key OR g.code = :key`)
  const byNo = db.prepare<[number], StoredTraining>(`${select} WHERE g.no = ?`)
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO training (id, code, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'training', columns, ', updated_at = :now')
  const touch = db.prepare<[string, number], never>('UPDATE training SET updated_at = ? WHERE no = ?')
  const remove = db.prepare<[number], never>('DELETE FROM training WHERE no = ?')
  const lastCode = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      'SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM training WHERE code > :from AND code < :to',
    )
    .pluck()
  const targets = db.prepare<[number], TrainingTarget>(
    'SELECT stage, subject FROM training_target WHERE training_no = ? ORDER BY no',
  )
  const clearTargets = db.prepare<[number], never>('DELETE FROM training_target WHERE training_no = ?')
  const insertTarget = db.prepare<[number, string | null, string | null], never>(
    'INSERT INTO training_target (training_no, stage, subject) VALUES (?, ?, ?)',
  )
  const quotas = db.prepare<[number], StoredQuota>(
    `SELECT d.no AS districtNo, d.id AS districtId, d.name AS district, q.places
     FROM training_quota q JOIN district d ON d.no = q.district_no WHERE q.training_no = ? ORDER BY d.position, d.no`,
  )
  const dropQuotas = db.prepare<[{ no: number; kept: string }], never>(
    `DELETE FROM training_quota WHERE training_no = :no AND district_no NOT IN (SELECT value FROM json_each(:kept))`,
  )
  // The last WHERE: places that stay as they are leave no trace in the change log.
  const putQuota = db.prepare<[number, number, number], never>(
    `INSERT INTO training_quota (training_no, district_no, places) VALUES (?, ?, ?)
     ON CONFLICT (training_no, district_no) DO UPDATE SET places = excluded.places WHERE places <> excluded.places`,
  )
  const district = db.prepare<[string], number>('SELECT no FROM district WHERE id = ?').pluck()

  /** Codes `GX-2025-001`, counted on within the year of the first day. */
  function nextCode(startsOn: string): string {
    const prefix = `GX-${startsOn.slice(0, 4)}-`
    const last = Number(lastCode.get({ from: prefix, to: `${prefix}:`, skip: prefix.length + 1 }))
    return `${prefix}${String(last + 1).padStart(3, '0')}`
  }

  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byNo: (no: number) => byNo.get(no),
    insert(fields: TrainingFields): { readonly no: number; readonly id: string; readonly code: string } {
      const [id, code] = [createId(), nextCode(fields.startsOn)]
      return { no: Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid), id, code }
    },
    set: (no: number, changes: Partial<TrainingFields>): void => set(no, changes, { now: clock.now() }),
    /** Something that belongs to it has changed. */
    touch: (no: number): void => void touch.run(clock.now(), no),
    remove: (no: number): void => void remove.run(no),
    targets: (no: number): readonly TrainingTarget[] => targets.all(no),
    setTargets(no: number, wanted: readonly TrainingTarget[]): void {
      if (JSON.stringify(targets.all(no)) === JSON.stringify(wanted)) return
      clearTargets.run(no)
      for (const { stage, subject } of wanted) insertTarget.run(no, stage, subject)
    },
    quotas: (no: number): readonly StoredQuota[] => quotas.all(no),
    setQuotas(no: number, wanted: readonly { readonly districtNo: number; readonly places: number }[]): void {
      dropQuotas.run({ no, kept: JSON.stringify(wanted.map(({ districtNo }) => districtNo)) })
      for (const { districtNo, places: count } of wanted) putQuota.run(no, districtNo, count)
    },
    districtNo: (id: string) => district.get(id),
  }
}

export type TrainingRepository = ReturnType<typeof createTrainingRepository>
