import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../tests/support/sheet-samples.ts'
import { writeFileAtomically, writeWhole } from './atomic-file.ts'

test('the file is there whole, with its size and digest told', async () => {
  const file = join(scratchFolder(), '表.txt')
  const written = await writeFileAtomically(file, writeWhole('龙都'))
  expect(readFileSync(file, 'utf8')).toBe('龙都')
  expect(written).toEqual({ file, bytes: 6, sha256: createHash('sha256').update('龙都').digest('hex') })
})

test('a failure half-way leaves the old file as it was and nothing beside it', async () => {
  const folder = scratchFolder()
  const file = join(folder, '表.txt')
  writeFileSync(file, '旧')
  const written = writeFileAtomically(file, async (to) => {
    to.write('新')
    throw new Error('stopped')
  })
  await expect(written).rejects.toThrow('stopped')
  expect(readFileSync(file, 'utf8')).toBe('旧')
  expect(readdirSync(folder)).toEqual(['表.txt'])
})

test('a place that cannot be written is told by name, without its path', async () => {
  const folder = scratchFolder()
  const missing = writeFileAtomically(join(folder, '没有', '表.txt'), writeWhole('新'))
  await expect(missing).rejects.toMatchObject({ code: 'file/not-writable', details: { file: '表.txt' } })
  mkdirSync(join(folder, '表.xlsx', '占用'), { recursive: true })
  const taken = writeFileAtomically(join(folder, '表.xlsx'), writeWhole('新'))
  await expect(taken).rejects.toMatchObject({ code: 'file/not-writable' })
  expect(readdirSync(folder)).toEqual(['表.xlsx'])
})

test('a link at the place is replaced, and what it pointed at is untouched', async () => {
  const folder = scratchFolder()
  const other = join(folder, '别的.txt')
  const link = join(folder, '表.txt')
  writeFileSync(other, '别的')
  symlinkSync(other, link)
  await writeFileAtomically(link, writeWhole('新'))
  expect(lstatSync(link).isSymbolicLink()).toBe(false)
  expect([readFileSync(link, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['新', '别的'])
})

test('a place that cannot be written ends a writer that is still writing', async () => {
  const endless = writeFileAtomically(join(scratchFolder(), '没有', '表.txt'), async (to) => {
    for (;;) if (!to.write('x'.repeat(100_000))) await once(to, 'drain')
  })
  await expect(endless).rejects.toMatchObject({ code: 'file/not-writable' })
})
