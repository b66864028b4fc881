import { expect, test } from 'vitest'
import { withEvent } from './progress-store.ts'

const event = (callId: string, done: number, ended = false) => ({
  callId,
  operation: 'imports.stage',
  done,
  total: 100,
  label: '正在读取',
  ended,
})

test('later news of the same work take the place of earlier ones', () => {
  const running = [event('a', 1), event('b', 5)]
  expect(withEvent(running, event('a', 60)).map((one) => [one.callId, one.done])).toEqual([
    ['a', 60],
    ['b', 5],
  ])
})

test('new work stands below, and work that has ended is gone', () => {
  expect(withEvent([event('a', 1)], event('b', 0)).map((one) => one.callId)).toEqual(['a', 'b'])
  expect(withEvent([event('a', 1), event('b', 0)], event('a', 0, true)).map((one) => one.callId)).toEqual(['b'])
})
