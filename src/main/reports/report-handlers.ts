import type { House } from '#main/db/house.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import { reportFileName } from '#shared/reports/file-name.ts'
import { pagesOf } from '#shared/reports/layout.ts'
import { maskDocument, maskSheet, type Masking } from '#shared/reports/mask.ts'
import type { reportContract, ReportPreview } from '#shared/reports/report-contract.ts'
import { definitionOf, reportDefinitions } from '#shared/reports/report-definitions.ts'
import { reportOptions } from '#shared/reports/report-options.ts'
import { createReportExport, type ReportWriters } from './export-report.ts'
import { createReportBuilder, type BuiltLetters, type BuiltSheets, type ReportSources } from './report-builder.ts'
import { createReportRepository } from './report-repository.ts'

export interface ReportParts {
  readonly house: House
  readonly sources: ReportSources
  readonly writers: ReportWriters
}

interface Wanted {
  readonly masking: Masking
  readonly page: number
}

const within = (page: number, pages: number): number => Math.min(Math.max(1, page), Math.max(1, pages))

/** The pages of all sheets, one behind the other, each with the frame it is drawn in. */
function sheetPreview(built: BuiltSheets, wanted: Wanted): ReportPreview {
  const sheets = built.sheets
    .map((sheet) => maskSheet(sheet, wanted.masking))
    .map((sheet) => ({ frame: sheet.frame, pages: pagesOf(sheet) }))
  const pages = sheets.reduce((sum, sheet) => sum + sheet.pages.count, 0)
  const rows = sheets.reduce((sum, sheet) => sum + sheet.pages.rows, 0)
  const pageNumber = within(wanted.page, pages)
  let at = pageNumber - 1
  for (const { frame, pages: own } of sheets) {
    if (at < own.count)
      return { kind: 'sheet', frame, page: own.page(at), pageNumber, pages, rows, figures: built.figures }
    at -= own.count
  }
  throw new Error('a report without a sheet')
}

function letterPreview(built: BuiltLetters, wanted: Wanted): ReportPreview {
  const pageNumber = within(wanted.page, built.letters.length)
  const chosen = built.letters.slice(pageNumber - 1, pageNumber)
  const model = maskDocument(built.model(chosen.map(({ letter }) => letter)), wanted.masking.preset)
  return {
    kind: 'document',
    title: model.title,
    page: model.page,
    letter: model.letters[0] ?? null,
    pageNumber,
    pages: built.letters.length,
    rows: built.letters.length,
    figures: built.figures,
  }
}

export function createReportHandlers({ house, sources, writers }: ReportParts): AreaHandlers<typeof reportContract> {
  const repository = createReportRepository(house.db)
  const builder = createReportBuilder(house, repository, sources)
  const exportReport = createReportExport(house, { builder, writers })
  const plain = reportOptions.parse({})
  return {
    list: () => reportDefinitions,
    choices: () => builder.choices(),
    figures: ({ name, filter }) => builder.figures({ name, filter, options: plain }),
    preview({ name, filter, options, masking, page }) {
      const built = builder.build({ name, filter, options })
      const wanted = { masking, page }
      return built.kind === 'sheets' ? sheetPreview(built, wanted) : letterPreview(built, wanted)
    },
    fileName({ name, format, options }) {
      const title = definitionOf(name).title
      const on = options.date ?? house.clock.today()
      return { fileName: reportFileName({ unit: sources.office()?.name ?? '', title, on, extension: format }) }
    },
    export: (request, call) => exportReport(request, call),
  }
}
