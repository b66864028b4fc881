// Runs first in a forked process: gives it Electron's `process.parentPort`.
import { createEmitter, createEvent, guarded } from './unsupported.ts'
import type { Frame } from './utility-process.ts'

type Port = ReturnType<typeof createPort>

const ports = new Map<number, Port>()
// Taken now: a worker may put its own `process.send` in the place of Node's, as it does under Electron.
const sendToParent = process.send?.bind(process)
const send = (frame: Frame) => {
  if (process.connected) sendToParent?.(frame)
}

function createPort(id: number) {
  const emitter = createEmitter('MessagePortMain', ['message', 'close'])
  const waiting: unknown[] = []
  let isStarted = false
  const receive = (data: unknown) => {
    if (isStarted) emitter.emit('message', createEvent({ data, ports: [] }))
    else waiting.push(data)
  }
  const facade = guarded('MessagePortMain', {
    postMessage: (data: unknown) => send({ kind: 'port', port: id, data }),
    start: () => {
      isStarted = true
      for (const data of waiting.splice(0)) receive(data)
    },
    close: () => send({ kind: 'port-closed', port: id }),
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
  })
  const port = { facade, receive, closed: () => emitter.emit('close') }
  ports.set(id, port)
  return port
}

const emitter = createEmitter('parentPort', ['message'])
const waiting: object[] = []

/** Electron queues messages until somebody listens. */
function listen(event: string, listener: (event: object) => void) {
  emitter.on(event, listener)
  for (const message of waiting.splice(0)) emitter.emit('message', message)
  return parentPort
}
const parentPort = guarded('parentPort', {
  postMessage: (data: unknown) => send({ kind: 'message', data, ports: [] }),
  on: listen,
  once: (event: string, listener: (event: object) => void) => {
    const hearOnce = (message: object) => {
      emitter.off(event, hearOnce)
      listener(message)
    }
    return listen(event, hearOnce)
  },
})

const frameKinds: ReadonlySet<unknown> = new Set(['message', 'port', 'port-closed'] satisfies Frame['kind'][])
/** What the worker emits on its own process is none of ours. */
const isFrame = (message: unknown): message is Frame =>
  typeof message === 'object' && message !== null && 'kind' in message && frameKinds.has(message.kind)

process.on('message', (frame: unknown) => {
  if (!isFrame(frame)) return
  if (frame.kind === 'port') return ports.get(frame.port)?.receive(frame.data)
  if (frame.kind === 'port-closed') return ports.get(frame.port)?.closed()
  const event = createEvent({ data: frame.data, ports: frame.ports.map((id) => createPort(id).facade) })
  if (emitter.listenerCount('message') > 0) emitter.emit('message', event)
  else waiting.push(event)
})
// The process belongs to the app: without it, it has nothing to do.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })
