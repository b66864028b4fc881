import { createHighsSolver } from './highs-solver.ts'
import type { SolverRequest } from './solver-protocol.ts'

/** Entry of the process that solves one program and ends: the solver blocks its thread, and only a process can be stopped. */
async function solve({ program, seconds }: SolverRequest): Promise<void> {
  const answer = await (await createHighsSolver(seconds))(program)
  process.send?.(answer)
}

process.once('message', (request) => void solve(request as SolverRequest))
