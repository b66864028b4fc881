export interface CloneCodec {
  /** Text for a value as structured cloning would carry it; throws for what cannot be cloned. */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

/**
 * What Electron's IPC carries beside JSON: undefined, NaN, bigint, Date, Map, Set, Error and bytes.
 * Self-contained: its source is also run inside the page.
 */
export function createCloneCodec(): CloneCodec {
  type Tagged = readonly [tag: string, value: unknown]
  const mark = '$clone'
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  const bytesToText = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const textToBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

  const tagOf = (value: unknown): Tagged | undefined => {
    if (value === undefined) return ['undefined', null]
    if (typeof value === 'number') return Number.isFinite(value) ? undefined : ['number', String(value)]
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof Error) return ['error', [value.name, value.message]]
    if (value instanceof Map) return ['map', pack([...value])]
    if (value instanceof Set) return ['set', pack([...value])]
    if (value instanceof ArrayBuffer) return ['buffer', bytesToText(new Uint8Array(value))]
    if (value instanceof Uint8Array) return ['bytes', bytesToText(value)]
    return ArrayBuffer.isView(value) ? refuse() : undefined
  }

  const open = new Set<unknown>()
  const packObject = (value: object): unknown => {
    if (open.has(value)) refuse()
    open.add(value)
    const packed = Array.isArray(value)
      ? Array.from(value, pack)
      : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]))
    open.delete(value)
    return mark in value ? { [mark]: ['object', Object.entries(packed as object)] } : packed
  }
  function pack(value: unknown): unknown {
    if (typeof value === 'function' || typeof value === 'symbol') refuse()
    const tagged = tagOf(value)
    if (tagged) return { [mark]: tagged }
    return typeof value === 'object' && value !== null ? packObject(value) : value
  }

  const restore = ([tag, value]: Tagged): unknown => {
    if (tag === 'undefined') return undefined
    if (tag === 'number') return Number(value)
    if (tag === 'bigint') return BigInt(value as string)
    if (tag === 'date') return new Date(value as number)
    if (tag === 'bytes') return textToBytes(value as string)
    if (tag === 'buffer') return textToBytes(value as string).buffer
    if (tag === 'map') return new Map(unpack(value) as [unknown, unknown][])
    if (tag === 'set') return new Set(unpack(value) as unknown[])
    if (tag === 'object') return Object.fromEntries((value as [string, unknown][]).map(([k, v]) => [k, unpack(v)]))
    const [name, message] = value as [string, string]
    return Object.assign(new Error(message), { name })
  }
  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(unpack)
    if (mark in value) return restore(value[mark] as Tagged)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unpack(member)]))
  }

  return {
    encode: (value) => {
      open.clear()
      return JSON.stringify(pack(value))
    },
    decode: (text) => unpack(JSON.parse(text)),
  }
}
