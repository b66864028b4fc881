import { RefusedFile } from './refused-file.ts'

/**
 * The container of an old workbook is a small file system: chains of sectors, the next one of each in a table. A chain
 that leads back into itself never ends, and the library that reads it fills the memory on the way.
 */
export function checkCompound(bytes: Buffer): void {
  const size = 2 ** bytes.readUInt16LE(30)
  if (size !== 512 && size !== 4096) throw damaged()
  const next = tableOf(bytes, size)
  const ends = new Set<number>()
  const directory = follow(bytes.readInt32LE(48), next, ends)
  follow(bytes.readInt32LE(60), next, ends)
  for (const sector of directory) {
    for (let at = (sector + 1) * size; at + entryBytes <= Math.min((sector + 2) * size, bytes.length); at += entryBytes)
      if (holdsLargeStream(bytes, at)) follow(bytes.readInt32LE(at + 116), next, ends)
  }
}

const entryBytes = 128
const rootEntry = 5
/** What is smaller lies in the root's own small sectors, by another table whose reading ends with its size. */
const largeStream = 4096

const holdsLargeStream = (bytes: Buffer, at: number): boolean =>
  bytes[at + 66] === rootEntry || bytes.readUInt32LE(at + 120) >= largeStream

const damaged = (): RefusedFile => new RefusedFile('damaged', '内部的存放次序有误')

/** Follows a chain to its end; `known` are sectors from which the end is known to be reached. */
function follow(start: number, next: Int32Array, known: Set<number>): readonly number[] {
  const chain: number[] = []
  const own = new Set<number>()
  for (let sector = start; sector >= 0 && sector < next.length; sector = next[sector] ?? -1) {
    if (own.has(sector)) throw damaged()
    if (known.has(sector)) break
    own.add(sector)
    chain.push(sector)
  }
  for (const sector of chain) known.add(sector)
  return chain
}

const inHeader = 109

/** The next sector of each; the sectors that hold this table are named in the header and, of a large file, in more. */
function tableOf(bytes: Buffer, size: number): Int32Array {
  const sectors = Math.max(0, Math.ceil(bytes.length / size) - 1)
  const next = new Int32Array(sectors).fill(-1)
  let from = 0
  for (const address of tableSectors(bytes, size)) {
    for (let at = 0; at < size; at += 4) {
      const place = (address + 1) * size + at
      const sector = from + at / 4
      if (sector < sectors && place + 4 <= bytes.length) next[sector] = bytes.readInt32LE(place)
    }
    from += size / 4
  }
  return next
}

function* tableSectors(bytes: Buffer, size: number): Generator<number> {
  for (let at = 0; at < inHeader; at += 1) {
    const address = bytes.readInt32LE(76 + at * 4)
    if (address >= 0) yield address
  }
  const seen = new Set<number>()
  for (let more = bytes.readInt32LE(68); more >= 0 && (more + 2) * size <= bytes.length;) {
    if (seen.has(more)) throw damaged()
    seen.add(more)
    const place = (more + 1) * size
    for (let at = 0; at < size - 4; at += 4) {
      const address = bytes.readInt32LE(place + at)
      if (address >= 0) yield address
    }
    more = bytes.readInt32LE(place + size - 4)
  }
}
