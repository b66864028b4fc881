import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder, zipParts } from '../../../tests/support/sheet-samples.ts'
import { writeFileAtomically } from '#main/db/atomic-file.ts'
import { createZipWriter } from './zip-writer.ts'

async function zipOf(parts: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const file = join(scratchFolder(), '包.zip')
  await writeFileAtomically(file, async (to) => {
    const zip = createZipWriter(to, new Date('2025-12-11T01:31:00Z'))
    for (const [name, content] of Object.entries(parts)) await zip.add(name, content)
    await zip.finish()
    to.end()
  })
  return file
}

test('another reader finds every part by its name, whole and with the right checksum', async () => {
  const long = Array.from({ length: 300 }, () => randomBytes(4_000).toString('hex'))
  const parts = { '空.xml': [], 'a/b.xml': ['龙都', '名师'], 'long.txt': long }
  const read = await zipParts(await zipOf(parts))
  expect(Array.from(read)).toEqual(Object.entries(parts).map(([name, content]) => [name, content.join('')]))
})

test('the same content at the same moment gives the same bytes', async () => {
  const [first, second] = [await zipOf({ 'a.txt': ['龙都'] }), await zipOf({ 'a.txt': ['龙都'] })]
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
})

test('what goes wrong in the content is what is thrown', async () => {
  function* broken(): Iterable<string> {
    yield 'x'.repeat(200_000)
    throw new Error('no more rows')
  }
  const written = writeFileAtomically(join(scratchFolder(), '包.zip'), async (to) => {
    await createZipWriter(to, new Date(0)).add('a.txt', broken())
  })
  await expect(written).rejects.toThrow('no more rows')
})
