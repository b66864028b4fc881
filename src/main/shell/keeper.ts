import { safeStorage } from 'electron'
import type { KeeperQuestion } from '#main/engine/engine-messages.ts'

/** Backends of Linux whose password everybody knows, or that there is none of. */
const weakBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

async function isStrong(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  return process.platform !== 'linux' || !weakBackends.has(safeStorage.getSelectedStorageBackend())
}

async function answer(question: KeeperQuestion, text: string): Promise<string> {
  if (question === 'strength') return (await isStrong()) ? 'strong' : 'weak'
  if (question === 'wrap') return (await safeStorage.encryptStringAsync(text)).toString('base64')
  return (await safeStorage.decryptStringAsync(Buffer.from(text, 'base64'))).result
}

/** What the system keeps for this user of this computer; null for what it refuses, as what another user has wrapped. */
export const askKeeper = (question: KeeperQuestion, text: string): Promise<string | null> =>
  answer(question, text).catch(() => null)
