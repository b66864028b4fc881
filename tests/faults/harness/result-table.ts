import type { FaultCase, Tier } from './fault-case.ts'
import type { KeptState } from './kept-state.ts'
import { keyOf, slicesOf } from './slices.ts'

/** One line of the table: everything that one test has come to. */
export interface TestResult {
  readonly name: string
  readonly title: string
  readonly cases: number
  readonly wanted: number
  readonly failures: readonly string[]
  readonly notes: readonly string[]
  readonly seconds: number
}

/** Fewer may miss by chance. */
const manyCases = 20

export function resultOf(module: string, fault: FaultCase, { head, results }: KeptState): TestResult {
  const slices = slicesOf({ module, fault }, head.tier)
  const run = slices.flatMap((slice) => results.get(keyOf(slice)) ?? [])
  const failures = run.flatMap((result) => result.failures)
  const found = run.reduce((sum, result) => sum + (result.found ?? 0), 0)
  const { name, title, finds } = fault
  const cases = run.reduce((sum, result) => sum + result.cases, 0)
  const isBlind = finds !== undefined && found === 0 && cases >= manyCases
  return {
    name,
    title: finds === undefined ? title : `${title} — ${finds}: ${found}`,
    cases,
    wanted: fault.counts[head.tier],
    failures: isBlind ? [...failures, `${finds}: none, so the test is blind`] : failures,
    notes: [...new Set(run.flatMap(({ note }) => note ?? []))],
    seconds: run.reduce((sum, result) => sum + result.ms, 0) / 1000,
  }
}

const count = (value: number): string => value.toLocaleString('en')

function lines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const isNumber = (column: number): boolean => column >= 1 && column <= 4
  return rows.map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

const casesOf = ({ cases, wanted }: TestResult): string =>
  cases < wanted ? `${count(cases)} of ${count(wanted)}` : count(cases)

/** The table that a run ends with: what failed comes below it, with the command that runs it again. */
export function resultTable(results: readonly TestResult[], tier: Tier, seed: number): string {
  const rows = results.map((result) => [
    result.name,
    casesOf(result),
    count(result.failures.length),
    String(seed),
    `${result.seconds.toFixed(1)} s`,
    result.title,
  ])
  const again = ({ name, failures }: TestResult): readonly string[] =>
    failures.slice(0, 10).map((failure) => {
      const at = /^#(\d+):/.exec(failure)?.[1]
      return `FAILED ${name} ${failure}\n  again: npm run faults -- --tier ${tier} --only ${name} --seed ${seed}${at === undefined ? '' : ` --at ${at}`}`
    })
  return [
    ...lines([['test', 'cases', 'failures', 'seed', 'time', 'what it proves'], ...rows]),
    ...results.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
    ...results.flatMap(again),
  ].join('\n')
}
