import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf, readRecoveryCode, tidyRecoveryText, writeRecoveryCode } from './recovery-code.ts'

const symbols = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 26, maxLength: 26 })
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const place = fc.integer({ min: 0, max: 27 })

const replaceAt = (text: string, at: number, shift: number): string => {
  const letter = letters[(letters.indexOf(text[at] ?? '') + shift) % 32] ?? ''
  return text.slice(0, at) + letter + text.slice(at + 1)
}

test('a code that is copied right is read right, however it is written down', () => {
  fc.assert(
    fc.property(symbols, (random) => {
      const code = writeRecoveryCode(random)
      expect(groupsOf(code)).toHaveLength(7)
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'o')]) {
        expect(readRecoveryCode(typed)).toEqual({ ok: true, symbols: random })
      }
    }),
  )
})

test('one wrong character is told with its place', () => {
  fc.assert(
    fc.property(symbols, place, fc.integer({ min: 1, max: 31 }), (random, at, shift) => {
      const wrong = replaceAt(tidyRecoveryText(writeRecoveryCode(random)), at, shift)
      const hint = `第 ${Math.floor(at / 4) + 1} 组第 ${(at % 4) + 1} 个字符多半抄错，`
      expect(readRecoveryCode(wrong)).toEqual({ ok: false, hint })
    }),
  )
})

test('two wrong characters, also two that changed places, are never taken for another code', () => {
  fc.assert(
    fc.property(symbols, place, place, fc.integer({ min: 1, max: 31 }), (random, one, two, shift) => {
      fc.pre(one !== two)
      const text = tidyRecoveryText(writeRecoveryCode(random))
      expect(readRecoveryCode(replaceAt(replaceAt(text, one, shift), two, 7)).ok).toBe(false)
      const swapped = Array.from(text)
      ;[swapped[one], swapped[two]] = [text[two] ?? '', text[one] ?? '']
      expect(readRecoveryCode(swapped.join('')).ok).toBe(text[one] === text[two])
    }),
  )
})

test('missing and strange characters are told as such', () => {
  const code = writeRecoveryCode(Array.from({ length: 26 }, (_, at) => at))
  expect(readRecoveryCode(code.slice(0, -2))).toEqual({ ok: false, hint: '少了 2 个字符，' })
  expect(readRecoveryCode(`恢${code.slice(1)}`)).toEqual({ ok: false, hint: '第 1 组第 1 个字符不是恢复码里的字符，' })
})
