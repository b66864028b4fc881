// One of the processes that run the cases: takes slices from its parent, one at a time, and answers what came out.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultContext, FaultOutcome, Tier } from './fault-case.ts'
import { casesOf } from './find-cases.ts'
import type { Slice } from './slices.ts'

export interface Task extends Slice {
  readonly tier: Tier
  readonly seed: number
  readonly numbers: readonly number[]
}

export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'outcome'; readonly outcome: FaultOutcome }
  | { readonly kind: 'broken'; readonly reason: string }

const [place = ''] = process.argv.slice(2)
const own = mkdtempSync(join(place, 'worker-'))
const prepared = new Map<string, Promise<unknown>>()

const answer = (message: Answer): void => void process.send?.(message)

function once<Value>(key: string, make: (folder: string) => Promise<Value> | Value): Promise<Value> {
  const found = prepared.get(key) as Promise<Value> | undefined
  if (found !== undefined) return found
  const folder = join(own, `once-${prepared.size}`)
  mkdirSync(folder, { recursive: true })
  const made = Promise.resolve().then(() => make(folder))
  prepared.set(key, made)
  return made
}

async function run({ module, test, tier, seed, numbers, count }: Task): Promise<FaultOutcome> {
  const fault = (await casesOf(module)).find(({ name }) => name === test)
  if (fault === undefined) throw new Error(`there is no ${test}`)
  const folder = mkdtempSync(join(own, 'slice-'))
  const done = (): void => answer({ kind: 'done' })
  const alive = (): void => answer({ kind: 'alive' })
  const context: FaultContext = { test, tier, seed, numbers, count, folder, done, alive, once }
  try {
    return await fault.run(context)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.on('message', (task: Task) => {
  run(task).then(
    (outcome) => answer({ kind: 'outcome', outcome }),
    (error: unknown) =>
      answer({ kind: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
// A parent that is gone takes its workers with it.
process.on('disconnect', () => process.exit(0))
