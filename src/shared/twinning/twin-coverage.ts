/** What coverage knows of a district: its rural schools that are open, and how many of them are in a group, each once. */
export interface RuralCount {
  readonly districtId: string
  readonly district: string
  readonly rural: number
  readonly included: number
}

/** One line of 乡村校覆盖率. */
export interface CoverageRow extends RuralCount {
  /** Percent with one decimal; null where there is no rural school. */
  readonly share: number | null
  /** 差额: schools that are missing to the target. */
  readonly gap: number
}

export interface Coverage {
  readonly asOf: string
  /** Percent; null when no target holds in that year. */
  readonly target: number | null
  readonly rows: readonly CoverageRow[]
  readonly total: Omit<CoverageRow, 'districtId' | 'district'>
}

/** The target of a year that holds from then on until another is set. */
export interface CoverageTarget {
  readonly year: number
  readonly percent: number
  /** The document that it comes from. */
  readonly basis: string | null
}

export function targetAt(targets: readonly CoverageTarget[], day: string): number | null {
  const year = Number(day.slice(0, 4))
  const standing = targets.filter((one) => one.year <= year).toSorted((one, other) => other.year - one.year)[0]
  return standing?.percent ?? null
}

type Counts = Pick<RuralCount, 'rural' | 'included'>

/** A share is rounded down: 69.96 % is not 70 %. */
const shareOf = ({ rural, included }: Counts): number | null =>
  rural === 0 ? null : Math.floor((included * 1000) / rural) / 10

function gapOf({ rural, included }: Counts, target: number | null): number {
  if (target === null) return 0
  return Math.max(0, Math.ceil((rural * target) / 100) - included)
}

/** The table by district with its total. A district with its target reached does not make up for another: gaps add up. */
export function coverageOf(asOf: string, counts: readonly RuralCount[], target: number | null): Coverage {
  const rows = counts.map((one) => ({ ...one, share: shareOf(one), gap: gapOf(one, target) }))
  const sum = (value: (row: CoverageRow) => number): number => rows.reduce((total, row) => total + value(row), 0)
  const whole = { rural: sum(({ rural }) => rural), included: sum(({ included }) => included) }
  return { asOf, target, rows, total: { ...whole, share: shareOf(whole), gap: sum(({ gap }) => gap) } }
}
