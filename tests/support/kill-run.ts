import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/** Numbers from 0 to 1 that come again from the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface KillRun {
  readonly scenario: 'save' | 'import' | 'backup' | 'restore' | 'open'
  readonly databaseFile: string
  readonly migrationsFolder: string
  /** Milliseconds after its `ready`, for most of a process's life is its start. */
  readonly killAfter: number
}

/** Lets a process work on the database and kills it without warning; answers what had been acknowledged to it. */
export async function killAtWork({ scenario, databaseFile, migrationsFolder, killAfter }: KillRun): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kill-child.ts'), scenario, databaseFile, migrationsFolder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'close')
  const lines: string[] = []
  let isReady = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (isReady) lines.push(line)
    else if (line === 'ready') {
      isReady = true
      void sleep(killAfter).then(() => child.kill('SIGKILL'))
    }
  }
  const [code] = (await ended) as [number | null]
  if (!isReady || (code !== null && code !== 0)) throw new Error(`the child ended by itself: ${String(code)}`)
  return lines
}
