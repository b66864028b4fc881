import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extended, noSelection, toggled } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const list = (keys: ReadonlySet<string>) => [...keys].toSorted().join('')

test('a click ticks a row and a second click takes the tick away', () => {
  const once = toggled(noSelection, 'b')
  expect(list(once.keys)).toBe('b')
  expect(list(toggled(once, 'b').keys)).toBe('')
})

test('Shift ticks everything between the last ticked row and this one, in either direction', () => {
  expect(list(extended(toggled(noSelection, 'b'), 'd', order).keys)).toBe('bcd')
  expect(list(extended(toggled(noSelection, 'd'), 'b', order).keys)).toBe('bcd')
})

test('a second range starts from the same row and keeps what was ticked', () => {
  const first = extended(toggled(noSelection, 'c'), 'e', order)
  expect(list(extended(first, 'a', order).keys)).toBe('abcde')
})

test('Shift without a start, or with a start that is filtered away, ticks only the row', () => {
  expect(list(extended(noSelection, 'c', order).keys)).toBe('c')
  expect(list(extended(toggled(noSelection, 'z'), 'c', order).keys)).toBe('cz')
})

test('ticking twice is the same as not ticking', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...order)), fc.constantFrom(...order), (ticked, key) => {
      const start = { keys: new Set(ticked), anchor: null }
      expect(list(toggled(toggled(start, key), key).keys)).toBe(list(start.keys))
    }),
  )
})
