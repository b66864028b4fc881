/** 50 MB: a scan of many pages passes, a film does not. */
export const mostBytes = 50 * 2 ** 20

/** Why a file is not taken; told by what is in it, whatever its name says. */
export type AttachmentRefusal = 'program' | 'macros' | 'old-office' | 'zip' | 'unknown' | 'empty' | 'name'

export const attachmentRefusals = {
  program: '这是程序或脚本',
  macros: '文件里有宏，请另存为不带宏的 .docx 或 .xlsx',
  'old-office': '这是旧格式（.doc、.xls、.ppt），请另存为 .docx、.xlsx 或 PDF',
  zip: '压缩包请先解压，再逐个添加里面的文件',
  unknown: '只能添加 Word、Excel、PowerPoint、PDF 和图片',
  empty: '文件是空的（0 字节）',
  name: '文件名的扩展名与内容不符，请改成文件本来的扩展名',
} as const satisfies Record<AttachmentRefusal, string>

const begins = (head: Uint8Array, ...starts: readonly (readonly number[])[]): boolean =>
  starts.some((start) => start.every((byte, at) => head[at] === byte))

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const saysAt = (head: Uint8Array, at: number, text: string): boolean =>
  ascii(text).every((byte, index) => head[at + index] === byte)

const programs = [ascii('MZ'), [0x7f, ...ascii('ELF')], ascii('#!'), [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe]]
const pictures = [
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('BM'),
  ascii('II*\0'),
  ascii('MM\0*'),
]
const isPicture = (head: Uint8Array): boolean =>
  begins(head, ...pictures) || (saysAt(head, 0, 'RIFF') && saysAt(head, 8, 'WEBP')) || saysAt(head, 4, 'ftyphei')

/** What the first bytes of a file tell: it may be taken, it must be refused, or it is a zip to be looked into. */
export function judgeHead(head: Uint8Array): AttachmentRefusal | 'look-inside' | null {
  if (head.length === 0) return 'empty'
  if (begins(head, ascii('PK\u0003\u0004'))) return 'look-inside'
  if (begins(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'old-office'
  if (begins(head, ascii('%PDF')) || isPicture(head)) return null
  return begins(head, ...programs) ? 'program' : 'unknown'
}

const documents: ReadonlySet<string> = new Set(['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'])

/** What the parts of a zip tell: an Office document without macros, or something that is not taken. */
export function judgeParts(names: readonly string[]): AttachmentRefusal | null {
  if (!names.includes('[Content_Types].xml') || !names.some((name) => documents.has(name))) return 'zip'
  return names.some((name) => /vbaProject\.bin$/i.test(name)) ? 'macros' : null
}

const endings = {
  document: ['docx', 'xlsx', 'pptx'],
  pdf: ['pdf'],
  picture: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'heif'],
} as const

/**
 * Whether the name promises what the content is. A picture that is at the same time a script is a picture by its first
 * bytes; only its ending would have it run, once it is saved and opened.
 */
export function judgeName(name: string, head: Uint8Array): AttachmentRefusal | null {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  const kind = judgeHead(head) === 'look-inside' ? 'document' : begins(head, ascii('%PDF')) ? 'pdf' : 'picture'
  return endings[kind].some((one) => one === ending) ? null : 'name'
}
