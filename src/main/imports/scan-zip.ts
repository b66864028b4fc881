import { crc32, createInflateRaw } from 'node:zlib'
import { readingLimits } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'
import { watchRows, watchXml, type XmlWatch } from './watch-xml.ts'
import { type ZipPart, zipPartsOf } from './zip-directory.ts'

export interface ZipContent {
  readonly kind: 'xlsx' | 'ods' | 'docx' | 'other'
  readonly hasFormulas: boolean
}

const limits = readingLimits.zip

/**
 * Walks a zip before any parser sees it: refuses bombs, tricks with names, places and sizes, encryption, and XML with a
 * DOCTYPE. Nothing is kept of what is unpacked, so that a bomb costs no memory.
 */
export async function scanZip(bytes: Buffer): Promise<ZipContent> {
  const parts = zipPartsOf(bytes)
  let total = 0
  let hasFormulas = false
  const watches = watchesFor(() => {
    hasFormulas = true
  })
  for (const part of parts) {
    const most = Math.min(limits.partBytes, limits.totalBytes - total)
    await unpack(part, watches(part.name), (size) => {
      const all = total + size
      if (size > most) throw new RefusedFile('unsafe', '解压后的内容过大')
      if (all > limits.ratioFromBytes && all > bytes.length * limits.ratio)
        throw new RefusedFile('unsafe', '压缩比异常')
    })
    total += part.bytes
  }
  return { kind: kindOf(parts.map(({ name }) => name.toLowerCase().replaceAll('\\', '/'))), hasFormulas }
}

const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i
const isXml = /\.(?:xml|rels|vml)$/i

const watchesFor =
  (formulaMet: () => void) =>
  (name: string): readonly XmlWatch[] =>
    isXml.test(name) ? [watchXml(), ...(isSheet.test(name) ? [watchRows(formulaMet)] : [])] : []

/** Every byte of a part passes here once; what it comes to must be what was promised. */
async function unpack(part: ZipPart, watches: readonly XmlWatch[], grown: (size: number) => void): Promise<void> {
  let size = 0
  let crc = 0
  for await (const chunk of part.isDeflated ? inflated(part.packed) : [part.packed]) {
    size += chunk.length
    grown(size)
    if (size > part.bytes) throw new RefusedFile('unsafe', '部件的实际大小与目录不符')
    crc = crc32(chunk, crc)
    for (const watch of watches) watch(chunk)
  }
  if (size !== part.bytes) throw new RefusedFile('unsafe', '部件的实际大小与目录不符')
  if (crc !== part.crc) throw new RefusedFile('damaged', '校验值不符')
}

const chunkBytes = 64 * 1024

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: chunkBytes })
  inflater.on('error', () => undefined)
  inflater.end(packed)
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) yield chunk
    if (inflater.bytesWritten !== packed.length) throw new RefusedFile('damaged', '压缩数据不完整')
  } finally {
    inflater.destroy()
  }
}

function kindOf(names: readonly string[]): ZipContent['kind'] {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (has('xl/workbook.') || has('xl/worksheets/')) return 'xlsx'
  if (has('word/')) return 'docx'
  return has('content.xml') && has('meta-inf/') ? 'ods' : 'other'
}
