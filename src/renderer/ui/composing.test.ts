import { expect, test } from 'vitest'
import { composing } from './composing.ts'

test('a key is composing when the browser says so, in a React or in a native event', () => {
  expect(composing({ keyCode: 13, nativeEvent: { isComposing: true } })).toBe(true)
  expect(composing({ keyCode: 13, isComposing: true })).toBe(true)
})

test('key code 229 is composing whatever the flag says, for some input methods end the composition first', () => {
  expect(composing({ keyCode: 229, nativeEvent: { isComposing: false } })).toBe(true)
})

test('a plain Enter is not composing', () => {
  expect(composing({ keyCode: 13, nativeEvent: { isComposing: false } })).toBe(false)
})
