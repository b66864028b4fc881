import { z } from 'zod'
import type { Operation } from '#shared/contract/define.ts'
import { below } from '../harness/seeded-numbers.ts'

const nested = (depth: number): unknown => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))
const circle: Record<string, unknown> = { name: '圈' }
circle['self'] = circle

/** What no form sends, and what somebody who means harm might. */
const values: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 2 ** 53,
  () => 1e308,
  () => '',
  () => ' ',
  () => '\u0000',
  () => '\ud800',
  () => '２０２５',
  () => 'x'.repeat(100_000),
  () => "'; DROP TABLE teacher; --",
  () => '%_\\',
  () => '../../../../etc/passwd',
  () => '\\\\server\\share\\x',
  () => 'file:///etc/passwd',
  () => '{"after":{"no":1}}',
  () => '<img src=x onerror=alert(1)>',
  () => '01900000-0000-7000-8000-000000000001',
  () => '2025-02-31',
  () => '0000-00-00',
  () => [],
  () => Array.from({ length: 2000 }, () => 'x'),
  () => ({}),
  () => nested(500),
  () => circle,
  () => JSON.parse('{"__proto__":{"polluted":1}}') as unknown,
  () => ({ constructor: { prototype: { polluted: 1 } } }),
  () => ({ toString: null, valueOf: 1 }),
  () => new Date(Number.NaN),
  () => () => 'x',
  () => Symbol('x'),
  () => 10n,
  () => new Map([['a', 1]]),
  () => new Uint8Array(16),
]

/** The names that an operation knows at its top, so that junk gets past the first look. */
export function fieldsOf({ input }: Operation): readonly string[] {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return Object.keys(schema.properties ?? {})
}

/** One input for an operation: its own fields with wrong values, or something that is no input at all. */
export function junkFor(fields: readonly string[], random: () => number): unknown {
  const value = (): unknown => values[below(random, values.length)]?.()
  if (fields.length === 0 || random() < 0.2) return value()
  const chosen = fields.filter(() => random() < 0.6)
  const input = Object.fromEntries(chosen.map((field) => [field, value()]))
  return random() < 0.1 ? { ...input, [String(below(random, 1e6))]: value() } : input
}
