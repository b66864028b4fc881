import { readingLimits } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

/** One part of a zip, where its packed bytes lie and what it promises to unpack to. */
export interface ZipPart {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: Buffer
  readonly bytes: number
  readonly crc: number
}

interface Listed {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly offset: number
}

/** A part with its place, from its local header to the end of its packed bytes. */
interface Placed {
  readonly part: ZipPart
  readonly from: number
  readonly to: number
}

const damaged = (what: string): RefusedFile => new RefusedFile('damaged', what)
const unsafe = (what: string): RefusedFile => new RefusedFile('unsafe', what)

const endMark = Buffer.from('504b0506', 'hex')
const listedMark = 0x0201_4b50
const localMark = 0x0403_4b50
const longEndMark = 0x0606_4b50
const encrypted = 0x0001 | 0x0040 | 0x2000
const sizesFollow = 0x0008

/**
 * The parts of a zip by its directory, refused where directory and content disagree. Readers differ in which of the two
 * they believe: a file that says the same everywhere is read alike by all of them.
 */
export function zipPartsOf(bytes: Buffer): readonly ZipPart[] {
  const { count, from, to } = directoryOf(bytes)
  if (count > readingLimits.zip.entries) throw unsafe('文件内部的部件过多')
  const placed: Placed[] = []
  let at = from
  for (let index = 0; index < count; index += 1) {
    const { listed, next } = listedAt(bytes, at, to)
    placed.push(placeOf(bytes, listed))
    at = next
  }
  if (at !== to) throw damaged('目录长度不符')
  checkNames(placed)
  checkPlaces(placed, from)
  return placed.map(({ part }) => part)
}

interface Directory {
  readonly count: number
  readonly from: number
  readonly to: number
}

/** The end record counts only as the very end of the file: nothing may hide behind it. */
function directoryOf(bytes: Buffer): Directory {
  const end = bytes.lastIndexOf(endMark)
  if (end < 0 || end + 22 > bytes.length) throw damaged('文件不完整')
  const [count, size, from] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  const isWhole = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count
  if (!isWhole || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw damaged('文件尾不符')
  if (count === 0xffff || size === 0xffff_ffff || from === 0xffff_ffff) throw unsafe('文件内部的部件过多')
  const to = from + size
  // Programs that write without knowing the length beforehand add a second end record for long files, needed or not.
  const hasLongEnd = to === end - 76 && bytes.readUInt32LE(to) === longEndMark
  if (to !== end && !hasLongEnd) throw damaged('目录位置不符')
  return { count, from, to }
}

function listedAt(bytes: Buffer, at: number, to: number): { readonly listed: Listed; readonly next: number } {
  if (at + 46 > to || bytes.readUInt32LE(at) !== listedMark) throw damaged('目录不完整')
  const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
  const extraFrom = at + 46 + (nameLength ?? 0)
  const next = extraFrom + (extraLength ?? 0) + (noteLength ?? 0)
  if (next > to) throw damaged('目录不完整')
  const long = longFields(bytes.subarray(extraFrom, extraFrom + (extraLength ?? 0)))
  const size = (place: number): number => {
    const value = bytes.readUInt32LE(at + place)
    return value === 0xffff_ffff ? long.shift() : value
  }
  const bytesUnpacked = size(24)
  const packedBytes = size(20)
  const listed: Listed = {
    name: bytes.subarray(at + 46, extraFrom),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedBytes,
    bytes: bytesUnpacked,
    offset: size(42),
  }
  return { listed, next }
}

/** The numbers of eight bytes that stand in for those of four, one after the other. */
function longFields(extra: Buffer): { readonly shift: () => number } {
  const values: number[] = []
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) !== 1 || at + 4 + length > extra.length) continue
    for (let place = at + 4; place + 8 <= at + 4 + length; place += 8) {
      values.push(Number(extra.readBigUInt64LE(place)))
    }
  }
  return {
    shift: () => {
      const value = values.shift()
      if (value === undefined) throw damaged('部件大小不明')
      return value
    },
  }
}

function placeOf(bytes: Buffer, listed: Listed): Placed {
  const { offset, packedBytes } = listed
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) throw damaged('部件位置不符')
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const to = from + packedBytes
  if (to > bytes.length) throw damaged('部件不完整')
  if (!isSameInPlace(bytes, listed)) throw unsafe('文件内部的目录与内容不一致')
  if ((listed.flags & encrypted) !== 0) throw new RefusedFile('locked', '')
  if (listed.method !== 0 && listed.method !== 8) throw damaged('压缩方式不支持')
  const part: ZipPart = {
    name: listed.name.toString('utf8'),
    isDeflated: listed.method === 8,
    packed: bytes.subarray(from, to),
    bytes: listed.bytes,
    crc: listed.crc,
  }
  return { part, from: offset, to }
}

/** Whether the header before the content says what the directory says; sizes may be left open, to follow the content. */
function isSameInPlace(bytes: Buffer, { name, flags, method, packedBytes, bytes: unpacked, offset }: Listed): boolean {
  const ownName = bytes.subarray(offset + 30, offset + 30 + bytes.readUInt16LE(offset + 26))
  const ownFlags = bytes.readUInt16LE(offset + 6)
  const isOpen = (ownFlags & sizesFollow) !== 0
  const saysSize = (place: number, size: number): boolean => {
    const own = bytes.readUInt32LE(offset + place)
    return own === size || own === 0xffff_ffff || (isOpen && own === 0)
  }
  return (
    ownName.equals(name) &&
    (ownFlags & encrypted) === (flags & encrypted) &&
    bytes.readUInt16LE(offset + 8) === method &&
    saysSize(18, packedBytes) &&
    saysSize(22, unpacked)
  )
}

function checkNames(placed: readonly Placed[]): void {
  const names = new Set<string>()
  for (const { part } of placed) {
    const name = part.name.replaceAll('\\', '/').toLowerCase()
    if (names.has(name)) throw unsafe('文件内部有重名的部件')
    if (/(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\0/.test(name)) throw unsafe('文件内部的路径不合法')
    names.add(name)
  }
}

/** Parts that share bytes make a small file unpack to an enormous one. */
function checkPlaces(placed: readonly Placed[], directory: number): void {
  const inOrder = placed.toSorted((one, other) => one.from - other.from)
  for (const [index, { to }] of inOrder.entries()) {
    if (to > (inOrder[index + 1]?.from ?? directory)) throw unsafe('文件内部的部件相互重叠')
  }
}
