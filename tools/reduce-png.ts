import { deflateSync, inflateSync } from 'node:zlib'
import { chunk } from './screen-photo.ts'

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each pixel. */
  readonly colours: Uint32Array
}

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Takes PNG's filter back, in place: what a byte is held against stands left of it, above it, and above that. */
function unfilter(bytes: Buffer, height: number, stride: number, step: number): void {
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1) + 1
    const filter = bytes[start - 1] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = start + x
      const left = x < step ? 0 : (bytes[at - step] ?? 0)
      const up = y === 0 ? 0 : (bytes[at - stride - 1] ?? 0)
      const corner = x < step || y === 0 ? 0 : (bytes[at - stride - 1 - step] ?? 0)
      const against = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      bytes[at] = ((bytes[at] ?? 0) + against) & 0xff
    }
  }
}

/** Reads what a browser writes: 8 bits a channel, RGB or RGBA, not interlaced. */
function readPng(png: Buffer): Pixels {
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]]
  if (png[24] !== 8 || (kind !== 2 && kind !== 6) || png[28] !== 0) throw new Error('not a PNG as browsers write them')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const step = kind === 6 ? 4 : 3
  const bytes = inflateSync(Buffer.concat(parts))
  unfilter(bytes, height, width * step, step)
  const colours = new Uint32Array(width * height)
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const at = pixel * step + Math.floor(pixel / width) + 1
    colours[pixel] = bytes.readUIntBE(at, 3)
  }
  return { width, height, colours }
}

const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 0xff) - ((other >> 8) & 0xff)) ** 2 +
  ((one & 0xff) - (other & 0xff)) ** 2

/** The colours used most; any other is drawn in the nearest of them. */
function paletteOf(colours: Uint32Array): {
  readonly palette: readonly number[]
  readonly indexOf: (of: number) => number
} {
  const uses = new Map<number, number>()
  for (const colour of colours) uses.set(colour, (uses.get(colour) ?? 0) + 1)
  const palette = [...uses]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, 256)
    .map(([colour]) => colour)
  const known = new Map(palette.map((colour, index) => [colour, index] as const))
  const indexOf = (colour: number): number => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const nearest = palette.reduce(
      (best, one, index) => (distance(one, colour) < distance(palette[best] ?? 0, colour) ? index : best),
      0,
    )
    known.set(colour, nearest)
    return nearest
  }
  return { palette, indexOf }
}

/** The same picture in at most 256 colours, a byte a pixel: a window needs no more, and it is a third of the size. */
export function reducePng(png: Buffer): Buffer {
  const { width, height, colours } = readPng(png)
  const { palette, indexOf } = paletteOf(colours)
  const rows = Buffer.alloc(height * (width + 1))
  colours.forEach((colour, pixel) => {
    rows[pixel + Math.floor(pixel / width) + 1] = indexOf(colour)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.concat(palette.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 0xff, colour & 0xff])))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
