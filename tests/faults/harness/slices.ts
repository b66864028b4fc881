import type { Tier } from './fault-case.ts'
import type { FoundCase } from './find-cases.ts'

/** Some cases of one test, run by one process in one go. */
export interface Slice {
  readonly module: string
  readonly test: string
  readonly from: number
  readonly to: number
  readonly count: number
}

export const keyOf = ({ test, from, to, count }: Slice): string => `${test} ${from}-${to}/${count}`

/** Cuts a test into slices: an eighth each, unless the test says how many go together. */
export function slicesOf({ module, fault }: FoundCase, tier: Tier): readonly Slice[] {
  const count = fault.counts[tier]
  const size = fault.slice ?? Math.max(1, Math.ceil(count / 8))
  const slices: Slice[] = []
  for (let from = 0; from < count; from += size)
    slices.push({ module, test: fault.name, from, to: Math.min(count, from + size), count })
  return slices
}

/** In turns, so that a run that is cut off has tried something of every test. */
export function inTurns(tests: readonly (readonly Slice[])[]): readonly Slice[] {
  const longest = Math.max(0, ...tests.map((slices) => slices.length))
  return Array.from({ length: longest }, (_, turn) => tests.flatMap((slices) => slices[turn] ?? [])).flat()
}
