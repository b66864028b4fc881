import { expect, test } from 'vitest'
import { createFileTokens } from './file-tokens.ts'

test('a token gives its path back, and says only the name of the file', () => {
  const tokens = createFileTokens()
  const handle = tokens.handleFor('/home/li/报表/一览表.xlsx')
  expect(handle.name).toBe('一览表.xlsx')
  expect(handle.token).not.toContain('li')
  expect(tokens.pathOf(handle.token)).toBe('/home/li/报表/一览表.xlsx')
})

test('a made-up token or a path in its place is refused', () => {
  const { pathOf } = createFileTokens()
  for (const text of ['file-1', '/etc/passwd', '']) expect(() => pathOf(text)).toThrow('file/token-expired')
})

test('the paths of all tokens in an input are found, however deep', () => {
  const tokens = createFileTokens()
  const [a, b] = [tokens.handleFor('/a'), tokens.handleFor('/b')]
  expect(tokens.pathsIn({ files: [a.token, { deep: b.token }], other: '/a', none: null })).toEqual({
    [a.token]: '/a',
    [b.token]: '/b',
  })
})

test('the oldest tokens are given up when there are very many', () => {
  const tokens = createFileTokens()
  const first = tokens.handleFor('/first')
  let last = first
  for (let count = 0; count < 5000; count += 1) last = tokens.handleFor('/x')
  expect(() => tokens.pathOf(first.token)).toThrow('file/token-expired')
  expect(tokens.pathOf(last.token)).toBe('/x')
})
