import type { DocumentModel, Letter } from '#shared/reports/document-model.ts'
import type { ReportFigure } from '#shared/reports/report-figure.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { RowList } from '#shared/reports/row-list.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'

export interface NamedLetter {
  /** What a file of this letter alone is called. */
  readonly title: string
  readonly letter: Letter
}

export interface SheetContent {
  readonly kind: 'sheets'
  readonly sheets: readonly Sheet[]
  readonly figures: readonly ReportFigure[]
}

export interface LetterContent {
  readonly kind: 'letters'
  readonly letters: RowList<NamedLetter>
  readonly model: (letters: readonly Letter[]) => DocumentModel
  readonly figures: readonly ReportFigure[]
  /** The same as a workbook, of a report that is given out as both. */
  readonly sheets?: readonly Sheet[]
}

export type ReportContent = SheetContent | LetterContent

/** Who draws up which report: each programme brings its own rows. */
export type Drafts<Declared extends readonly { readonly name: string }[]> = Readonly<
  Record<Declared[number]['name'], (context: ReportContext) => ReportContent>
>
