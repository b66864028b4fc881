import { expect, test } from 'vitest'
import { batched } from './batched.ts'

test('what is asked in one moment is one call, each gets its own answer, and nobody is asked twice', async () => {
  const calls: string[][] = []
  const load = batched(async (ids) => {
    calls.push(ids)
    return ids.map((id) => ({ id, word: `${id}!` }))
  }, 2)
  expect(await Promise.all([load('a'), load('b'), load('a')])).toMatchObject([
    { word: 'a!' },
    { word: 'b!' },
    { word: 'a!' },
  ])
  expect(calls).toEqual([['a', 'b'], ['a']])
})

test('a call that fails fails for all who asked', async () => {
  const load = batched(() => Promise.reject(new Error('no')), 10)
  await expect(load('a')).rejects.toThrow('no')
})
