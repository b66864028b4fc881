import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupStore } from '#main/backups/backup-store.ts'
import { readNotes, writeNotes } from '#main/backups/place-notes.ts'
import { compareDatabases } from '#main/backups/compare-databases.ts'
import { trackedTables } from '#main/history/track-changes.ts'
import { copyBeside, putInPlace } from '#main/backups/replace-database.ts'
import type { Database } from '#main/db/house.ts'
import { resealToCurrent, type KeySet } from '#main/db/open-file.ts'
import type { BackupRow } from '#shared/backups/backup.ts'
import type { backupContract } from '#shared/backups/backup-contract.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { BackupPlan } from '#shared/backups/backup-plan.ts'
import { createBackupPlaces, type BackupPlacesParts } from './backup-places.ts'
import { filesFolderOf } from './files-folder.ts'

export interface BackupDeskParts {
  readonly databaseFile: string
  readonly backups: BackupStore
  /** The database as it stands now: another one after a restore. */
  readonly db: () => Database
  readonly plan: { readonly read: () => BackupPlan; readonly write: (plan: BackupPlan) => BackupPlan }
  /** Closes what stands, lets `change` put another file there, and opens that. */
  readonly reopen: (change: () => void) => void
  readonly keys: () => KeySet
  readonly places: BackupPlacesParts
  /** After a restore: a new epoch tells the changes to come from those before it, and the trail says what was done. */
  readonly restored: (from: string, before: string) => void
  /** What `verify` finds in another database file, which is opened like the one of the desk. */
  readonly problemsIn: (databaseFile: string) => Promise<readonly string[]>
}

/** Where a backup is put up for trial: its copy, and its attachments by a second name for their folder. */
function trialFolder(store: BackupStore, source: string): { readonly file: string; readonly clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'longdu-trial-'))
  const file = join(folder, 'trial.db')
  copyFileSync(source, file)
  symlinkSync(join(store.folder, 'files'), filesFolderOf(file), 'junction')
  return { file, clear: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The backups of one desk as the officer and the command line use them. */
export function createBackupDesk(parts: BackupDeskParts): AreaHandlers<typeof backupContract> {
  const { backups, databaseFile } = parts

  function putBack(name: string, label: string): void {
    // The files first, then the rows that name them.
    backups.putBackFiles(name)
    const copy = copyBeside(databaseFile, backups.pathOf(name))
    resealToCurrent(copy, parts.keys())
    parts.reopen(() => putInPlace(databaseFile, copy, label))
  }

  function restore(name: string): BackupRow {
    backups.verified(name)
    const before = backups.create(parts.db(), 'restore')
    try {
      putBack(name, before.name)
    } catch (error) {
      // What cannot be opened after all must not be what the desk is left with.
      if (!parts.db().open) putBack(before.name, name)
      throw error
    }
    parts.restored(name, before.name)
    const restored = { from: name, before: before.name, at: parts.places.clock.now() }
    // Taking a restore back is no restore that would want to be taken back in its turn.
    const isWayBack = readNotes(backups.folder).restored?.before === name
    writeNotes(backups.folder, { ...readNotes(backups.folder), restored: isWayBack ? null : restored })
    return before
  }

  return {
    ...createBackupPlaces(parts.places),
    list: () => backups.list(),
    plan: () => parts.plan.read(),
    updatePlan: (plan) => parts.plan.write(plan),
    async create({ reason }) {
      const made = backups.create(parts.db(), reason)
      await parts.places.second.copyNewest(parts.plan.read())
      return backups.get(made.name)
    },
    async check({ name }) {
      const row = backups.check(name)
      if (row.problem !== null) return row
      const trial = trialFolder(backups, backups.pathOf(name))
      try {
        resealToCurrent(trial.file, parts.keys())
        const problems = await parts.problemsIn(trial.file)
        return backups.check(name, () => problems)
      } finally {
        trial.clear()
      }
    },
    compare: ({ name }) => ({
      backup: backups.get(name),
      loss: backups.lossSince(name, parts.db()),
      tables: backups.read(name, (then) => compareDatabases(then, parts.db(), trackedTables(parts.db()))),
    }),
    restore: ({ name }) => ({ before: restore(name) }),
  }
}
