import type { Program } from '#shared/matching/match-program.ts'

/** What the solving process is asked, once; it answers with a `ProgramAnswer` and ends. */
export interface SolverRequest {
  readonly program: Program
  readonly seconds: number
}

/** For each aim; what was found by then is taken, with the gap that is left. */
export const secondsAllowed = 60
export const heapMegabytes = 1024
