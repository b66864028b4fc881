import { expect, test } from 'vitest'
import { z } from 'zod'
import { command, query, type Area } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createDispatch, type LogLine } from './dispatch.ts'

const contract = {
  things: {
    list: query(z.object({ limit: z.int().max(10) }), ['registry']).returns<readonly number[]>(),
    break: command(z.object({}), ['registry']).returns<null>(),
    refuse: command(z.object({}), ['registry']).returns<null>(),
    change: command(z.object({}), ['registry', 'history']).returns<null>(),
  },
}

function openDoor() {
  const lines: LogLine[] = []
  const announced: (readonly Area[])[] = []
  const dispatch = createDispatch({
    contract,
    handlers: {
      things: {
        list: ({ limit }) => [limit],
        break: () => {
          throw new Error('张三 410991199001011234')
        },
        refuse: () => {
          throw new AppError('record/not-found')
        },
        change: () => null,
      },
    },
    log: (line) => lines.push(line),
    announce: (areas) => announced.push(areas),
    now: () => '2025-12-11T01:00:00.000Z',
    reference: () => 'a1b2',
  })
  const context = { progress: () => undefined, signal: { aborted: false }, file: (path: string) => path }
  return { lines, announced, call: (operation: string, input: unknown) => dispatch(operation, input, context) }
}

test('an unknown operation, junk and __proto__ are answered, not thrown', async () => {
  const { call } = openDoor()
  for (const [operation, input] of [
    ['things.nothing', {}],
    ['__proto__.toString', {}],
    ['things.list', { limit: 11 }],
    ['things.list', null],
    ['things.list', JSON.parse('{"__proto__":{"limit":1}}')],
    ['things.list', 'x'.repeat(100_000)],
  ] as const) {
    const result = await call(operation, input)
    expect(result.ok).toBe(false)
  }
  expect(({} as Record<string, unknown>)['limit']).toBeUndefined()
})

test('a bug is answered with a reference, and its cause goes to the log alone', async () => {
  const { call, lines } = openDoor()
  const result = await call('things.break', {})
  expect(result).toMatchObject({ ok: false, error: { code: 'internal/bug', details: { reference: 'a1b2' } } })
  expect(JSON.stringify(result)).not.toContain('张三')
  expect(lines).toMatchObject([{ op: 'things.break', code: 'internal/bug', reference: 'a1b2' }])
})

test('only a command that was carried out makes queries stale', async () => {
  const { call, announced } = openDoor()
  await call('things.list', { limit: 1 })
  await call('things.refuse', {})
  expect(announced).toEqual([])
  await call('things.change', {})
  expect(announced).toEqual([['registry', 'history']])
})

test('every call leaves one line that holds no payload', async () => {
  const { call, lines } = openDoor()
  await call('things.list', { limit: 7, secret: '13800000000' })
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('13800000000')
})

test('a missing handler is a fault of the build and throws at start-up', () => {
  const make = (): unknown =>
    createDispatch({
      contract,
      handlers: { things: { list: () => [] } } as never,
      log: () => undefined,
      announce: () => undefined,
      now: () => '',
      reference: () => '',
    })
  expect(make).toThrow('no handler for things.break')
})
