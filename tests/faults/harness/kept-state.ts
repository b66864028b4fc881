import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultOutcome, Tier } from './fault-case.ts'

export interface RunHead {
  readonly tier: Tier
  readonly seed: number
  readonly only: readonly string[]
  readonly at: readonly number[]
}

export interface SliceResult extends FaultOutcome {
  readonly key: string
  readonly ms: number
}

export interface KeptState {
  readonly head: RunHead
  readonly results: ReadonlyMap<string, SliceResult>
  readonly add: (result: SliceResult) => void
}

const folder = join(tmpdir(), 'longdu-faults')

/** A run of some tests, or of single cases, has a file of its own: looking at one failure forgets no long run. */
const fileOf = ({ tier, only, at }: Omit<RunHead, 'seed'>): string =>
  join(folder, `${[tier, ...only, ...at].join('-').slice(0, 120)}.jsonl`)

function parseLine(line: string): unknown[] {
  try {
    return [JSON.parse(line)]
  } catch {
    // The last line of a run that was cut off.
    return []
  }
}

function keep(head: RunHead, before: readonly SliceResult[]): KeptState {
  const results = new Map(before.map((result) => [result.key, result]))
  return {
    head,
    results,
    add(result) {
      results.set(result.key, result)
      appendFileSync(fileOf(head), `${JSON.stringify(result)}\n`)
    },
  }
}

/** A run from its beginning: what an earlier one of the same tests had kept is forgotten. */
export function beginState(head: RunHead): KeptState {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(head), `${JSON.stringify(head)}\n`)
  return keep(head, [])
}

/** What a run that was interrupted has done so far, or undefined when there is none. */
export function resumeState(wanted: Omit<RunHead, 'seed'>): KeptState | undefined {
  const file = fileOf(wanted)
  if (!existsSync(file)) return undefined
  const [head, ...results] = readFileSync(file, 'utf8').split('\n').flatMap(parseLine)
  return head === undefined ? undefined : keep(head as RunHead, results as SliceResult[])
}
