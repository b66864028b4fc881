import { readingLimits } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

/** Looks at an XML part as it is unpacked, chunk by chunk, and throws at what no parser should be given. */
export type XmlWatch = (chunk: Buffer) => void

const unsafe = (what: string): RefusedFile => new RefusedFile('unsafe', what)

/** A declaration of a document type or an entity may stand anywhere before the first element. */
const declaration = /^<!(?:doctype|entity|element|attlist|notation)/i
const longestDeclaration = 12

function checkDeclarations(bytes: Buffer): void {
  for (let at = bytes.indexOf('<!'); at >= 0; at = bytes.indexOf('<!', at + 2)) {
    if (declaration.test(bytes.toString('latin1', at, at + longestDeclaration)))
      throw unsafe('文件内部含有不允许的声明（DOCTYPE）')
  }
}

/** Only UTF-8: in another encoding the marks that are looked for would be spelled otherwise. */
export function checkXmlHead(head: Buffer): void {
  const text = head.toString('latin1', 0, 400).replace(/^\u00ef\u00bb\u00bf/, '')
  const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1]?.toLowerCase()
  const isPlain = /^\s*(?:<[^\0]|$)/.test(text)
  if (!isPlain || (encoding !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(encoding)))
    throw unsafe('文件内部的文字编码不合法')
}

/** `<!DOCTYPE` in any spelling, and XML that is not UTF-8, are refused. */
export function watchXml(): XmlWatch {
  let rest: Buffer = Buffer.alloc(0)
  let isFirst = true
  return (chunk) => {
    if (isFirst) checkXmlHead(chunk)
    isFirst = false
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    checkDeclarations(bytes)
    rest = Buffer.from(bytes.subarray(Math.max(0, bytes.length - longestDeclaration)))
  }
}

const rowEnd = '</row>'

/** Counts the rows of a sheet that hold something, formats on blank rows cost nothing; tells of the first formula. */
export function watchRows(formulaMet: () => void): XmlWatch {
  let rows = 0
  let rest: Buffer = Buffer.alloc(0)
  let isReal = false
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    if (bytes.includes('<f>') || bytes.includes('<f ')) formulaMet()
    for (let at = bytes.indexOf(rowEnd); at >= 0; at = bytes.indexOf(rowEnd, from)) {
      if (isReal || holdsValue(bytes.subarray(from, at))) rows += 1
      if (rows > readingLimits.rows) throw new RefusedFile('too-large', `工作表超过 ${readingLimits.rows} 行`)
      isReal = false
      from = at + rowEnd.length
    }
    // Of an unfinished row only its verdict is kept, and as much as a mark cut in two needs.
    isReal = isReal || holdsValue(bytes.subarray(from))
    rest = Buffer.from(bytes.subarray(Math.max(from, bytes.length - rowEnd.length)))
  }
}

const holdsValue = (row: Buffer): boolean => row.includes('<v>') || row.includes('<v ') || row.includes('<is>')
