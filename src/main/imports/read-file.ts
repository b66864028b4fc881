import type { FileFinding, FileGrid, SheetGrid } from '#shared/imports/grid.ts'
import { splitSideBySide } from '#shared/imports/side-by-side.ts'
import { checkCompound } from './check-compound.ts'
import { type FileFormat, formatOf, isDisguised } from './file-format.ts'
import { decodeText, readCsv } from './read-csv.ts'
import { megabytesOf, readingLimits } from './reading-limits.ts'
import { locked, notSpreadsheet, RefusedFile, refusalOf } from './refused-file.ts'
import { scanZip } from './scan-zip.ts'

/** The refusal of a file that is too large, told by its size alone; null for one that may be read. */
export const refusalOfSize = (bytes: number): FileFinding | null =>
  bytes <= readingLimits.fileBytes
    ? null
    : {
        code: 'file_not_spreadsheet',
        message: `文件超过 ${megabytesOf(readingLimits.fileBytes)} MB，请让报送单位删去图片和多余的工作表后重新报送。`,
      }

export const refusedGrid = (file: string, finding: FileFinding): FileGrid => ({
  file,
  isOpenable: false,
  findings: [finding],
  sheets: [],
})

const empty: FileFinding = { code: 'file_empty', message: '这个文件是空的（0 字节），请让报送单位重新发送。' }

/** Reads one file whatever it is; what cannot be read becomes a finding with a sentence, never an exception. */
export async function readFileGrid(file: string, bytes: Buffer): Promise<FileGrid> {
  if (bytes.length === 0) return refusedGrid(file, empty)
  const tooLarge = refusalOfSize(bytes.length)
  if (tooLarge !== null) return refusedGrid(file, tooLarge)
  try {
    const { format, sheets } = await readContent(bytes)
    if (format === 'encrypted') return refusedGrid(file, locked)
    if (format === 'other') return refusedGrid(file, notSpreadsheet('这个文件的内容不是电子表格'))
    const tables = sheets.flatMap((sheet) => splitSideBySide(sheet, file))
    return { file, isOpenable: true, findings: findingsOf(file, format, sheets), sheets: tables }
  } catch (error) {
    return refusedGrid(file, refusalOf(error))
  }
}

interface Content {
  readonly format: FileFormat
  readonly sheets: readonly SheetGrid[]
}

/** The parser is loaded only for what has passed: what is refused by its bytes is refused in little memory. */
const loadParser = () => import('./read-workbook.ts')

async function readContent(bytes: Buffer): Promise<Content> {
  const format = formatOf(bytes)
  if (format === 'csv') return { format, sheets: [readCsv(bytes)] }
  if (format === 'html' || format === 'xml') return { format, sheets: await readMarkup(format, bytes) }
  if (format === 'zip') return readZip(bytes)
  if (format !== 'compound' && format !== 'xls') return { format, sheets: [] }
  if (format === 'compound') checkCompound(bytes)
  const parser = await loadParser()
  const inner = format === 'compound' ? parser.compoundFormat(bytes) : format
  return { format: inner, sheets: inner === 'xls' ? [...parser.gridsOf(parser.parseWorkbook(bytes))] : [] }
}

async function readZip(bytes: Buffer): Promise<Content> {
  const { kind, hasFormulas } = await scanZip(bytes)
  if (kind !== 'xlsx' && kind !== 'ods') return { format: 'other', sheets: [] }
  const parser = await loadParser()
  return { format: kind, sheets: [...parser.gridsOf(parser.parseWorkbook(bytes, hasFormulas))] }
}

/** HTML saved as .xls has text only, and no way to tell 2025.1 from 2025.10. */
async function readMarkup(format: 'html' | 'xml', bytes: Buffer): Promise<SheetGrid[]> {
  const { text } = decodeText(bytes)
  if (format === 'xml' && /<!(?:doctype|entity)/i.test(text))
    throw new RefusedFile('unsafe', '文件内部含有不允许的声明（DOCTYPE）')
  const parser = await loadParser()
  return [...parser.gridsOf(parser.parseWorkbook(text))].map((grid) => ({ ...grid, knowsTypes: false }))
}

function findingsOf(file: string, format: FileFormat, sheets: readonly SheetGrid[]): FileFinding[] {
  const findings: FileFinding[] = []
  if (isDisguised(file, format)) {
    findings.push({
      code: 'file_disguised',
      message: '文件内容与扩展名不符，已按实际内容读取，建议让报送单位另存为 .xlsx。',
    })
  }
  if (sheets.every((sheet) => sheet.rows.length === 0)) {
    findings.push({ code: 'file_empty', message: '这个文件里没有数据行，请核对是否发错文件。' })
  }
  return findings
}
