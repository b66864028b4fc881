import { expect, test } from 'vitest'
import { blankFilter } from './report-choice.ts'
import { listAddress, sourceAddress } from './source-link.ts'

test('rows that the list can show open in the list', () => {
  const filter = {
    ...blankFilter,
    stages: ['小学'],
    statuses: ['due', 'overdue'] as ('due' | 'overdue')[],
    cohort: 'c1',
  }
  expect(listAddress(filter)).toBe('/pairings?stage=%E5%B0%8F%E5%AD%A6&cohortId=c1&statuses=due%2Coverdue')
  expect(listAddress(blankFilter)).toBe('/pairings')
})

test('what the list cannot say stays with the report', () => {
  expect(listAddress({ ...blankFilter, districts: ['410902'] })).toBeNull()
  expect(listAddress({ ...blankFilter, stages: ['小学', '初中'] })).toBeNull()
  expect(listAddress({ ...blankFilter, crossDistrict: true })).toBeNull()
  expect(listAddress({ ...blankFilter, asOf: '2025-06-30' })).toBeNull()
})

test('a cell leads to its record, and a number to the rows it counts', () => {
  expect(sourceAddress({ kind: 'record', area: 'pairing', id: 'p1', note: '' })).toBe('/pairings/p1')
  const across = { ...blankFilter, crossDistrict: true }
  expect(sourceAddress({ kind: 'rows', report: 'pairing-list', filter: across, note: '' })).toMatch(
    /^\/reports\/pairing-list\?filter=/,
  )
  expect(sourceAddress({ kind: 'rows', report: 'nonsense', filter: blankFilter, note: '' })).toBeNull()
})
