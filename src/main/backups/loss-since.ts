import type { Database } from '#main/db/house.ts'
import type { BackupLoss } from '#shared/backups/backup.ts'
import type { Manifest } from './backup-manifest.ts'

const nothingKnown = { actions: null, changes: null }

/** Counted in the change log as far as a damaged file still gives it. */
function counted(db: Database, lastAction: number): Pick<BackupLoss, 'actions' | 'changes'> {
  try {
    const actions = db.prepare<[number], number>('SELECT count(*) FROM action WHERE no > ?').pluck().get(lastAction)
    const changes = db
      .prepare<[number], number>('SELECT count(*) FROM change WHERE action_no > ?')
      .pluck()
      .get(lastAction)
    return { actions: actions ?? 0, changes: changes ?? 0 }
  } catch {
    return nothingKnown
  }
}

/** What was done after a backup. Minutes are told only when the clock has gone forward. */
export function lossSince(backup: Manifest, db: Database | null, now: string): BackupLoss {
  const minutes = Math.round((Date.parse(now) - Date.parse(backup.at)) / 60_000)
  return {
    ...(db === null ? nothingKnown : counted(db, backup.lastAction)),
    minutes: minutes < 0 ? null : minutes,
  }
}
