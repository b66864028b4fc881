import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthGrid, shiftMonth, weekdayOf, weekWord } from './month-grid.ts'

test('a month is drawn in whole weeks from Monday, filled up from its neighbours', () => {
  const weeks = monthGrid('2025-10')
  expect(weeks[0]?.map(({ day }) => day)).toEqual([
    '2025-09-29',
    '2025-09-30',
    '2025-10-01',
    '2025-10-02',
    '2025-10-03',
    '2025-10-04',
    '2025-10-05',
  ])
  expect(weeks.at(-1)?.at(-1)).toEqual({ day: '2025-11-02', inMonth: false })
})

test('every month has each of its days once, and every week begins on a Monday', () => {
  const month = fc.record({ year: fc.integer({ min: 1990, max: 2090 }), month: fc.integer({ min: 1, max: 12 }) })
  fc.assert(
    fc.property(month, ({ year, month: number }) => {
      const weeks = monthGrid(`${year}-${String(number).padStart(2, '0')}`)
      const own = weeks.flat().filter(({ inMonth }) => inMonth)
      expect(new Set(own.map(({ day }) => day)).size).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate())
      expect(weeks.every(([monday]) => monday !== undefined && weekdayOf(monday.day) === 0)).toBe(true)
    }),
  )
})

test('months are turned over the end of the year', () => {
  expect(shiftMonth('2025-12', 1)).toBe('2026-01')
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
})

test('a week is named from its Monday to its Sunday', () => {
  expect(weekWord('2025-10-13')).toBe('2025 年 10 月 13 日—19 日')
  expect(weekWord('2025-09-29')).toBe('2025 年 9 月 29 日—10 月 5 日')
})
