import { expect, test } from 'vitest'
import { stateGroups } from './state-groups.ts'

const statuses = ['draft', 'running', 'halted', 'void'] as const
const groups = stateGroups(statuses, [
  { key: 'draft', label: '草稿', statuses: ['draft'], always: true },
  { key: 'open', label: '运行', statuses: ['running'], always: true },
  { key: 'halted', label: '停摆', statuses: ['halted'], always: false },
  { key: 'void', label: '已作废', statuses: ['void'], always: false, apart: true },
])
const counts = { draft: 1, running: 2, halted: 0, void: 8 }

test('the counts of the tabs add up to 全部, and what stands apart is not in it', () => {
  expect(groups.tabs(counts, 'all').map(({ label, count }) => `${label} ${count}`)).toEqual([
    '全部 3',
    '草稿 1',
    '运行 2',
    '已作废 8',
  ])
  expect(groups.totalOf(counts, {})).toBe(3)
})

test('a rare state has a tab only while it has rows or is looked at', () => {
  const has = (halted: number, active: 'all' | 'halted') =>
    groups.tabs({ ...counts, halted }, active).some(({ key }) => key === 'halted')
  expect([has(0, 'all'), has(1, 'all'), has(0, 'halted')]).toEqual([false, true, true])
})

test('states named in the address come before the tab, and what is named wrongly is left out', () => {
  expect(groups.statusesOf({ tab: 'open', statuses: 'halted,nonsense,draft' })).toEqual(['draft', 'halted'])
  expect(groups.statusesOf({ tab: 'open', statuses: 'nonsense' })).toEqual(['running'])
  expect(groups.statusesOf({ tab: 'nonsense' })).toBeUndefined()
  expect(groups.tabOf('nonsense')).toBe('all')
})

test('the rows that are asked for are counted', () => {
  expect(groups.totalOf(counts, { statuses: 'draft,void' })).toBe(9)
  expect(groups.totalOf(counts, { tab: 'open' })).toBe(2)
  expect(groups.totalOf(undefined, {})).toBeUndefined()
})
