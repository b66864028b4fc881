import type { IsoDate, IsoInstant } from '../kernel/dates.ts'
import { schoolYearLabel } from '../kernel/school-year.ts'
import { spreadColumns } from './layout.ts'
import type { Office } from '../settings/settings.ts'
import type { ReportFilter } from './report-filter.ts'
import type { ReportOptions } from './report-options.ts'
import { mapRows } from './row-list.ts'
import type { HeadField, Sheet, SheetColumn, SheetFooter, SheetFrame, SheetPrint } from './sheet-model.ts'

/** What every report is told beside its rows. */
export interface ReportContext {
  readonly office: Office | null
  /** 濮阳市, or the county whose office draws it up. */
  readonly place: string
  /** The county whose office asks; null for the city, which sees all. */
  readonly officeDistrictId: string | null
  readonly today: IsoDate
  /** The day whose states are told. */
  readonly asOf: IsoDate
  readonly generatedAt: IsoInstant
  /** How often this report of this scope has been given out, this time included. */
  readonly version: number
  readonly filter: ReportFilter
  readonly options: ReportOptions
}

/** `2025年3月5日`, as dates are written on paper. */
export const paperDate = (date: IsoDate): string =>
  `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

/** A moment by the clock of the whole country, which has one time zone. */
export const chinaTime = (instant: IsoInstant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export const footerOf = (context: ReportContext): SheetFooter => ({
  version: `版本 ${context.version}`,
  generatedAt: `${chinaTime(context.generatedAt)} 生成`,
})

function headFields({ office, options, today }: ReportContext): readonly HeadField[] {
  return [
    { label: '填报单位（盖章）', value: office?.name ?? '' },
    { label: '填报人', value: office?.reporter ?? '' },
    { label: '联系电话', value: office?.phone ?? '' },
    { label: '填报日期', value: paperDate(options.date ?? today) },
  ]
}

function titleOf(context: ReportContext, { title, years: rows, namesPlaces = false }: FrameDraft): string {
  if (context.options.title !== null && context.options.title !== '') return context.options.title
  const years = new Set(rows.map((row) => row.schoolYear))
  const [year] = years
  return `${years.size === 1 && year !== undefined ? schoolYearLabel(year) : ''}${namesPlaces ? '' : context.place}${title}`
}

export interface FrameDraft {
  readonly name: string
  /** The title without year and place: “1+N”师徒结对一览表. */
  readonly title: string
  /** The title names its places itself: 濮伊, 伊吾. Left out: the place of the office goes before it. */
  readonly namesPlaces?: boolean
  readonly columns: readonly SheetColumn[]
  readonly notes: readonly string[]
  readonly orientation: SheetPrint['orientation']
  /** What it lists; the school year stands in the title only when all rows are of one. */
  readonly years: readonly { readonly schoolYear: string }[]
  /** The line below the title; left out: who reports, with telephone and day. */
  readonly fields?: readonly HeadField[]
  /** Points; for rows that are written in by hand. */
  readonly rowHeight?: number
}

export function reportFrame(context: ReportContext, draft: FrameDraft): SheetFrame {
  return {
    name: draft.name,
    head: {
      attachment: context.options.attachment,
      title: titleOf(context, draft),
      fields: draft.fields ?? headFields(context),
    },
    columns: spreadColumns(draft.columns, draft.orientation).map((column) => ({
      ...column,
      merges: column.merges && context.options.mergeUnits,
    })),
    notes: draft.notes.map((note, at) => (at === 0 ? `说明：${note}` : note)),
    print: {
      orientation: draft.orientation,
      repeatHeader: context.options.repeatHeader,
      ...(draft.rowHeight === undefined ? {} : { rowHeight: draft.rowHeight }),
    },
    footer: footerOf(context),
  }
}

/** The sheet without the columns that the officer has put away; one column always stays. */
export function hideColumns(sheet: Sheet, hidden: readonly string[]): Sheet {
  const kept = sheet.frame.columns.map((column) => !hidden.includes(column.key))
  if (hidden.length === 0 || !kept.includes(true)) return sheet
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => kept[at] === true)
  return {
    frame: { ...sheet.frame, columns: spreadColumns(keep(sheet.frame.columns), sheet.frame.print.orientation) },
    rows: mapRows(sheet.rows, (row) =>
      row.kind === 'group' ? row : { ...row, cells: keep(row.cells), sources: keep(row.sources) },
    ),
  }
}
