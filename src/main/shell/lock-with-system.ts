import { powerMonitor } from 'electron'
import type { EngineProcess } from './engine-process.ts'

/** How long the page may take to store what is being typed; one that hangs is locked without it. */
const patience = 3_000

/** The window locks itself when the computer is locked or goes to sleep. */
export function lockWithSystem(engine: EngineProcess): void {
  const lock = async (): Promise<void> => {
    await engine.call('access.requestLock', {}, {})
    setTimeout(() => void lockAnyhow(), patience)
  }
  const lockAnyhow = async (): Promise<void> => {
    const session = await engine.call('access.session', {}, {})
    if (!session.ok || !isDue(session.value)) return
    await engine.call('access.lock', {}, {})
    await engine.call('vault.lock', {}, {})
  }
  powerMonitor.on('lock-screen', () => void lock())
  powerMonitor.on('suspend', () => void lock())
}

const isDue = (session: unknown): boolean =>
  typeof session === 'object' && session !== null && 'isLockDue' in session && session.isLockDue === true
