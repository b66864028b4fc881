import { expect, test } from 'vitest'
import { rowsOf } from './ledger-links.ts'

const span = { from: '2025-01-01', to: '2025-12-31' }

test('a figure opens its list with the filter it was counted by', () => {
  const { lists } = rowsOf([{ area: 'visits', filter: { ...span, directions: ['out'], kinds: ['送教'], held: true } }])
  const [path, query] = (lists[0]?.to ?? '').split('?')
  expect(path).toBe('/visits')
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    period: '2025-01-01..2025-12-31',
    direction: 'out',
    kind: '送教',
    held: '1',
  })
})

test('a total opens each list once, and its activities once', () => {
  const { lists, activityIds } = rowsOf([
    { area: 'postings', filter: { ...span, there: true } },
    { area: 'postings', filter: { ...span, there: true } },
    { area: 'activities', ids: ['a', 'b'] },
    { area: 'activities', ids: ['b'] },
  ])
  expect(lists.map(({ label }) => label)).toEqual(['援派人员'])
  expect(activityIds).toEqual(['a', 'b'])
})
