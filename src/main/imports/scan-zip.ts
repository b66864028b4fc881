import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** Limits of reliability E6; bytes are counted while inflating, for declared sizes lie. */
const limits = { entries: 2000, part: 64 * 2 ** 20, total: 200 * 2 ** 20, ratio: 100, ratioFrom: 10 * 2 ** 20 } as const

export type ZipContent = 'xlsx' | 'ods' | 'docx' | 'other'

export class UnsafeZip extends Error {
  override readonly name = 'UnsafeZip'
}

/** Walks a zip before any parser sees it: refuses bombs, tricks with names, encryption and XML with a DOCTYPE. */
export async function scanZip(bytes: Buffer): Promise<ZipContent> {
  const zip = await open(bytes)
  const names = new Set<string>()
  let total = 0
  const inspect = async (entry: Entry): Promise<void> => {
    checkName(entry, names)
    names.add(entry.fileName)
    if (entry.fileName.endsWith('/')) return
    total += await countBytes(zip, entry, limits.total - total)
    if (total > limits.ratioFrom && total > bytes.length * limits.ratio) throw new UnsafeZip('压缩比异常')
  }
  await eachEntry(zip, inspect)
  return contentOf(names)
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    )
  })

const eachEntry = (zip: ZipFile, inspect: (entry: Entry) => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      inspect(entry).then(() => zip.readEntry(), reject)
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })

function checkName(entry: Entry, names: ReadonlySet<string>): void {
  if (names.size >= limits.entries) throw new UnsafeZip('文件内部的部件过多')
  if (names.has(entry.fileName)) throw new UnsafeZip('文件内部有重名的部件')
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(entry.fileName)) throw new UnsafeZip('文件内部的路径不合法')
  if (entry.isEncrypted()) throw new UnsafeZip('文件内部有加密的部件')
}

const stream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error === null ? resolve(readable) : reject(error)))
  })

async function countBytes(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  const isXml = /\.(?:xml|rels|vml)$/i.test(entry.fileName)
  let size = 0
  for await (const chunk of await stream(zip, entry)) {
    if (!Buffer.isBuffer(chunk)) continue
    if (isXml && size === 0 && hasDoctype(chunk)) throw new UnsafeZip('文件内部含有不允许的声明')
    size += chunk.length
    if (size > limits.part || size > left) throw new UnsafeZip('解压后的内容过大')
  }
  return size
}

const hasDoctype = (chunk: Buffer): boolean =>
  /<!doctype/i.test(chunk.subarray(0, 4096).toString('latin1').replaceAll('\0', ''))

function contentOf(names: ReadonlySet<string>): ZipContent {
  const has = (part: string): boolean =>
    [...names].some((name) => name.toLowerCase().replaceAll('\\', '/').startsWith(part))
  if (has('xl/workbook.') || has('xl/worksheets/')) return 'xlsx'
  if (has('word/')) return 'docx'
  return has('content.xml') && has('meta-inf/') ? 'ods' : 'other'
}
