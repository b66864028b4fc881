/// <reference lib="dom" />
// Two functions whose source runs inside the page: they import nothing and share nothing but events of a secret name.
// The page's own world and the preload's world see the same DOM and nothing else of each other.
import type { CloneCodec } from './clone-codec.ts'

/** How a value is described to the other world: functions stay where they are and are called by number. */
type Shape =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Shape])[] }

type Answer =
  | { readonly kind: 'returned'; readonly shape: Shape }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'promised'; readonly id: number }

type AnyFunction = (...args: unknown[]) => unknown

/** In the page's world: puts what the preload exposes on `window`. */
export function mainWorld(secret: string): void {
  if (window !== window.top) return
  const callbacks = new Map<number, AnyFunction>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const NativeEvent = CustomEvent
  const dispatch = window.dispatchEvent.bind(window)
  const listen = window.addEventListener.bind(window)
  let answer: Answer | undefined
  let lastCallback = 0

  const hear = (kind: string, react: (detail: never) => void) =>
    listen(secret + kind, (event) => react((event as CustomEvent<never>).detail))

  const handOver = (value: unknown): unknown => {
    if (typeof value !== 'function') return value
    lastCallback += 1
    callbacks.set(lastCallback, value as AnyFunction)
    return { [secret]: lastCallback }
  }
  const call = (id: number, args: unknown[]): unknown => {
    answer = undefined
    dispatch(new NativeEvent(`${secret}call`, { detail: { id, args: args.map(handOver) } }))
    const given = answer as Answer | undefined
    if (!given) throw new Error('An object could not be cloned.')
    if (given.kind === 'threw') throw new Error(given.message)
    if (given.kind === 'returned') return build(given.shape)
    return new Promise((resolve, reject) => promises.set(given.id, { resolve, reject }))
  }
  function build(shape: Shape): unknown {
    if (shape.kind === 'value') return shape.value
    if (shape.kind === 'function') return (...args: unknown[]) => call(shape.id, args)
    return Object.freeze(Object.fromEntries(shape.members.map(([name, member]) => [name, build(member)])))
  }

  hear('answer', (detail: Answer) => {
    answer = detail
  })
  hear('settled', (detail: { id: number; answer: Answer }) => {
    const promise = promises.get(detail.id)
    promises.delete(detail.id)
    if (detail.answer.kind === 'threw') promise?.reject(new Error(detail.answer.message))
    else if (detail.answer.kind === 'returned') promise?.resolve(build(detail.answer.shape))
  })
  hear('callback', ({ id, args }: { id: number; args: unknown[] }) => void callbacks.get(id)?.(...args))
  hear('expose', ({ name, shape }: { name: string; shape: Shape }) => {
    if (name in window) return
    Object.defineProperty(window, name, { value: build(shape), enumerable: true })
  })
  dispatch(new NativeEvent(`${secret}ready`))
}

interface PreloadOptions {
  readonly secret: string
  readonly binding: string
  readonly codec: CloneCodec
  readonly preload: (require: (name: string) => unknown, module: object, exports: object) => void
}

/** In the preload's world: runs the preload with `contextBridge`, `ipcRenderer` and `webUtils`. */
export function preloadWorld({ secret, binding, codec, preload }: PreloadOptions): void {
  if (window !== window.top) return
  const world = globalThis as unknown as Record<string, unknown>
  const post = world[binding] as (text: string) => void
  const functions: AnyFunction[] = []
  const exposed: { name: string; shape: Shape }[] = []
  const listeners = new Map<string, Set<AnyFunction>>()
  const replies = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const files = new Map<string, File>()
  let lastId = 0

  const tell = (kind: string, detail: unknown) => window.dispatchEvent(new CustomEvent(secret + kind, { detail }))
  const guard = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown
        throw new Error(`not supported by the stand-in: ${name}.${key}`)
      },
    })

  const describe = (value: unknown): Shape => {
    if (typeof value === 'function') return { kind: 'function', id: functions.push(value as AnyFunction) - 1 }
    const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    if (!isPlain) return { kind: 'value', value }
    return { kind: 'object', members: Object.entries(value).map(([name, member]) => [name, describe(member)]) }
  }
  /** Data crosses whole; only a value with functions in it is taken apart. */
  const hasFunction = (value: unknown): boolean =>
    typeof value === 'function' ||
    (typeof value === 'object' && value !== null && Object.values(value).some(hasFunction))
  const shapeOf = (value: unknown): Shape => (hasFunction(value) ? describe(value) : { kind: 'value', value })
  const threw = (error: unknown): Answer => ({
    kind: 'threw',
    message: error instanceof Error ? error.message : String(error),
  })

  const takeOver = (value: unknown): unknown => {
    const id = typeof value === 'object' && value !== null ? (value as Record<string, number>)[secret] : undefined
    return id === undefined ? value : (...args: unknown[]) => void tell('callback', { id, args })
  }
  const promise = (result: Promise<unknown>): Answer => {
    const id = ++lastId
    const settle = (answer: Answer) => tell('settled', { id, answer })
    result.then(
      (value) => settle({ kind: 'returned', shape: shapeOf(value) }),
      (error: unknown) => settle(threw(error)),
    )
    return { kind: 'promised', id }
  }
  const run = (id: number, args: unknown[]): Answer => {
    try {
      const result = functions[id]?.(...args.map(takeOver))
      return result instanceof Promise ? promise(result) : { kind: 'returned', shape: shapeOf(result) }
    } catch (error) {
      return threw(error)
    }
  }
  window.addEventListener(`${secret}call`, (event) => {
    const { id, args } = (event as CustomEvent<{ id: number; args: unknown[] }>).detail
    tell('answer', run(id, args))
  })
  window.addEventListener(`${secret}ready`, () => exposed.forEach((exposure) => tell('expose', exposure)))

  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      const exposure = { name, shape: describe(api) }
      exposed.push(exposure)
      tell('expose', exposure)
    },
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const text = codec.encode({ kind: 'invoke', id, channel, args })
        replies.set(id, { resolve, reject })
        post(text)
      }),
    send: (channel: string, ...args: unknown[]) => post(codec.encode({ kind: 'send', channel, args })),
    on: (channel: string, listener: AnyFunction) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    removeListener: (channel: string, listener: AnyFunction) => {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  // The path is known to the browser only; the main process puts it in place of this text when a message brings it.
  const getPathForFile = (file: File): string => {
    const key = `stand-in-file:${crypto.randomUUID()}`
    files.set(key, file)
    return key
  }

  type Delivery =
    { kind: 'reply'; id: number; ok: boolean; value: unknown } | { kind: 'message'; channel: string; args: unknown[] }
  world[`${secret}deliver`] = (text: string) => {
    const delivery = codec.decode(text) as Delivery
    if (delivery.kind === 'message') {
      listeners.get(delivery.channel)?.forEach((listener) => listener({}, ...delivery.args))
      return
    }
    const reply = replies.get(delivery.id)
    replies.delete(delivery.id)
    if (delivery.ok) reply?.resolve(delivery.value)
    else reply?.reject(new Error(String(delivery.value)))
  }
  world[`${secret}file`] = (key: string) => files.get(key)

  const electron = guard('electron', {
    contextBridge: guard('contextBridge', contextBridge),
    ipcRenderer: guard('ipcRenderer', ipcRenderer),
    webUtils: guard('webUtils', { getPathForFile }),
  })
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
