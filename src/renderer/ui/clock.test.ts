import { expect, test } from 'vitest'
import { readClock } from './clock.ts'

test('a time of day is read in every usual way of writing', () => {
  for (const text of ['9:30', '09:30', '９：３０', '9.30', '930', '0930', '9点半', '9点30分', '9时30'])
    expect(readClock(text)).toBe('09:30')
  expect(readClock('14')).toBe('14:00')
  expect(readClock('14点')).toBe('14:00')
})

test('what is no time of day is not guessed at', () => {
  for (const text of ['', '25:00', '9:75', '上午', '2025-03-05']) expect(readClock(text)).toBeNull()
})
