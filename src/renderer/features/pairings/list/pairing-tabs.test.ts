import { expect, test } from 'vitest'
import type { PairingCounts } from '#shared/pairings/pairing-contract.ts'
import { pairingStatuses, type PairingStatus } from '#shared/pairings/pairing.ts'
import { pairingTabs, statusesIn, statusesOf, tabOf } from './pairing-tabs.ts'

const counts = (some: Partial<Record<PairingStatus, number>>): PairingCounts => ({
  byStatus: Object.fromEntries(
    pairingStatuses.map((status) => [status, some[status] ?? 0]),
  ) as PairingCounts['byStatus'],
  total: 0,
  mentors: 0,
  mentees: 0,
})

test('the counts of the tabs add up to 全部, and 作废 is not in it', () => {
  const some = Object.fromEntries(pairingStatuses.map((status, at) => [status, at + 1]))
  const tabs = pairingTabs(counts(some), 'all')
  const [all, ...rest] = tabs
  const sum = rest.filter((tab) => tab.key !== 'void').reduce((total, tab) => total + (tab.count ?? 0), 0)
  expect(all?.count).toBe(sum)
  expect(rest.find((tab) => tab.key === 'void')?.count).toBe(some['void'])
})

test('a rare state has a tab only while it has rows or is looked at', () => {
  const keys = (active: 'all' | 'paused', paused: number) =>
    pairingTabs(counts({ paused }), active).map((tab) => tab.key)
  expect(keys('all', 0)).not.toContain('paused')
  expect(keys('all', 1)).toContain('paused')
  expect(keys('paused', 0)).toContain('paused')
})

test('every state stands under exactly one tab', () => {
  const keys = pairingTabs(counts(Object.fromEntries(pairingStatuses.map((status) => [status, 1]))), 'all')
  const covered = keys.flatMap((tab) => statusesOf(tab.key) ?? [])
  expect(covered.toSorted()).toEqual([...pairingStatuses].toSorted())
})

test('what the address names wrongly is left out', () => {
  expect(statusesIn('due,nonsense')).toEqual(['due'])
  expect(statusesIn('nonsense')).toBeUndefined()
  expect(tabOf('nonsense')).toBe('all')
})
