import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '#main/db/open-database.ts'
import { noAttempts, type Attempts } from '#shared/vault/attempt-rules.ts'
import { parseKeyring, type Keyring } from './keyring.ts'

/** Beside the database: what opens it, and what was found of it. Nothing here opens it by itself. */
export const vaultFolderOf = (databaseFile: string): string => `${databaseFile}-vault`

export const keyringName = 'keyring.json'
const copyName = 'keyring-copy.json'

/** Whole or not at all: grows beside its place, flushed, and takes the name last. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.growing`, text, { flush: true, mode: 0o600 })
  renameSync(`${file}.growing`, file)
  syncFolder(dirname(file))
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const readAt = (file: string): Keyring | null => parseKeyring(readText(file) ?? '')

export type ReadKeyring =
  | { readonly kind: 'found'; readonly keyring: Keyring }
  | { readonly kind: 'none' }
  /** There is a file, and neither it nor its copy can be read. */
  | { readonly kind: 'lost' }

export interface KeyringFile {
  readonly read: () => ReadKeyring
  /** The copy first: whichever of the two a kill leaves behind opens the database as it is then. */
  readonly write: (keyring: Keyring) => void
  /** Keeps a keyring that another takes the place of: backups of its time may still want it. */
  readonly layAside: (keyring: Keyring) => void
  /** Lays the keyring beside backups, without which nobody could open them on another computer. */
  readonly copyTo: (folder: string) => void
  readonly readAttempts: () => Attempts
  readonly writeAttempts: (attempts: Attempts) => void
}

/** `elsewhere` are folders of backups, which hold a copy too. */
export function createKeyringFile(databaseFile: string, elsewhere: readonly string[]): KeyringFile {
  const folder = vaultFolderOf(databaseFile)
  const [file, copy] = [join(folder, keyringName), join(folder, copyName)]
  const attemptsFile = join(folder, 'attempts.json')

  return {
    read() {
      const here = [file, copy].map(readAt).filter((one) => one !== null)
      const [newest] = here.toSorted((a, b) => b.revision - a.revision)
      if (newest !== undefined) return { kind: 'found', keyring: newest }
      const there = elsewhere.map((place) => readAt(join(place, keyringName))).filter((one) => one !== null)
      const [saved] = there.toSorted((a, b) => b.revision - a.revision)
      if (saved !== undefined) return { kind: 'found', keyring: saved }
      return existsSync(file) || existsSync(copy) ? { kind: 'lost' } : { kind: 'none' }
    },
    write(keyring) {
      const text = `${JSON.stringify(keyring, null, 2)}\n`
      writeWhole(copy, text)
      writeWhole(file, text)
    },
    layAside: (keyring) =>
      writeWhole(join(folder, `keyring-${keyring.keyId}.json`), `${JSON.stringify(keyring, null, 2)}\n`),
    copyTo(place) {
      if (!existsSync(file)) return
      mkdirSync(place, { recursive: true })
      const target = join(place, keyringName)
      copyFileSync(file, `${target}.growing`)
      renameSync(`${target}.growing`, target)
      syncFolder(place)
    },
    readAttempts() {
      try {
        const { failures, waitSeconds, seenAt } = JSON.parse(readText(attemptsFile) ?? '{}') as Partial<Attempts>
        if ([failures, waitSeconds, seenAt].some((one) => typeof one !== 'number')) return noAttempts
        return { failures: failures ?? 0, waitSeconds: waitSeconds ?? 0, seenAt: seenAt ?? 0 }
      } catch {
        return noAttempts
      }
    },
    writeAttempts: (attempts) => writeWhole(attemptsFile, JSON.stringify(attempts)),
  }
}

/** When a file was last written, for a database whose log may be younger than itself. */
export function lastWrite(databaseFile: string): number | null {
  const times = [databaseFile, `${databaseFile}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs)
  const known = times.filter((time) => time !== undefined)
  return known.length === 0 ? null : Math.max(...known)
}
