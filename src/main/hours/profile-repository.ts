import type { House } from '#main/db/house.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { ExportProfile, ProfileColumn, ProfileDraft } from '#shared/hours/export-profile.ts'

type StoredProfile = Omit<ExportProfile, 'columns'> & { readonly no: number }
type StoredColumn = ProfileColumn & { readonly profileNo: number }

/** Column layouts of other systems; their columns are written whole. */
export function createProfileRepository({ db, createId }: House) {
  const all = db.prepare<[], StoredProfile>('SELECT no, id, name, rows FROM export_profile ORDER BY name')
  const columns = db.prepare<[], StoredColumn>(
    `SELECT profile_no AS profileNo, header, field, constant, date_format AS dateFormat FROM export_profile_column
     ORDER BY profile_no, position`,
  )
  const byId = db.prepare<[string], StoredProfile>('SELECT no, id, name, rows FROM export_profile WHERE id = ?')
  const byName = db.prepare<[string], StoredProfile>('SELECT no, id, name, rows FROM export_profile WHERE name = ?')
  const insert = db.prepare<[string, string, string], never>(
    'INSERT INTO export_profile (id, name, rows) VALUES (?, ?, ?)',
  )
  const update = db.prepare<[string, string, number], never>(
    'UPDATE export_profile SET name = ?, rows = ? WHERE no = ?',
  )
  const remove = db.prepare<[number], never>('DELETE FROM export_profile WHERE no = ?')
  const clearColumns = db.prepare<[number], never>('DELETE FROM export_profile_column WHERE profile_no = ?')
  const insertColumn = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO export_profile_column (profile_no, position, header, field, constant, date_format)
     VALUES (:profileNo, :position, :header, :field, :constant, :dateFormat)`,
  )

  function setColumns(profileNo: number, draft: ProfileDraft): void {
    clearColumns.run(profileNo)
    draft.columns.forEach((column, at) => insertColumn.run({ ...column, profileNo, position: at + 1 }))
  }

  return {
    all(): readonly ExportProfile[] {
      const ofProfile = groupBy(columns.all(), ({ profileNo }) => profileNo)
      return all.all().map(({ no, ...profile }) => ({
        ...profile,
        columns: (ofProfile.get(no) ?? []).map(({ profileNo: _no, ...column }) => column),
      }))
    },
    byId: (id: string) => byId.get(id),
    byName: (name: string) => byName.get(name),
    insert(draft: ProfileDraft): string {
      const id = createId()
      setColumns(Number(insert.run(id, draft.name, draft.rows).lastInsertRowid), draft)
      return id
    },
    update(no: number, draft: ProfileDraft): void {
      update.run(draft.name, draft.rows, no)
      setColumns(no, draft)
    },
    remove: (no: number): void => void remove.run(no),
  }
}

export type ProfileRepository = ReturnType<typeof createProfileRepository>
