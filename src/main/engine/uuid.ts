import { randomBytes } from 'node:crypto'

const poolSize = 4096

/** Eight random bytes at a time from a pool: asking the system for each id costs more than the id. */
function createTails(): () => Buffer {
  let pool = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at >= pool.length) {
      pool = randomBytes(poolSize)
      at = 0
    }
    at += 8
    return pool.subarray(at - 8, at)
  }
}

/** A source of UUIDv7 (RFC 9562): sorted by time, and by a counter within a millisecond. */
export function createUuidSource(now: () => number): () => string {
  let last = 0
  let counter = 0
  const nextTail = createTails()
  return () => {
    const time = Math.max(now(), last)
    counter = time === last ? counter + 1 : randomBytes(2).readUInt16BE(0) & 0x3ff
    const overflow = counter > 0xfff
    last = overflow ? time + 1 : time
    if (overflow) counter = 0
    const stamp = last.toString(16).padStart(12, '0')
    const tail = nextTail()
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const rest = tail.toString('hex')
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
  }
}
