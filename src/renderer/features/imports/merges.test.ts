import { expect, test } from 'vitest'
import { indexMerges } from './merges.ts'

const title = { top: 2, bottom: 2, left: 0, right: 7 }
const mentor = { top: 60, bottom: 70, left: 1, right: 1 }
const merges = indexMerges([title, mentor])

test('a merged area is found from each of its cells and from no other', () => {
  expect(merges.at(2, 7)).toBe(title)
  expect(merges.at(60, 1)).toBe(mentor)
  expect(merges.at(70, 1)).toBe(mentor)
  expect(merges.at(71, 1)).toBeUndefined()
  expect(merges.at(65, 2)).toBeUndefined()
})

test('rows list a merged area once, though it reaches over several blocks and begins above them', () => {
  expect(merges.between(63, 66)).toEqual([mentor])
  expect(merges.between(1, 100)).toEqual([title, mentor])
  expect(merges.between(71, 100)).toEqual([])
})
