import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import { backupPlan, type BackupPlan } from './backup-plan.ts'
import type { BackupDifferences, BackupPlaces, BackupRow, SavedPackage } from './backup.ts'

const name = z.string().max(200).describe('name of a backup, from `list`')

export const backupContract = {
  list: query(z.object({}), ['backups']).returns<readonly BackupRow[]>(),
  plan: query(z.object({}), ['backups', 'settings']).returns<BackupPlan>(),
  updatePlan: command(backupPlan, ['backups', 'settings', 'history']).by('admin').returns<BackupPlan>(),
  /** Where the backups lie, what they take, how the second place stands, and the restore that can still be taken back. */
  places: query(z.object({}), ['backups', 'settings']).returns<BackupPlaces>(),
  /** A stick, another drive or a folder of the network that gets a copy of every backup. */
  chooseSecond: command(z.object({ folder: z.string().max(4000).describe('a folder, from a dialog') }), ['backups'])
    .by('admin')
    .returns<BackupPlaces>(),
  leaveSecond: command(z.object({}), ['backups']).by('admin').returns<BackupPlaces>(),
  /** Copies the newest backup there now; answered once it has been read back. */
  copyToSecond: command(z.object({}), ['backups']).returns<BackupPlaces>(),
  /** One file with the attachments, to be taken to another computer. */
  saveAsFile: command(z.object({ name, file: z.string().max(4000) }), [])
    .by('admin')
    .returns<SavedPackage>(),
  /** Takes such a file into the list, from where it is restored like any other. */
  readFile: command(z.object({ file: z.string().max(4000) }), ['backups'])
    .by('admin')
    .returns<BackupRow>(),
  create: command(z.object({ reason: z.enum(['manual', 'import', 'bulk']).default('manual') }), [
    'backups',
  ]).returns<BackupRow>(),
  /** Restores a backup for trial in a place of its own and examines it; the database is not touched. */
  check: command(z.object({ name }), ['backups']).returns<BackupRow>(),
  /** What has been added, lost and changed since a backup, table by table: what a restore would do. */
  compare: query(z.object({ name }), []).returns<BackupDifferences>(),
  /** Puts a backup in the place of the database; what was there becomes a backup of its own first. */
  restore: command(z.object({ name }), areas).by('admin').returns<{ readonly before: BackupRow }>(),
}
