import { z } from 'zod'
import type { AssessObject } from '../assessments/assessment.ts'
import { command, query, type Area } from '../contract/define.ts'
import type { DocumentModel, Letter } from './document-model.ts'
import type { SheetPage } from './layout.ts'
import { masking, maskPresets } from './mask.ts'
import { reportFormats, type ReportDefinition } from './report-definition.ts'
import { reportNames } from './report-definitions.ts'
import type { ReportFigure } from './report-figure.ts'
import { reportFilter } from './report-filter.ts'
import { reportOptions } from './report-options.ts'
import type { SheetFrame } from './sheet-model.ts'

const name = z.enum(reportNames).describe('which report')
// With every field left out: the whole report, masked, as the handbook prints it.
const filter = reportFilter.prefault({})
const options = reportOptions.prefault({})

const reads: readonly Area[] = [
  'pairings',
  'matching',
  'studios',
  'activities',
  'lectures',
  'assessments',
  'lectures',
  'hours',
  'training',
  'registry',
  'policies',
  'settings',
  'codes',
]

/** A record that a filter may name. */
export interface ReportChoiceItem {
  readonly id: string
  readonly label: string
}

/** What filters offer beside code lists: 考核轮次 by report, the latest activities, the studios that are living. */
export interface ReportChoices {
  readonly rounds: readonly (ReportChoiceItem & { readonly object: AssessObject })[]
  readonly activities: readonly ReportChoiceItem[]
  readonly studios: readonly ReportChoiceItem[]
  /** Sessions to come and lately held. */
  readonly lectures: readonly ReportChoiceItem[]
}

/** One printed page as the screen draws it. */
export type ReportPreview =
  | {
      readonly kind: 'sheet'
      readonly frame: SheetFrame
      readonly page: SheetPage
      readonly pageNumber: number
      readonly pages: number
      readonly rows: number
      readonly figures: readonly ReportFigure[]
    }
  | {
      readonly kind: 'document'
      readonly title: string
      readonly page: DocumentModel['page']
      /** The letter of this page; one page of the preview is one letter. */
      readonly letter: Letter | null
      readonly pageNumber: number
      readonly pages: number
      readonly rows: number
      readonly figures: readonly ReportFigure[]
    }

export interface ExportedReport {
  readonly report: string
  /** Rows of data written, or letters. */
  readonly rows: number
  /** The file, the first of its volumes, or the folder of the letters. */
  readonly file: string
  readonly files: number
  /** Of the file; of several, of the digests of the files in order. */
  readonly sha256: string
}

export const reportContract = {
  list: query(z.object({}), []).returns<readonly ReportDefinition[]>(),
  choices: query(z.object({}), [
    'assessments',
    'activities',
    'studios',
    'lectures',
    'registry',
  ]).returns<ReportChoices>(),
  figures: query(z.object({ name, filter }), reads).returns<readonly ReportFigure[]>(),
  /** A page by its number, with where each cell comes from. Never in full: that is for an export with a reason. */
  preview: query(
    z.object({
      name,
      filter,
      options,
      masking: masking.extend({ preset: z.enum(maskPresets).exclude(['full']).default('check') }).prefault({}),
      page: z.int().min(1).max(100_000).default(1),
    }),
    reads,
  ).returns<ReportPreview>(),
  /** What a file of the report is called: 〈单位〉-〈表名〉-〈YYYYMMDD〉. */
  fileName: query(z.object({ name, format: z.enum(reportFormats).default('xlsx'), options }), ['settings']).returns<{
    readonly fileName: string
  }>(),
  export: command(
    z
      .object({
        name,
        format: z.enum(reportFormats).optional().describe('default: xlsx for lists, docx for letters'),
        filter,
        options,
        masking: masking.prefault({}),
        reason: z.string().trim().max(100).default('').describe('用途, needed for 全量'),
        file: z.string().min(1).max(4096).describe('where to write: a file, or a folder for a file per pair'),
      })
      .describe('draws the report up and writes it'),
    ['reports'],
  ).returns<ExportedReport>(),
}
