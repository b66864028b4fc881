import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import type { OfferedBackup, RecoveryCodeDraft, Salvage, VaultState } from './vault.ts'

const login = z.string().trim().max(60)
const passphrase = z.string().min(1).max(200)
const newPassphrase = z.string().min(10).max(200)
const code = z.string().max(100)
const confirmation = {
  draft: z.string().max(100),
  typed: z.array(z.string().max(20)).max(7).describe('the groups of the recovery code that were asked for, in order'),
}
const account = z.object({ login: login.default(''), passphrase: newPassphrase })

/**
 * The door before the database. These operations are answered at any time, also while nothing is open. Every one that
 * changes something answers the state that it led to.
 */
export const vaultContract = {
  state: query(z.object({}), ['vault']).open().returns<VaultState>(),
  /** Tries again what was refused: the other window is closed, the stick is in again. */
  retry: command(z.object({}), areas).open().returns<VaultState>(),
  /** Also while a plain or other file is open: then the keys of older backups are at hand. */
  unlock: command(z.object({ login: login.optional(), passphrase }), areas)
    .open()
    .returns<VaultState>(),
  /** Opens with the recovery code. In strict mode `account` is given a new passphrase; in convenient mode this computer is taken on. */
  recover: command(z.object({ code, account: account.optional() }), areas)
    .open()
    .returns<VaultState>(),
  /** Closes the file and forgets the key; strict mode only. */
  lock: command(z.object({}), areas).open().returns<VaultState>(),

  /** Makes a recovery code to be copied; nothing is changed yet. */
  draftRecoveryCode: command(z.object({}), []).by('admin').returns<RecoveryCodeDraft>(),
  enable: command(
    z.object({
      ...confirmation,
      mode: z.enum(['convenient', 'strict']),
      accounts: z.array(account).max(50).default([]).describe('strict: who opens it with which passphrase'),
    }),
    areas,
  )
    .by('admin')
    .returns<VaultState>(),
  /** Writes the database plain again. */
  disable: command(z.object({ reason: z.string().trim().min(2).max(200) }), areas)
    .by('admin')
    .returns<VaultState>(),
  setMode: command(
    z.object({ mode: z.enum(['convenient', 'strict']), accounts: z.array(account).max(50).default([]) }),
    ['vault'],
  )
    .by('admin')
    .returns<VaultState>(),
  /** The drafted code takes the place of the one in use. */
  newRecoveryCode: command(z.object(confirmation), ['vault']).by('admin').returns<VaultState>(),
  /** Gives one account a passphrase, a first or a new one. */
  setPassphrase: command(account, ['vault']).by('admin').returns<VaultState>(),
  removePassphrase: command(z.object({ login }), ['vault']).by('admin').returns<VaultState>(),
  /** A new data key: database and attached files are written anew; who had the old key can open nothing new. */
  rekey: command(z.object({}), areas).by('admin').returns<VaultState>(),

  /** What the ladder has to offer, newest first. */
  backups: query(z.object({}), ['vault', 'backups']).open().returns<readonly OfferedBackup[]>(),
  /** Puts a backup in the place of the damaged file, which stays in quarantine. */
  restoreBackup: command(z.object({ name: z.string().max(200) }), areas)
    .open()
    .returns<VaultState>(),
  /** The same with a file that the officer points at, as on a stick; it is checked first, and taken into the list. */
  restoreFile: command(z.object({ file: z.string().min(1).max(4096) }), areas)
    .open()
    .returns<VaultState>(),
  /** Copies every row that can be read into a new database beside the damaged one. */
  salvage: command(z.object({}), []).open().returns<Salvage>(),
  /** Puts what was salvaged in the place of the damaged file, which stays in quarantine. */
  useSalvaged: command(z.object({}), areas).open().returns<VaultState>(),
  /** Shows a copy of the damaged file; nothing can be changed. */
  openReadOnly: command(z.object({}), areas).open().returns<VaultState>(),
  /** Begins an empty database where there is none although there are backups; they stay. */
  startAnew: command(z.object({}), areas).open().returns<VaultState>(),
}
