import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyBeside, putInPlace } from './replace-database.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-replace-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('what was there goes into quarantine as a set, and a second time beside the first', () => {
  const [file, source] = [write('龙都.db', '旧'), write('backup.db', '新')]
  write('龙都.db-wal', '旧 wal')
  putInPlace(file, copyBeside(file, source), 'before-1')
  expect(readFileSync(file, 'utf8')).toBe('新')
  expect(existsSync(`${file}-wal`)).toBe(false)
  const kept = (place: string, name: string): string => readFileSync(join(folder, 'quarantine', place, name), 'utf8')
  expect([kept('before-1', '龙都.db'), kept('before-1', '龙都.db-wal')]).toEqual(['旧', '旧 wal'])
  putInPlace(file, copyBeside(file, source), 'before-1')
  expect([kept('before-1', '龙都.db'), kept('before-1-2', '龙都.db')]).toEqual(['旧', '新'])
  expect(readdirSync(folder).toSorted()).toEqual(['backup.db', 'quarantine', '龙都.db'])
})

test('the place of the database is empty at no moment while another file is put there', async () => {
  const [file, source] = [write('龙都.db', '旧'), write('backup.db', '新')]
  const loop = `
    const { copyBeside, putInPlace } = await import(${JSON.stringify(join(import.meta.dirname, 'replace-database.ts'))})
    for (let n = 0; n < 300; n += 1) putInPlace(process.argv[1], copyBeside(process.argv[1], process.argv[2]), String(n))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', loop, file, source], { stdio: 'inherit' })
  const ended = once(child, 'close')
  let seen = 0
  let missing = 0
  while (child.exitCode === null) {
    for (let look = 0; look < 2000; look += 1) {
      seen += 1
      if (!existsSync(file)) missing += 1
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await ended).toEqual([0, null])
  expect(seen).toBeGreaterThan(1000)
  expect(missing).toBe(0)
})
