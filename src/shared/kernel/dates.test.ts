import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  earliestDay,
  isIsoDate,
  isPartialDate,
  latestDay,
  yearsBetween,
} from './dates.ts'
import { schoolYearEnd, schoolYearLabel, schoolYearOf, schoolYearStart, shiftSchoolYear } from './school-year.ts'

const day = fc.integer({ min: 0, max: 47_000 }).map((n) => addDays('1930-01-01', n))

test('a day that does not exist is no date', () => {
  expect(['2025-02-29', '2025-13-01', '2025-00-10', '2025-9-1', '2025-09-31', ''].filter(isIsoDate)).toEqual([])
  expect(isIsoDate('2024-02-29')).toBe(true)
  expect(['2025', '2025-09', '2025-09-30', '2025-13', '25-09'].filter(isPartialDate)).toEqual([
    '2025',
    '2025-09',
    '2025-09-30',
  ])
})

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
      expect(isIsoDate(addDays(from, days))).toBe(true)
    }),
  )
})

test('a month later is the same day, or the end of a shorter month', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
  expect(addMonths('2025-08-31', -6)).toBe('2025-02-28')
  fc.assert(
    fc.property(day, fc.integer({ min: -200, max: 200 }), (from, months) => {
      const to = addMonths(from, months)
      expect(isIsoDate(to)).toBe(true)
      expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
    }),
  )
})

test('what a month or a year may mean runs from its first to its last day', () => {
  expect([earliestDay('2025-02'), latestDay('2025-02'), earliestDay('2025'), latestDay('2025')]).toEqual([
    '2025-02-01',
    '2025-02-28',
    '2025-01-01',
    '2025-12-31',
  ])
})

test('years are counted when they are full', () => {
  expect([
    yearsBetween('2020-09', '2025-08-31'),
    yearsBetween('2020-09', '2025-09-01'),
    yearsBetween('2020', '2025-01-01'),
  ]).toEqual([4, 5, 5])
})

test('a school year runs from 1 September to 31 August, and every day is in exactly one', () => {
  expect([schoolYearOf('2025-08-31'), schoolYearOf('2025-09-01')]).toEqual(['2024-2025', '2025-2026'])
  expect(schoolYearLabel('2025-2026')).toBe('2025—2026学年')
  fc.assert(
    fc.property(day, (date) => {
      const year = schoolYearOf(date)
      expect(schoolYearStart(year) <= date && date <= schoolYearEnd(year)).toBe(true)
      expect(schoolYearEnd(year) < schoolYearStart(shiftSchoolYear(year, 1))).toBe(true)
    }),
  )
})
