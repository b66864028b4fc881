import { expect, test } from 'vitest'
import { differenceOf, groupLink } from './desk-labels.ts'

test('the difference to last year is text with its sign', () => {
  expect(differenceOf(312, 268)).toBe('+44')
  expect(differenceOf(15, 17)).toBe('-2')
  expect(differenceOf(3, 3)).toBe('持平')
  expect(differenceOf(18_420, 15_960)).toBe('+2,460')
})

test('a difference of averages is rounded to one place', () => {
  expect(differenceOf(2.3, 2.1)).toBe('+0.2')
})

test('到期 opens what ends within the days of the shipped policy, of those under way', () => {
  expect(groupLink('due', '2025-12-11')).toBe('/pairings?statuses=active,extended,due&dueBefore=2026-01-10')
})
