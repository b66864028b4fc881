import { epochOf } from '#main/db/epoch.ts'
import type { Database } from '#main/db/house.ts'
import type { Blob } from '#main/db/blob-folder.ts'
import type { AuditHead } from '#shared/audit/audit.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { blobsNamedIn } from './backup-files.ts'
import { digestTables, type TableDigest } from './digest-tables.ts'
import { reading, type OpenCopy } from './open-copy.ts'

/** What was found in a copy that was read through and through. */
export interface Inspected {
  readonly teachers: number
  readonly pairings: number
  readonly activities: number
  /** The last action that it holds: nothing new since means no new backup. */
  readonly lastAction: number
  readonly schemaVersion: number
  /** The end of the audit trail, so that a trail cut short shows. */
  readonly auditHead: AuditHead | null
  /** Changes with every restore, which begins a branch of its own; '' before the first. */
  readonly epoch: string
  readonly tables: readonly TableDigest[]
  readonly files: readonly Blob[]
}

export const lastActionOf = (db: Database): number =>
  db.prepare<[], { no: number }>('SELECT coalesce(max(no), 0) AS no FROM action').get()?.no ?? 0

const auditHeadOf = (db: Database): AuditHead | null =>
  db.prepare<[], AuditHead>('SELECT no, hash FROM audit_entry ORDER BY no DESC LIMIT 1').get() ?? null

function inspectOpen(db: Database): Inspected {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('backup/damaged')
  const broken: unknown = db.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0) throw new AppError('backup/damaged')
  const tables = digestTables(db)
  const rowsOf = (table: string) => tables.find(({ name }) => name === table)?.rows ?? 0
  return {
    teachers: rowsOf('teacher'),
    pairings: rowsOf('pairing'),
    activities: rowsOf('activity'),
    lastAction: lastActionOf(db),
    schemaVersion: Number(db.pragma('user_version', { simple: true })),
    tables,
    auditHead: tables.some(({ name }) => name === 'audit_entry') ? auditHeadOf(db) : null,
    epoch: epochOf(db),
    files: [...blobsNamedIn(db)],
  }
}

/** A copy that was not read through is not a backup. Throws `backup/damaged`. */
export function inspectCopy(openCopy: OpenCopy, file: string): Inspected {
  try {
    return reading(openCopy, file, inspectOpen)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isRotten = code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
    throw isRotten ? new AppError('backup/damaged', {}, { cause: error }) : error
  }
}

/** Tables whose rows are not those that were written: what plain SQLite does not notice by itself. */
export const changedTables = (before: readonly TableDigest[], now: readonly TableDigest[]): readonly string[] =>
  before
    .filter(({ name, sha256 }) => now.find((table) => table.name === name)?.sha256 !== sha256)
    .map(({ name }) => name)
