import { expect, test } from 'vitest'
import { stepFrom } from './board-cursor.ts'

test('arrows step over mentors with nobody and stop at the edges', () => {
  const lengths = [0, 3, 0, 1, 1]
  expect(stepFrom(null, 'down', lengths)).toEqual({ row: 1, at: 0 })
  expect(stepFrom({ row: 1, at: 2 }, 'down', lengths)).toEqual({ row: 3, at: 0 })
  expect(stepFrom({ row: 1, at: 2 }, 'up', lengths)).toEqual({ row: 1, at: 2 })
  expect(stepFrom({ row: 1, at: 2 }, 'right', lengths)).toEqual({ row: 1, at: 2 })
  expect(stepFrom({ row: 1, at: 2 }, 'left', lengths)).toEqual({ row: 1, at: 1 })
  expect(stepFrom({ row: 1, at: 1 }, 'last', lengths)).toEqual({ row: 4, at: 0 })
  expect(stepFrom(null, 'down', [0, 0])).toBeNull()
})
