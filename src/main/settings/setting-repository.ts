import type { Database } from '#main/db/house.ts'

/** Settings stand as single values under a key, drafts of forms as they were typed. */
export function createSettingRepository(db: Database) {
  const get = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck()
  const put = db.prepare<[string, string], never>(
    `INSERT INTO setting (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  )
  const remove = db.prepare<[string], never>('DELETE FROM setting WHERE key = ?')
  const draft = db.prepare<[string, string], string>('SELECT content FROM draft WHERE form = ? AND key = ?').pluck()
  const putDraft = db.prepare<[{ form: string; key: string; content: string; savedAt: string }], never>(
    `INSERT INTO draft (form, key, content, saved_at) VALUES (:form, :key, :content, :savedAt)
     ON CONFLICT (form, key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  )
  const removeDraft = db.prepare<[string, string], never>('DELETE FROM draft WHERE form = ? AND key = ?')
  return {
    get: (key: string): string | null => get.get(key) ?? null,
    put: (key: string, value: string): void => void put.run(key, value),
    remove: (key: string): void => void remove.run(key),
    draft: (form: string, key: string): string | null => draft.get(form, key) ?? null,
    putDraft: (row: { form: string; key: string; content: string; savedAt: string }): void => void putDraft.run(row),
    removeDraft: (form: string, key: string): void => void removeDraft.run(form, key),
  }
}

export type SettingRepository = ReturnType<typeof createSettingRepository>
