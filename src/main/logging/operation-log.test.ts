import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOperationLog } from './operation-log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each operation is one line of JSON, added to what is there', () => {
  const file = join(folder, 'logs/a.log')
  createOperationLog({ file })({ op: 'one' })
  createOperationLog({ file })({ op: 'two' })
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ op: 'one' }, { op: 'two' }])
})

test('a full file is set aside, and the oldest one is given up', () => {
  const file = join(folder, 'a.log')
  const log = createOperationLog({ file, maxBytes: 30, keep: 2 })
  for (let number = 0; number < 8; number += 1) log({ op: 'operation', number })
  expect(readdirSync(folder).toSorted()).toEqual(['a.log', 'a.log.1', 'a.log.2'])
  expect(readFileSync(file, 'utf8')).toContain('"number":7')
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('"number":6')
})

test('a log that cannot be written does not stop the work', () => {
  writeFileSync(join(folder, 'file'), '')
  const log = createOperationLog({ file: join(folder, 'a.log') })
  rmSync(folder, { recursive: true })
  expect(() => log({ op: 'one' })).not.toThrow()
})
