import { expect, test } from 'vitest'
import { loadParts, loadVerdict } from './load-bar.ts'

test('the bar shows what is carried, what goes beyond the reminder line, and what is free', () => {
  expect(loadParts({ current: 5, warning: 3, limit: 6 })).toEqual([
    'carried',
    'carried',
    'carried',
    'beyond',
    'beyond',
    'free',
  ])
  expect(loadParts({ current: 1, warning: 3, limit: null })).toEqual(['carried', 'free', 'free'])
})

test('a load beyond every line still fits the bar', () => {
  expect(loadParts({ current: 9, warning: 3, limit: 6 })).toHaveLength(9)
  expect(loadParts({ current: 40, warning: 3, limit: null })).toHaveLength(20)
})

test('the limit is told before the reminder line, and at the reminder line nothing is said yet', () => {
  expect(loadVerdict({ current: 6, warning: 3, limit: 6 })).toBe('已到上限')
  expect(loadVerdict({ current: 7, warning: 3, limit: 6 })).toBe('超过上限')
  expect(loadVerdict({ current: 4, warning: 3, limit: 6 })).toBe('超提醒线')
  expect(loadVerdict({ current: 3, warning: 3, limit: null })).toBeNull()
})
