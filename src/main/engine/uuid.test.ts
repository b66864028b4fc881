import { expect, test } from 'vitest'
import { createUuidSource } from './uuid.ts'

test('ids are UUIDv7, different, and sorted in the order in which they were made', () => {
  let now = 1_765_400_000_000
  const createId = createUuidSource(() => now)
  const ids = Array.from({ length: 20_000 }, (_, index) => {
    if (index % 5000 === 0) now += 1
    return createId()
  })
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})

test('a clock that is set back does not break the order', () => {
  const times = [2000, 1000, 1500, 3000]
  let call = 0
  const createId = createUuidSource(() => times[call++] ?? 0)
  const ids = times.map(() => createId())
  expect(ids.toSorted()).toEqual(ids)
})
