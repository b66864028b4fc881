import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { timeAxis } from './time-axis.ts'

test('the axis begins and ends with whole months', () => {
  const axis = timeAxis(['2025-09-10', '2026-01-15'])
  expect([axis.from, axis.to]).toEqual(['2025-09-01', '2026-01-31'])
  expect(axis.ticks.map((tick) => tick.label)).toEqual(['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'])
})

test('a long stretch has fewer marks, never more than eight', () => {
  expect(timeAxis(['2025-09-01', '2026-07-15']).ticks.map((tick) => tick.label)).toEqual([
    '2025-09',
    '2025-11',
    '2026-01',
    '2026-03',
    '2026-05',
    '2026-07',
  ])
  expect(timeAxis(['2025-09-01', '2028-08-31']).ticks.length).toBeLessThanOrEqual(8)
})

test('a later day never stands further left, and every day stands on the axis', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 9 }), day, day, (days, one, other) => {
      const axis = timeAxis(days)
      const [early, late] = [one, other].toSorted()
      expect(axis.at(early ?? one)).toBeLessThanOrEqual(axis.at(late ?? other))
      for (const each of days) expect(axis.at(each)).toBeLessThan(1)
    }),
  )
})
