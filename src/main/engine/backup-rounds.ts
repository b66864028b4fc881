import type { BackupStore } from '#main/backups/backup-store.ts'
import type { SecondPlace } from '#main/backups/second-place.ts'
import type { Clock, Database } from '#main/db/house.ts'
import type { BackupReason } from '#shared/backups/backup.ts'
import type { BackupPlan } from '#shared/backups/backup-plan.ts'

export interface BackupRoundsParts {
  readonly backups: BackupStore
  readonly second: SecondPlace
  readonly clock: Clock
  readonly db: () => Database
  readonly plan: () => BackupPlan
  /** Nothing is being asked: a backup keeps everybody waiting while it is written. */
  readonly isIdle: () => boolean
  readonly changed: () => void
}

export interface BackupRounds {
  /** One look round: the first backs up what the last sitting has left, later ones what has changed for long enough. */
  readonly look: () => Promise<void>
  /** Copies the newest to the second place. */
  readonly copy: () => Promise<void>
}

/** The backups that nobody asks for: soon after the start, and every so many minutes while something changes. */
export function createBackupRounds(parts: BackupRoundsParts): BackupRounds {
  const { backups, second, clock } = parts
  let lastAt = Number.NaN

  async function copy(): Promise<void> {
    if (second.note() === null) return
    await second.copyNewest(parts.plan())
    parts.changed()
  }

  async function backUp(reason: BackupReason): Promise<void> {
    lastAt = Date.parse(clock.now())
    if (backups.createIfChanged(parts.db(), reason) === null) return
    parts.changed()
    await copy()
  }

  /** A clock that was put back counts as one that has run on, so that the next backup is never years away. */
  const isTime = (): boolean => {
    const minutes = (Date.parse(clock.now()) - lastAt) / 60_000
    return minutes < 0 || minutes >= parts.plan().everyMinutes
  }

  /** A stick that was put in again is behind. */
  const isBehind = (): boolean => {
    const [newest] = backups.list()
    return newest !== undefined && newest.copiedAt === null && second.isReachable()
  }

  return {
    copy,
    async look() {
      if (!parts.isIdle() || !parts.db().open) return
      if (Number.isNaN(lastAt)) await backUp('start')
      else if (isTime()) await backUp('interval')
      if (isBehind()) await copy()
    },
  }
}
