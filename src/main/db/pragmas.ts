import { AppError } from '#shared/kernel/errors.ts'
import type { Database } from './house.ts'

/** `LDMS` in ASCII: by this, with the marker row, a file is known as ours. */
export const applicationId = 0x4c444d53

/**
 * Set on every open, for a reopened WAL file otherwise drops to synchronous=NORMAL and loses acknowledged commits at a
 * power cut. EXCLUSIVE comes first: no second program can open the file, and no -shm file is needed.
 */
const wanted = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65536],
  ['busy_timeout', '5000', 5000],
] as const

/** Sets every pragma and reads it back; an in-memory database has no WAL and no second opener. */
export function applyPragmas(db: Database, options: { readonly inMemory: boolean }): void {
  for (const [pragma, value, expected] of wanted) {
    if (options.inMemory && (pragma === 'locking_mode' || pragma === 'journal_mode' || pragma === 'mmap_size')) continue
    db.pragma(`${pragma} = ${value}`)
    const found: unknown = db.pragma(pragma, { simple: true })
    if (found !== expected) throw new AppError('db/settings-refused', { pragma, found: String(found) })
  }
}
