import type { BackupReason } from '#shared/backups/backup.ts'

/** Operations that change so much at once that the state before them is kept as a backup of its own. */
const before: ReadonlyMap<string, BackupReason> = new Map([
  ['teachers.merge', 'merge'],
  ['schools.merge', 'merge'],
  ['settings.removeSampleData', 'bulk'],
])

export const backupBefore = (operation: string): BackupReason | undefined => before.get(operation)
