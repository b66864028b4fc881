import type { FlowProblem } from './flow-problem.ts'
import { thousandths, type Limits } from './match-limits.ts'
import type { MatchParty, MatchPool } from './matching.ts'

/** A mixed-integer program: the least cost with every row between its bounds. Every column lies between 0 and 1. */
export interface Program {
  readonly columns: number
  readonly cost: Float64Array
  /** 1: a whole number. */
  readonly isWhole: Uint8Array
  readonly rows: readonly ProgramRow[]
}

export interface ProgramRow {
  readonly least: number
  readonly most: number
  readonly at: readonly number[]
  readonly factor: readonly number[]
}

export interface ProgramAnswer {
  /** `limit`: time ran out; what was found by then is given, if anything was. */
  readonly status: 'optimal' | 'limit' | 'infeasible'
  readonly values: Float64Array
  readonly cost: number
  /** No answer can cost less. */
  readonly bound: number
}

export type SolveProgram = (program: Program) => Promise<ProgramAnswer>

/** Either a mentee who goes along an edge, or the k-th place that a mentor gives. */
export interface Column {
  readonly mentee: number
  readonly mentor: number
  /** −1: a place. */
  readonly edge: number
  readonly k: number
}

const place = -1

function columnsOf({ mentees, mentors, start, mentor, capacity, blocked }: FlowProblem): Column[] {
  const columns: Column[] = []
  const degree = new Int32Array(mentors)
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    for (let edge = start[mentee] ?? 0; edge < (start[mentee + 1] ?? 0); edge += 1) {
      if (blocked?.[edge] === 1) continue
      const to = mentor[edge] ?? 0
      degree[to] = (degree[to] ?? 0) + 1
      columns.push({ mentee, mentor: to, edge, k: 0 })
    }
  }
  for (let to = 0; to < mentors; to += 1) {
    const places = Math.min(capacity[to] ?? 0, degree[to] ?? 0)
    for (let k = 1; k <= places; k += 1) columns.push({ mentee: -1, mentor: to, edge: place, k })
  }
  return columns
}

type Bounds = Pick<ProgramRow, 'least' | 'most'>

/** One row for each group of columns; a column in no group is in no row. */
function rowsBy(
  columns: readonly Column[],
  groupOf: (column: Column) => number | null,
  bounds: (group: number) => Bounds,
) {
  const groups = new Map<number, { readonly at: number[]; readonly factor: number[] }>()
  columns.forEach((column, at) => {
    const group = groupOf(column)
    if (group === null) return
    const row = groups.get(group) ?? { at: [], factor: [] }
    groups.set(group, row)
    row.at.push(at)
    row.factor.push(column.edge === place ? -1 : 1)
  })
  return [...groups].map(([group, row]): ProgramRow => ({ ...bounds(group), ...row }))
}

function ruralRow(columns: readonly Column[], isRural: (mentee: number) => boolean, share: number): ProgramRow {
  const at = columns.flatMap(({ edge }, column) => (edge === place ? [] : [column]))
  const least = thousandths(share)
  const factor = at.map((column) => (isRural(columns[column]?.mentee ?? -1) ? 1000 - least : -least))
  return { least: 0, most: Infinity, at, factor }
}

function limitRows<P extends MatchParty>(
  columns: readonly Column[],
  { mentors, mentees }: MatchPool<P>,
  limits: Limits,
): ProgramRow[] {
  const { schoolMost, mentorSchoolMost, ruralShare } = limits
  const rows: ProgramRow[] = []
  const atMost = (most: number) => (): Bounds => ({ least: 0, most })
  if (schoolMost !== null) {
    rows.push(...rowsBy(columns, ({ mentee }) => mentees[mentee]?.schoolNo ?? null, atMost(schoolMost)))
  }
  if (mentorSchoolMost !== null) {
    const schoolOf = ({ edge, mentor }: Column) => (edge === place ? null : (mentors[mentor]?.schoolNo ?? null))
    rows.push(...rowsBy(columns, schoolOf, atMost(mentorSchoolMost)))
  }
  if (ruralShare !== null) rows.push(ruralRow(columns, (mentee) => mentees[mentee]?.isRural === true, ruralShare))
  return rows
}

/** Everything that a plan must keep, as rows over edges and places. Whoever is locked must be placed. */
export function createMatchProgram<P extends MatchParty>(
  problem: FlowProblem,
  pool: MatchPool<P>,
  { limits, isLocked }: { readonly limits: Limits; readonly isLocked: (mentee: number) => boolean },
) {
  const columns = columnsOf(problem)
  const rows = [
    ...rowsBy(
      columns,
      ({ edge, mentee }) => (edge === place ? null : mentee),
      (mentee) => ({ least: isLocked(mentee) ? 1 : 0, most: 1 }),
    ),
    ...rowsBy(
      columns,
      ({ mentor }) => mentor,
      () => ({ least: 0, most: 0 }),
    ),
    ...limitRows(columns, pool, limits),
  ]
  const isWhole = Uint8Array.from(columns, ({ edge }) => (edge === place ? 0 : 1))

  return {
    /** The program with this as its cost, and with rows that hold fast what earlier aims have reached. */
    toProgram: (cost: Float64Array, held: readonly ProgramRow[]): Program => ({
      columns: columns.length,
      cost,
      isWhole,
      rows: [...rows, ...held],
    }),
    costs: (costOf: (column: Column) => number): Float64Array => Float64Array.from(columns, costOf),
    /** The place of each mentee's mentor in the pool; −1: left out. */
    read(values: Float64Array): Int32Array {
      const assigned = new Int32Array(problem.mentees).fill(-1)
      columns.forEach(({ edge, mentee, mentor }, at) => {
        if (edge !== place && (values[at] ?? 0) > 0.5) assigned[mentee] = mentor
      })
      return assigned
    },
  }
}

export type MatchProgram = ReturnType<typeof createMatchProgram>
