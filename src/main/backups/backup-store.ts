import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { flush } from '#main/db/blob-folder.ts'
import { sha256Of } from '#main/db/file-hash.ts'
import { syncFolder } from '#main/db/open-database.ts'
import type { KeySet } from '#main/db/open-file.ts'
import type { Clock, Database } from '#main/db/house.ts'
import type { AuditHead } from '#shared/audit/audit.ts'
import type { BackupLoss, BackupReason, BackupRow } from '#shared/backups/backup.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { backupPlanOf, usualBackupPlan, type BackupPlan } from '#shared/backups/backup-plan.ts'
import { createBackedUpFiles } from './backup-files.ts'
import { databasePath, manifestsIn, toBackupRow, writeManifest, type Manifest } from './backup-manifest.ts'
import { changedTables, inspectCopy, lastActionOf } from './inspect-copy.ts'
import { lossSince } from './loss-since.ts'
import { thinPlace } from './thin-place.ts'
import { copiesUnder, reading } from './open-copy.ts'

export interface BackupPlace {
  readonly folder: string
  /** Where the content of attachments lies beside the database. */
  readonly filesFolder: string
  readonly clock: Clock
  /** A copy is written with the key of its database, and read with it. */
  readonly keys: () => KeySet
}

export interface BackupStore {
  readonly folder: string
  readonly list: () => readonly BackupRow[]
  /** Throws `backup/not-found`. */
  readonly get: (name: string) => BackupRow
  readonly manifests: () => readonly Manifest[]
  /** A verified copy of the database, listed only when it is whole. */
  readonly create: (db: Database, reason: BackupReason) => BackupRow
  /** Only when something has changed since the newest. */
  readonly createIfChanged: (db: Database, reason: BackupReason) => BackupRow | null
  /** Before something that may be refused: not again where the newest was made before the like, and nothing has changed since. */
  readonly createUnlessKept: (db: Database, reason: BackupReason) => BackupRow | null
  /** Takes a copy that came from elsewhere into the list, once it has passed the same checks. */
  readonly adopt: (copy: string, at: string, assertOurs: (db: Database) => void, settleFiles: () => void) => BackupRow
  /** The path of a backup that has just passed its checks. Throws `backup/not-found`, `backup/damaged`. */
  readonly verified: (name: string) => string
  /** Reads a backup through and through once more and writes down what was found. */
  readonly check: (name: string, more?: (file: string) => readonly string[]) => BackupRow
  /** Reads in a backup; for comparing and looking up, after `verified`. */
  readonly read: <Value>(name: string, work: (db: Database) => Value) => Value
  readonly noteCopied: (name: string) => void
  /** Puts back the attached files that a backup names and the folder beside the database has lost. */
  readonly putBackFiles: (name: string) => void
  readonly pathOf: (name: string) => string
  /** The ends of the audit trail that the backups of this epoch have kept: since the last restore, which began a branch of its own. */
  readonly auditHeads: (epoch: string) => readonly AuditHead[]
  /** What goes lost by going back to a backup; `db` is the database as far as it can still be read, or null. */
  readonly lossSince: (name: string, db: Database | null) => BackupLoss
}

const isFull = (error: unknown): boolean =>
  /FULL|disk is full|ENOSPC|EDQUOT/i.test(
    error instanceof Error ? `${error.message} ${'code' in error ? String(error.code) : ''}` : '',
  )

/** The officer's numbers as the database holds them; a database from before them has the usual ones. */
function planIn(db: Database): BackupPlan {
  try {
    const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck()
    return backupPlanOf((key) => value.get(`backup.${key}`) ?? null)
  } catch {
    return usualBackupPlan
  }
}

/**
 * Backups in one folder: a database file and its manifest each, in order of a sequence number and not of the clock. What
 * is attached to records comes from `filesFolder` and goes back there.
 */
export function createBackupStore({ folder, filesFolder, clock, keys }: BackupPlace): BackupStore {
  const openCopy = copiesUnder(keys)
  const files = createBackedUpFiles(folder, filesFolder, openCopy)
  const pathOf = (name: string) => databasePath(folder, name)
  const manifests = () => manifestsIn(folder)

  function found(name: string): Manifest {
    const manifest = manifests().find((one) => one.name === name)
    if (manifest === undefined) throw new AppError('backup/not-found')
    return manifest
  }

  /** What a backup that was cut off has left: it was never listed, and would fill the disk. */
  function sweep(): void {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return
    for (const file of readdirSync(folder)) {
      if (/^longdu-.*\.growing(?:-journal)?$/.test(file)) rmSync(join(folder, file), { force: true })
    }
  }

  function nameFor(at: string, reason: BackupReason): Pick<Manifest, 'name' | 'at' | 'day' | 'reason' | 'sequence'> {
    const sequence = (manifests()[0]?.sequence ?? 0) + 1
    const name = `longdu-${at.slice(0, 19).replace(/\D/g, '')}-${String(sequence).padStart(4, '0')}-${reason}`
    return { name, at, day: clock.today(), reason, sequence }
  }

  /** Reads what has been written under `.growing`, and gives it its name last: with that it is listed. */
  function settle(about: ReturnType<typeof nameFor>): Manifest {
    const growing = `${pathOf(about.name)}.growing`
    flush(growing)
    const facts = { bytes: statSync(growing).size, sha256: sha256Of(growing) }
    const inspected = inspectCopy(openCopy, growing)
    const manifest = {
      ...about,
      ...facts,
      ...inspected,
      tables: [...inspected.tables],
      files: [...inspected.files],
      verifiedAt: clock.now(),
      problem: null,
      copiedAt: null,
    }
    files.keep(manifest.files)
    writeManifest(folder, manifest)
    renameSync(growing, pathOf(about.name))
    syncFolder(folder)
    return manifest
  }

  function write(at: string, reason: BackupReason, fill: (growing: string) => void): Manifest {
    try {
      mkdirSync(folder, { recursive: true })
      sweep()
      const about = nameFor(at, reason)
      fill(`${pathOf(about.name)}.growing`)
      return settle(about)
    } catch (error) {
      sweep()
      if (error instanceof AppError && reason === 'file') throw error
      const reasonGiven = isFull(error) ? '磁盘空间不足' : '无法写入备份文件夹'
      throw new AppError('backup/failed', { reason: reasonGiven }, { cause: error })
    }
  }

  function create(db: Database, reason: BackupReason): BackupRow {
    const made = write(clock.now(), reason, (growing) => db.prepare('VACUUM INTO ?').run(growing))
    thinPlace(folder, clock.today(), planIn(db))
    return toBackupRow(made)
  }

  /** Sentences on what is wrong with a copy; none when it is whole. */
  function faultsOf(manifest: Manifest): readonly string[] {
    if (sha256Of(pathOf(manifest.name)) !== manifest.sha256) return ['文件内容和备份时不一样']
    try {
      const tables = changedTables(manifest.tables, inspectCopy(openCopy, pathOf(manifest.name)).tables)
      const lost = files.missing(manifest.files)
      return [
        ...(tables.length > 0 ? [`${tables.length} 张表的内容和备份时不一样`] : []),
        ...(lost > 0 ? [`缺少 ${lost} 个附件`] : []),
      ]
    } catch (error) {
      if (error instanceof AppError) return ['文件没有通过完整性检查']
      throw error
    }
  }

  return {
    folder,
    manifests,
    list: () => manifests().map(toBackupRow),
    get: (name) => toBackupRow(found(name)),
    create,
    createIfChanged: (db, reason) => (manifests()[0]?.lastAction === lastActionOf(db) ? null : create(db, reason)),
    createUnlessKept(db, reason) {
      const [newest] = manifests()
      const isKept = newest?.reason === reason && newest.lastAction === lastActionOf(db)
      return isKept ? null : create(db, reason)
    },
    adopt(copy, at, assertOurs, settleFiles) {
      reading(openCopy, copy, assertOurs)
      settleFiles()
      return toBackupRow(write(at, 'file', (growing) => renameSync(copy, growing)))
    },
    verified(name) {
      const manifest = found(name)
      if (sha256Of(pathOf(name)) !== manifest.sha256) throw new AppError('backup/damaged')
      inspectCopy(openCopy, pathOf(name))
      return pathOf(name)
    },
    check(name, more = () => []) {
      const manifest = found(name)
      const faults = faultsOf(manifest)
      const problem = [...faults, ...(faults.length === 0 ? more(pathOf(name)) : [])].slice(0, 3).join('；')
      const checked = { ...manifest, verifiedAt: clock.now(), problem: problem === '' ? null : problem }
      writeManifest(folder, checked)
      return toBackupRow(checked)
    },
    read: (name, work) => reading(openCopy, pathOf(found(name).name), work),
    noteCopied: (name) => writeManifest(folder, { ...found(name), copiedAt: clock.now() }),
    putBackFiles: (name) => files.putBack(pathOf(name)),
    pathOf,
    auditHeads: (epoch) =>
      manifests().flatMap((manifest) => (manifest.epoch === epoch ? (manifest.auditHead ?? []) : [])),
    lossSince: (name, db) => lossSince(found(name), db, clock.now()),
  }
}
