import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a zip made by hand, so that any field of it may be wrong. */
export interface HandPart {
  readonly name: string
  readonly content: Buffer
  readonly flags?: number
  readonly method?: number
  /** What the directory says of the unpacked size, when it lies. */
  readonly saysBytes?: number
  readonly crc?: number
  /** The name before the content, when it is not that of the directory. */
  readonly localName?: string
  /** Sizes as numbers of eight bytes, as programs write them that do not know the length beforehand. */
  readonly isLong?: boolean
  /** Takes the packed bytes of an earlier part instead of its own. */
  readonly sharesWith?: number
}

export const handPart = (name: string, content: string | Buffer, more: Partial<HandPart> = {}): HandPart => ({
  name,
  content: Buffer.from(content),
  ...more,
})

const longMark = 0xffff_ffff

function longExtra(...values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  for (const [at, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + at * 8)
  return extra
}

/** The fields that a local header and a line of the directory have in common, from the version to the lengths. */
function common(part: HandPart, data: Buffer, name: Buffer, extra: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  const size = part.saysBytes ?? part.content.length
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(part.flags ?? 0, 2)
  fields.writeUInt16LE(part.method ?? 8, 4)
  fields.writeUInt32LE(part.crc ?? crc32(part.content), 10)
  fields.writeUInt32LE(part.isLong ? longMark : data.length, 14)
  fields.writeUInt32LE(part.isLong ? longMark : size, 18)
  fields.writeUInt16LE(name.length, 22)
  fields.writeUInt16LE(extra.length, 24)
  return fields
}

/** A zip with exactly these parts and an end record that may count wrongly. */
export function zipByHand(parts: readonly HandPart[], saysCount = parts.length): Buffer {
  const locals: Buffer[] = []
  const lines: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const part of parts) {
    const data = part.method === 0 ? part.content : deflateRawSync(part.content)
    const extra = part.isLong ? longExtra(part.content.length, data.length) : Buffer.alloc(0)
    const ownName = Buffer.from(part.localName ?? part.name)
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      common(part, data, ownName, extra),
      ownName,
      extra,
      data,
    ])
    const own = part.sharesWith === undefined ? offset : (offsets[part.sharesWith] ?? 0)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(own, 10)
    const name = Buffer.from(part.name)
    lines.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common(part, data, name, extra), tail, name, extra]))
    offsets.push(own)
    if (part.sharesWith !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(lines)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(saysCount, 8)
  end.writeUInt16LE(saysCount, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface HandBook {
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string
  readonly sheetName?: string
  readonly is1904?: boolean
  readonly strings?: readonly string[]
  /** Number formats by their ids, for `s="1"`, `s="2"` … in order. */
  readonly formats?: readonly string[]
  readonly more?: readonly HandPart[]
  readonly beforeData?: string
  /** Every part as a streaming program writes it. */
  readonly isLong?: boolean
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function styles(formats: readonly string[]): string {
  const codes = formats.map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`)
  const cells = formats.map((_, at) => `<xf numFmtId="${200 + at}" fontId="0" fillId="0" borderId="0"/>`)
  return `${xml}<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}

/** The smallest workbook that a spreadsheet opens, its sheet given as XML: for what no library would write. */
export function bookByHand(book: HandBook): Buffer {
  const part = (name: string, content: string) => handPart(name, content, book.isLong ? { isLong: true } : {})
  const name = escaped(book.sheetName ?? '表')
  const strings = (book.strings ?? []).map((text) => `<si><t>${escaped(text)}</t></si>`)
  return zipByHand([
    part(
      '[Content_Types].xml',
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}">${book.is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part('xl/styles.xml', styles(book.formats ?? [])),
    part('xl/sharedStrings.xml', `${xml}<sst xmlns="${main}" count="1" uniqueCount="1">${strings.join('')}</sst>`),
    part(
      'xl/worksheets/sheet1.xml',
      `${xml}<worksheet xmlns="${main}">${book.beforeData ?? ''}<sheetData>${book.rows}</sheetData></worksheet>`,
    ),
    ...(book.more ?? []),
  ])
}
