import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { AppError } from '#shared/kernel/errors.ts'

/** Writes a zip file part by part, holding no more of it than a few chunks. */
export interface ZipWriter {
  /** Text goes in as UTF-8. */
  readonly add: (name: string, content: Iterable<string | Uint8Array>) => Promise<void>
  /** The directory at the end; without it there is no zip file. */
  readonly finish: () => Promise<void>
}

interface Entry {
  readonly name: Buffer
  readonly offset: number
  crc: number
  size: number
  packed: number
}

// Sizes follow the data (bit 3), names are UTF-8 (bit 11).
const flags = 0x0808
const deflated = 8
const version = 20
const most = 0xffff_ffff

/** Date and time as MS-DOS had them, which zip still has. */
function dosTime(at: Date): readonly [time: number, date: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const year = Math.max(1980, at.getUTCFullYear())
  return [time, ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()]
}

/** Little-endian numbers behind each other, each of its own number of bytes. */
function record(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

const stamp = (at: Date): readonly (readonly [2, number])[] => {
  const [time, date] = dosTime(at)
  return [
    [2, version],
    [2, flags],
    [2, deflated],
    [2, time],
    [2, date],
  ]
}

export function createZipWriter(to: Writable, at: Date): ZipWriter {
  const entries: Entry[] = []
  let offset = 0

  async function write(chunk: Buffer): Promise<void> {
    offset += chunk.length
    if (offset > most) throw new AppError('report/too-long', { limit: '4 GB' })
    if (!to.write(chunk)) await once(to, 'drain')
  }

  async function pack(entry: Entry, content: Iterable<string | Uint8Array>): Promise<void> {
    const deflate = createDeflateRaw({ level: 4 })
    async function feed(): Promise<void> {
      try {
        for (const piece of content) {
          const bytes = Buffer.from(piece)
          entry.crc = crc32(bytes, entry.crc)
          entry.size += bytes.length
          if (!deflate.write(bytes)) await once(deflate, 'drain')
        }
        deflate.end()
      } catch (error) {
        deflate.destroy()
        throw error
      }
    }
    async function drain(): Promise<void> {
      for await (const chunk of deflate as AsyncIterable<Buffer>) {
        entry.packed += chunk.length
        await write(chunk)
      }
    }
    const [fed, drained] = await Promise.allSettled([feed(), drain()])
    // What stopped the feeding is the cause; the other end only notices that it stopped.
    if (fed.status === 'rejected') throw fed.reason
    if (drained.status === 'rejected') throw drained.reason
  }

  const sizes = (entry: Entry): readonly (readonly [4, number])[] => [
    [4, entry.crc],
    [4, entry.packed],
    [4, entry.size],
  ]

  async function add(name: string, content: Iterable<string | Uint8Array>): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 }
    entries.push(entry)
    await write(record([4, 0x04034b50], ...stamp(at), [4, 0], [4, 0], [4, 0], [2, entry.name.length], [2, 0]))
    await write(entry.name)
    await pack(entry, content)
    await write(record([4, 0x08074b50], ...sizes(entry)))
  }

  async function finish(): Promise<void> {
    const start = offset
    for (const entry of entries) {
      const lengths = [
        [2, entry.name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
      ] as const
      await write(
        record([4, 0x02014b50], [2, version], ...stamp(at), ...sizes(entry), ...lengths, [4, 0], [4, entry.offset]),
      )
      await write(entry.name)
    }
    const count = entries.length
    await write(
      record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, offset - start], [4, start], [2, 0]),
    )
  }

  return { add, finish }
}
