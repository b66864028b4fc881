import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { crc32, deflateSync } from 'node:zlib'
import type { VirtualScreen } from './virtual-screen.ts'

interface Picture {
  readonly width: number
  readonly height: number
  /** Rows of red, green, blue, each led by PNG's filter byte 0. */
  readonly rows: Buffer
}

/** Reads an XWD dump of a 24-bit true-colour screen (32 bits a pixel, blue first). */
export function readXwd(xwd: Buffer): Picture {
  const field = (index: number) => xwd.readUInt32BE(index * 4)
  const [width, height, bytesPerLine] = [field(4), field(5), field(12)]
  const start = field(0) + field(19) * 12
  const rows = Buffer.alloc(height * (width * 3 + 1))
  let to = 0
  for (let y = 0; y < height; y += 1) {
    to += 1
    for (let from = start + y * bytesPerLine, x = 0; x < width; x += 1, from += 4) {
      rows[to++] = xwd[from + 2] ?? 0
      rows[to++] = xwd[from + 1] ?? 0
      rows[to++] = xwd[from] ?? 0
    }
  }
  return { width, height, rows }
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

export function writePng({ width, height, rows }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A blank window and a bare screen are two or three colours; a painted page has many. */
function colourCount({ rows }: Picture): number {
  const seen = new Set<number>()
  for (let at = 0; at + 2 < rows.length && seen.size < 40; at += 300) seen.add(rows.readUIntBE(at, 3))
  return seen.size
}

/** Saves what the screen shows once it is painted and has stood still for two seconds; false after a minute of neither. */
export async function photographScreen(screen: VirtualScreen, file: string): Promise<boolean> {
  let previous: Picture | undefined
  let still = 0
  for (let second = 0; second < 60; second += 1) {
    await sleep(1000)
    const now = readXwd(readFileSync(screen.framebuffer))
    still = previous?.rows.equals(now.rows) ? still + 1 : 0
    previous = now
    if (still < 2 || colourCount(now) < 8) continue
    writeFileSync(file, writePng(now))
    return true
  }
  if (previous) writeFileSync(file, writePng(previous))
  return false
}
