import { createHash } from 'node:crypto'
import { basename, join, parse } from 'node:path'
import type { House } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { DocumentModel } from '#shared/reports/document-model.ts'
import { safeFileName } from '#shared/reports/file-name.ts'
import { mostPrinted } from '#shared/reports/layout.ts'
import { maskDocument, maskSheet, type Masking } from '#shared/reports/mask.ts'
import type { ExportedReport } from '#shared/reports/report-contract.ts'
import type { ReportFormat } from '#shared/reports/report-definition.ts'
import { definitionOf } from '#shared/reports/report-definitions.ts'
import type { Sheet, SheetRow } from '#shared/reports/sheet-model.ts'
import type { BuiltLetters, ReportBuilder, ReportRequest } from './report-builder.ts'
import type { NamedLetter } from './report-content.ts'
import { createExportRecorder } from './export-log.ts'

export interface Written {
  readonly file: string
  readonly sha256: string
}

export interface WriteOptions {
  readonly file: string
  readonly author: string
  readonly created: string
  readonly call: CallContext
  /** Rows there will be, for the progress. */
  readonly total: number
}

/** The renderers, which know no programme; handed in where everything is put together. */
export interface ReportWriters {
  readonly sheets: (
    sheets: readonly Sheet[],
    format: 'xlsx' | 'html' | 'csv',
    options: WriteOptions,
  ) => Promise<Written>
  readonly document: (model: DocumentModel, format: 'docx' | 'html', options: WriteOptions) => Promise<Written>
  readonly makeFolder: (folder: string) => Promise<void>
}

export interface ExportRequest extends ReportRequest {
  readonly format?: ReportFormat | undefined
  readonly masking: Masking
  readonly reason: string
  readonly file: string
}

/** A list read whole and once: writing takes a while, and nothing that is entered meanwhile may shift its rows. */
const settled = (sheet: Sheet): Sheet & { readonly rows: readonly SheetRow[] } => ({
  frame: sheet.frame,
  rows: Array.from(sheet.rows),
})

const dataRows = (rows: readonly SheetRow[]): number => rows.filter((row) => row.kind === 'data').length

function formatOf({ name, format }: ExportRequest): ReportFormat {
  const formats = definitionOf(name).formats
  const [usual = 'xlsx'] = formats
  if (format === undefined) return usual
  if (formats.includes(format)) return format
  throw new AppError('report/format', { format, formats })
}

/** One digest for several files too: of their digests, in order. */
const digestOf = (written: readonly Written[]): string =>
  written.length === 1
    ? (written[0]?.sha256 ?? '')
    : createHash('sha256')
        .update(written.map(({ sha256 }) => sha256).join('\n'))
        .digest('hex')

/** Beyond these a letter file outgrows memory (measured). */
const mostLetters = 300

const inPieces = <Item>(items: readonly Item[], length: number): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, at) => items.slice(at * length, (at + 1) * length))

/** The first volume has the name that was chosen: 协议.docx, 协议-第2册.docx. */
function volumeFile(file: string, number: number): string {
  const { dir, name, ext } = parse(file)
  return number === 1 ? file : join(dir, `${name}-第${number}册${ext}`)
}

function refuseOver(count: number, limit: number, what: string, instead: string): void {
  if (count > limit) throw new AppError('report/too-many', { what, limit, count, instead })
}

export function createReportExport(
  house: House,
  parts: { readonly builder: ReportBuilder; readonly writers: ReportWriters },
) {
  const { builder, writers } = parts
  const record = createExportRecorder(house)

  type Common = Omit<WriteOptions, 'file' | 'total'>

  async function writeSheets(drawn: readonly Sheet[], request: ExportRequest, common: Common) {
    const sheets = drawn.map((sheet) => settled(maskSheet(sheet, request.masking)))
    const rows = sheets.reduce((sum, sheet) => sum + dataRows(sheet.rows), 0)
    const asked = formatOf(request)
    const format = asked === 'html' || asked === 'csv' ? asked : 'xlsx'
    if (format === 'html') refuseOver(rows, mostPrinted, '打印的表行数', '导出 Excel')
    const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    const written = await writers.sheets(sheets, format, { ...common, file: common.call.file(request.file), total })
    return { rows, written: [written] }
  }

  async function writeLetters(built: BuiltLetters, request: ExportRequest, common: Common) {
    const letters = Array.from(built.letters)
    if (letters.length === 0) throw new AppError('report/nothing')
    const format = formatOf(request) === 'html' ? 'html' : 'docx'
    const target = common.call.file(request.file)
    const write = (chosen: readonly NamedLetter[], file: string): Promise<Written> => {
      const model = maskDocument(built.model(chosen.map(({ letter }) => letter)), request.masking.preset)
      return writers.document(model, format, { ...common, file, total: letters.length })
    }
    const { perPair } = request.options
    if (!perPair && format === 'html') refuseOver(letters.length, mostLetters, '打印的份数', '导出 Word')
    if (perPair) await writers.makeFolder(target)
    const files = perPair
      ? letters.map((letter) => ({ chosen: [letter], file: join(target, safeFileName(`${letter.title}.${format}`)) }))
      : inPieces(letters, mostLetters).map((chosen, at) => ({ chosen, file: volumeFile(target, at + 1) }))
    const written: Written[] = []
    for (const { chosen, file } of files) {
      if (common.call.signal.aborted) throw new AppError('operation/cancelled')
      if (files.length > 1) common.call.progress(written.length, files.length, '正在生成文件')
      written.push(await write(chosen, file))
    }
    return { rows: letters.length, written }
  }

  function log(request: ExportRequest, exported: ExportedReport, version: number): void {
    record(
      {
        report: request.name,
        scope: builder.scopeLabel(request.filter),
        format: formatOf(request),
        rowCount: exported.rows,
        fileName: basename(exported.file),
        sha256: exported.sha256,
      },
      { version, masking: request.masking.preset, reason: request.reason },
    )
  }

  return async (request: ExportRequest, call: CallContext): Promise<ExportedReport> => {
    if (request.masking.preset === 'full' && request.reason === '') throw new AppError('report/reason-missing')
    formatOf(request)
    const built = builder.build(request)
    const { office, generatedAt, version } = built.context
    const common = { author: office?.name ?? '', created: generatedAt, call }
    // A report that is both: the list itself when a workbook is asked for.
    const sheets = built.kind === 'letters' && formatOf(request) !== 'xlsx' ? undefined : built.sheets
    const outcome =
      built.kind === 'sheets' || sheets !== undefined
        ? await writeSheets(sheets ?? [], request, common)
        : await writeLetters(built, request, common)
    const exported = {
      report: request.name,
      rows: outcome.rows,
      file:
        request.options.perPair && built.kind === 'letters' && sheets === undefined
          ? call.file(request.file)
          : (outcome.written[0]?.file ?? ''),
      files: outcome.written.length,
      sha256: digestOf(outcome.written),
    }
    log(request, exported, version)
    return exported
  }
}
