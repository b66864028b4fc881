import { expect, test } from 'vitest'
import type { ToEngine } from '#main/engine/engine-messages.ts'
import type { ProgressEvent } from '#shared/shell/channels.ts'
import { createEngineCalls, failureFor } from './engine-calls.ts'

const message = (id: string) => ({ kind: 'call', id, operation: 'teachers.list', input: {}, files: {} }) as const

function setUp() {
  const events: ProgressEvent[] = []
  const sent: ToEngine[] = []
  const calls = createEngineCalls((event) => events.push(event))
  return { calls, events, sent, send: (one: ToEngine) => void sent.push(one) }
}

test('a call is sent once, when an engine is there, and answered once', async () => {
  const { calls, sent, send } = setUp()
  const answer = calls.add(message('1'))
  calls.sendWaiting(send)
  calls.sendWaiting(send)
  expect(sent).toHaveLength(1)
  calls.settle('1', { ok: true, value: 5 })
  calls.settle('1', { ok: true, value: 6 })
  expect(await answer).toEqual({ ok: true, value: 5 })
})

test('when the engine dies, what it had been sent is answered and what still waits is kept for the next one', async () => {
  const { calls, sent, send } = setUp()
  const first = calls.add(message('1'))
  calls.sendWaiting(send)
  const second = calls.add(message('2'))
  calls.failSent('engine/restarted')
  expect(await first).toMatchObject({ ok: false, error: { code: 'engine/restarted' } })
  calls.sendWaiting(send)
  expect(sent.map((one) => 'id' in one && one.id)).toEqual(['1', '2'])
  calls.settle('2', { ok: true, value: null })
  expect((await second).ok).toBe(true)
})

test('when the database is refused every call hears why', async () => {
  const { calls } = setUp()
  const answer = calls.add(message('1'))
  calls.failAll(failureFor('db/in-use'))
  expect(await answer).toMatchObject({ ok: false, error: { code: 'db/in-use' } })
})

test('long work has a label while it lasts, and its last event says that it has ended', () => {
  const { calls, events, send } = setUp()
  void calls.add(message('1'))
  calls.sendWaiting(send)
  expect(calls.longWork()).toBeNull()
  calls.report({ kind: 'progress', id: '1', done: 3, total: 9, label: '读取文件' })
  expect(calls.longWork()).toBe('读取文件')
  calls.settle('1', { ok: true, value: null })
  expect(calls.longWork()).toBeNull()
  expect(events.map(({ done, ended }) => [done, ended])).toEqual([
    [3, false],
    [0, true],
  ])
})
