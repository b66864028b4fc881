import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { CaseName } from './matching-cases.ts'
import type { Outcome, SolverName } from './matching-run.ts'
import type { Measured } from './measure.ts'

/** One case with one solver in a process of its own. */
const runOnce = (name: CaseName, solver: SolverName): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'matching-run.ts'), [name, solver])
    child.once('message', (outcome) => resolve(outcome as Outcome))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${solver} ended with ${code}`)))
  })

async function runInTurn(name: CaseName, other: SolverName, rounds: number) {
  const found = { ours: [] as Outcome[], theirs: [] as Outcome[] }
  for (let round = 0; round < rounds; round += 1) {
    found.ours.push(await runOnce(name, 'ours'))
    found.theirs.push(await runOnce(name, other))
  }
  return found
}

const times = (outcomes: readonly Outcome[]): number[] => outcomes.map(({ milliseconds }) => milliseconds)
const peak = (outcomes: readonly Outcome[]): string =>
  `${Math.max(...outcomes.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB`

/** How much worse a plan is than the one that is proved: by what is left out, and by the fit that is lost. */
function shortfall(ours: readonly Outcome[], theirs: readonly Outcome[]): string {
  const [best, other] = [ours[0]?.cost ?? 0, theirs[0]?.cost ?? 0]
  if (!Number.isFinite(other)) return 'stopped at its limit without a plan'
  return other === best
    ? 'same objective'
    : `objective off by ${(((other - best) / Math.abs(best)) * 100).toFixed(3)} %`
}

const gapOf = (outcomes: readonly Outcome[]): string => `gap ${outcomes[0]?.gap ?? 'unknown'}`

interface Duel {
  readonly name: CaseName
  readonly job: string
  readonly other: SolverName
  readonly rounds: number
  readonly target: string
}

async function duel({ name, job, other, rounds, target }: Duel): Promise<readonly Measured[]> {
  const { ours, theirs } = await runInTurn(name, other, rounds)
  const note = `${gapOf(ours)}, ${shortfall(ours, theirs)}; peak ${peak(ours)} against ${peak(theirs)}`
  return [{ job, against: other, ours: times(ours), theirs: times(theirs), target, note }]
}

/** One lock worked in, held against the whole plan made anew. */
async function measureRepair(name: CaseName, job: string): Promise<Measured> {
  const outcomes = [await runOnce(name, 'ours'), await runOnce(name, 'ours'), await runOnce(name, 'ours')]
  const ours = outcomes.map(({ repair }) => repair ?? Number.NaN)
  return { job, against: 'a plan made anew', ours, theirs: times(outcomes), target: '≤ 0.2', note: gapOf(outcomes) }
}

/** The exact flow beside a general solver, a small one, and what is done by hand. */
export async function measureMatching(isQuick: boolean): Promise<readonly Measured[]> {
  const dense = 'match 60 × 300, all with all'
  const city = 'match 1,000 × 10,000, 428,000 edges'
  const duels: readonly Duel[] = [
    { name: 'dense', job: dense, other: 'highs', rounds: 3, target: '≤ 1' },
    { name: 'dense', job: dense, other: 'yalps', rounds: 1, target: '≤ 1' },
    { name: 'dense', job: dense, other: 'greedy', rounds: 3, target: 'better plan' },
    { name: 'city', job: city, other: 'greedy', rounds: 1, target: 'better plan' },
  ]
  const large: readonly Duel[] = [
    { name: 'city', job: city, other: 'highs', rounds: 1, target: '≤ 0.02' },
    { name: 'wide', job: 'match 1,000 × 10,000, 650,000 edges', other: 'greedy', rounds: 1, target: 'better plan' },
  ]
  const rows: Measured[] = []
  for (const one of isQuick ? duels : [...duels, ...large]) rows.push(...(await duel(one)))
  return [...rows, await measureRepair('dense', `${dense}: one lock`), await measureRepair('city', `${city}: one lock`)]
}
