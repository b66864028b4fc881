import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logTail } from './log-tail.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-tail-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the last lines come in their order', () => {
  const file = join(folder, 'a.log')
  writeFileSync(file, 'one\ntwo\nthree\n')
  expect(logTail(file, 2)).toEqual(['two', 'three'])
  expect(logTail(file, 9)).toEqual(['one', 'two', 'three'])
})

test('of a long log only its end is read, beginning with a whole line', () => {
  const file = join(folder, 'a.log')
  writeFileSync(file, Array.from({ length: 40_000 }, (_, at) => `line ${at}\n`).join(''))
  const tail = logTail(file, 1_000_000)
  expect(tail.length).toBeLessThan(40_000)
  expect(tail[0]).toMatch(/^line \d+$/)
  expect(tail.at(-1)).toBe('line 39999')
})

test('where there is no log there are no lines', () => {
  expect(logTail(join(folder, 'none.log'), 5)).toEqual([])
})
