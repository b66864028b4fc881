import { expect, test } from 'vitest'
import { bestValue, type ComparedFigure } from './comparison.ts'

const figure = (better: 'more' | 'less' | null): ComparedFigure<number | null> => ({
  key: 'pairs',
  title: '已配对数',
  of: (value) => value,
  say: String,
  better,
})

test('the best value of a column is its highest or lowest, as is better', () => {
  expect(bestValue(figure('more'), [45, 46, 43])).toBe(46)
  expect(bestValue(figure('less'), [5, null, 7])).toBe(5)
})

test('nothing stands out where plans are alike, alone, or where neither end is better', () => {
  expect(bestValue(figure('more'), [45, 45])).toBeNull()
  expect(bestValue(figure('more'), [45])).toBeNull()
  expect(bestValue(figure(null), [1, 2])).toBeNull()
})
