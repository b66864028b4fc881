import type { AccountKeys } from '#main/access/account-keys.ts'
import type { KeyDesk } from '#main/vault/key-desk.ts'

/** The keyring as accounts know it: each has a way in of its own. */
export const accountKeysOf = (desk: KeyDesk): AccountKeys => ({
  isProtected: () => desk.isSealed(),
  isStrict: () => desk.isSealed() && desk.keyring()?.mode === 'strict',
  waiting: () => desk.waiting(),
  check: (login, passphrase) => desk.check({ kind: 'passphrase', login, passphrase }),
  checkCode: (code) => desk.check({ kind: 'recovery', code }),
  put: (login, passphrase) => desk.putPassphrase({ login, passphrase }),
  drop: (login) => Promise.resolve(desk.removePassphrase(login)),
})
