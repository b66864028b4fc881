import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { gridColumns, gridRowHeight, gutterWidth, leftOf } from './grid-columns.ts'
import { gridCommand } from './grid-keys.ts'
import { cellAt, copied, mostRows, rowOf, selectedArea, type GridAction, type GridState } from './grid-state.ts'
import type { RowReading } from './read-row.ts'
import { composing } from '#renderer/ui/composing.ts'
import './edit-grid.css'

interface EditGridProps {
  readonly state: GridState
  readonly dispatch: (action: GridAction) => void
  readonly readings: readonly (RowReading | null)[]
  /** The sentence at the right end of a row. */
  readonly renderNote: (row: number) => ReactNode
}

/** Blank rows below the last one written, so that there is always room to go on. */
const spare = 30
const headHeight = 28

/**
 * A grid for the keyboard. One text field has the focus all the time and lies over the current cell, so that an input
 * method composes where the officer looks; it is empty and unseen until something is typed.
 */
export function EditGrid({ state, dispatch, readings, renderNote }: EditGridProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const count = Math.min(mostRows, Math.max(state.rows.length, state.cursor.row + 1) + spare)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => gridRowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const { cursor } = state
  useEffect(() => {
    virtual.scrollToIndex(cursor.row, { align: 'auto' })
  }, [virtual, cursor.row])
  const pick = usePicking(dispatch)
  return (
    <div ref={scroll} className="edit-grid" role="grid" aria-label="批量录入" aria-rowcount={count}>
      <GridHead state={state} />
      <div
        className="edit-grid-plane"
        style={{ height: virtual.getTotalSize() }}
        onMouseDown={pick.down}
        onMouseOver={pick.over}
      >
        {virtual.getVirtualItems().map((item) => (
          <GridRow
            key={item.index}
            index={item.index}
            top={item.start - headHeight}
            state={state}
            reading={readings[item.index] ?? null}
            note={renderNote(item.index)}
          />
        ))}
        <Selection state={state} />
        <CellEditor
          state={state}
          dispatch={dispatch}
          rowsPerPage={() => Math.floor((scroll.current?.clientHeight ?? 0) / gridRowHeight) - 2}
        />
      </div>
    </div>
  )
}

/** The cell under the pointer, off the marks that the rows carry. */
function placeOf(target: EventTarget): { row: number; col: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-col]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset['row']), col: Number(cell.dataset['col']) }
}

/** Click and drag select; the field keeps the focus. */
function usePicking(dispatch: EditGridProps['dispatch']) {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const stop = () => setDragging(false)
    window.addEventListener('mouseup', stop)
    return () => window.removeEventListener('mouseup', stop)
  }, [])
  return {
    down: (event: MouseEvent) => {
      const to = placeOf(event.target)
      if (to === null) return
      event.preventDefault()
      setDragging(true)
      dispatch({ do: 'go', to, extend: event.shiftKey })
      document.querySelector<HTMLElement>('.edit-grid-editor')?.focus()
    },
    over: (event: MouseEvent) => {
      const to = dragging ? placeOf(event.target) : null
      if (to !== null) dispatch({ do: 'go', to, extend: true })
    },
  }
}

function GridHead({ state }: { readonly state: GridState }) {
  const area = selectedArea(state)
  return (
    <div className="edit-grid-head" role="row">
      <span style={{ width: gutterWidth }} />
      {gridColumns.map((column, col) => (
        <span
          key={column.key}
          role="columnheader"
          className={col >= area.left && col <= area.right ? 'edit-grid-current' : ''}
          style={{ width: column.width }}
        >
          {column.title}
        </span>
      ))}
      <span role="columnheader" className="edit-grid-note">
        核对与计入
      </span>
    </div>
  )
}

interface GridRowProps {
  readonly index: number
  readonly top: number
  readonly state: GridState
  readonly reading: RowReading | null
  readonly note: ReactNode
}

function GridRow({ index, top, state, reading, note }: GridRowProps) {
  const { top: first, bottom: last } = selectedArea(state)
  const cells = rowOf(state.rows, index)
  return (
    <div className="edit-grid-row" role="row" aria-rowindex={index + 1} style={{ top }}>
      <span
        className={`edit-grid-number ${index >= first && index <= last ? 'edit-grid-current' : ''}`}
        style={{ width: gutterWidth }}
      >
        {index + 1}
      </span>
      {gridColumns.map((column, col) => (
        <span
          key={column.key}
          role="gridcell"
          data-row={index}
          data-col={col}
          className={`edit-grid-cell edit-grid-${reading?.tints[column.key] ?? 'plain'}`}
          style={{ width: column.width }}
          title={cells[col]}
        >
          {cells[col]}
        </span>
      ))}
      <span className="edit-grid-note">{note}</span>
    </div>
  )
}

function Selection({ state }: { readonly state: GridState }) {
  const { top, bottom, left, right } = selectedArea(state)
  return (
    <i
      className="edit-grid-selection"
      aria-hidden="true"
      style={{
        top: top * gridRowHeight - 1,
        left: gutterWidth + leftOf(left) - 1,
        width: leftOf(right + 1) - leftOf(left) + 1,
        height: (bottom - top + 1) * gridRowHeight + 1,
      }}
    />
  )
}

interface CellEditorProps extends Pick<EditGridProps, 'state' | 'dispatch'> {
  readonly rowsPerPage: () => number
}

function CellEditor({ state, dispatch, rowsPerPage }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { cursor, editing } = state
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return
    const action = gridCommand(event, state, rowsPerPage())
    if (action === null) return
    event.preventDefault()
    event.stopPropagation()
    dispatch(action)
  }
  const toClipboard = (event: ClipboardEvent, clear: boolean) => {
    if (editing !== null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied(state))
    if (clear) dispatch({ do: 'clear' })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return
    event.preventDefault()
    dispatch({ do: 'paste', text: event.clipboardData.getData('text/plain') })
  }
  const column = gridColumns[cursor.col]
  const title = column?.title ?? ''
  return (
    <textarea
      ref={field}
      className={`edit-grid-editor ${editing === null ? '' : 'edit-grid-editing'}`}
      aria-label={`第 ${cursor.row + 1} 行 ${title}，${cellAt(state.rows, cursor) || '空'}`}
      rows={1}
      spellCheck={false}
      value={editing ?? ''}
      style={{
        top: cursor.row * gridRowHeight,
        left: gutterWidth + leftOf(cursor.col),
        width: column?.width ?? 0,
      }}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        if (editing === null) dispatch({ do: 'edit', text: '' })
      }}
      onChange={(event) => dispatch({ do: 'edit', text: event.target.value })}
      onCopy={(event) => toClipboard(event, false)}
      onCut={(event) => toClipboard(event, true)}
      onPaste={onPaste}
    />
  )
}
