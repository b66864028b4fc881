import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealRows, planFor } from './desk-plan.ts'

test('at 1366×768 six full groups show two rows each, and the charts keep most of their bars', () => {
  expect(planFor(652)).toEqual({ rows: 11, bars: 8 })
})

test('at 1920×1080 there is room for more of both', () => {
  expect(planFor(964)).toEqual({ rows: 19, bars: 10 })
})

test('a low window keeps every group and lets the page scroll', () => {
  expect(planFor(396)).toEqual({ rows: 11, bars: 5 })
  expect(planFor(0)).toEqual({ rows: 11, bars: 5 })
})

test('a hundred overdue pairs leave every other group its place', () => {
  expect(dealRows([30, 2, 10, 30, 4, 1], 11)).toEqual([2, 2, 2, 2, 2, 1])
  expect(dealRows([30, 2, 0, 4], 11)).toEqual([5, 2, 0, 4])
})

test('no more rows are dealt than there are, none is given to a group that has none, and none is kept back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 8 }), fc.nat(40), (lengths, rows) => {
      const dealt = dealRows(lengths, rows)
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
      expect(sum(dealt)).toBe(Math.min(rows, sum(lengths)))
      expect(dealt.every((count, at) => count <= (lengths[at] ?? 0))).toBe(true)
    }),
  )
})
