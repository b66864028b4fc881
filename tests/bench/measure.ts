/** One job held against what it is measured by, in milliseconds. */
export interface Measured {
  readonly job: string
  readonly against: string
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** What the ratio should be, as written in the targets; told, never judged. */
  readonly target: string
  /** A second figure worth telling: p99, peak memory. */
  readonly note?: string
}

export interface Side {
  readonly run: () => unknown
  /** Puts things back before each round; not measured. */
  readonly before?: () => unknown
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function timed(side: Side): Promise<number> {
  await side.before?.()
  const started = performance.now()
  await side.run()
  return performance.now() - started
}

/** Both sides in turn, A B A B, after one round that is not counted: the machine's moods fall on both alike. */
export async function inTurn(ours: Side, theirs: Side, rounds = 7): Promise<Pick<Measured, 'ours' | 'theirs'>> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -1; round < rounds; round += 1) {
    const a = await timed(ours)
    const b = await timed(theirs)
    if (round < 0) continue
    times.ours.push(a)
    times.theirs.push(b)
  }
  return times
}

const digits = (ms: number): string => (ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3))

/** A Markdown table: median of each side and their ratio. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map((row) => {
    const [a, b] = [median(row.ours), median(row.theirs)]
    return `| ${row.job} | ${digits(a)} ms | ${row.against} | ${digits(b)} ms | ${(a / b).toFixed(2)} | ${row.target} | ${row.note ?? ''} |`
  })
  return [
    '| job | ours | against | theirs | ratio | target | note |',
    '|---|---:|---|---:|---:|---|---|',
    ...lines,
  ].join('\n')
}
