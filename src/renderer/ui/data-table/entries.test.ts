import { expect, test } from 'vitest'
import { groupedEntries, lineCount } from './entries.ts'

test('a heading stands before the first row of each group', () => {
  expect(groupedEntries(['a1', 'a2', 'b1'], (row) => row.charAt(0))).toEqual([
    { kind: 'group', firstIndex: 0 },
    { kind: 'row', index: 0 },
    { kind: 'row', index: 1 },
    { kind: 'group', firstIndex: 2 },
    { kind: 'row', index: 2 },
  ])
})

test('room is kept for the rows that are counted but not read yet', () => {
  expect(lineCount(100, 100, false, 50_000)).toBe(50_000)
  expect(lineCount(103, 100, false, 500)).toBe(503)
})

test('a list that is read to its end has exactly its own lines, even where the count is out of date', () => {
  expect(lineCount(98, 98, true, 100)).toBe(98)
})
