import type { Database } from '#main/db/house.ts'

/** Whose draft of which form about which record. */
export interface DraftPlace {
  /** The id of an account; '' while there are none. */
  readonly owner: string
  readonly form: string
  readonly key: string
}

/** Settings stand as single values under a key, drafts of forms as they were typed. */
export function createSettingRepository(db: Database) {
  const get = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck()
  const put = db.prepare<[string, string], never>(
    `INSERT INTO setting (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  )
  const remove = db.prepare<[string], never>('DELETE FROM setting WHERE key = ?')
  const draft = db
    .prepare<[DraftPlace], string>('SELECT content FROM draft WHERE owner = :owner AND form = :form AND key = :key')
    .pluck()
  const putDraft = db.prepare<[DraftPlace & { content: string; savedAt: string }], never>(
    `INSERT INTO draft (owner, form, key, content, saved_at) VALUES (:owner, :form, :key, :content, :savedAt)
     ON CONFLICT (owner, form, key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  )
  const removeDraft = db.prepare<[DraftPlace], never>(
    'DELETE FROM draft WHERE owner = :owner AND form = :form AND key = :key',
  )
  return {
    get: (key: string): string | null => get.get(key) ?? null,
    put: (key: string, value: string): void => void put.run(key, value),
    remove: (key: string): void => void remove.run(key),
    draft: (place: DraftPlace): string | null => draft.get(place) ?? null,
    putDraft: (row: DraftPlace & { content: string; savedAt: string }): void => void putDraft.run(row),
    removeDraft: (place: DraftPlace): void => void removeDraft.run(place),
  }
}

export type SettingRepository = ReturnType<typeof createSettingRepository>
