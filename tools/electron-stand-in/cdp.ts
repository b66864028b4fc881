import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'

/** One target's end of the debugging protocol, typed by Playwright's description of it. */
export interface Session {
  readonly id: string
  readonly send: CDPSession['send']
  readonly on: CDPSession['on']
}

export interface CdpConnection {
  readonly browser: Session
  readonly session: (id: string) => Session
  readonly onClosed: (listener: () => void) => void
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Pending {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Cuts the browser's NUL-separated stream into messages. */
function readMessages(input: Readable, onMessage: (message: Message) => void): void {
  let rest: Buffer[] = []
  input.on('data', (data: Buffer) => {
    let from = 0
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, from)) {
      rest.push(data.subarray(from, end))
      onMessage(JSON.parse(Buffer.concat(rest).toString()) as Message)
      rest = []
      from = end + 1
    }
    if (from < data.length) rest.push(data.subarray(from))
  })
}

/** Speaks the debugging protocol over a browser's pipe. */
export function connectCdp(output: Writable, input: Readable): CdpConnection {
  const pending = new Map<number, Pending>()
  const emitters = new Map<string, EventEmitter>()
  const closed = new EventEmitter()
  let lastId = 0
  let isOpen = true

  const emitterOf = (id: string) => {
    const emitter = emitters.get(id) ?? new EventEmitter().setMaxListeners(0)
    emitters.set(id, emitter)
    return emitter
  }

  const close = () => {
    if (!isOpen) return
    isOpen = false
    for (const { method, reject } of pending.values()) reject(new Error(`${method}: the browser is gone`))
    pending.clear()
    closed.emit('closed')
  }

  const settle = (message: Message) => {
    const call = pending.get(message.id ?? 0)
    pending.delete(message.id ?? 0)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }

  readMessages(input, (message) => {
    if (message.id !== undefined) settle(message)
    else if (message.method !== undefined) emitterOf(message.sessionId ?? '').emit(message.method, message.params)
  })
  input.on('close', close)
  input.on('error', close)
  output.on('error', close)

  const send = (sessionId: string, method: string, params: unknown) =>
    new Promise((resolve, reject) => {
      if (!isOpen) return reject(new Error(`${method}: the browser is gone`))
      lastId += 1
      pending.set(lastId, { method, resolve, reject })
      const message = { id: lastId, method, params: params ?? {}, ...(sessionId && { sessionId }) }
      output.write(`${JSON.stringify(message)}\0`)
    })

  const session = (id: string): Session => ({
    id,
    send: ((method: string, params: unknown) => send(id, method, params)) as CDPSession['send'],
    on: ((event: string, listener: (params: unknown) => void) =>
      emitterOf(id).on(event, listener)) as unknown as CDPSession['on'],
  })

  return { browser: session(''), session, onClosed: (listener) => closed.on('closed', listener) }
}
