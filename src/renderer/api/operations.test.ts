import { expect, test } from 'vitest'
import { areasOf } from './operations.ts'

test('the areas of an operation are found by its name, as they stand in the contract', () => {
  expect(areasOf('teachers.list')).toContain('registry')
  expect(areasOf('pairings.approve')).toContain('history')
})

test('what the window itself answers touches no area', () => {
  expect(areasOf('shell.info')).toEqual([])
})

test('a name that does not exist has no areas', () => {
  expect(areasOf('teachers.fly')).toEqual([])
  expect(areasOf('')).toEqual([])
})
