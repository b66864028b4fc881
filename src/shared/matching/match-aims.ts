import type { FlowProblem } from './flow-problem.ts'
import { evenness, type MatchGraph } from './match-graph.ts'
import type { MatchModel } from './match-model.ts'
import type { Column, MatchProgram } from './match-program.ts'
import type { MatchParty } from './matching.ts'

/** What each column adds to an aim. */
type Aim = (column: Column) => number

interface Asked<P extends MatchParty> {
  readonly graph: MatchGraph
  readonly model: MatchModel<P>
  readonly problem: FlowProblem
}

/**
 * The order of aims as two programs in turn, the second holding fast what the first has reached: no number grows beyond what
 * the solver adds up exactly.
 */
export function aimsOf<P extends MatchParty>(
  { graph, model, problem }: Asked<P>,
  program: MatchProgram,
): Float64Array[] {
  const { worth, stepPoints } = graph
  const placeOf = ({ mentor, k }: Column): number => (problem.carried[mentor] ?? 0) + k
  const placed: Aim = ({ edge }) => (edge < 0 ? 0 : -1)
  const fit: Aim = (column) =>
    column.edge < 0 ? stepPoints(placeOf(column)) : ((problem.cost[column.edge] ?? 0) + worth.pair) / worth.fit
  const even: Aim = (column) => (column.edge < 0 ? evenness(placeOf(column)) : 0)
  const [first, second, weight] =
    model.settings.objective === 'coverage' ? [placed, fit, worth.fit] : [fit, placed, worth.pair]
  return [program.costs(first), program.costs((column) => second(column) * weight + even(column))]
}
