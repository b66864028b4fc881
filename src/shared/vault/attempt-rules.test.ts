import { expect, test } from 'vitest'
import { afterWrong, attemptsNow, noAttempts, waitAfter } from './attempt-rules.ts'

const minute = 60_000
const wrong = (times: number, at: number) => {
  let attempts = noAttempts
  for (let time = 0; time < times; time += 1) attempts = afterWrong(attempts, at)
  return attempts
}

test('four wrong passphrases cost nothing, the fifth 15 minutes, and each further one twice as much up to 4 hours', () => {
  expect([4, 5, 6, 7, 8, 9, 10, 60].map(waitAfter)).toEqual([0, 900, 1800, 3600, 7200, 14_400, 14_400, 14_400])
})

test('the wait runs down with the clock', () => {
  expect(attemptsNow(wrong(5, 0), 10 * minute).waitSeconds).toBe(300)
  expect(attemptsNow(wrong(5, 0), 15 * minute).waitSeconds).toBe(0)
})

test('a clock set back begins the wait anew, and setting it forth again gains no more than that', () => {
  const back = attemptsNow(wrong(5, 60 * minute), 10 * minute)
  expect(back.waitSeconds).toBe(900)
  expect(attemptsNow(back, 20 * minute).waitSeconds).toBe(300)
})
