import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { reducePng } from './reduce-png.ts'
import { writePng } from './screen-photo.ts'

const width = 40
const height = 30

/** A picture of a few colours as a browser would write it. */
function drawn(): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows.set([x > y ? 255 : 0, 128, y % 3 === 0 ? 7 : 200], y * (width * 3 + 1) + 1 + x * 3)
  return writePng({ width, height, rows })
}

test('a picture of few colours keeps every pixel, a byte each', () => {
  const reduced = reducePng(drawn())
  const part = (name: string): Buffer => {
    const at = reduced.indexOf(name, 0, 'latin1')
    return reduced.subarray(at + 4, at + 4 + reduced.readUInt32BE(at - 4))
  }
  const [palette, rows] = [part('PLTE'), inflateSync(part('IDAT'))]
  const colourAt = (x: number, y: number): number[] => {
    const index = rows[y * (width + 1) + 1 + x] ?? 0
    return [...palette.subarray(index * 3, index * 3 + 3)]
  }
  expect(rows).toHaveLength(height * (width + 1))
  expect([colourAt(5, 3), colourAt(2, 10), colourAt(39, 29), colourAt(0, 0)]).toEqual([
    [255, 128, 7],
    [0, 128, 200],
    [255, 128, 200],
    [0, 128, 7],
  ])
})
