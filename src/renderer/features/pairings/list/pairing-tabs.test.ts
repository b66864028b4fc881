import { expect, test } from 'vitest'
import { pairingStatuses } from '#shared/pairings/pairing.ts'
import { pairingTabs } from './pairing-tabs.ts'

const each = Object.fromEntries(pairingStatuses.map((status) => [status, 1])) as Record<
  (typeof pairingStatuses)[number],
  number
>

test('every state stands under exactly one tab', () => {
  const keys = pairingTabs.tabs(each, 'all').filter(({ key }) => key !== 'all')
  const covered = keys.flatMap(({ key }) => pairingTabs.statusesOf({ tab: key }) ?? [])
  expect(covered.toSorted()).toEqual([...pairingStatuses].toSorted())
})

test('已作废 is not among 全部', () => {
  expect(pairingTabs.totalOf(each, {})).toBe(pairingStatuses.length - 1)
})
