import { expect, test } from 'vitest'
import { moved } from './move-buttons.tsx'

test('an item changes places with its neighbour', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
})

test('a place that does not exist moves nothing', () => {
  expect(moved(['a', 'b'], 5, 1)).toEqual(['a', 'b'])
})
