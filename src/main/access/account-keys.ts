import type { Session } from '#shared/access/access.ts'
import { AppError } from '#shared/kernel/errors.ts'

/**
 * What access needs of the keyring, where each account has a way in of its own: a passphrase is right when it opens that.
 * Kept out of the database, so that the database cannot be opened by editing a row of it.
 */
export interface AccountKeys {
  readonly isProtected: () => boolean
  /** Whether the database stays closed until somebody gives a passphrase (严格). */
  readonly isStrict: () => boolean
  /** Wrong passphrases so far, and seconds until the next may be tried. */
  readonly waiting: () => Session['waiting']
  /** Throws `vault/wrong-passphrase` and, after too many tries, `vault/wait`. */
  readonly check: (login: string, passphrase: string) => Promise<void>
  /** Throws `vault/recovery-code-mistyped`, `vault/wrong-recovery-code`. */
  readonly checkCode: (code: string) => Promise<void>
  readonly put: (login: string, passphrase: string) => Promise<void>
  readonly drop: (login: string) => Promise<void>
}

const refuse = (): Promise<never> => Promise.reject(new AppError('access/unprotected'))

/** Of a database that is not protected: no account can be made, and nobody has to sign in. */
export const noAccountKeys: AccountKeys = {
  isProtected: () => false,
  isStrict: () => false,
  waiting: () => ({ failures: 0, seconds: 0 }),
  check: refuse,
  checkCode: refuse,
  put: refuse,
  drop: refuse,
}
