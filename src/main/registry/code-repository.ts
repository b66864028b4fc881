import type { Database } from '#main/db/house.ts'
import type { CodeAlias, CodeEntry, CodeList, District } from '#shared/registry/code.ts'

interface StoredCode extends Omit<CodeEntry, 'isArchived' | 'aliases'> {
  readonly no: number
  readonly isArchived: number
}

interface StoredAlias extends CodeAlias {
  readonly no: number
  readonly list: string
  readonly name: string
}

export interface NewCode {
  readonly id: string
  readonly list: CodeList
  readonly name: string
  readonly level: string | null
  readonly grade: number | null
  readonly position: number
}

export interface NewDistrict {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly position: number
  readonly isOutside: number
}

interface StoredDistrict extends Omit<District, 'isOutside' | 'aliases'> {
  readonly no: number
  readonly isOutside: number
}

/** Where the names of a list stand in other tables; what was copied at the start of a pairing stays as it was. */
const uses: Readonly<Record<CodeList, readonly (readonly [table: string, column: string])[]>> = {
  stage: [
    ['teacher', 'stage'],
    ['school_stage', 'stage'],
    ['pairing_group', 'stage'],
    ['activity', 'stage'],
    ['studio', 'stage'],
    ['posting', 'stage'],
    ['code_alias', 'stage'],
  ],
  subject: [
    ['teacher', 'subject'],
    ['teacher', 'subject_2'],
    ['pairing_group', 'subject'],
    ['activity', 'subject'],
    ['studio', 'subject'],
    ['posting', 'subject'],
    ['shadowing', 'subject'],
  ],
  title: [['teacher', 'title']],
  honour: [['honour', 'name']],
  'honour-level': [['honour', 'level']],
  'urban-type': [],
  ethnicity: [['teacher', 'ethnicity']],
  political: [['teacher', 'political']],
  education: [['teacher', 'education']],
  'pairing-kind': [['pairing_group', 'kind']],
  'pairing-level': [['pairing_group', 'level']],
  'dissolve-reason': [['pairing', 'reason']],
  grade: [
    ['pairing', 'grade'],
    ['assess_grade', 'grade'],
    ['posting_grade', 'grade'],
    ['shadowing', 'grade'],
  ],
  'activity-type': [
    ['activity', 'type'],
    ['quota_source', 'type'],
    ['assess_source', 'type'],
  ],
  'achievement-kind': [
    ['achievement', 'kind'],
    ['quota_source', 'type'],
    ['assess_source', 'type'],
  ],
  'studio-type': [['studio', 'type']],
  'leave-reason': [['studio_member', 'leave_reason']],
  'aid-type': [['aid_batch', 'type']],
  'aid-post': [['posting', 'post']],
  'visit-kind': [['visit', 'kind']],
}

/** Aliases of districts stand with those of the codes, under this list. */
const districtList = 'district'

/** Code lists, districts and the aliases of both. The one place that renames a code wherever it stands. */
export function createCodeRepository(db: Database) {
  const codeColumns = 'no, id, list, name, level, grade, position, is_archived AS isArchived'
  const codes = db.prepare<[], StoredCode>(`SELECT ${codeColumns} FROM code_entry ORDER BY list, position, no`)
  const code = db.prepare<[string], StoredCode>(`SELECT ${codeColumns} FROM code_entry WHERE id = ?`)
  const aliases = db.prepare<[], StoredAlias>('SELECT no, list, name, alias, stage FROM code_alias ORDER BY no')
  const aliasesOf = db.prepare<[string, string], StoredAlias>(
    'SELECT no, list, name, alias, stage FROM code_alias WHERE list = ? AND name = ? ORDER BY no',
  )
  const aliasOwner = db
    .prepare<[string, string, string], string>('SELECT name FROM code_alias WHERE list = ? AND alias = ? AND stage = ?')
    .pluck()
  const insertCode = db.prepare<[NewCode], never>(
    `INSERT INTO code_entry (id, list, name, level, grade, position) VALUES (:id, :list, :name, :level, :grade, :position)`,
  )
  const updateCode = db.prepare<[Omit<StoredCode, 'id' | 'list'>], never>(
    `UPDATE code_entry SET name = :name, level = :level, grade = :grade, position = :position, is_archived = :isArchived
     WHERE no = :no`,
  )
  const removeCode = db.prepare<[number], never>('DELETE FROM code_entry WHERE no = ?')
  const insertAlias = db.prepare<[{ id: string; list: string; name: string; alias: string; stage: string }], never>(
    `INSERT INTO code_alias (id, list, alias, stage, name) VALUES (:id, :list, :alias, :stage, :name)`,
  )
  const removeAlias = db.prepare<[number], never>('DELETE FROM code_alias WHERE no = ?')
  const renameAliases = db.prepare<[string, string, string], never>(
    'UPDATE code_alias SET name = ? WHERE list = ? AND name = ?',
  )
  const lastPosition = db
    .prepare<[string], number>(`SELECT coalesce(max(position), 0) FROM code_entry WHERE list = ?`)
    .pluck()
  const columns = 'no, id, code, name, short_name AS shortName, position, is_outside AS isOutside'
  const districts = db.prepare<[], StoredDistrict>(`SELECT ${columns} FROM district ORDER BY position, no`)
  const insertDistrict = db.prepare<[NewDistrict], never>(
    `INSERT INTO district (id, code, name, short_name, position, is_outside)
     VALUES (:id, :code, :name, :shortName, :position, :isOutside)`,
  )
  const updateDistrict = db.prepare<[Omit<StoredDistrict, 'id' | 'code'>], never>(
    `UPDATE district SET name = :name, short_name = :shortName, position = :position, is_outside = :isOutside WHERE no = :no`,
  )
  const statements = new Map(
    Object.values(uses)
      .flat()
      .map(([table, column]) => [
        `${table}.${column}`,
        {
          count: db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck(),
          rename: db.prepare<[string, string], never>(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`),
        },
      ]),
  )
  const usesOf = (list: CodeList) => uses[list].flatMap(([table, column]) => statements.get(`${table}.${column}`) ?? [])

  return {
    codes: () => codes.all(),
    code: (id: string) => code.get(id),
    aliases: () => aliases.all(),
    aliasesOf: (list: CodeList | typeof districtList, name: string) => aliasesOf.all(list, name),
    /** The code that has this alias already. */
    aliasOwner: (list: string, { alias, stage }: CodeAlias) => aliasOwner.get(list, alias, stage),
    insertCode: (row: NewCode): void => void insertCode.run(row),
    updateCode: (row: Omit<StoredCode, 'id' | 'list'>): void => void updateCode.run(row),
    removeCode: (no: number): void => void removeCode.run(no),
    insertAlias: (row: { id: string; list: string; name: string; alias: string; stage: string }): void =>
      void insertAlias.run(row),
    removeAlias: (no: number): void => void removeAlias.run(no),
    lastPosition: (list: CodeList): number => Number(lastPosition.get(list)),
    districts: () => districts.all(),
    insertDistrict: (row: NewDistrict): void => void insertDistrict.run(row),
    updateDistrict: (row: Omit<StoredDistrict, 'id' | 'code'>): void => void updateDistrict.run(row),
    /** How many rows hold this name now. */
    useCount: (list: CodeList, name: string): number =>
      usesOf(list).reduce((sum, { count }) => sum + Number(count.get(name)), 0),
    /** Writes the new name wherever the old one stands. */
    rename(list: CodeList, from: string, to: string): void {
      renameAliases.run(to, list, from)
      for (const { rename } of usesOf(list)) rename.run(to, from)
    },
    renameDistrictAliases: (from: string, to: string): void => void renameAliases.run(to, districtList, from),
  }
}

export type CodeRepository = ReturnType<typeof createCodeRepository>
