import type { SpawnWorker } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Program, ProgramAnswer, SolveProgram } from '#shared/matching/match-program.ts'
import { heapMegabytes, secondsAllowed, type SolverRequest } from './solver-protocol.ts'

const pollMilliseconds = 150
/** The solver stops by itself at its limit; a process that goes on beyond is ended. */
const grace = 10

/** Hands programs to the general solver in a process of its own, which is killed when it takes too long or is not wanted. */
export function createSolverClient(spawnWorker: SpawnWorker) {
  return ({ signal, progress }: CallContext): SolveProgram =>
    (program: Program) =>
      new Promise<ProgramAnswer>((resolve, reject) => {
        const worker = spawnWorker('solve-program', { heapMegabytes })
        const startedAt = Date.now()
        const end = (settle: () => void): void => {
          clearTimeout(timeout)
          clearInterval(poll)
          worker.kill()
          settle()
        }
        const timeout = setTimeout(
          () => end(() => reject(new AppError('matching/solver-timeout', { seconds: secondsAllowed }))),
          (secondsAllowed + grace) * 1000,
        )
        const poll = setInterval(() => {
          if (signal.aborted) end(() => reject(new AppError('operation/cancelled')))
          else progress(Math.round((Date.now() - startedAt) / 1000), secondsAllowed, '正在按整体要求求解')
        }, pollMilliseconds)
        worker.onMessage((message) => end(() => resolve(message as ProgramAnswer)))
        worker.onExit(() => end(() => reject(new AppError('matching/solver-failed'))))
        worker.post({ program, seconds: secondsAllowed } satisfies SolverRequest)
      })
}

export type SolverClient = ReturnType<typeof createSolverClient>
