import { numbersOfCase } from './seeded-numbers.ts'

export const tiers = ['quick', 'long', 'release'] as const
export type Tier = (typeof tiers)[number]

/** What a run of some cases of one test is given. */
export interface FaultContext {
  readonly test: string
  readonly tier: Tier
  readonly seed: number
  /** Which cases to run: a test of 1,000 is run in slices, in any order, and any one of them again alone. */
  readonly numbers: readonly number[]
  /** How many cases the test has in this tier. */
  readonly count: number
  /** An empty folder of this slice, in memory where there is room; it is taken away afterwards. */
  readonly folder: string
  /** Says that one more case is through. */
  readonly done: () => void
  /** Says that a long case is still at work. */
  readonly alive: () => void
  /** Makes what all slices of a process begin from, once; it is given a folder that stays until the end of the run. */
  readonly once: <Value>(key: string, make: (folder: string) => Promise<Value> | Value) => Promise<Value>
}

export interface FaultOutcome {
  readonly cases: number
  /** A sentence each, with the number of the case. */
  readonly failures: readonly string[]
  /** What a test counts besides: losses that must show, cuts that hit the work. */
  readonly found?: number
  /** A sentence for what could not be tried on this machine, as it was meant. */
  readonly note?: string
}

export interface FaultCase {
  /** Lower case with hyphens: what `--only` names. */
  readonly name: string
  /** What it proves, in a few words. */
  readonly title: string
  readonly counts: Readonly<Record<Tier, number>>
  /** How many cases go together to one process; an eighth of them unless told. */
  readonly slice?: number
  /** What `found` counts. Where many cases have found none, the test itself is blind, and that is a failure. */
  readonly finds?: string
  readonly run: (context: FaultContext) => Promise<FaultOutcome>
}

export interface OneCase {
  readonly number: number
  /** The same numbers whenever this case is run with this seed. */
  readonly random: () => number
  readonly found: (count?: number) => void
}

const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error))
    .split('\n')
    .slice(0, 12)
    .join(' ¶ ')
    .slice(0, 1200)

/** Runs the cases of a slice one after the other; one that throws has failed, and the others go on. */
export async function runEach(
  context: FaultContext,
  work: (one: OneCase) => Promise<void> | void,
): Promise<FaultOutcome> {
  const failures: string[] = []
  let found = 0
  for (const number of context.numbers) {
    const random = numbersOfCase(context.seed, context.test, number)
    try {
      await work({ number, random, found: (count = 1) => void (found += count) })
    } catch (error) {
      failures.push(`#${number}: ${sentenceOf(error)}`)
    }
    context.done()
  }
  return { cases: context.numbers.length, failures, found }
}
