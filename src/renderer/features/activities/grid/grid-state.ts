import { holdsPeople, readHeading } from './grid-columns.ts'
import { parseTsv, writeTsv, type Block } from './tsv.ts'

export interface Place {
  readonly row: number
  readonly col: number
}

/** The grid as the officer sees it; the rows after the last one written are blank and not kept. */
export interface GridState {
  readonly rows: Block
  readonly cursor: Place
  /** The corner of the selection opposite the cursor. */
  readonly anchor: Place
  /** What the editor holds; null while nothing is edited. */
  readonly editing: string | null
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

interface Step {
  readonly rows: Block
  readonly cursor: Place
  readonly anchor: Place
}

export type GridAction =
  | { readonly do: 'go'; readonly to: Place; readonly extend?: boolean }
  | { readonly do: 'move'; readonly rows: number; readonly cols: number; readonly extend?: boolean }
  | { readonly do: 'edit'; readonly text: string }
  | { readonly do: 'keep'; readonly rows: number; readonly cols: number }
  | { readonly do: 'drop-edit' }
  | { readonly do: 'paste'; readonly text: string }
  | { readonly do: 'clear' | 'fill-down' | 'remove-rows' | 'insert-row' | 'select-all' | 'undo' | 'redo' }
  | { readonly do: 'load'; readonly rows: Block }

export const columnCount = 10
/** As many activities as one saving takes. */
export const mostRows = 2000
const mostSteps = 200

export const blankGrid: GridState = {
  rows: [],
  cursor: { row: 0, col: 0 },
  anchor: { row: 0, col: 0 },
  editing: null,
  past: [],
  future: [],
}

export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const selectedArea = ({ cursor, anchor }: Pick<GridState, 'cursor' | 'anchor'>): Area => ({
  top: Math.min(cursor.row, anchor.row),
  bottom: Math.max(cursor.row, anchor.row),
  left: Math.min(cursor.col, anchor.col),
  right: Math.max(cursor.col, anchor.col),
})

export const cellAt = (rows: Block, { row, col }: Place): string => rows[row]?.[col] ?? ''

const blankRow: readonly string[] = Array.from({ length: columnCount }, () => '')
const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell === '')
export const rowOf = (rows: Block, at: number): readonly string[] => rows[at] ?? blankRow

const within = ({ row, col }: Place): Place => ({
  row: Math.max(0, Math.min(mostRows - 1, row)),
  col: Math.max(0, Math.min(columnCount - 1, col)),
})

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Writes an area cell by cell; rows that end up blank at the foot are let go. */
function written(rows: Block, area: Area, value: (place: Place) => string): Block {
  const height = Math.max(rows.length, area.bottom + 1)
  const next = span(0, height - 1).map((row) => {
    const before = rowOf(rows, row)
    if (row < area.top || row > area.bottom) return before
    return before.map((cell, col) => (col < area.left || col > area.right ? cell : value({ row, col })))
  })
  return trimmed(next)
}

function trimmed(rows: Block): Block {
  const last = rows.findLastIndex((row) => !isBlankRow(row))
  return last === rows.length - 1 ? rows : rows.slice(0, last + 1)
}

const sameBlock = (one: Block, other: Block): boolean =>
  one.length === other.length &&
  one.every((row, at) => row === other[at] || row.every((cell, col) => cell === other[at]?.[col]))

/** One step of the grid's own undoing. */
function changed(state: GridState, rows: Block, places: Partial<Pick<GridState, 'cursor' | 'anchor'>> = {}): GridState {
  const next = { ...state, editing: null, ...places }
  if (sameBlock(state.rows, rows)) return next
  const step = { rows: state.rows, cursor: state.cursor, anchor: state.anchor }
  return { ...next, rows, past: [...state.past.slice(1 - mostSteps), step], future: [] }
}

const at = (place: Place) => ({ cursor: place, anchor: place })

function kept(state: GridState): GridState {
  const { editing, cursor } = state
  if (editing === null) return state
  const area = { top: cursor.row, bottom: cursor.row, left: cursor.col, right: cursor.col }
  return changed(
    state,
    written(state.rows, area, () => editing.trim()),
  )
}

function moved(state: GridState, by: { rows: number; cols: number; extend?: boolean }): GridState {
  const cursor = within({ row: state.cursor.row + by.rows, col: state.cursor.col + by.cols })
  return { ...state, cursor, anchor: by.extend === true ? state.anchor : cursor }
}

interface HeadedBlock {
  readonly block: Block
  /** By column of the block, the column of the grid. */
  readonly heading: readonly (number | null)[]
  readonly top: number
}

/**
 * A list copied with its heading goes where the heading says, whatever its order; columns it does not name stay. Two
 * columns of people, such as 执教 and 主持人, become one.
 */
function pastedByHeading(state: GridState, { block, heading, top }: HeadedBlock): GridState {
  const from = (col: number): readonly number[] => heading.flatMap((to, at) => (to === col ? [at] : []))
  const target = { top, left: 0, bottom: Math.min(mostRows, top + block.length) - 1, right: columnCount - 1 }
  const rows = written(state.rows, target, ({ row, col }) => {
    const sources = from(col)
    if (sources.length === 0) return cellAt(state.rows, { row, col })
    const cells = sources.map((at) => (block[row - top]?.[at] ?? '').trim()).filter((cell) => cell !== '')
    return holdsPeople(col) ? [...new Set(cells)].join('、') : (cells[0] ?? '')
  })
  return changed(state, rows, { anchor: { row: top, col: 0 }, cursor: { row: target.bottom, col: columnCount - 1 } })
}

/** A single copied cell fills the selection; a block goes in at its upper left corner and adds the rows it needs. */
function pasted(state: GridState, text: string): GridState {
  const block = parseTsv(text)
  const area = selectedArea(state)
  const [first = [], ...below] = block
  const heading = below.length === 0 ? null : readHeading(first)
  if (heading !== null) return pastedByHeading(state, { block: below, heading, top: area.top })
  const width = Math.max(...block.map((row) => row.length))
  if (block.length === 1 && width === 1)
    return changed(
      state,
      written(state.rows, area, () => (block[0]?.[0] ?? '').trim()),
    )
  const target = {
    top: area.top,
    left: area.left,
    bottom: Math.min(mostRows, area.top + block.length) - 1,
    right: Math.min(columnCount, area.left + width) - 1,
  }
  const rows = written(state.rows, target, ({ row, col }) =>
    (block[row - target.top]?.[col - target.left] ?? '').trim(),
  )
  return changed(state, rows, {
    anchor: { row: target.top, col: target.left },
    cursor: { row: target.bottom, col: target.right },
  })
}

/** The first row of the selection goes into the others; of a single row, the row above goes into it. */
function filledDown(state: GridState): GridState {
  const area = selectedArea(state)
  const single = area.top === area.bottom
  if (single && area.top === 0) return state
  const from = single ? area.top - 1 : area.top
  const rows = written(state.rows, { ...area, top: from + 1 }, ({ col }) => cellAt(state.rows, { row: from, col }))
  return changed(state, rows)
}

function withoutRows(state: GridState): GridState {
  const { top, bottom } = selectedArea(state)
  const rows = trimmed(state.rows.filter((_, row) => row < top || row > bottom))
  return changed(state, rows, at({ row: top, col: state.cursor.col }))
}

function withRow(state: GridState): GridState {
  const { top } = selectedArea(state)
  if (top >= state.rows.length || state.rows.length >= mostRows) return state
  return changed(state, state.rows.toSpliced(top, 0, blankRow), at({ row: top, col: 0 }))
}

function undone(state: GridState): GridState {
  const step = state.past.at(-1)
  if (step === undefined) return state
  const now = { rows: state.rows, cursor: state.cursor, anchor: state.anchor }
  return { ...step, editing: null, past: state.past.slice(0, -1), future: [...state.future, now] }
}

function redone(state: GridState): GridState {
  const step = state.future.at(-1)
  if (step === undefined) return state
  const now = { rows: state.rows, cursor: state.cursor, anchor: state.anchor }
  return { ...step, editing: null, past: [...state.past, now], future: state.future.slice(0, -1) }
}

const plain: Readonly<
  Record<
    'clear' | 'fill-down' | 'remove-rows' | 'insert-row' | 'select-all' | 'undo' | 'redo',
    (s: GridState) => GridState
  >
> = {
  clear: (state) =>
    changed(
      state,
      written(state.rows, selectedArea(state), () => ''),
    ),
  'fill-down': filledDown,
  'remove-rows': withoutRows,
  'insert-row': withRow,
  'select-all': (state) => ({
    ...state,
    anchor: { row: 0, col: 0 },
    cursor: { row: Math.max(0, state.rows.length - 1), col: columnCount - 1 },
  }),
  undo: undone,
  redo: redone,
}

/** Everything that can happen to the grid. What is being edited is kept before anything else happens to it. */
export function gridAfter(before: GridState, action: GridAction): GridState {
  if (action.do === 'edit') return { ...before, editing: action.text }
  if (action.do === 'drop-edit') return { ...before, editing: null }
  const state = kept(before)
  if (action.do === 'go') {
    const cursor = within(action.to)
    return { ...state, cursor, anchor: action.extend === true ? state.anchor : cursor }
  }
  if (action.do === 'move' || action.do === 'keep') return moved(state, action)
  if (action.do === 'paste') return pasted(state, action.text)
  if (action.do === 'load')
    return { ...blankGrid, rows: trimmed(action.rows.map((row) => blankRow.map((_, col) => row[col] ?? ''))) }
  return plain[action.do](state)
}

/** The selection as it goes to the clipboard. */
export function copied(state: GridState): string {
  const area = selectedArea(state)
  const rows = span(area.top, area.bottom)
  return writeTsv(rows.map((row) => span(area.left, area.right).map((col) => cellAt(state.rows, { row, col }))))
}
