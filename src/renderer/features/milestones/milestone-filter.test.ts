import { expect, test } from 'vitest'
import { filterOf, monthChoices, tabOf } from './milestone-filter.ts'

test('a month of the address is its first to its last day, a day is itself', () => {
  expect(filterOf({ on: '2026-02' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(filterOf({ on: '2025-10-01' })).toEqual({ from: '2025-10-01', to: '2025-10-01' })
})

test('what the address makes up is no filter', () => {
  expect(filterOf({ kind: 'party', target: 'school' })).toEqual({})
  expect(tabOf('never')).toBe('overdue')
})

test('the months reach from half a year back to a year ahead, and a day that is asked for is among them', () => {
  const months = monthChoices('2025-12-11', undefined).map(({ value }) => value)
  expect([months[0], months.at(-1)]).toEqual(['2025-06', '2026-12'])
  expect(monthChoices('2025-12-11', '2025-10-01')[0]?.value).toBe('2025-10-01')
})
