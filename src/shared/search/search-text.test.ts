import { expect, test } from 'vitest'
import { pairingCodePrefix } from './search-text.ts'

test.each([
  ['SJ-2025-0031', 'SJ-2025-0031'],
  ['sj20250031', 'SJ-2025-0031'],
  ['sj-2025-00', 'SJ-2025-00'],
  ['sj2025', 'SJ-2025'],
  ['sj-20', 'SJ-20'],
  ['SJ-2025-0031-2', 'SJ-2025-0031'],
  ['ｓｊ－２０２５', 'SJ-2025'],
])('%s is the beginning of the code %s', (typed, from) => expect(pairingCodePrefix(typed)?.from).toBe(from))

test.each(['sj', 'wxm', '张三', '2025', ''])('%j is no code', (typed) => expect(pairingCodePrefix(typed)).toBeNull())
