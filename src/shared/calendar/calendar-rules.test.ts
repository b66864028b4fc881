import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../kernel/dates.ts'
import { createTeachingCalendar } from './calendar-rules.ts'
import type { SchoolCalendar } from './calendar.ts'
import { usualTerm } from './usual-terms.ts'

const nationalDay = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => ({
  day: `2025-10-${day}`,
  kind: 'holiday' as const,
  name: '国庆节',
}))
const stored: SchoolCalendar = {
  terms: [{ schoolYear: '2025-2026', semester: 1, startsOn: '2025-09-01', endsOn: '2026-01-23', isUsual: false }],
  days: [
    ...nationalDay,
    { day: '2025-09-28', kind: 'workday', name: '国庆节' },
    { day: '2025-10-11', kind: 'workday', name: '国庆节' },
    { day: '2026-08-08', kind: 'workday', name: '不在学期里' },
  ],
}
const calendar = createTeachingCalendar(stored, '2025-12-11')

test('teaching is on the weekdays of a term that are no holidays, and on the weekends that are worked', () => {
  expect(calendar.isTeachingDay('2025-09-01')).toBe(true)
  expect(calendar.isTeachingDay('2025-09-06')).toBe(false)
  expect(calendar.isTeachingDay('2025-10-01')).toBe(false)
  expect(calendar.isTeachingDay('2025-09-28')).toBe(true)
  expect(calendar.isTeachingDay('2026-01-26')).toBe(false)
  expect(calendar.isTeachingDay('2026-08-08')).toBe(false)
})

test('a vacation belongs to the term before it, and a year that nobody has entered has the usual terms', () => {
  expect(calendar.termAt('2026-01-30')).toMatchObject({ semester: 1, endsOn: '2026-01-23', isUsual: false })
  expect(calendar.termAt('2026-02-20')).toEqual(usualTerm('2025-2026', 2))
  expect(calendar.termAt('2026-08-31')).toEqual(usualTerm('2025-2026', 2))
  expect(calendar.termAfter(calendar.termAt('2026-08-31'), 1)).toEqual(usualTerm('2026-2027', 1))
})

test('days in term count on every day of the week, and not in a vacation', () => {
  expect(calendar.termDays('2025-09-05', '2025-09-08')).toBe(3)
  expect(calendar.termDays('2026-01-20', '2026-02-22')).toBe(3 + 3)
  expect(calendar.termDays('2026-07-05', '2026-08-31')).toBe(0)
  expect(calendar.termDays('2025-09-08', '2025-09-05')).toBe(0)
})

test('a week counts once, however many of its days are left', () => {
  expect(calendar.teachingWeeks('2025-09-01', '2025-09-05')).toBe(1)
  expect(calendar.teachingWeeks('2025-09-05', '2025-09-08')).toBe(2)
  expect(calendar.teachingWeeks('2025-09-06', '2025-09-07')).toBe(0)
  expect(calendar.teachingWeeks('2025-09-29', '2025-10-05')).toBe(1)
  expect(calendar.teachingWeeks('2025-10-01', '2025-10-08')).toBe(0)
  expect(calendar.teachingWeeks('2026-01-24', '2026-02-19')).toBe(0)
})

test('the share that has passed stands still over a vacation and is whole after the last day', () => {
  expect(calendar.passedShare('2025-09-01', '2026-01-23', '2025-09-01')).toBe(0)
  expect(calendar.passedShare('2025-09-01', '2026-07-05', '2026-01-24')).toBe(
    calendar.passedShare('2025-09-01', '2026-07-05', '2026-02-20'),
  )
  expect(calendar.passedShare('2025-09-01', '2026-01-23', '2026-01-24')).toBe(1)
  expect(calendar.passedShare('2026-07-10', '2026-08-20', '2026-08-01')).toBeNull()
})

const day = fc.integer({ min: -700, max: 900 }).map((days) => addDays('2025-09-01', days))

test('days and weeks of a span are those that one counts one by one', () => {
  fc.assert(
    fc.property(day, fc.nat(200), (from, length) => {
      const days = Array.from({ length: length + 1 }, (_, at) => addDays(from, at)).filter(calendar.isTeachingDay)
      const to = addDays(from, length)
      const weekOf = (one: string): number => Math.floor((daysBetween('1970-01-01', one) + 3) / 7)
      expect(calendar.teachingDays(from, to)).toBe(days.length)
      expect(calendar.teachingWeeks(from, to)).toBe(new Set(days.map(weekOf)).size)
    }),
  )
})

test('the share never shrinks and stays between nothing and all', () => {
  fc.assert(
    fc.property(day, fc.nat(400), day, fc.nat(100), (from, length, today, later) => {
      const share = calendar.passedShare(from, addDays(from, length), today)
      const then = calendar.passedShare(from, addDays(from, length), addDays(today, later))
      if (share === null || then === null) return
      expect(share).toBeGreaterThanOrEqual(0)
      expect(then).toBeGreaterThanOrEqual(share)
      expect(then).toBeLessThanOrEqual(1)
    }),
  )
})
