import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import type { ContractTree, Operation } from '#shared/contract/define.ts'
import { errorCodes } from '#shared/kernel/errors.ts'
import { openTestEngine, type TestEngine } from './test-engine.ts'

const operations: readonly (readonly [string, Operation])[] = Object.entries<ContractTree[string]>(contract).flatMap(
  ([area, verbs]) => Object.entries(verbs).map(([verb, operation]) => [`${area}.${verb}`, operation] as const),
)

const context = { progress: () => undefined, signal: { aborted: false }, file: () => '/nowhere/at/all' }

/** Values that no form sends: wrong types, reserved names, depths, SQL, paths. */
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null,
    [],
    'x',
    -1,
    Number.NaN,
    { limit: 1e9 },
    { limit: -1 },
    { id: "'; DROP TABLE teacher; --" },
    { id: '../../etc/passwd', ids: ['x'], text: '%' },
    { after: '{"no":1}' },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    { id: 'x'.repeat(10_000) },
  ),
)

const rowsOf = ({ db }: TestEngine): unknown => ({
  teachers: db.prepare('SELECT count(*) FROM teacher').pluck().get(),
  schools: db.prepare('SELECT count(*) FROM school').pluck().get(),
  pairings: db.prepare('SELECT count(*) FROM pairing').pluck().get(),
})

test('every operation has an input that can be shown as JSON Schema, and a name of two words', () => {
  expect(operations.length).toBeGreaterThan(80)
  expect(operations.map(([name]) => name).filter((name) => !/^[a-z]+\.[a-z][a-zA-Z]+$/.test(name))).toEqual([])
})

test('whatever is sent, every query answers by value or by a named refusal, never by a bug', async () => {
  const desk = await openTestEngine()
  await desk.client.settings.addSampleData({})
  const before = rowsOf(desk)
  for (const [name, operation] of operations.filter(([, one]) => one.kind === 'query')) {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        const result = await desk.engine.call(name, input, context)
        if (!result.ok) expect(errorCodes.filter((code) => code !== 'internal/bug')).toContain(result.error.code)
        return operation.kind === 'query'
      }),
      { numRuns: 25 },
    )
  }
  expect(rowsOf(desk)).toEqual(before)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a command that refuses its input leaves every table as it was', async () => {
  const desk = await openTestEngine()
  await desk.client.settings.addSampleData({})
  const before = rowsOf(desk)
  const harmless = new Set([
    'settings.addSampleData',
    'settings.removeSampleData',
    'history.undo',
    'history.redo',
    'backups.create',
  ])
  for (const [name] of operations.filter(([one, { kind }]) => kind === 'command' && !harmless.has(one))) {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        const result = await desk.engine.call(name, input, context)
        if (!result.ok) expect(errorCodes.filter((code) => code !== 'internal/bug')).toContain(result.error.code)
      }),
      { numRuns: 15 },
    )
  }
  expect(rowsOf(desk)).toEqual(before)
})
