import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import { backupPlan, type BackupPlan } from './backup-plan.ts'
import type { BackupDifferences, BackupRow } from './backup.ts'

const name = z.string().max(200).describe('name of a backup, from `list`')

export const backupContract = {
  list: query(z.object({}), ['backups']).returns<readonly BackupRow[]>(),
  plan: query(z.object({}), ['backups', 'settings']).returns<BackupPlan>(),
  updatePlan: command(backupPlan, ['backups', 'settings', 'history']).by('admin').returns<BackupPlan>(),
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
