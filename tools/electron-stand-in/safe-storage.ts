import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SafeStorage } from 'electron'
import { guarded } from './unsupported.ts'

/**
 * The stand-in has no keyring of a desktop to ask: its key lies in a file of the user's home, which protects nothing from
 * that user's other programs, and says so by its backend. A test that names a file plays a computer with a keyring, and
 * with another file another user's computer.
 */
const named = process.env['STAND_IN_KEY_FILE']
const keyFile = named ?? join(homedir(), '.electron-stand-in', 'safe-storage.key')

function key(): Buffer {
  if (!existsSync(keyFile)) {
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
    writeFileSync(keyFile, randomBytes(32), { mode: 0o600 })
  }
  return readFileSync(keyFile)
}

const members = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => (named === undefined ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (plainText) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key(), nonce)
    return Buffer.concat([nonce, cipher.update(plainText, 'utf8'), cipher.final(), cipher.getAuthTag()])
  },
  // Rejects what another key has written, as the real one does under another user.
  decryptStringAsync: async (encrypted) => {
    const decipher = createDecipheriv('aes-256-gcm', key(), encrypted.subarray(0, 12))
    decipher.setAuthTag(encrypted.subarray(-16))
    const result = Buffer.concat([decipher.update(encrypted.subarray(12, -16)), decipher.final()]).toString('utf8')
    return { result, shouldReEncrypt: false }
  },
} satisfies Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>

export const safeStorage = guarded('safeStorage', members)
