import type { IsoDate, IsoInstant } from '../kernel/dates.ts'

export const backupReasons = [
  'manual',
  'start',
  'interval',
  'quit',
  'import',
  'merge',
  'bulk',
  'migration',
  'restore',
  'rekey',
  'file',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** Made before something that may have to be taken back as a whole. */
export const isSpecial = (reason: BackupReason): boolean =>
  !['manual', 'start', 'interval', 'quit', 'file'].includes(reason)

export interface BackupRow {
  readonly name: string
  readonly at: IsoInstant
  /** The day at the desk when it was made. */
  readonly day: IsoDate
  readonly reason: BackupReason
  readonly bytes: number
  readonly teachers: number
  readonly pairings: number
  readonly activities: number
  /** Attached files, each content once, and their bytes; they lie beside the backups, shared by all. */
  readonly files: number
  readonly fileBytes: number
  /** When it was last read through and through. */
  readonly verifiedAt: IsoInstant
  /** What that reading found; null when it is whole. */
  readonly problem: string | null
  /** When its copy at the second place was written and read back; null without one. */
  readonly copiedAt: IsoInstant | null
}

/** What the desk would lose by going back to a backup: null where it can no longer be counted. */
export interface BackupLoss {
  readonly actions: number | null
  readonly changes: number | null
  readonly minutes: number | null
}

/** One row that is another in the backup than now: gone with a restore, back with it, or as it was. */
export interface DifferentRow {
  readonly kind: 'added' | 'lost' | 'changed'
  readonly table: string
  readonly name: string
  /** Of a row that is there now; null when it has none or is gone. */
  readonly id: string | null
}

export interface TableDifference {
  readonly table: string
  /** Rows that came after the backup and would go. */
  readonly added: number
  /** Rows that went after the backup and would come back. */
  readonly lost: number
  /** Rows that would be as they were. */
  readonly changed: number
  /** The newest of each, a few. */
  readonly examples: readonly DifferentRow[]
}

export interface BackupDifferences {
  readonly backup: BackupRow
  readonly loss: BackupLoss
  readonly tables: readonly TableDifference[]
}

export interface BackupPlaces {
  readonly folder: string
  readonly count: number
  readonly bytes: number
  /** More than the plan allows although everything that may go has gone. */
  readonly isOverCap: boolean
  readonly second: SecondPlaceState | null
  /** The last restore, as long as what was there before it can be put back. */
  readonly restored: { readonly from: string; readonly before: string; readonly at: IsoInstant } | null
}

export interface SecondPlaceState {
  readonly folder: string
  readonly isReachable: boolean
  readonly copiedAt: IsoInstant | null
  /** What went wrong at the last try, in a sentence. */
  readonly problem: string | null
  /** Days since the last copy; more than the plan allows is told on the desk. */
  readonly daysBehind: number
  readonly isDue: boolean
}

export interface SavedPackage {
  readonly bytes: number
  readonly files: number
}
