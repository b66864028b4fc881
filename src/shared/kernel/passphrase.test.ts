import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastPassphraseRules, passphraseProblem } from './passphrase.ts'

const problem = (passphrase: string, login = ''): string | null =>
  passphraseProblem(passphrase, leastPassphraseRules, login)

test('ten characters of three kinds will do, Chinese among them', () => {
  expect(problem('Longdu-2026')).toBeNull()
  expect(problem('濮阳longdu2026')).toBeNull()
})

test('what is short, of one kind, nearly one character or holds the login name is refused with the reason', () => {
  expect(problem('Lo-2026')).toContain('至少要 10 个字符，现在是 7 个')
  expect(problem('longdulongdu')).toContain('其中 3 种')
  expect(problem('Aa1Aa1Aa1Aa1')).toContain('太少')
  expect(problem(' Longdu-2026')).toContain('空格')
  expect(problem('Liwen-2026-x', 'LIWEN')).toContain('登录名')
})

test('characters are counted as people count them, and asking for more never accepts more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 24 }),
      fc.integer({ min: 10, max: 20 }),
      (text, leastLength) => {
        const strict = passphraseProblem(text, { leastLength, leastKinds: 4 })
        if (strict === null) expect(problem(text)).toBeNull()
      },
    ),
  )
  expect(problem('Ab1𬱖𬱖𬱖𬱖𬱖𬱖')).toContain('现在是 9 个')
})
