import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { BrandStatus, BrandVerdict } from '#shared/twinning/brand-school.ts'

export interface BrandFields {
  readonly cohortNo: number
  readonly schoolNo: number
  readonly schoolName: string
  readonly districtNo: number | null
  readonly category: string
  readonly theme: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly goals: string | null
  readonly person: string | null
  readonly phone: string | null
  readonly status: BrandStatus
  readonly statusSince: IsoDate
  readonly reason: string | null
  readonly level: string | null
  readonly recognisedOn: IsoDate | null
  readonly documentNo: string | null
  readonly reassessOn: IsoDate | null
  readonly remark: string | null
}

export interface StoredBrand extends BrandFields {
  readonly no: number
  readonly id: string
  readonly code: string
}

const columns = {
  cohortNo: 'cohort_no',
  schoolNo: 'school_no',
  schoolName: 'school_name',
  districtNo: 'district_no',
  category: 'category',
  theme: 'theme',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  goals: 'goals',
  person: 'person',
  phone: 'phone',
  status: 'status',
  statusSince: 'status_since',
  reason: 'reason',
  level: 'level',
  recognisedOn: 'recognised_on',
  documentNo: 'document_no',
  reassessOn: 'reassess_on',
  remark: 'remark',
} as const satisfies Record<keyof BrandFields, string>

type VerdictRow = Omit<BrandVerdict, 'hasPassed'> & { readonly hasPassed: number }

/** Every statement that writes `brand_school` and its 认定 and 复评, and reads single rows. */
export function createBrandRepository({ db, clock, createId }: House) {
  const select = `SELECT b.no, b.id, b.code, ${selected(columns, 'b')} FROM brand_school b`
  const byKey = db.prepare<[{ key: string }], StoredBrand>(`${select} WHERE b.id = :key OR b.code = :key`)
  const byIds = db.prepare<[string], StoredBrand>(
    `${select} WHERE b.id IN (SELECT value FROM json_each(?)) ORDER BY b.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO brand_school (id, code, ${columnNames(columns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(columns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'brand_school', columns, ', updated_at = :now')
  const lastCode = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      'SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM brand_school WHERE code > :from AND code < :to',
    )
    .pluck()
  const verdicts = db.prepare<[number], VerdictRow>(
    `SELECT id, kind, on_date AS "on", level, has_passed AS hasPassed, document_no AS documentNo, note
     FROM brand_verdict WHERE brand_no = ? ORDER BY on_date, no`,
  )
  const addVerdict = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO brand_verdict (id, brand_no, kind, on_date, level, has_passed, document_no, note)
     VALUES (:id, :brandNo, :kind, :on, :level, :hasPassed, :documentNo, :note)`,
  )
  const groups = db.prepare<[number], { readonly id: string; readonly code: string; readonly name: string }>(
    `SELECT DISTINCT g.id, g.code, g.name FROM twin_member m JOIN twin_group g ON g.no = m.group_no
     WHERE m.school_no = ? AND m.left_on IS NULL AND g.status IN ('signed', 'running', 'assessed') ORDER BY g.code`,
  )

  /** Codes `PY-2025-001`, counted on within the year of the cohort. */
  function nextCode(schoolYear: string): string {
    const prefix = `PY-${schoolYear.slice(0, 4)}-`
    const last = Number(lastCode.get({ from: prefix, to: `${prefix}:`, skip: prefix.length + 1 }))
    return `${prefix}${String(last + 1).padStart(3, '0')}`
  }

  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    insert(schoolYear: string, fields: BrandFields): StoredBrand {
      const [id, code] = [createId(), nextCode(schoolYear)]
      const no = Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid)
      return { ...fields, id, code, no }
    },
    set: (no: number, changes: Partial<BrandFields>): void => set(no, changes, { now: clock.now() }),
    verdicts: (no: number): readonly BrandVerdict[] =>
      verdicts.all(no).map(({ hasPassed, ...row }) => ({ ...row, hasPassed: hasPassed === 1 })),
    addVerdict: (brandNo: number, { hasPassed, ...verdict }: Omit<BrandVerdict, 'id'>): void =>
      void addVerdict.run({ ...verdict, hasPassed: Number(hasPassed), id: createId(), brandNo }),
    /** Groups under way that a school is in. */
    groupsOf: (schoolNo: number) => groups.all(schoolNo),
  }
}

export type BrandRepository = ReturnType<typeof createBrandRepository>
