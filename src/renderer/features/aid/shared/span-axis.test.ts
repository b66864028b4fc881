import { expect, test } from 'vitest'
import { barOn, spanAxis, ticksBeside, todaySide } from './span-axis.ts'

test('a year has its twelve months by number, a span over two years names the year', () => {
  expect(spanAxis('2025-01-01', '2025-12-31').ticks.map(({ label }) => label)).toEqual(
    Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
  )
  const school = spanAxis('2025-09-01', '2026-08-31').ticks.map(({ label }) => label)
  expect(school[0]).toBe('2025年9月')
  expect(school).toContain('2026年1月')
  expect(school).toContain('2月')
})

test('a long span has fewer marks, the longest one a year', () => {
  expect(
    spanAxis('2022-09-01', '2025-08-31')
      .ticks.map(({ on }) => on)
      .slice(0, 3),
  ).toEqual(['2022-10-01', '2023-01-01', '2023-04-01'])
  expect(spanAxis('2014-01-01', '2025-12-31').ticks.map(({ label }) => label)).toContain('2020年')
})

test('the word of today goes left of its line where the next mark is near', () => {
  const axis = spanAxis('2025-01-01', '2025-12-31')
  expect(todaySide(axis, '2025-11-23')).toBe('left')
  expect(todaySide(axis, '2025-11-05')).toBe('right')
})

test('a month that the word of today would cover loses its name and keeps its line', () => {
  const axis = spanAxis('2025-01-01', '2025-12-31')
  const named = (today: string) => ticksBeside(axis, today).flatMap(({ on, label }) => (label === '' ? [on] : []))
  expect(named('2025-11-23')).toEqual(['2025-11-01'])
  expect(named('2025-11-10')).toEqual(['2025-11-01'])
  expect(named('2025-11-16')).toEqual([])
})

test('a bar covers both its days, and one day is a day wide', () => {
  const axis = spanAxis('2025-01-01', '2025-01-10')
  expect(barOn(axis, '2025-01-03', '2025-01-03')).toEqual({ left: 0.2, width: expect.closeTo(0.1) as number })
  expect(barOn(axis, '2024-12-20', '2025-02-01')).toEqual({ left: 0, width: 1 })
})
