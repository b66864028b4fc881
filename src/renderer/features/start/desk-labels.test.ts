import { expect, test } from 'vitest'
import { groupLink } from './desk-labels.ts'

test('到期 opens what ends within the days of the shipped policy, of those under way', () => {
  expect(groupLink('due', '2025-12-11')).toBe('/pairings?statuses=active,extended,due&dueBefore=2026-01-10')
})
