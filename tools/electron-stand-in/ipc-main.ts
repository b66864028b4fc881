import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { createEmitter, guarded } from './unsupported.ts'
import type { PreloadMessage } from './preload-link.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()
const channels: string[] = []
const emitter = createEmitter('ipcMain', channels)

const members = {
  handle: (channel: string, listener: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  },
  removeHandler: (channel: string) => {
    handlers.delete(channel)
  },
} satisfies Pick<IpcMain, 'handle' | 'removeHandler'>

const on = (channel: string, listener: Handler) => {
  channels.push(channel)
  emitter.on(channel, listener)
  return ipcMain
}

export const ipcMain = guarded('ipcMain', {
  ...members,
  on,
  off: emitter.off.bind(emitter),
  removeListener: emitter.off.bind(emitter),
  removeAllListeners: emitter.removeAllListeners.bind(emitter),
})

/** Hands a page's message to whoever listens, and the handler's answer back. */
export async function receive(
  message: PreloadMessage,
  event: IpcMainInvokeEvent,
  reply: (answer: object) => void,
): Promise<void> {
  if (message.kind === 'send') {
    emitter.emit(message.channel, event, ...message.args)
    return
  }
  const answer = (ok: boolean, value: unknown) => reply({ kind: 'reply', id: message.id, ok, value })
  const handler = handlers.get(message.channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`)
    answer(true, await handler(event, ...message.args))
  } catch (error) {
    answer(false, `Error invoking remote method '${message.channel}': ${String(error)}`)
  }
}
