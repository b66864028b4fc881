import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { FaultOutcome, Tier } from './fault-case.ts'
import type { Answer, Task } from './fault-worker.ts'
import type { SliceResult } from './kept-state.ts'
import { keyOf, type Slice } from './slices.ts'

export interface SliceRun {
  readonly tier: Tier
  readonly seed: number
  readonly workers: number
  /** Where the workers work. */
  readonly place: string
  /** Only these cases of every slice, to run one again alone. */
  readonly at: readonly number[]
  readonly onDone: (test: string) => void
  readonly onResult: (slice: Slice, result: SliceResult) => void
}

/** A case that says nothing for so long hangs. */
const patience = 240_000

const numbersOf = ({ from, to }: Slice, at: readonly number[]): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).filter(
    (number) => at.length === 0 || at.includes(number),
  )

function startWorker(place: string): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(place, 'compiled') }
  return fork(join(import.meta.dirname, 'fault-worker.ts'), [place], { env, stdio: ['ignore', 2, 2, 'ipc'] })
}

const brokenOutcome = (cases: number, reason: string): FaultOutcome => ({ cases, failures: [reason] })

/** Gives one slice to a worker; whatever becomes of the worker is an outcome. */
function giveTo(worker: ChildProcess, task: Task, onDone: () => void): Promise<FaultOutcome> {
  return new Promise((resolve) => {
    let through = 0
    let clock = setTimeout(hang, patience)
    const settle = (outcome: FaultOutcome): void => {
      clearTimeout(clock)
      worker.removeAllListeners()
      resolve(outcome)
    }
    function hang(): void {
      worker.kill('SIGKILL')
      settle(brokenOutcome(through, `#${task.numbers[through] ?? '?'}: hangs: nothing for ${patience / 1000} s`))
    }
    worker.on('message', (message: Answer) => {
      if (message.kind === 'outcome') return settle(message.outcome)
      if (message.kind === 'broken') return settle(brokenOutcome(through, message.reason))
      clearTimeout(clock)
      clock = setTimeout(hang, patience)
      if (message.kind === 'alive') return undefined
      through += 1
      return onDone()
    })
    worker.on('exit', (code, signal) =>
      settle(brokenOutcome(through, `#${task.numbers[through] ?? '?'}: the process ended: ${signal ?? code ?? '?'}`)),
    )
    worker.send(task)
  })
}

/** Runs every slice in so many processes side by side; a process that has died is followed by a new one. */
export async function runSlices(slices: readonly Slice[], run: SliceRun): Promise<void> {
  const waiting = [...slices]
  async function work(): Promise<void> {
    let worker = startWorker(run.place)
    for (let slice = waiting.shift(); slice !== undefined; slice = waiting.shift()) {
      const numbers = numbersOf(slice, run.at)
      if (numbers.length === 0) continue
      const { test } = slice
      if (!worker.connected) worker = startWorker(run.place)
      const began = performance.now()
      const task: Task = { ...slice, tier: run.tier, seed: run.seed, numbers }
      const outcome = await giveTo(worker, task, () => run.onDone(test))
      run.onResult(slice, { ...outcome, key: keyOf(slice), ms: Math.round(performance.now() - began) })
    }
    worker.kill()
  }
  await Promise.all(Array.from({ length: run.workers }, work))
}
