import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepBlobs } from '#main/db/blob-folder.ts'
import type { BackupPlan } from '#shared/backups/backup-plan.ts'
import { backupsToDrop } from '#shared/backups/backup-thinning.ts'
import { databasePath, manifestPath, manifestsIn, toBackupRow } from './backup-manifest.ts'

/** Some backups of a place go by the plan, and with them the files that no other needs. */
export function thinPlace(folder: string, today: string, plan: BackupPlan): void {
  const rows = manifestsIn(folder)
  const dropped = new Set(backupsToDrop(rows.map(toBackupRow), today, plan).map(({ name }) => name))
  if (dropped.size === 0) return
  for (const name of dropped) {
    rmSync(databasePath(folder, name), { force: true })
    rmSync(manifestPath(folder, name), { force: true })
  }
  const kept = rows.filter(({ name }) => !dropped.has(name)).flatMap((row) => row.files)
  const files = join(folder, 'files')
  if (existsSync(files)) keepBlobs(files, new Set(kept.map((file) => file.sha256)))
}
