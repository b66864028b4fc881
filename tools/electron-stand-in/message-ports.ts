import { createEmitter, createEvent, guarded } from './unsupported.ts'

/** Where a port's messages go: its partner in this process, or a process that the partner was handed to. */
export interface PortEnd {
  readonly receive: (data: unknown) => void
  readonly partnerClosed: () => void
}

interface Half {
  end: PortEnd
  partner: Half
  isClosed: boolean
}

const halves = new WeakMap<object, Half>()

function closeHalf(half: Half): void {
  if (half.isClosed) return
  half.isClosed = true
  half.partner.end.partnerClosed()
}

function createPort(half: Half) {
  const emitter = createEmitter('MessagePortMain', ['message', 'close'])
  const waiting: unknown[] = []
  let isStarted = false
  half.end = {
    receive: (data) => {
      if (isStarted) emitter.emit('message', createEvent({ data, ports: [] }))
      else waiting.push(data)
    },
    partnerClosed: () => {
      half.isClosed = true
      emitter.emit('close')
    },
  }
  const port = guarded('MessagePortMain', {
    postMessage: (data: unknown) => half.partner.end.receive(structuredClone(data)),
    start: () => {
      isStarted = true
      for (const data of waiting.splice(0)) half.end.receive(data)
    },
    close: () => closeHalf(half),
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
  })
  halves.set(port, half)
  return port
}

/** Hands a port to another process: what its partner says goes to `end` from now on. */
export function transferPort(port: object, end: PortEnd): { send: (data: unknown) => void; close: () => void } {
  const half = halves.get(port)
  if (!half) throw new Error('Invalid value for transfer')
  half.end = end
  return { send: (data) => half.partner.end.receive(data), close: () => closeHalf(half) }
}

/** `new MessageChannelMain()` */
export const MessageChannelMain = function MessageChannelMain() {
  const nowhere: PortEnd = { receive: () => undefined, partnerClosed: () => undefined }
  const first = { end: nowhere, isClosed: false } as Half
  const second: Half = { end: nowhere, isClosed: false, partner: first }
  first.partner = second
  return { port1: createPort(first), port2: createPort(second) }
}
