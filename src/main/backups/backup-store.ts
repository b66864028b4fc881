import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { flush, type Blob } from '#main/db/blob-folder.ts'
import { sha256Of } from '#main/db/file-hash.ts'
import { syncFolder } from '#main/db/open-database.ts'
import { keyOf, openFile, type KeySet } from '#main/db/open-file.ts'
import type { Clock, Database } from '#main/db/house.ts'
import { blobsNamedIn, createBackedUpFiles } from './backup-files.ts'
import type { AuditHead } from '#shared/audit/audit.ts'
import { backupReasons, type BackupReason, type BackupRow } from '#shared/backups/backup-contract.ts'
import { backupsToDrop } from '#shared/backups/backup-thinning.ts'
import { AppError } from '#shared/kernel/errors.ts'

const manifestShape = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.enum(backupReasons),
  bytes: z.int(),
  teachers: z.int(),
  pairings: z.int(),
  sequence: z.int(),
  sha256: z.string(),
  files: z
    .array(z.object({ sha256: z.string(), bytes: z.int() }))
    .default([])
    .describe('the content of its attachments, which lies once in the folder `files` beside the backups'),
  auditHead: z
    .object({ no: z.int(), hash: z.string() })
    .nullable()
    .default(null)
    .describe('the end of the audit trail, so that a trail cut short shows'),
  lastAction: z.int().describe('the last action that it holds: nothing new since means no new backup on quit'),
})

type Manifest = Readonly<z.output<typeof manifestShape>>

export interface BackupStore {
  readonly list: () => readonly BackupRow[]
  /** A verified copy of the database, listed only when it is whole. */
  readonly create: (db: Database, reason: BackupReason) => BackupRow
  /** On quit: only when something has changed since the newest. */
  readonly createIfChanged: (db: Database, reason: BackupReason) => BackupRow | null
  /** The path of a backup that has just passed its checks. Throws `backup/not-found`, `backup/damaged`. */
  readonly verified: (name: string) => string
  /** Puts back the attached files that a backup names and the folder beside the database has lost. */
  readonly putBackFiles: (name: string) => void
  readonly pathOf: (name: string) => string
  /** The ends of the audit trail that the backups have kept since the last restore, which began a branch of its own. */
  readonly auditHeads: () => readonly AuditHead[]
}

const countOf = (db: Database, table: string): number =>
  db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0

const hasTable = (db: Database, table: string): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(table) !== undefined

const auditHeadOf = (db: Database): AuditHead | null =>
  db.prepare<[], AuditHead>('SELECT no, hash FROM audit_entry ORDER BY no DESC LIMIT 1').get() ?? null

const lastActionOf = (db: Database): number =>
  db.prepare<[], { no: number }>('SELECT coalesce(max(no), 0) AS no FROM action').get()?.no ?? 0

/** Reads a copy through and through; a copy that was not read is not a backup. */
function inspect(
  file: string,
  keys: KeySet,
): Pick<Manifest, 'teachers' | 'pairings' | 'files' | 'auditHead' | 'lastAction'> {
  const db = openFile(file, { key: keyOf(file, keys), readonly: true })
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('backup/damaged')
    const broken: unknown = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new AppError('backup/damaged')
    const count = (table: string) => (hasTable(db, table) ? countOf(db, table) : 0)
    const files = [...blobsNamedIn(db)]
    const auditHead = hasTable(db, 'audit_entry') ? auditHeadOf(db) : null
    return { teachers: count('teacher'), pairings: count('pairing'), files, auditHead, lastAction: lastActionOf(db) }
  } finally {
    db.close()
  }
}

/** Null for a manifest that was cut short or is no manifest: one bad file must not hide the others. */
function readManifest(file: string): Manifest | null {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * Backups in one folder: a database file and its manifest each, in order of a sequence number and not of the clock. What
 * is attached to records comes from `filesFolder` and goes back there. A copy is written with the key of its database.
 */
export function createBackupStore(folder: string, clock: Clock, filesFolder: string, keys: () => KeySet): BackupStore {
  const files = createBackedUpFiles(folder, filesFolder, keys)
  const pathOf = (name: string) => join(folder, `${name}.db`)
  const manifestOf = (name: string) => join(folder, `${name}.json`)

  function manifests(): readonly Manifest[] {
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json') && existsSync(pathOf(file.slice(0, -5))))
      .map((file) => readManifest(join(folder, file)))
      .filter((manifest) => manifest !== null)
      .toSorted((a, b) => b.sequence - a.sequence)
  }

  function drop(rows: readonly Manifest[]): void {
    for (const row of rows) {
      rmSync(pathOf(row.name), { force: true })
      rmSync(manifestOf(row.name), { force: true })
    }
  }

  /** What a backup that was cut off has left: it was never listed, and would fill the disk. */
  function sweep(): void {
    for (const file of readdirSync(folder)) {
      if (/^longdu-.*\.growing(?:-journal)?$/.test(file)) rmSync(join(folder, file), { force: true })
    }
  }

  /** Answers the manifest; the copy takes its name last: with that it is listed. */
  function writeAs(db: Database, about: Pick<Manifest, 'name' | 'at' | 'reason' | 'sequence'>): Manifest {
    const [copy, manifestFile] = [pathOf(about.name), manifestOf(about.name)]
    db.prepare('VACUUM INTO ?').run(`${copy}.growing`)
    flush(`${copy}.growing`)
    const facts = { bytes: statSync(`${copy}.growing`).size, sha256: sha256Of(`${copy}.growing`) }
    const manifest = { ...about, ...facts, ...inspect(`${copy}.growing`, keys()) }
    files.keep(manifest.files)
    writeFileSync(`${manifestFile}.growing`, JSON.stringify(manifest, null, 2), { flush: true })
    renameSync(`${manifestFile}.growing`, manifestFile)
    renameSync(`${copy}.growing`, copy)
    syncFolder(folder)
    return manifest
  }

  function write(db: Database, reason: BackupReason): Manifest {
    try {
      mkdirSync(folder, { recursive: true })
      sweep()
      const sequence = (manifests()[0]?.sequence ?? 0) + 1
      const at = clock.now()
      const name = `longdu-${at.slice(0, 19).replace(/\D/g, '')}-${String(sequence).padStart(4, '0')}-${reason}`
      return writeAs(db, { name, at, reason, sequence })
    } catch (error) {
      if (existsSync(folder) && statSync(folder).isDirectory()) sweep()
      const cause = error instanceof Error ? error.message : ''
      throw new AppError(
        'backup/failed',
        { reason: /FULL|disk is full|ENOSPC/i.test(cause) ? '磁盘空间不足' : '无法写入备份文件夹' },
        { cause: error },
      )
    }
  }

  const toRow = ({ name, at, reason, bytes, teachers, pairings, files: attached }: Manifest): BackupRow => ({
    name,
    at,
    reason,
    bytes,
    teachers,
    pairings,
    files: attached.length,
    fileBytes: attached.reduce((sum, one) => sum + one.bytes, 0),
  })

  /** Some backups go, and with them the files that no other needs. */
  function thin(): void {
    const rows = manifests()
    const dropped = new Set(backupsToDrop(rows.map(toRow), clock.today()).map(({ name }) => name))
    if (dropped.size === 0) return
    drop(rows.filter(({ name }) => dropped.has(name)))
    const kept: readonly Blob[] = rows.filter(({ name }) => !dropped.has(name)).flatMap((row) => row.files)
    files.thin(new Set(kept.map(({ sha256 }) => sha256)))
  }

  function create(db: Database, reason: BackupReason): BackupRow {
    const made = write(db, reason)
    thin()
    return toRow(made)
  }

  return {
    list: () => manifests().map(toRow),
    create,
    createIfChanged: (db, reason) => (manifests()[0]?.lastAction === lastActionOf(db) ? null : create(db, reason)),
    verified(name) {
      const manifest = manifests().find((one) => one.name === name)
      if (manifest === undefined) throw new AppError('backup/not-found')
      if (sha256Of(pathOf(name)) !== manifest.sha256) throw new AppError('backup/damaged')
      inspect(pathOf(name), keys())
      return pathOf(name)
    },
    putBackFiles: (name) => files.putBack(pathOf(name)),
    pathOf,
    auditHeads() {
      const rows = manifests()
      const restored = rows.findIndex(({ reason }) => reason === 'restore')
      return rows.slice(0, restored === -1 ? rows.length : restored).flatMap(({ auditHead }) => auditHead ?? [])
    },
  }
}
