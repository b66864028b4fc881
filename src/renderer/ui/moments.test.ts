import { expect, test } from 'vitest'
import { dayWithWeekday, localMoment, momentForReading } from './moments.ts'

test('a day is named with its weekday', () => {
  expect(dayWithWeekday('2025-12-11')).toBe('2025-12-11 星期四')
  expect(dayWithWeekday('2026-11-22')).toBe('2026-11-22 星期日')
})

test('today and yesterday are said as words, earlier days by date', () => {
  const at = new Date(2025, 11, 11, 9, 12).toISOString()
  expect(localMoment(at)).toEqual({ day: '2025-12-11', time: '09:12' })
  expect(momentForReading(at, '2025-12-11')).toBe('今天 09:12')
  expect(momentForReading(at, '2025-12-12')).toBe('昨天 09:12')
  expect(momentForReading(at, '2025-12-20')).toBe('2025-12-11 09:12')
})
