import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { settleFiles, unpackPackage, writePackage } from '#main/backups/backup-package.ts'
import type { BackupStore } from '#main/backups/backup-store.ts'
import { readNotes } from '#main/backups/place-notes.ts'
import type { SecondPlace } from '#main/backups/second-place.ts'
import type { Clock, Database } from '#main/db/house.ts'
import type { BackupPlaces, BackupRow, SecondPlaceState } from '#shared/backups/backup.ts'
import type { backupContract } from '#shared/backups/backup-contract.ts'
import type { BackupPlan } from '#shared/backups/backup-plan.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'

export interface BackupPlacesParts {
  readonly backups: BackupStore
  readonly second: SecondPlace
  readonly plan: () => BackupPlan
  readonly clock: Clock
  /** Throws for a copy from elsewhere that is no database of this program. */
  readonly assertOurs: (copy: Database) => void
}

type Verbs = 'places' | 'chooseSecond' | 'leaveSecond' | 'copyToSecond' | 'saveAsFile' | 'readFile'

const day = 86_400_000

/** Takes a file from another computer into the list; everything is proved before anything of it is in use. */
export function readPackage(backups: BackupStore, file: string, assertOurs: (copy: Database) => void): BackupRow {
  const unpacked = unpackPackage(file, backups.folder)
  try {
    const row = backups.adopt(unpacked.database, unpacked.manifest.at, assertOurs, () =>
      settleFiles(unpacked, backups.folder),
    )
    // Only once it has proved to fit: a strange keyring would lock a desk that needs none.
    const keyring = join(backups.folder, 'keyring.json')
    if (unpacked.keyring !== null && !existsSync(keyring)) copyFileSync(unpacked.keyring, keyring)
    return row
  } finally {
    unpacked.clear()
  }
}

/** Where the backups lie beside the first place: the second one, and single files that are carried to another computer. */
export function createBackupPlaces(parts: BackupPlacesParts): Pick<AreaHandlers<typeof backupContract>, Verbs> {
  const { backups, second, clock } = parts

  function secondState(): SecondPlaceState | null {
    const note = second.note()
    if (note === null) return null
    const since = note.copiedAt ?? note.since
    const daysBehind = Math.max(0, Math.floor((Date.parse(clock.now()) - Date.parse(since)) / day))
    return {
      folder: note.folder,
      isReachable: second.isReachable(),
      copiedAt: note.copiedAt,
      problem: note.problem,
      daysBehind,
      isDue: daysBehind >= parts.plan().remindDays,
    }
  }

  function places(): BackupPlaces {
    const rows = backups.list()
    const contents = new Map(backups.manifests().flatMap(({ files }) => files.map((file) => [file.sha256, file.bytes])))
    const bytes =
      rows.reduce((sum, row) => sum + row.bytes, 0) + [...contents.values()].reduce((sum, one) => sum + one, 0)
    const { restored } = readNotes(backups.folder)
    return {
      folder: backups.folder,
      count: rows.length,
      bytes,
      isOverCap: bytes > parts.plan().capMegabytes * 1_048_576,
      second: secondState(),
      restored: restored !== null && rows.some(({ name }) => name === restored.before) ? restored : null,
    }
  }

  return {
    places,
    async chooseSecond({ folder }, context) {
      second.choose(context.file(folder))
      await second.copyNewest(parts.plan())
      return places()
    },
    leaveSecond() {
      second.leave()
      return places()
    },
    async copyToSecond() {
      await second.copyNewest(parts.plan())
      return places()
    },
    saveAsFile({ name, file }, context) {
      backups.verified(name)
      const manifest = backups.manifests().find((one) => one.name === name)
      if (manifest === undefined) throw new AppError('backup/not-found')
      const { bytes } = writePackage(backups.folder, manifest, context.file(file))
      return { bytes, files: manifest.files.length }
    },
    readFile: ({ file }, context) => readPackage(backups, context.file(file), parts.assertOurs),
  }
}
