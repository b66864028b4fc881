import { expect, test } from 'vitest'
import { mapRows, rowsOnDemand, withLast } from './row-list.ts'

const numbers = (length: number, read: number[] = []) =>
  rowsOnDemand(length, (from, to) => {
    const some = Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, at) => from + at)
    read.push(...some)
    return some
  })

test('a row drawn from a part of the list knows its place in the whole', () => {
  const drawn = mapRows(numbers(10), (row, at) => `${row}@${at}`)
  expect(drawn.slice(3, 5)).toEqual(['3@3', '4@4'])
  expect(Array.from(drawn)).toHaveLength(10)
})

test('the row of sums stands below the last row, in whatever part it is read', () => {
  const list = withLast(numbers(5), -1)
  expect(list.length).toBe(6)
  expect(list.slice(0, 2)).toEqual([0, 1])
  expect(list.slice(4, 99)).toEqual([4, -1])
})

test('an array stays an array, and nothing else is read before it is asked for', () => {
  expect(mapRows([1, 2], (row) => row * 2)).toEqual([2, 4])
  const read: number[] = []
  withLast(
    mapRows(numbers(5, read), (row) => row),
    9,
  ).slice(2, 3)
  expect(read).toEqual([2])
})
