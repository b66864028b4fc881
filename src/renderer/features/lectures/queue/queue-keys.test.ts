import { expect, test } from 'vitest'
import { queueKey } from './queue-keys.ts'

test('a digit chooses the candidate of that place, Enter the first', () => {
  expect(queueKey('3')).toEqual({ do: 'choose', at: 2 })
  expect(queueKey('Enter')).toEqual({ do: 'choose', at: 0 })
  expect(queueKey('0')).toBeNull()
})

test('a letter is the same in capitals, and what means nothing does nothing', () => {
  expect(queueKey('N')).toEqual({ do: 'new' })
  expect(queueKey('x')).toEqual({ do: 'discard' })
  expect(queueKey('Tab')).toBeNull()
})
