import { expect, test } from 'vitest'
import { twinStatuses, type TwinStatus } from '#shared/twinning/twin-group.ts'
import { twinTabs } from './twin-tabs.ts'

const each = Object.fromEntries(twinStatuses.map((status) => [status, 1])) as Record<TwinStatus, number>

test('every state stands under exactly one tab, and 已作废 is not among 全部', () => {
  const keys = twinTabs.tabs(each, 'all').filter(({ key }) => key !== 'all')
  expect(keys.flatMap(({ key }) => twinTabs.statusesOf({ tab: key }) ?? []).toSorted()).toEqual(twinStatuses.toSorted())
  expect(twinTabs.totalOf(each, {})).toBe(twinStatuses.length - 1)
})
