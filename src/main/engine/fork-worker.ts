import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { SpawnWorker, WorkerEntry } from '#main/db/house.ts'

const entries: Readonly<Record<WorkerEntry, string>> = {
  'read-workbook': join(import.meta.dirname, '../imports/worker.ts'),
  'solve-program': join(import.meta.dirname, '../matching/solver-worker.ts'),
}

/** Workers where there is no Electron: the command line and tests. The child ends with its parent. */
export const forkWorker: SpawnWorker = (entry, limits) => {
  const child = fork(entries[entry], [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
