import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

export const migrationsFolder = join(import.meta.dirname, '../../../src/main/db/migrations')

export interface KillRun {
  readonly scenario: 'save' | 'checkpoint' | 'import' | 'backup' | 'restore' | 'merge' | 'export' | 'papers' | 'open'
  readonly databaseFile: string
  readonly migrationsFolder: string
  readonly isSealed: boolean
  /** Milliseconds of its own work after its `ready`, for most of a process's life is its start. */
  readonly killAfter: number
}

/** Milliseconds that the processor has worked for a process, so that a busy machine does not shift the kill. */
function workOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}

async function killAfterWork(child: ChildProcess, milliseconds: number): Promise<void> {
  const pid = child.pid ?? 0
  const end = workOf(pid) + milliseconds
  while (child.exitCode === null && workOf(pid) < end) await sleep(2)
  child.kill('SIGKILL')
}

/** Lets a process work on the database and kills it without warning; answers what had been acknowledged to it. */
export async function killAtWork(run: KillRun): Promise<string[]> {
  const program = join(import.meta.dirname, 'kill-child.ts')
  const args = [program, run.scenario, run.databaseFile, run.migrationsFolder, run.isSealed ? 'sealed' : 'plain']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const lines: string[] = []
  let isReady = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (isReady) lines.push(line)
    else if (line === 'ready') {
      isReady = true
      void killAfterWork(child, run.killAfter)
    }
  }
  const [code] = (await ended) as [number | null]
  if (!isReady || (code !== null && code !== 0)) throw new Error(`the child ended by itself: ${String(code)}`)
  const refusal = lines.find((line) => line.startsWith('refused '))
  if (refusal !== undefined) throw new Error(`the child was ${refusal}`)
  return lines
}

/** What followed a word in the acknowledged lines. */
export const said = (lines: readonly string[], word: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
