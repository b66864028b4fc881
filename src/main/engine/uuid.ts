import { randomBytes } from 'node:crypto'

/** A source of UUIDv7 (RFC 9562): sorted by time, and by a counter within a millisecond. */
export function createUuidSource(now: () => number): () => string {
  let last = 0
  let counter = 0
  return () => {
    const time = Math.max(now(), last)
    counter = time === last ? counter + 1 : randomBytes(2).readUInt16BE(0) & 0x3ff
    const overflow = counter > 0xfff
    last = overflow ? time + 1 : time
    if (overflow) counter = 0
    const stamp = last.toString(16).padStart(12, '0')
    const tail = randomBytes(8)
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const rest = tail.toString('hex')
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
  }
}
