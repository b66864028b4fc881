import { cellAt, type GridAction, type GridState } from './grid-state.ts'

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

type Step = Readonly<Record<string, readonly [rows: number, cols: number]>>

const arrows: Step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

const withCtrl: Readonly<Record<string, GridAction>> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'fill-down' },
  a: { do: 'select-all' },
  '-': { do: 'remove-rows' },
  '+': { do: 'insert-row' },
  '=': { do: 'insert-row' },
}

function withControl(pressed: PressedKey, { cursor, rows }: GridState): GridAction | null {
  const { key, shiftKey } = pressed
  if (key.toLowerCase() === 'z' && shiftKey) return { do: 'redo' }
  if (key === 'Home') return { do: 'go', to: { row: 0, col: 0 }, extend: shiftKey }
  if (key === 'End') return { do: 'go', to: { row: Math.max(0, rows.length - 1), col: cursor.col }, extend: shiftKey }
  return withCtrl[key.toLowerCase()] ?? null
}

/** Keys while a cell is edited; in a cell opened by F2 the arrows belong to the text. */
function whileEditing({ key, shiftKey, ctrlKey }: PressedKey): GridAction | null {
  if (key === 'Escape') return { do: 'drop-edit' }
  if (key === 'Enter' && !ctrlKey) return { do: 'keep', rows: shiftKey ? -1 : 1, cols: 0 }
  if (key === 'Tab') return { do: 'keep', rows: 0, cols: shiftKey ? -1 : 1 }
  if (key === 'ArrowUp' || key === 'ArrowDown') return { do: 'keep', rows: key === 'ArrowUp' ? -1 : 1, cols: 0 }
  return null
}

/** What a key does to the grid; null leaves it to the text field, and to the shortcuts of the window. */
export function gridCommand(pressed: PressedKey, state: GridState, page: number): GridAction | null {
  const { key, shiftKey, altKey } = pressed
  const ctrl = pressed.ctrlKey || pressed.metaKey
  if (altKey) return null
  if (state.editing !== null) return whileEditing(pressed)
  const arrow = arrows[key]
  if (arrow !== undefined && !ctrl) return { do: 'move', rows: arrow[0], cols: arrow[1], extend: shiftKey }
  if (ctrl) return withControl(pressed, state)
  if (key === 'F2') return { do: 'edit', text: cellAt(state.rows, state.cursor) }
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' }
  if (key === 'Enter') return { do: 'move', rows: shiftKey ? -1 : 1, cols: 0 }
  if (key === 'Tab') return { do: 'move', rows: 0, cols: shiftKey ? -1 : 1 }
  if (key === 'Home') return { do: 'go', to: { row: state.cursor.row, col: 0 }, extend: shiftKey }
  if (key === 'PageUp' || key === 'PageDown')
    return { do: 'move', rows: key === 'PageUp' ? -page : page, cols: 0, extend: shiftKey }
  return null
}
