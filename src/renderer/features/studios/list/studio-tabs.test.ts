import { expect, test } from 'vitest'
import { studioStatuses } from '#shared/studios/studio.ts'
import { studioTabs } from './studio-tabs.ts'

const each = Object.fromEntries(studioStatuses.map((status) => [status, 1])) as Record<
  (typeof studioStatuses)[number],
  number
>

test('every state stands under exactly one tab', () => {
  const keys = studioTabs.tabs(each, 'all').filter(({ key }) => key !== 'all')
  const covered = keys.flatMap(({ key }) => studioTabs.statusesOf({ tab: key }) ?? [])
  expect(covered.toSorted()).toEqual([...studioStatuses].toSorted())
})

test('the steps before the naming stand under one tab, and 已作废 is not among 全部', () => {
  expect(studioTabs.statusesOf({ tab: 'applying' })).toContain('reviewed')
  expect(studioTabs.totalOf(each, {})).toBe(studioStatuses.length - 1)
})
