import type { SpawnWorker, WorkerHandle } from '#main/db/house.ts'
import type { FromEngine } from './engine-messages.ts'

/** The part of Electron's MessagePortMain that is used. */
export interface WorkerPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown
  readonly start: () => void
  readonly close: () => void
}

interface Remote {
  readonly waiting: unknown[]
  readonly onMessage: Set<(message: unknown) => void>
  readonly onExit: Set<(code: number | null) => void>
  port: WorkerPort | null
}

export interface RemoteWorkers {
  readonly spawn: SpawnWorker
  readonly started: (id: string, port: WorkerPort) => void
  readonly ended: (id: string, code: number | null) => void
}

/** Workers under Electron: the main process starts them and hands over a port, since only it can fork. */
export function createRemoteWorkers(send: (message: FromEngine) => void, createId: () => string): RemoteWorkers {
  const remotes = new Map<string, Remote>()

  const spawn: SpawnWorker = (entry, { heapMegabytes }) => {
    const id = createId()
    const remote: Remote = { waiting: [], onMessage: new Set(), onExit: new Set(), port: null }
    remotes.set(id, remote)
    send({ kind: 'start-worker', id, entry, heapMegabytes })
    return {
      post: (message) => (remote.port === null ? void remote.waiting.push(message) : remote.port.postMessage(message)),
      onMessage: (listener) => void remote.onMessage.add(listener),
      onExit: (listener) => void remote.onExit.add(listener),
      kill: () => send({ kind: 'kill-worker', id }),
    } satisfies WorkerHandle
  }
  const started = (id: string, port: WorkerPort) => {
    const remote = remotes.get(id)
    if (!remote) return port.close()
    remote.port = port
    port.on('message', ({ data }) => remote.onMessage.forEach((listener) => listener(data)))
    port.start()
    for (const message of remote.waiting.splice(0)) port.postMessage(message)
  }
  const ended = (id: string, code: number | null) => {
    const remote = remotes.get(id)
    remotes.delete(id)
    remote?.onExit.forEach((listener) => listener(code))
  }
  return { spawn, started, ended }
}
