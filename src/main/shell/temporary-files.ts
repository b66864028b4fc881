import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface TemporaryFiles {
  readonly pathFor: (ending: string) => string
  readonly clear: () => void
}

/** Files that exist to be printed hold names: they are gone when the app starts and when it ends. */
export function createTemporaryFiles(folder: string): TemporaryFiles {
  const clear = () => {
    // A viewer may still hold one open (Windows); the next start removes it.
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      return
    }
  }
  clear()
  const pathFor = (ending: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return join(folder, `打印-${randomUUID().slice(0, 8)}.${ending}`)
  }
  return { pathFor, clear }
}
