import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron'
import type { FromEngine, ToEngine } from '#main/engine/engine-messages.ts'

type StartWorker = Extract<FromEngine, { kind: 'start-worker' }>

export interface EngineWorkers {
  readonly start: (request: StartWorker, engine: UtilityProcess) => void
  readonly kill: (id: string) => void
  readonly killAll: () => void
}

/** The engine's one-shot workers: only this process may fork, so it forks them and hands the engine a port. */
export function createEngineWorkers(outFolder: string): EngineWorkers {
  const workers = new Map<string, UtilityProcess>()

  const start = ({ id, entry, heapMegabytes }: StartWorker, engine: UtilityProcess) => {
    const worker = utilityProcess.fork(join(outFolder, 'main/worker.js'), [entry], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      serviceName: `longdu ${entry}`,
      stdio: 'ignore',
    })
    workers.set(id, worker)
    worker.on('exit', (code) => {
      workers.delete(id)
      engine.postMessage({ kind: 'worker-ended', id, code } satisfies ToEngine)
    })
    const { port1, port2 } = new MessageChannelMain()
    worker.postMessage({ kind: 'port' }, [port1])
    engine.postMessage({ kind: 'worker-started', id } satisfies ToEngine, [port2])
  }
  const kill = (id: string) => void workers.get(id)?.kill()
  return { start, kill, killAll: () => workers.forEach((worker) => worker.kill()) }
}
