import { expect, test } from 'vitest'
import { studioStatuses } from '#shared/studios/studio.ts'
import { statusesIn, statusesOf, studioTabs, tabOf, type StatusCounts } from './studio-tabs.ts'

const counts = (some: Partial<StatusCounts>): StatusCounts => ({
  ...(Object.fromEntries(studioStatuses.map((status) => [status, 0])) as StatusCounts),
  ...some,
})

test('every state but 已作废 counts once to 全部, and its tab', () => {
  const each = counts(Object.fromEntries(studioStatuses.map((status, at) => [status, at + 1])))
  const tabs = studioTabs(each, 'all')
  const parts = tabs.filter(({ key }) => key !== 'all' && key !== 'void')
  expect(tabs[0]?.count).toBe(parts.reduce((sum, { count }) => sum + (count ?? 0), 0))
})

test('the steps before the naming stand under one tab', () => {
  expect(studioTabs(counts({ applied: 2, publicised: 1 }), 'all').find(({ key }) => key === 'applying')?.count).toBe(3)
  expect(statusesOf('applying')).toContain('reviewed')
})

test('a rare state has a tab only while it has rows or is looked at', () => {
  const has = (tabs: ReturnType<typeof studioTabs>) => tabs.some(({ key }) => key === 'revoked')
  expect(has(studioTabs(counts({}), 'all'))).toBe(false)
  expect(has(studioTabs(counts({ revoked: 1 }), 'all'))).toBe(true)
  expect(has(studioTabs(counts({}), 'revoked'))).toBe(true)
})

test('an unknown tab or state of the address is left out', () => {
  expect(tabOf('nothing')).toBe('all')
  expect(statusesIn('named,nothing')).toEqual(['named'])
  expect(statusesIn('nothing')).toBeUndefined()
})
