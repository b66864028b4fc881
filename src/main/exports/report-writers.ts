import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { finished } from 'node:stream/promises'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Brief } from '#shared/reports/brief-model.ts'
import type { DocumentModel } from '#shared/reports/document-model.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import { writeFileAtomically, writeWhole, type WrittenFile } from '#main/db/atomic-file.ts'
import { printBrief } from './print-brief.ts'
import { printDocument } from './print-document.ts'
import { printSheets } from './print-sheet.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'
import { createZipWriter } from './zip-writer.ts'

export interface WriteRequest {
  readonly file: string
  readonly author: string
  readonly created: string
  readonly call: CallContext
  readonly total: number
}

/** One file in a zip; its content is made when its turn comes. */
export interface ZipEntry {
  readonly name: string
  readonly content: () => Promise<Iterable<string | Uint8Array>> | Iterable<string | Uint8Array>
}

const label = '正在写文件'

/** The renderers behind one face each: any list, any letter, any place. */
export const reportWriters = {
  sheets(sheets: readonly Sheet[], format: 'xlsx' | 'html' | 'csv', request: WriteRequest): Promise<WrittenFile> {
    const { call, total, author } = request
    call.progress(0, total, label)
    if (format === 'csv') return writeFileAtomically(request.file, writeWhole(sheets.map(writeCsv).join('')))
    return writeFileAtomically(
      request.file,
      format === 'html'
        ? writeWhole(printSheets(sheets))
        : (to) =>
            writeXlsx(sheets, to, {
              author,
              created: new Date(request.created),
              signal: call.signal,
              progress: (rows) => call.progress(rows, total, label),
            }),
    )
  },

  async document(model: DocumentModel, format: 'docx' | 'html', request: WriteRequest): Promise<WrittenFile> {
    const content = format === 'html' ? printDocument(model) : await writeDocx(model, request.author)
    return writeFileAtomically(request.file, writeWhole(content))
  },

  /** Text that another program reads as it is, UTF-8. */
  text: (file: string, content: string): Promise<WrittenFile> => writeFileAtomically(file, writeWhole(content)),

  brief: (file: string, brief: Brief): Promise<WrittenFile> => writeFileAtomically(file, writeWhole(printBrief(brief))),

  /** The bytes of a letter, for a file that holds more than it. */
  docx: (model: DocumentModel, author: string): Promise<Uint8Array> => writeDocx(model, author),

  zip(entries: readonly ZipEntry[], request: WriteRequest): Promise<WrittenFile> {
    const { call, created } = request
    return writeFileAtomically(request.file, async (to) => {
      const zip = createZipWriter(to, new Date(created))
      for (const [at, { name, content }] of entries.entries()) {
        if (call.signal.aborted) throw new AppError('operation/cancelled')
        call.progress(at, entries.length, label)
        await zip.add(name, await content())
      }
      await zip.finish()
      to.end()
      await finished(to, { readable: false })
    })
  },

  async makeFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw new AppError('file/not-writable', { file: basename(folder) }, { cause: error })
    })
  },
}
