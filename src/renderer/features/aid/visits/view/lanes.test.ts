import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelWidth, packLane } from './lanes.ts'

const bar = (key: string, left: number, width: number, label = '名师送教') => ({ key, left, width, label })
const sides = (bars: Parameters<typeof packLane>[0], width = 1000) =>
  packLane(bars, width).bars.map(({ bar: { key }, row, side }) => `${key} ${row} ${side}`)

test('a label stands right of its bar, and left of it at the end of the lane', () => {
  expect(sides([bar('a', 100, 20), bar('b', 970, 20)])).toEqual(['a 0 right', 'b 0 left'])
})

test('what would cover another goes a row down', () => {
  expect(sides([bar('a', 100, 20), bar('b', 150, 20), bar('c', 400, 20)])).toEqual([
    'a 0 right',
    'b 1 right',
    'c 0 right',
  ])
})

test('a label too long for either side still leaves its bar in a row of its own', () => {
  expect(packLane([bar('a', 10, 60, '长'.repeat(90))], 300)).toMatchObject({
    rows: 1,
    bars: [{ row: 0, side: 'right' }],
  })
})

test('no bar and no label ever covers another of its row', () => {
  const bars = fc.array(
    fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 1, max: 90 }),
      signs: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(bars, (found) => {
      const lane = packLane(
        found.map(({ left, width, signs }, at) => bar(String(at), left, width, '字'.repeat(signs))),
        1000,
      )
      const spans = lane.bars.map(({ bar: one, row, side }) => {
        const label = labelWidth(one.label) + 5
        return side === 'right'
          ? { row, from: one.left, to: one.left + one.width + label }
          : { row, from: one.left - label, to: one.left + one.width }
      })
      for (const [at, one] of spans.entries())
        for (const other of spans.slice(at + 1))
          if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true)
    }),
  )
})
