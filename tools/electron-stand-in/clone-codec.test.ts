import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCloneCodec } from './clone-codec.ts'

const { encode, decode } = createCloneCodec()

test('what is decoded equals what was encoded, whatever structured cloning may carry', () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: false,
  })
  fc.assert(
    fc.property(value, (original) => {
      expect(decode(encode(original))).toEqual(structuredClone(original))
    }),
  )
})

test('bytes and errors cross', () => {
  expect(decode(encode({ b: new Uint8Array([0, 128, 255]) }))).toEqual({ b: new Uint8Array([0, 128, 255]) })
  expect(decode(encode(new TypeError('坏')))).toMatchObject({ name: 'TypeError', message: '坏' })
})

test('an object that looks like a mark of ours crosses unchanged', () => {
  const original = { $clone: ['date', 1], other: { $clone: undefined } }
  expect(decode(encode(original))).toEqual(original)
})

test('functions, symbols and cycles are refused', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  for (const value of [() => 1, { f: () => 1 }, Symbol('s'), cycle]) {
    expect(() => encode(value)).toThrow('could not be cloned')
  }
})
