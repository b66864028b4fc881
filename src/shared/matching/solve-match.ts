import type { FlowProblem } from './flow-problem.ts'
import { aimsOf } from './match-aims.ts'
import { limitsAsked, limitsBroken, type Limits } from './match-limits.ts'
import { pairsOf } from './match-pairs.ts'
import type { MatchPlan } from './match-plan.ts'
import { createMatchProgram, type ProgramAnswer, type ProgramRow, type SolveProgram } from './match-program.ts'
import type { MatchLimit, MatchParty } from './matching.ts'
import type { OpenMatch } from './open-match.ts'

interface Found {
  readonly assigned: Int32Array
  /** The largest share by which an aim may fall short; 0: proved. */
  readonly gap: number
}

/** Costs are whole: a bound less than one away proves them. */
function gapOf({ cost, bound }: ProgramAnswer): number {
  const short = Math.max(0, Math.round(cost) - bound)
  return short < 1 ? 0 : short / Math.max(1, Math.abs(cost))
}

const holding = (aim: Float64Array, reached: number): ProgramRow => {
  const at = [...aim.keys()].filter((column) => aim[column] !== 0)
  return { least: -Infinity, most: Math.round(reached), at, factor: at.map((column) => aim[column] ?? 0) }
}

/** An open plan as it stood at one moment: whatever is done with it meanwhile does not reach what is asked of the solver. */
export type Frozen<P extends MatchParty> = Pick<OpenMatch<P>, 'pool' | 'model' | 'graph'> & {
  readonly problem: FlowProblem
  readonly assigned: Int32Array
  readonly plan: MatchPlan
  readonly isLocked: (mentee: number) => boolean
}

export function freeze<P extends MatchParty>(open: OpenMatch<P>): Frozen<P> {
  const { pool, model, graph, flow } = open
  const locked = pool.mentees.map((_, mentee) => open.isLocked(mentee))
  const standing = flow.problem()
  const problem = { ...standing, mentor: standing.mentor.slice(), cost: standing.cost.slice() }
  const isLocked = (mentee: number): boolean => locked[mentee] === true
  return { pool, model, graph, problem, assigned: open.assigned(), plan: open.plan(), isLocked }
}

/** The best plan that keeps these limits, by the general solver alone; null: none does. */
export async function findWith<P extends MatchParty>(
  frozen: Frozen<P>,
  limits: Limits,
  solve: SolveProgram,
): Promise<Found | null> {
  const program = createMatchProgram(frozen.problem, frozen.pool, { limits, isLocked: frozen.isLocked })
  const held: ProgramRow[] = []
  const found: Found[] = []
  for (const aim of aimsOf(frozen, program)) {
    const answer = await solve(program.toProgram(aim, held))
    if (answer.values.length === 0) break
    found.push({ assigned: program.read(answer.values), gap: gapOf(answer) })
    held.push(holding(aim, answer.cost))
  }
  const last = found.at(-1)
  return last === undefined ? null : { ...last, gap: Math.max(...found.map(({ gap }) => gap)) }
}

const without = (limits: Limits, dropped: readonly MatchLimit[]): Limits => ({
  schoolMost: dropped.includes('school-most') ? null : limits.schoolMost,
  mentorSchoolMost: dropped.includes('mentor-school-most') ? null : limits.mentorSchoolMost,
  ruralShare: dropped.includes('rural-share') ? null : limits.ruralShare,
})

/** What to give up where locks by hand stand against the limits: as little as will do. */
const surrenders = (asked: readonly MatchLimit[]): readonly (readonly MatchLimit[])[] => [
  [],
  ...asked.map((limit) => [limit]),
  ...asked.map((kept) => asked.filter((limit) => limit !== kept)).filter((dropped) => dropped.length > 1),
]

/**
 * The best plan there is. The flow alone finds and proves it, unless a limit on the plan as a whole stands against it: only
 * then the program with its general solver is asked.
 */
export async function solveFrozen<P extends MatchParty>(frozen: Frozen<P>, solve: SolveProgram): Promise<MatchPlan> {
  const { pool, model, plan, assigned, isLocked } = frozen
  const broken = limitsBroken(pool, assigned, model.settings)
  if (broken.length === 0) return plan
  for (const dropped of surrenders(limitsAsked(model.settings))) {
    const found = await findWith(frozen, without(model.settings, dropped), solve)
    if (found === null) continue
    const pairs = pairsOf({ pool, model, assigned: found.assigned, isLocked })
    return { ...plan, ...pairs, proof: { by: 'program', gap: found.gap }, brokenLimits: dropped }
  }
  return { ...plan, brokenLimits: broken }
}

export const solveMatch = <P extends MatchParty>(open: OpenMatch<P>, solve: SolveProgram): Promise<MatchPlan> =>
  solveFrozen(freeze(open), solve)
