import type { FieldSpec, KindSpec, SheetKind } from './column-spec.ts'
import { cellText, type GridRow, isBlankCell, type Merge, type SheetGrid } from './grid.ts'
import { createLabelBook, type LabelBook, labelKey } from './header-label.ts'
import { kindsInOrder } from './sheet-kinds.ts'

export interface SheetColumn {
  readonly col: number
  /** As it stands in the file, the levels joined by `/`, blanks out. */
  readonly header: string
  readonly field: FieldSpec | null
}

export interface SheetLayout {
  readonly kind: SheetKind
  readonly headerRows: readonly number[]
  readonly columns: readonly SheetColumn[]
  /** What stands above the header: title, reporting unit, dates. */
  readonly preamble: readonly string[]
}

/** What the officer, or the memory of this sender, has said about a sheet. */
export interface LayoutChoice {
  readonly kind?: SheetKind
  readonly headerRows?: readonly number[]
  /** Field per header text; null: do not read this column. */
  readonly fields?: ReadonlyMap<string, string | null>
}

const rowsSearched = 20
const tallest = 3
const shareKnown = 0.6
/** From this share of words known exactly a row is worth a looser look. */
const shareForLoose = 0.3
const books: readonly LabelBook[] = kindsInOrder.map(createLabelBook)

interface Candidate {
  readonly book: LabelBook
  readonly rows: readonly GridRow[]
  readonly columns: readonly SheetColumn[]
  readonly score: number
}

/** Finds the header and what kind of sheet it is; null where nothing is recognised. */
export function detectSheet(grid: SheetGrid, fileName: string, choice: LayoutChoice = {}): SheetLayout | null {
  const head = grid.rows.slice(0, rowsSearched)
  const candidates = head.flatMap((_, index) => headersAt(grid, head, index, fileName, choice))
  const best = candidates.toSorted((one, other) => other.score - one.score || one.rows.length - other.rows.length)[0]
  if (best === undefined) return null
  const first = best.rows[0]?.row ?? 1
  return {
    kind: best.book.spec.kind,
    headerRows: best.rows.map((row) => row.row),
    columns: best.columns,
    preamble: grid.rows
      .filter((row) => row.row < first)
      .flatMap((row) => row.cells.map(cellText).filter((text) => text.trim() !== '')),
  }
}

function headersAt(
  grid: SheetGrid,
  head: readonly GridRow[],
  index: number,
  fileName: string,
  choice: LayoutChoice,
): Candidate[] {
  const found: Candidate[] = []
  if (filledCells(head[index]) < 2) return found
  for (let height = 1; height <= tallest; height += 1) {
    const rows = head.slice(index, index + height)
    if (rows.length < height || rows.some(holdsNumbers)) break
    if (choice.headerRows !== undefined && rows.map((row) => row.row).join() !== choice.headerRows.join()) continue
    const labels = readLabels(grid, rows)
    const titles = head.slice(0, index).flatMap((row) => row.cells.map(cellText))
    const title = `${titles.join(' ')} ${grid.name} ${fileName}`
    for (const book of books) {
      if (choice.kind !== undefined && book.spec.kind !== choice.kind) continue
      if (choice.headerRows === undefined && height < tallest && goesOn(book, grid, rows, head[index + height]))
        continue
      const candidate = rate(book, rows, labels, title, choice)
      if (candidate !== null) found.push(candidate)
    }
  }
  return found
}

const filledCells = (row: GridRow | undefined): number => row?.cells.filter((cell) => !isBlankCell(cell)).length ?? 0
const holdsNumbers = (row: GridRow): boolean => row.cells.filter((cell) => typeof cell === 'number').length > 1

/** Whether the row below holds header words too, under 师傅 and 徒弟: then the header is not at its end yet. */
function goesOn(book: LabelBook, grid: SheetGrid, rows: readonly GridRow[], next: GridRow | undefined): boolean {
  const above = rows.at(-1)
  if (next === undefined || above === undefined || next.row !== above.row + 1 || holdsNumbers(next)) return false
  const isSame = next.cells.every((cell, col) => isBlankCell(cell) || cellText(cell) === cellText(above.cells[col]))
  const below = readLabels(grid, [...rows, next]).filter(({ col }) => /\D/.test(cellText(next.cells[col])))
  const known = below.filter(({ parts }) => book.find(parts, false) !== null)
  return !isSame && known.length >= 2 && known.length >= below.length * shareKnown
}

interface Label {
  readonly col: number
  readonly parts: readonly string[]
}

/** Header words per column, upper levels carried over their merged cells. */
function readLabels(grid: SheetGrid, rows: readonly GridRow[]): Label[] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const labels: Label[] = []
  for (let col = 0; col < width; col += 1) {
    const parts = rows.map((row, level) => {
      const own = cellText(row.cells[col]).trim()
      return own !== '' || level === rows.length - 1 ? own : upperText(grid, rows, row, col)
    })
    const distinct = parts.filter((part, level) => part !== '' && part !== parts[level - 1])
    if (distinct.length > 0) labels.push({ col, parts: distinct })
  }
  return labels
}

/** An upper cell that is blank belongs to the merge, or where merges are lost to the word, at its left. */
function upperText(grid: SheetGrid, rows: readonly GridRow[], row: GridRow, col: number): string {
  const merge = grid.merges.find((one) => covers(one, row.row, col))
  if (merge !== undefined) return merge.top === row.row ? cellText(row.cells[merge.left]).trim() : ''
  const below = rows[rows.indexOf(row) + 1]
  if (isBlankCell(below?.cells[col]) || grid.merges.some((one) => one.top === row.row)) return ''
  for (let left = col - 1; left >= 0; left -= 1) {
    const text = cellText(row.cells[left]).trim()
    if (text !== '') return isBlankCell(below?.cells[left]) ? '' : text
  }
  return ''
}

const covers = (merge: Merge, row: number, col: number): boolean =>
  row >= merge.top && row <= merge.bottom && col >= merge.left && col <= merge.right

/** At least 60 % of the words known, and enough to be sure of the kind. */
function rate(
  book: LabelBook,
  rows: readonly GridRow[],
  labels: readonly Label[],
  title: string,
  choice: LayoutChoice,
): Candidate | null {
  const isLikely = knownIn(assign(book, labels, choice, false)) >= Math.max(2, labels.length * shareForLoose)
  if (!isLikely && choice.headerRows === undefined && choice.fields === undefined) return null
  const columns = assign(book, labels, choice, true)
  const known = knownIn(columns)
  const named = new Set(columns.map((column) => column.field?.field))
  const isTitled = book.spec.titleWords.test(title)
  const isChosen = choice.headerRows !== undefined || choice.fields !== undefined
  if (known < 2 || (!isChosen && known / labels.length < shareKnown)) return null
  if (!isChosen && !book.spec.isRecognisedBy((field) => named.has(field), isTitled)) return null
  const telling = book.spec.telling.filter((field) => named.has(field)).length
  const score = known / labels.length + known * 0.02 + telling * 0.05 + (isTitled ? 0.15 : 0) - rows.length * 0.005
  return { book, rows, columns, score }
}

const knownIn = (columns: readonly SheetColumn[]): number => columns.filter((column) => column.field !== null).length

/** One column per field: where two headers fit, the first one has it. */
function assign(book: LabelBook, labels: readonly Label[], choice: LayoutChoice, isLoose: boolean): SheetColumn[] {
  const taken = new Map<string, string>()
  return labels.map(({ col, parts }) => {
    const header = parts.map((part) => part.replace(/\s/g, '')).join('/')
    const field =
      choice.fields?.has(header) === true ? chosenField(book.spec, header, choice) : book.find(parts, isLoose)
    const before = field === null ? undefined : taken.get(field.field)
    const isFree = field !== null && (field.field === 'seq' || before === undefined || isNextOf(field, before, header))
    if (isFree) taken.set(field.field, header)
    return { col, header, field: isFree ? field : null }
  })
}

const unnumbered = (header: string): string => header.replace(/[\d①-⑨一二三四五六七八九]/g, '')

/** 徒弟1 and 徒弟2, 徒弟一单位 and 徒弟二单位: one list that is spread over columns. */
const isNextOf = (field: FieldSpec, before: string, header: string): boolean =>
  (field.type === 'names' || field.type === 'schools') && before !== header && unnumbered(before) === unnumbered(header)

const chosenField = (spec: KindSpec, header: string, choice: LayoutChoice): FieldSpec | null =>
  spec.fields.find((one) => one.field === choice.fields?.get(header)) ?? null

/** Tells whether a row repeats the header, as at the top of each printed page. */
export function createHeaderTest(columns: readonly SheetColumn[]): (row: GridRow) => boolean {
  const words = columns.map(({ col, header }) => ({ col, parts: new Set(header.split('/').map(labelKey)) }))
  const longest = Math.max(...columns.map(({ header }) => header.length), 0) * 2
  return (row) => {
    const same = words.filter(({ col, parts }) => {
      const text = cellText(row.cells[col])
      return text !== '' && text.length <= longest && parts.has(labelKey(text))
    })
    return same.length >= 2 && same.length >= columns.length * 0.6
  }
}
