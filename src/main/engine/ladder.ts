import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { BackupStore } from '#main/backups/backup-store.ts'
import { copyBeside, putInPlace } from '#main/backups/replace-database.ts'
import type { Clock, Database } from '#main/db/house.ts'
import { loadMigrations, schemaVersion } from '#main/db/migrate.ts'
import { openDatabase, syncFolder } from '#main/db/open-database.ts'
import { keyOf, openFile, resealToCurrent, type KeySet } from '#main/db/open-file.ts'
import { lastWrite, vaultFolderOf } from '#main/vault/keyring-file.ts'
import { salvageRows } from '#main/vault/salvage-repository.ts'
import type { BackupRow } from '#shared/backups/backup.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { OfferedBackup, Salvage } from '#shared/vault/vault.ts'
import { assertOurs } from './assert-ours.ts'
import { readPackage } from './backup-places.ts'
import { filesFolderOf } from './files-folder.ts'

export interface LadderParts {
  readonly databaseFile: string
  readonly migrationsFolder: string
  readonly backups: BackupStore
  readonly clock: Clock
  readonly keys: () => KeySet
  /** The untouched copy of the damaged set. */
  readonly quarantined: () => string | null
}

/** What can be done about a damaged database. Nothing of it touches the quarantined copy, and nothing deletes. */
export function createLadder({ databaseFile, migrationsFolder, backups, clock, keys, quarantined }: LadderParts) {
  const salvaged = `${databaseFile}.salvaged`
  const readingFolder = join(vaultFolderOf(databaseFile), 'reading')

  /** A copy of the quarantined set that may be written to, as opening a log does. */
  function workingCopy(): string {
    const source = quarantined() ?? databaseFile
    rmSync(readingFolder, { recursive: true, force: true })
    mkdirSync(readingFolder, { recursive: true })
    const copy = join(readingFolder, basename(databaseFile))
    for (const end of ['', '-wal']) {
      if (existsSync(source + end)) renameSync(copyBeside(copy + end, source + end), copy + end)
    }
    return copy
  }

  /** The damaged file as far as it can be read, for what a backup would lose. */
  function withDamaged<Value>(read: (db: Database | null) => Value): Value {
    let db: Database | null = null
    try {
      const copy = workingCopy()
      db = openFile(copy, { key: keyOf(copy, keys()) })
      db.pragma('locking_mode = EXCLUSIVE')
      db.pragma('schema_version')
    } catch {
      db?.close()
      db = null
    }
    try {
      return read(db)
    } finally {
      db?.close()
      rmSync(readingFolder, { recursive: true, force: true })
    }
  }

  const isUsable = ({ name, problem }: BackupRow): boolean => {
    if (problem !== null) return false
    try {
      keyOf(backups.pathOf(name), keys())
      return true
    } catch {
      return false
    }
  }

  function offered(): readonly OfferedBackup[] {
    const written = lastWrite(quarantined() ?? databaseFile)
    return withDamaged((db) =>
      backups.list().map((row) => {
        const { actions } = backups.lossSince(row.name, db)
        const minutes = written === null ? null : Math.round((written - Date.parse(row.at)) / 60_000)
        const lostMinutes = minutes === null || minutes < 0 ? null : minutes
        return { ...row, lostActions: actions, lostMinutes, isUsable: isUsable(row) }
      }),
    )
  }

  /** The damaged set is in quarantine; where the disk had no room for a copy, it is moved there now. */
  function putInItsPlace(copy: string, label: string): void {
    if (quarantined() === null) return putInPlace(databaseFile, copy, label)
    for (const end of ['-wal', '-shm']) rmSync(databaseFile + end, { force: true })
    renameSync(copy, databaseFile)
    syncFolder(dirname(databaseFile))
  }

  /** Answers which backup it was. */
  function putBackupInPlace(name: string): string {
    const source = backups.verified(name)
    backups.putBackFiles(name)
    const copy = copyBeside(databaseFile, source)
    resealToCurrent(copy, keys())
    putInItsPlace(copy, `before-${name}`)
    return name
  }

  /** A file of the list is known by its name; one from elsewhere is checked and taken in first. */
  function nameOf(file: string): string {
    const name = basename(file, '.db')
    const isListed =
      resolve(dirname(file)) === resolve(backups.folder) && backups.list().some((row) => row.name === name)
    if (isListed) return name
    mkdirSync(backups.folder, { recursive: true })
    const check = (copy: Database): void => assertOurs(copy, migrationsFolder)
    if (file.endsWith('.longdu')) return readPackage(backups, file, check).name
    const copy = copyBeside(join(backups.folder, 'from-elsewhere'), file)
    return backups.adopt(copy, clock.now(), check, () => undefined).name
  }

  /** Of the version that the damaged file has, or today's when it does not tell; brought up to date at the next opening. */
  function emptyDatabase(version: number): Database {
    const migrations = loadMigrations(migrationsFolder)
    const known = version > 0 && version <= migrations.length ? migrations.slice(0, version) : migrations
    for (const end of ['', '-wal', '-shm']) rmSync(salvaged + end, { force: true })
    return openDatabase({ file: salvaged, key: keys().current, migrations: known, clock, backUp: () => '' })
  }

  function salvageFrom(damaged: Database, { progress }: Pick<CallContext, 'progress'>): Salvage {
    const db = emptyDatabase(schemaVersion(damaged))
    try {
      const tell = (done: number, total: number) => progress(done, total, '正在抢救记录')
      const { tables, orphans } = salvageRows(damaged, db, tell)
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      if (rows === 0) throw new AppError('vault/not-readable')
      return { file: salvaged, rows: rows - orphans, tables, orphans }
    } finally {
      db.close()
    }
  }

  return {
    offered,
    restoreBackup: putBackupInPlace,
    restoreFile: (file: string) => putBackupInPlace(nameOf(file)),
    salvage: (call: Pick<CallContext, 'progress'>): Salvage =>
      withDamaged((damaged) => {
        if (damaged === null) throw new AppError('vault/not-readable')
        try {
          return salvageFrom(damaged, call)
        } catch (error) {
          if (error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code)))
            throw new AppError('vault/not-readable', {}, { cause: error })
          throw error
        }
      }),
    useSalvaged(): void {
      if (!existsSync(salvaged)) throw new AppError('vault/nothing-salvaged')
      putInItsPlace(salvaged, 'before-salvage')
    },
    /** A copy to look at, with the attachments of the real one. */
    copyForReading(): string {
      const copy = workingCopy()
      const files = filesFolderOf(databaseFile)
      if (existsSync(files)) symlinkSync(files, filesFolderOf(copy), 'junction')
      return copy
    },
  }
}

export type Ladder = ReturnType<typeof createLadder>
