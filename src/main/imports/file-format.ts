import XLSX from '@e965/xlsx'

/** What a file is by its content; the suffix only says what somebody called it. */
export type FileFormat = 'xlsx' | 'xls' | 'xml' | 'html' | 'ods' | 'csv' | 'encrypted' | 'other'

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Tells the format by magic bytes; a zip is told apart later by its parts. */
export function formatOf(bytes: Uint8Array): FileFormat | 'zip' {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundFormat(bytes)
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return 'xls'
  return textFormat(bytes)
}

/** An OLE container holds an old workbook, an encrypted new one, or another program's document. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  try {
    const names = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths.map((path: string) =>
      path.replace(/^.*\//, '').toLowerCase(),
    )
    if (names.includes('encryptedpackage') || names.includes('encryptioninfo')) return 'encrypted'
    return names.includes('workbook') || names.includes('book') ? 'xls' : 'other'
  } catch {
    return 'other'
  }
}

const sampleSize = 4096

function textFormat(bytes: Uint8Array): FileFormat {
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  const sample = bytes.subarray(0, sampleSize)
  if (!isWide && sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))) return 'other'
  const head = Buffer.from(sample).toString('latin1').toLowerCase()
  if (head.startsWith('%pdf') || head.startsWith('{\\rtf')) return 'other'
  if (
    /<\?xml[^>]*>\s*(?:<\?mso|<(?:\w+:)?workbook)/.test(head) ||
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  )
    return 'xml'
  return /<(?:html|table|!doctype html|meta|head|body)\b/.test(head) ? 'html' : 'csv'
}

const suffixes: Readonly<Record<string, readonly FileFormat[]>> = {
  '.xlsx': ['xlsx'],
  '.xlsm': ['xlsx'],
  '.xls': ['xls'],
  '.et': ['other'],
  '.csv': ['csv'],
  '.txt': ['csv'],
  '.ods': ['ods'],
}

/** Whether the name promises something else than the content is. */
export function isDisguised(fileName: string, format: FileFormat): boolean {
  const suffix = /\.[^.]+$/.exec(fileName.toLowerCase())?.[0] ?? ''
  return !(suffixes[suffix] ?? []).includes(format)
}
