import { expect, test } from 'vitest'
import { queryKey, touches } from './stale.ts'

test('a query is stale as soon as one of the areas it reads has changed', () => {
  expect(touches(['pairings'], ['registry', 'pairings'])).toBe(true)
  expect(touches(['pairings', 'history'], ['history'])).toBe(true)
})

test('a query stays fresh while only other areas change', () => {
  expect(touches(['codes'], ['registry', 'pairings'])).toBe(false)
  expect(touches([], ['registry'])).toBe(false)
})

test('the key of a query starts with its operation, so that its areas can be found from the key', () => {
  expect(queryKey('teachers.list', { text: 'zs' })).toEqual(['teachers.list', { text: 'zs' }])
})
