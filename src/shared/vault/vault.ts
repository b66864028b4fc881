import type { BackupRow } from '../backups/backup.ts'
import type { IsoInstant } from '../kernel/dates.ts'
import type { Failure } from '../kernel/result.ts'

/**
 * `none`: the file is plain. `convenient` 便捷: this user of this computer opens it without being asked. `strict` 严格: it
 * opens with a passphrase. Both can be opened with the recovery code, on any computer.
 */
export const protectionModes = ['none', 'convenient', 'strict'] as const
export type ProtectionMode = (typeof protectionModes)[number]

/** Where the computer itself can keep a secret: well, with a password that everybody knows (Linux basic_text), not at all. */
export const keeperStrengths = ['strong', 'weak', 'absent'] as const
export type KeeperStrength = (typeof keeperStrengths)[number]

/** Which of the longer works of the vault is under way or was cut off and is gone on with. */
export const vaultWorks = ['sealing', 'unsealing', 'rekeying'] as const
export type VaultWork = (typeof vaultWorks)[number]

export interface Protection {
  readonly mode: ProtectionMode
  readonly keeper: KeeperStrength
  /** Accounts that open the file with a passphrase of their own (strict). */
  readonly passphrases: number
  /** When the data key was made; null when plain. */
  readonly keyFrom: IsoInstant | null
  /** When the recovery code was made; null when plain. */
  readonly recoveryCodeFrom: IsoInstant | null
  /** True when keyring.json was changed by something else than this program: its slots are not to be trusted. */
  readonly isKeyringSuspect: boolean
  /** Attached files and the plain original that a work which was cut off has still to bring in line. */
  readonly unfinished: VaultWork | null
}

export const lockReasons = ['passphrase', 'other-machine', 'keyring-lost'] as const
export type LockReason = (typeof lockReasons)[number]

/** Waiting after wrong passphrases; the recovery code never waits. */
export interface Waiting {
  readonly failures: number
  /** Seconds until the next try of a passphrase; 0 when it may be tried. */
  readonly seconds: number
}

/** What became of a damaged file; `quarantined` is its untouched copy, null while that could not be made. */
export interface Damage {
  readonly failure: Failure
  readonly quarantined: string | null
  /** The pages answer well enough to be looked at, or to copy rows out of. */
  readonly isReadable: boolean
}

export type VaultState =
  | { readonly phase: 'opening' }
  /** Everything works. With `readOnly` a copy of a damaged file is shown, and nothing can be changed. */
  | { readonly phase: 'open'; readonly readOnly: boolean; readonly protection: Protection }
  | {
      readonly phase: 'locked'
      readonly why: LockReason
      /** It opens with passphrases of accounts: the login name has to be typed too. */
      readonly needsLogin: boolean
      readonly waiting: Waiting
    }
  /** The file is there and damaged, empty, of another program, or gone although there are backups: the ladder begins. */
  | ({ readonly phase: 'broken' } & Damage)
  /** Nothing is wrong with the file, but it cannot be opened now: in use, newer, no right to write, a place on a network. */
  | { readonly phase: 'refused'; readonly failure: Failure }

/** A backup as the ladder offers it, with what would be missing. */
export interface OfferedBackup extends BackupRow {
  /** Actions in the damaged file that this backup does not hold; null when the file does not tell. */
  readonly lostActions: number | null
  /** From the backup to the last write of the damaged file. */
  readonly lostMinutes: number | null
  /** False for one that no key of this keyring opens, or that a check found damaged. */
  readonly isUsable: boolean
}

export interface SalvagedTable {
  readonly table: string
  readonly rows: number
  /** Runs of rows that could not be read. */
  readonly gaps: number
}

export interface Salvage {
  /** The new database, complete by its own checks, under the same protection as the damaged one. */
  readonly file: string
  readonly rows: number
  readonly tables: readonly SalvagedTable[]
  /** Rows left out because what they belong to could not be read. */
  readonly orphans: number
}

/** A recovery code that is not in use yet: it counts once somebody has copied it and typed part of it. */
export interface RecoveryCodeDraft {
  readonly draft: string
  /** Seven groups of four. */
  readonly code: string
  /** Numbers of the groups that have to be typed, from 1. */
  readonly ask: readonly number[]
}
