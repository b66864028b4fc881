import { expect, test } from 'vitest'
import { durationLabel } from './waiting-line.tsx'

test('a wait is told in the two largest units it has', () => {
  expect([9, 60, 845, 900, 7260].map(durationLabel)).toEqual([
    '9 秒',
    '1 分 00 秒',
    '14 分 05 秒',
    '15 分 00 秒',
    '2 小时 1 分',
  ])
})
