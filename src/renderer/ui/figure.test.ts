import { expect, test } from 'vitest'
import { figure } from './figure.ts'

test('thousands are parted by a comma, and a fraction stays', () => {
  expect([figure(0), figure(999), figure(12_400), figure(2.6), figure(-1_200)]).toEqual([
    '0',
    '999',
    '12,400',
    '2.6',
    '-1,200',
  ])
})
