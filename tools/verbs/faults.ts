// The fault tests: kills, power cuts, full disks, rot, hostile files. `--tier quick|long|release`, `--only NAME,…`,
// `--seed N`, `--at NUMBER,…` (single cases), `--resume`, `--workers N`, `--report FILE` (the result as JSON).
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tiers, type Tier } from '../../tests/faults/harness/fault-case.ts'
import { findCases, type FoundCase } from '../../tests/faults/harness/find-cases.ts'
import { beginState, resumeState, type KeptState } from '../../tests/faults/harness/kept-state.ts'
import { resultOf, resultTable } from '../../tests/faults/harness/result-table.ts'
import { runSlices } from '../../tests/faults/harness/run-slices.ts'
import { inTurns, keyOf, slicesOf } from '../../tests/faults/harness/slices.ts'

const { values } = parseArgs({
  options: {
    tier: { type: 'string', default: 'long' },
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
    at: { type: 'string', default: '' },
    resume: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
    report: { type: 'string' },
  },
})

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

const tier: Tier = tiers.find((one) => one === values.tier) ?? fail(`--tier is one of ${tiers.join(', ')}`)
const words = (text: string): readonly string[] => text.split(',').filter((word) => word !== '')
/** The quick tier is the same every time; the long ones look at new places each time, and say where. */
const ownSeed = tier === 'quick' ? 20_261_124 : Date.now() % 1_000_000_000

/** In memory where there is room: a kill or a replayed power cut does not ask what the disk is made of. */
function workPlace(): string {
  const shared = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(shared)
    if (bavail * bsize > 2_000_000_000) return mkdtempSync(join(shared, 'longdu-faults-'))
  } catch {
    // No such place on this system.
  }
  return mkdtempSync(join(tmpdir(), 'longdu-faults-'))
}

function openState(): KeptState {
  const wanted = { tier, only: words(values.only), at: words(values.at).map(Number) }
  const kept = values.resume ? resumeState(wanted) : undefined
  if (values.resume && kept === undefined) console.error('There is no run to resume; this one begins anew.')
  return kept ?? beginState({ ...wanted, seed: values.seed === undefined ? ownSeed : Number(values.seed) })
}

const state = openState()
const { only, seed, at } = state.head
const all = await findCases()
const unknown = only.filter((name) => !all.some(({ fault }) => fault.name === name))
if (unknown.length > 0)
  fail(`no such test: ${unknown.join(', ')}; there are ${all.map(({ fault }) => fault.name).join(', ')}`)
const chosen = all.filter(({ fault }) => fault.counts[tier] > 0 && (only.length === 0 || only.includes(fault.name)))
const slices = inTurns(chosen.map((one) => slicesOf(one, tier)))
const left = slices.filter((slice) => !state.results.has(keyOf(slice)))
const total = slices.reduce((sum, { from, to }) => sum + to - from, 0)
let through = slices.filter((slice) => !left.includes(slice)).reduce((sum, { from, to }) => sum + to - from, 0)

const began = performance.now()
const place = workPlace()
const elapsed = (): string => `${Math.round((performance.now() - began) / 1000)} s`
const say = (sentence: string): void => console.error(`[${elapsed()}] ${sentence}`)
const status = setInterval(() => say(`${through} of ${total} cases`), 20_000)

const resultsOf = (tests: readonly FoundCase[]) => tests.map(({ module, fault }) => resultOf(module, fault, state))

/** Prints what there is, whole or not; the last line sums it up. */
function conclude(): number {
  clearInterval(status)
  rmSync(place, { recursive: true, force: true })
  const results = resultsOf(chosen)
  const failures = results.reduce((sum, result) => sum + result.failures.length, 0)
  const cases = results.reduce((sum, result) => sum + result.cases, 0)
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ tier, seed, results }))
  console.log(resultTable(results, tier, seed))
  console.log(`Fault tests, tier ${tier}: ${chosen.length} tests in ${elapsed()}.`)
  console.log(`${cases.toLocaleString('en')} cases, ${failures} failures`)
  return failures === 0 ? 0 : 1
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    console.error('Interrupted: --resume goes on from here.')
    conclude()
    process.exit(130)
  })

say(
  `tier ${tier}, seed ${seed}: ${total} cases of ${chosen.length} tests${through > 0 ? `, ${through} of them done before` : ''}`,
)
const leftOf = new Map(chosen.map(({ fault }) => [fault.name, left.filter(({ test }) => test === fault.name).length]))
await runSlices(left, {
  tier,
  seed,
  place,
  workers: Math.max(1, Number(values.workers)),
  at,
  onDone: () => void (through += 1),
  onResult(slice, result) {
    state.add(result)
    const rest = (leftOf.get(slice.test) ?? 0) - 1
    leftOf.set(slice.test, rest)
    for (const failure of result.failures.slice(0, 3)) say(`${slice.test} ${failure}`)
    if (rest === 0) say(`${slice.test} is through`)
  },
})
process.exitCode = conclude()
