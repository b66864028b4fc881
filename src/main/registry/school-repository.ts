import type { Database } from '#main/db/house.ts'
import type { SchoolDraft, UrbanType } from '#shared/registry/school.ts'
import { schoolRowColumns, type StoredSchoolRow } from './school-list.ts'

export interface SchoolRecord extends Omit<
  SchoolDraft,
  'districtId' | 'stages' | 'aliases' | 'formerNames' | 'isLead' | 'isOutside'
> {
  readonly id: string
  readonly districtNo: number
  readonly isLead: number
  readonly isOutside: number
  readonly sortKey: string
  readonly sourceRow: number | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface StoredSchool extends SchoolRecord {
  readonly no: number
}

export type SchoolNameKind = 'alias' | 'former' | 'confirmed'

export interface SchoolName {
  readonly no: number
  readonly kind: SchoolNameKind
  readonly name: string
}

export interface SchoolCardRow extends StoredSchoolRow {
  readonly no: number
  readonly ownership: 'public' | 'private' | null
  readonly urbanCode: SchoolDraft['urbanCode']
  readonly students: number | null
  readonly teachers: number | null
  readonly principal: string | null
  readonly contact: string | null
  readonly phone: string | null
  readonly remark: string | null
}

const columns = {
  id: 'id',
  code: 'code',
  name: 'name',
  districtNo: 'district_no',
  town: 'town',
  ownership: 'ownership',
  urbanCode: 'urban_code',
  urbanType: 'urban_type',
  isLead: 'is_lead',
  isOutside: 'is_outside',
  students: 'students',
  teachers: 'teachers',
  principal: 'principal',
  contact: 'contact',
  phone: 'phone',
  status: 'status',
  remark: 'remark',
  sortKey: 'sort_key',
  sourceRow: 'source_row',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof SchoolRecord, string>

const fixed = new Set(['id', 'createdAt', 'sourceRow'])
const selected = Object.entries(columns)
  .map(([name, column]) => `s.${column} AS ${name}`)
  .join(', ')

export function createSchoolRepository(db: Database) {
  const byId = db.prepare<[string], StoredSchool>(`SELECT s.no, ${selected} FROM school s WHERE s.id = ?`)
  const districtNo = db.prepare<[string], number>('SELECT no FROM district WHERE id = ?').pluck()
  const card = db.prepare<[string], SchoolCardRow>(
    `SELECT s.no, ${schoolRowColumns}, s.ownership, s.urban_code AS urbanCode, s.students, s.teachers, s.principal,
       s.contact, s.phone, s.remark
     FROM school s JOIN district d ON d.no = s.district_no WHERE s.id = ?`,
  )
  const row = db.prepare<[number], StoredSchoolRow>(
    `SELECT ${schoolRowColumns} FROM school s JOIN district d ON d.no = s.district_no WHERE s.no = ?`,
  )
  const insert = db.prepare<[SchoolRecord], never>(
    `INSERT INTO school (${Object.values(columns).join(', ')})
     VALUES (${Object.keys(columns)
       .map((name) => `:${name}`)
       .join(', ')})`,
  )
  const update = db.prepare<[SchoolRecord & { readonly no: number }], never>(
    `UPDATE school SET ${Object.entries(columns)
      .filter(([name]) => !fixed.has(name))
      .map(([name, column]) => `${column} = :${name}`)
      .join(', ')} WHERE no = :no`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM school WHERE no = ?')
  const twin = db
    .prepare<[{ no: number; name: string; districtNo: number; code: string | null }], string>(
      `SELECT CASE WHEN name = :name THEN '同一县区已有“' || name || '”' ELSE '标识码与“' || name || '”相同' END FROM school
       WHERE no <> :no AND ((district_no = :districtNo AND name = :name) OR code = :code) LIMIT 1`,
    )
    .pluck()

  const names = db.prepare<[number], SchoolName>(
    'SELECT no, kind, name FROM school_name WHERE school_no = ? ORDER BY no',
  )
  const addName = db.prepare<
    [{ id: string; schoolNo: number; kind: string; name: string; untilOn: string | null }],
    never
  >(
    `INSERT INTO school_name (id, school_no, kind, name, until_on) VALUES (:id, :schoolNo, :kind, :name, :untilOn)
     ON CONFLICT (school_no, name) DO NOTHING`,
  )
  const setNameKind = db.prepare<[string, number], never>('UPDATE school_name SET kind = ? WHERE no = ?')
  const removeName = db.prepare<[number], never>('DELETE FROM school_name WHERE no = ?')
  const moveName = db.prepare<[number, number], never>('UPDATE school_name SET school_no = ? WHERE no = ?')

  const stages = db.prepare<[number], { no: number; stage: string }>(
    'SELECT no, stage FROM school_stage WHERE school_no = ? ORDER BY no',
  )
  const addStage = db.prepare<[number, string], never>('INSERT INTO school_stage (school_no, stage) VALUES (?, ?)')
  const removeStage = db.prepare<[number], never>('DELETE FROM school_stage WHERE no = ?')
  const all = db.prepare<[], { no: number; name: string; districtNo: number; code: string | null }>(
    'SELECT no, name, district_no AS districtNo, code FROM school ORDER BY no',
  )
  const urban = db.prepare<[number], { districtNo: number; urbanType: UrbanType | null }>(
    'SELECT district_no AS districtNo, urban_type AS urbanType FROM school WHERE no = ?',
  )
  return {
    byId: (id: string) => byId.get(id),
    card: (id: string) => card.get(id),
    row: (no: number) => row.get(no),
    all: () => all.all(),
    /** District and urban type: what a teacher takes over from his school. */
    urban: (no: number) => urban.get(no),
    districtNo: (districtId: string) => districtNo.get(districtId),
    insert: (record: SchoolRecord): number => Number(insert.run(record).lastInsertRowid),
    update: (no: number, record: SchoolRecord): void => void update.run({ ...record, no }),
    remove: (no: number): void => void remove.run(no),
    /** The school, in words, that has this name in the district or this code already. */
    twinOf: (no: number, { name, districtNo, code }: Pick<SchoolRecord, 'name' | 'districtNo' | 'code'>) =>
      twin.get({ no, name, districtNo, code }),
    names: (no: number) => names.all(no),
    addName: (name: {
      id: string
      schoolNo: number
      kind: SchoolNameKind
      name: string
      untilOn: string | null
    }): void => void addName.run(name),
    setNameKind: (nameNo: number, kind: SchoolNameKind): void => void setNameKind.run(kind, nameNo),
    removeName: (nameNo: number): void => void removeName.run(nameNo),
    moveName: (nameNo: number, schoolNo: number): void => void moveName.run(schoolNo, nameNo),
    stages: (no: number) => stages.all(no),
    addStage: (no: number, stage: string): void => void addStage.run(no, stage),
    removeStage: (stageNo: number): void => void removeStage.run(stageNo),
  }
}

export type SchoolRepository = ReturnType<typeof createSchoolRepository>
