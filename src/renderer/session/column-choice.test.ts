import { expect, test } from 'vitest'
import { isShown } from './column-choice.ts'

const column = (more: object = {}) => ({ key: 'town', title: '乡镇', width: 80, cell: () => null, ...more })

test('a column shows by default and an optional one does not', () => {
  expect(isShown(column(), [])).toBe(true)
  expect(isShown(column({ optional: true }), [])).toBe(false)
})

test('switching turns the default round', () => {
  expect(isShown(column(), ['town'])).toBe(false)
  expect(isShown(column({ optional: true }), ['town'])).toBe(true)
})

test('a fixed column cannot be switched off', () => {
  expect(isShown(column({ fixed: true }), ['town'])).toBe(true)
})
