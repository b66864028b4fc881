import { EventEmitter } from 'node:events'

export function unsupported(name: string): never {
  throw new Error(`not supported by the stand-in: ${name}`)
}

/** Names that the language, the debugger or a test framework asks of any object. */
const askedOfAnything = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
])

/**
 * The object, except that a member it does not have throws instead of being undefined: a test must not pass on
 * something that does nothing. Members may be replaced, as tests do with dialogs.
 */
export function guarded<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object || key.startsWith('_') || askedOfAnything.has(key)) {
        return Reflect.get(object, key, object) as unknown
      }
      return unsupported(`${name}.${key}`)
    },
  })
}

/** An emitter that refuses listeners for events which the stand-in never sends. */
export function createEmitter(name: string, events: readonly string[]): EventEmitter {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  emitter.on('newListener', (event: string | symbol) => {
    if (typeof event === 'string' && event !== 'removeListener' && !events.includes(event))
      unsupported(`${name} event ${event}`)
  })
  return emitter
}

export interface PreventableEvent {
  readonly defaultPrevented: boolean
  readonly preventDefault: () => void
}

export function createEvent<Extra extends object>(extra?: Extra): PreventableEvent & Extra {
  let prevented = false
  const event = {
    get defaultPrevented() {
      return prevented
    },
    preventDefault: () => {
      prevented = true
    },
  }
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(extra ?? {})) as PreventableEvent & Extra
}
