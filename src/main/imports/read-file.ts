import type { FileFinding, FileGrid, SheetGrid } from '#shared/imports/grid.ts'
import { splitSideBySide } from '#shared/imports/side-by-side.ts'
import { type FileFormat, formatOf, isDisguised } from './file-format.ts'
import { decodeText, readCsv } from './read-csv.ts'
import { gridsOf, parseWorkbook, TooLarge } from './read-workbook.ts'
import { scanZip, UnsafeZip } from './scan-zip.ts'

const largest = 20 * 2 ** 20

const advice = '请让报送单位用 Excel 或 WPS 另存为 .xlsx 后重新报送。'

/** Reads one file whatever it is; what cannot be read becomes a finding with a sentence, never an exception. */
export async function readFileGrid(file: string, bytes: Buffer): Promise<FileGrid> {
  const refuse = (code: FileFinding['code'], message: string): FileGrid => ({
    file,
    isOpenable: false,
    findings: [{ code, message }],
    sheets: [],
  })
  if (bytes.length === 0) return refuse('file_empty', '这个文件是空的（0 字节），请让报送单位重新发送。')
  if (bytes.length > largest)
    return refuse('file_not_spreadsheet', `文件超过 20 MB，请让报送单位删去图片和多余的工作表后重新报送。`)
  try {
    const format = await contentFormat(bytes)
    if (format === 'encrypted')
      return refuse('file_encrypted', '这个文件设有打开密码，请让报送单位取消密码后重新报送。')
    if (format === 'other') return refuse('file_not_spreadsheet', `这个文件的内容不是电子表格，${advice}`)
    const sheets = readSheets(format, bytes)
    const tables = sheets.flatMap((sheet) => splitSideBySide(sheet, file))
    return { file, isOpenable: true, findings: findingsOf(file, format, sheets), sheets: tables }
  } catch (error) {
    return refuse(...reasonOf(error))
  }
}

async function contentFormat(bytes: Buffer): Promise<FileFormat> {
  const format = formatOf(bytes)
  if (format !== 'zip') return format
  const content = await scanZip(bytes)
  return content === 'xlsx' || content === 'ods' ? content : 'other'
}

function readSheets(format: FileFormat, bytes: Buffer): SheetGrid[] {
  if (format === 'csv') return [readCsv(bytes)]
  if (format === 'html' || format === 'xml') return [...gridsOf(parseWorkbook(decodeText(bytes).text))].map(asUntyped)
  return [...gridsOf(parseWorkbook(bytes))]
}

/** HTML saved as .xls has text only, and no way to tell 2025.1 from 2025.10. */
const asUntyped = (grid: SheetGrid): SheetGrid => ({ ...grid, knowsTypes: false })

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

function reasonOf(error: unknown): [FileFinding['code'], string] {
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof TooLarge) return ['file_not_spreadsheet', `${text}，请让报送单位分成几个文件报送。`]
  if (/password|encrypt|加密/i.test(text))
    return ['file_encrypted', '这个文件设有密码，请让报送单位取消密码后重新报送。']
  if (error instanceof UnsafeZip) return ['file_not_spreadsheet', `${text}，为安全起见没有读取，${advice}`]
  return ['file_not_spreadsheet', `这个文件已损坏或不是电子表格，无法读取，${advice}`]
}
