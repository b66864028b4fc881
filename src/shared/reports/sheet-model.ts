import type { RowId } from '#shared/kernel/ids.ts'
import type { ReportFilter } from './report-filter.ts'
import type { RowList } from './row-list.ts'

/**
 * A list on paper, told without a word about xlsx, HTML or any programme: the renderers in `main/exports` draw it, the
 * page draws it, and a report only has to say what stands in it.
 */
export interface Sheet {
  readonly frame: SheetFrame
  readonly rows: RowList<SheetRow>
}

export interface SheetFrame {
  /** The worksheet's name; at most 31 characters survive. */
  readonly name: string
  readonly head: SheetHead
  readonly columns: readonly SheetColumn[]
  /** The lines below the table, each its own paragraph; the first is led by “说明：”. */
  readonly notes: readonly string[]
  readonly print: SheetPrint
  readonly footer: SheetFooter
}

/** Attachment number, title, and the line of who reports: rows 1 to 3 of every official list. */
export interface SheetHead {
  /** “附件1”; empty when the list is no attachment. */
  readonly attachment: string
  readonly title: string
  readonly fields: readonly HeadField[]
}

export interface HeadField {
  readonly label: string
  readonly value: string
}

export type ColumnKind = 'text' | 'number' | 'date' | 'long'
export type Align = 'left' | 'center' | 'right'

/** What a column tells of a person; masking reads it. Everything else is scanned as free text. */
export type PersonalKind = 'none' | 'name' | 'nationalId' | 'phone'

export interface SheetColumn {
  readonly key: string
  readonly label: string
  /** The upper of two header levels: neighbours with the same group share one cell; null for a one-level header. */
  readonly group: string | null
  /** In half-width characters of the body face; a Chinese character takes two. */
  readonly width: number
  readonly kind: ColumnKind
  readonly align: Align
  readonly personal: PersonalKind
  /** Equal neighbours below each other share one cell. */
  readonly merges: boolean
}

/** Dates are `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`) in a `date` column; null is an empty cell. */
export type CellValue = string | number | null

export type SheetRow = DataRow | GroupRow

export interface DataRow {
  /** `total` is the row of sums, drawn bold. */
  readonly kind: 'data' | 'total'
  readonly cells: readonly CellValue[]
  /** What a click on the cell opens, cell by cell; only the page reads it. */
  readonly sources: readonly (CellSource | null)[]
  /** How many rows each cell covers, 0 for one that is covered; told once the rows stand on their pages. */
  readonly spans?: readonly number[]
}

/** A line across the table that opens a group, “华龙区（12 对）”. */
export interface GroupRow {
  readonly kind: 'group'
  readonly label: string
  readonly pageBreak: boolean
}

/** Where the content of a cell comes from: one record, or the rows that a number counts. */
export type CellSource =
  | {
      readonly kind: 'record'
      readonly area:
        | 'pairing'
        | 'pairing-group'
        | 'teacher'
        | 'import'
        | 'studio'
        | 'lecture'
        | 'twin'
        | 'brand'
        | 'activity'
        | 'assessment'
        | 'posting'
        | 'visit'
        | 'shadowing'
      readonly id: RowId
      readonly note: string
    }
  | { readonly kind: 'rows'; readonly report: string; readonly filter: ReportFilter; readonly note: string }

export interface SheetPrint {
  readonly orientation: 'landscape' | 'portrait'
  readonly repeatHeader: boolean
  /** The least height of a row in points, where rows are written in by hand. */
  readonly rowHeight?: number
}

/** “版本 3” and “2025-12-11 09:31 生成”, left of “第 X 页 共 Y 页”. */
export interface SheetFooter {
  readonly version: string
  readonly generatedAt: string
}

type ColumnDraft = Pick<SheetColumn, 'key' | 'label' | 'width'> & Partial<SheetColumn>

const alignOf: Record<ColumnKind, Align> = { text: 'center', number: 'center', date: 'center', long: 'left' }

/** A column with what goes without saying filled in: text, centred, one header level, nothing personal. */
export function sheetColumn(draft: ColumnDraft): SheetColumn {
  const kind = draft.kind ?? 'text'
  return { group: null, align: alignOf[kind], personal: 'none', merges: false, ...draft, kind }
}

/** Whether the header needs two rows. */
export const headerLevels = (columns: readonly SheetColumn[]): 1 | 2 =>
  columns.some((column) => column.group !== null) ? 2 : 1

/** What stands for a cell on paper: the same text in the preview, in print and in the row heights. */
export const cellText = (value: CellValue): string => (value === null ? '' : String(value))

/** Neighbouring columns that share the upper header cell, with how many there are. */
export function headerGroups(columns: readonly SheetColumn[]): readonly { label: string | null; span: number }[] {
  const groups: { label: string | null; span: number }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last !== undefined && column.group !== null && last.label === column.group) last.span += 1
    else groups.push({ label: column.group, span: 1 })
  }
  return groups
}
