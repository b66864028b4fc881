import { copyBeside, putInPlace } from '#main/backups/replace-database.ts'
import { keyOf, lookAtFile, resealToCurrent, type FileLook } from '#main/db/open-file.ts'
import type { KeyDesk } from '#main/vault/key-desk.ts'
import { nextKeyOf, withKeyInUse } from '#main/vault/keyring.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { LockReason } from '#shared/vault/vault.ts'

/** A damaged first page may hide that a file is encrypted; the keyring remembers. */
export function lookWithKeyring(file: string, desk: KeyDesk): FileLook {
  const { look } = lookAtFile(file)
  const wasSealed = (desk.keyring()?.mode ?? 'none') !== 'none'
  return look === 'other' && wasSealed ? 'sealed' : look
}

/** Opens the keyring without asking anybody, if it can be; null when the key is at hand. */
export async function unlockQuietly(desk: KeyDesk): Promise<LockReason | null> {
  if (desk.isUnlocked()) return null
  if (desk.keyring() === null) return 'keyring-lost'
  if (!desk.hasSlot('os')) return 'passphrase'
  try {
    await desk.openWith({ kind: 'os' })
    return null
  } catch (error) {
    if (error instanceof AppError) return 'other-machine'
    throw error
  }
}

/**
 * Brings file and keyring together: after a change of keys that was cut off, or when an older copy was put there by
 * hand. Throws `db/damaged` when no key fits, for the keyring knows its own to be right: it is the first page then.
 */
export function settleKeys(file: string, desk: KeyDesk): void {
  const { keyring, key } = desk.opened()
  const fitting = fittingKey(file, desk)
  if (fitting === null || fitting.equals(key)) return
  const next = nextKeyOf(keyring, key)
  if (next?.equals(fitting) === true) {
    desk.write(withKeyInUse(keyring, key, next), next)
    return
  }
  const copy = copyBeside(file, file)
  resealToCurrent(copy, desk.keys())
  putInPlace(file, copy, 'older-key')
}

function fittingKey(file: string, desk: KeyDesk) {
  try {
    return keyOf(file, desk.keys())
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault/key-unknown') {
      throw new AppError('db/damaged', {}, { cause: error })
    }
    throw error
  }
}
