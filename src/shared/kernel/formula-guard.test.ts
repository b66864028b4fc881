import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withGuard, withoutGuard } from './formula-guard.ts'

const marks = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const before = ['', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u202e', "'", "''"]
const payloads = ["cmd|' /C calc'!A0", '1+1', 'HYPERLINK("http://a","b")', 'DDE("a";"b";"c")']

test('no text that a spreadsheet would work out begins so once it is guarded', () => {
  for (const mark of marks)
    for (const blank of before)
      for (const payload of payloads) {
        const text = blank + mark + payload
        expect(withGuard(text)).toBe(`'${text}`)
        expect(withoutGuard(withGuard(text))).toBe(text)
      }
})

test('what is guarded comes back as it was, whatever it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\u00a0', '＝', 'a', '九'), maxLength: 6 }),
  )
  fc.assert(
    fc.property(text, (one) => {
      expect(withoutGuard(withGuard(one))).toBe(one)
    }),
    { numRuns: 5000 },
  )
})

test('names, dates and what only begins with an apostrophe are left as they are', () => {
  for (const text of ['张三', "'90后", '2025-09-01', '0393-4412345', '', 'a=b', "''"]) {
    expect(withGuard(text)).toBe(text)
    expect(withoutGuard(text)).toBe(text)
  }
})
