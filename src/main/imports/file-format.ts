/** What a file is by its content; the suffix only says what somebody called it. */
export type FileFormat = 'xlsx' | 'xls' | 'xml' | 'html' | 'ods' | 'csv' | 'encrypted' | 'other'

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Tells the format by magic bytes; a zip and an OLE container are told apart later by their parts. */
export function formatOf(bytes: Uint8Array): FileFormat | 'zip' | 'compound' {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound'
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return 'xls'
  return textFormat(bytes)
}

const sampleSize = 4096

function textFormat(bytes: Uint8Array): FileFormat {
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  const sample = bytes.subarray(0, sampleSize)
  if (!isWide && sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))) return 'other'
  const head = Buffer.from(sample)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '')
    .toLowerCase()
  if (head.startsWith('%pdf') || head.startsWith('{\\rtf')) return 'other'
  if (
    /<\?xml[^>]*>\s*(?:<\?mso|<(?:\w+:)?workbook)/.test(head) ||
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  )
    return 'xml'
  if (/<(?:html|table|!doctype html|meta|head|body)\b/.test(head)) return 'html'
  return head.startsWith('<?xml') || head.startsWith('<!doctype') ? 'other' : 'csv'
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
