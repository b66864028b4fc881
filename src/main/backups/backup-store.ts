import Sqlite from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '#main/db/open-database.ts'
import type { Clock, Database } from '#main/db/house.ts'
import type { BackupReason, BackupRow } from '#shared/backups/backup-contract.ts'
import { backupsToDrop } from '#shared/backups/backup-thinning.ts'
import { AppError } from '#shared/kernel/errors.ts'

interface Manifest extends BackupRow {
  readonly sequence: number
  readonly sha256: string
  /** The last action that it holds: nothing new since means no new backup on quit. */
  readonly lastAction: number
}

export interface BackupStore {
  readonly list: () => readonly BackupRow[]
  /** A verified copy of the database, listed only when it is whole. */
  readonly create: (db: Database, reason: BackupReason) => BackupRow
  /** On quit: only when something has changed since the newest. */
  readonly createIfChanged: (db: Database, reason: BackupReason) => BackupRow | null
  /** The path of a backup that has just passed its checks. Throws `backup/not-found`, `backup/damaged`. */
  readonly verified: (name: string) => string
  readonly pathOf: (name: string) => string
}

function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      hash.update(buffer.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const countOf = (db: Database, table: string): number =>
  db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0

const hasTable = (db: Database, table: string): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(table) !== undefined

const lastActionOf = (db: Database): number =>
  db.prepare<[], { no: number }>('SELECT coalesce(max(no), 0) AS no FROM action').get()?.no ?? 0

/** Reads a copy through and through; a copy that was not read is not a backup. */
function inspect(file: string): Pick<Manifest, 'teachers' | 'pairings' | 'lastAction'> {
  const db = new Sqlite(file, { readonly: true })
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('backup/damaged')
    const broken: unknown = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new AppError('backup/damaged')
    const count = (table: string) => (hasTable(db, table) ? countOf(db, table) : 0)
    return { teachers: count('teacher'), pairings: count('pairing'), lastAction: lastActionOf(db) }
  } finally {
    db.close()
  }
}

/** Backups in one folder: a database file and its manifest each, in order of a sequence number and not of the clock. */
export function createBackupStore(folder: string, clock: Clock): BackupStore {
  const pathOf = (name: string) => join(folder, `${name}.db`)
  const manifestOf = (name: string) => join(folder, `${name}.json`)

  function manifests(): readonly Manifest[] {
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json') && existsSync(pathOf(file.slice(0, -5))))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Manifest)
      .toSorted((a, b) => b.sequence - a.sequence)
  }

  function drop(rows: readonly BackupRow[]): void {
    for (const row of rows) {
      rmSync(manifestOf(row.name), { force: true })
      rmSync(pathOf(row.name), { force: true })
    }
  }

  function write(db: Database, reason: BackupReason): Manifest {
    const sequence = (manifests()[0]?.sequence ?? 0) + 1
    const at = clock.now()
    const name = `longdu-${at.slice(0, 19).replace(/\D/g, '')}-${String(sequence).padStart(4, '0')}-${reason}`
    const growing = `${pathOf(name)}.growing`
    try {
      rmSync(growing, { force: true })
      db.prepare('VACUUM INTO ?').run(growing)
      flush(growing)
      const manifest = {
        name,
        at,
        reason,
        bytes: statSync(growing).size,
        sequence,
        sha256: sha256Of(growing),
        ...inspect(growing),
      }
      renameSync(growing, pathOf(name))
      writeFileSync(manifestOf(name), JSON.stringify(manifest, null, 2), { flush: true })
      syncFolder(folder)
      return manifest
    } catch (error) {
      rmSync(growing, { force: true })
      const cause = error instanceof Error ? error.message : ''
      throw new AppError(
        'backup/failed',
        { reason: /FULL|disk is full|ENOSPC/i.test(cause) ? '磁盘空间不足' : '无法写入备份文件夹' },
        { cause: error },
      )
    }
  }

  const toRow = ({ name, at, reason, bytes, teachers, pairings }: Manifest): BackupRow => ({
    name,
    at,
    reason,
    bytes,
    teachers,
    pairings,
  })

  function create(db: Database, reason: BackupReason): BackupRow {
    mkdirSync(folder, { recursive: true })
    const made = write(db, reason)
    drop(backupsToDrop(manifests(), clock.today()))
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
      inspect(pathOf(name))
      return pathOf(name)
    },
    pathOf,
  }
}
