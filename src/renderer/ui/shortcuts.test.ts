import { expect, test } from 'vitest'
import { fieldKeeps, keyName } from './shortcuts.ts'

const pressed = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test('a key is named by what is held with it', () => {
  expect(keyName(pressed('k', { ctrlKey: true }))).toBe('ctrl+k')
  expect(keyName(pressed('K', { ctrlKey: true, shiftKey: true }))).toBe('ctrl+shift+k')
  expect(keyName(pressed('F2'))).toBe('f2')
})

test('? is ? whether or not the keyboard needs Shift for it', () => {
  expect(keyName(pressed('?', { shiftKey: true }))).toBe('?')
})

test('an F key leads the other way with Shift', () => {
  expect(keyName(pressed('F8'))).toBe('f8')
  expect(keyName(pressed('F8', { shiftKey: true }))).toBe('shift+f8')
})

test('a text field keeps its own undo, and a typed question mark', () => {
  expect(fieldKeeps('ctrl+z')).toBe(true)
  expect(fieldKeeps('?')).toBe(true)
  expect(fieldKeeps('ctrl+k')).toBe(false)
})
