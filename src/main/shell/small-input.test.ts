import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { judgeInput } from './small-input.ts'

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
const circle: { self?: unknown } = {}
circle.self = circle

test('every operation of the contract has a door, and nothing else has', () => {
  const names = Object.entries(contract).flatMap(([area, verbs]) => Object.keys(verbs).map((verb) => `${area}.${verb}`))
  expect(names.filter((name) => judgeInput(name, {}) !== 'ok')).toEqual([])
  for (const name of ['nothing.here', '__proto__.x', 'constructor', '', 'settings', 'settings.get.x', 'toString.call'])
    expect(judgeInput(name, {})).toBe('unknown')
})

test('what is larger than its operation takes is refused, Chinese characters by their bytes', () => {
  expect(judgeInput('settings.get', { filler: 'x'.repeat(250_000) })).toBe('ok')
  expect(judgeInput('settings.get', { filler: '长'.repeat(100_000) })).toBe('size')
  expect(judgeInput('shell.savePicture', { picture: 'x'.repeat(20 * 2 ** 20) })).toBe('ok')
  expect(judgeInput('shell.savePicture', { picture: 'x'.repeat(25 * 2 ** 20) })).toBe('size')
})

test('what is no plain data is refused: circles, depths, bytes, maps', () => {
  for (const input of [circle, nested(10_000), new Uint8Array(8), new Map(), { list: new Set() }, 1n])
    expect(judgeInput('settings.get', input)).toBe('shape')
  for (const input of [undefined, null, 1, 'x', nested(20), { a: [{ b: null }] }])
    expect(judgeInput('settings.get', input)).toBe('ok')
})
