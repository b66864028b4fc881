import { expect, test } from 'vitest'
import { quotaShare, quotaTone } from './quota.ts'

test('a quota that is met is done, whatever the pace', () => {
  expect(quotaTone(8, 8, 0.2)).toBe('done')
  expect(quotaTone(9, 8, null)).toBe('done')
})

test('up to nine points behind the pace is still on the way, more is behind', () => {
  expect(quotaTone(5, 8, 0.7)).toBe('running')
  expect(quotaTone(5, 8, 0.72)).toBe('behind')
})

test('nobody is behind without a pace', () => {
  expect(quotaTone(0, 8, null)).toBe('idle')
})

test('the bar is never longer than its track, and full where nothing is required', () => {
  expect(quotaShare(12, 8)).toBe(1)
  expect(quotaShare(0, 0)).toBe(1)
  expect(quotaShare(2, 8)).toBe(0.25)
})
