import { Spin } from 'antd'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react'
import { composing } from '#renderer/ui/composing.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { movedCell, type CellPlace } from './sheet-cursor.ts'
import { SheetHead } from './sheet-head.tsx'
import { mostUrgentRow, rowHeight } from './sheet-layout.ts'
import { MergedArea, SheetRow } from './sheet-rows.tsx'
import type { DrawnSheet } from './use-sheet.ts'
import { reveal, useSheetView, type SheetViewState } from './use-sheet-view.ts'
import './sheet.css'

/** A rectangle in px, counted from the first cell of the sheet. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface OpenCell {
  readonly place: CellPlace
  readonly box: Box
  readonly sheet: DrawnSheet
}

interface SheetViewProps {
  readonly sheetId: string
  /** As staged; the drawn sheet says it again once it is there. */
  readonly rowCount: number
  readonly label: string
  readonly cursor: CellPlace | null
  readonly isOpen: boolean
  readonly onMove: (place: CellPlace, open: boolean) => void
  readonly onMap: ((column: number, field: string | null) => void) | null
  /** What stands over the open cell. */
  readonly renderPopover: (cell: OpenCell) => ReactNode
}

/** The sheet as the officer knows it, driven by mouse or keyboard alike. */
export function SheetView(props: SheetViewProps) {
  const { sheetId, rowCount, label, cursor, isOpen, onMove, onMap, renderPopover } = props
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const view = useSheetView(sheetId, rowCount, scroll)
  const { sheet, edges, gutter, rows, columns } = view
  useReveal(scroll, cursor, edges, gutter)
  useReturnedFocus(scroll, isOpen)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (sheet === undefined || composing(event) || event.target !== event.currentTarget) return
    if (event.key === 'Enter' || event.key === 'F2') {
      if (cursor !== null) onMove(cursor, true)
    } else {
      const bounds = {
        rows: sheet.totalRows,
        columns: sheet.columns.length,
        rowsPerPage: view.rowsPerPage,
        mergeAt: sheet.merges.at,
      }
      const to = movedCell(cursor ?? { row: rows.first, column: columns.first }, event, bounds)
      if (to === null) return
      onMove(to, false)
    }
    event.preventDefault()
  }
  return (
    <div
      ref={scroll}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={sheet?.totalRows ?? rowCount}
      aria-colcount={sheet?.columns.length}
      aria-activedescendant={cursor === null || sheet === undefined ? undefined : elementId(id, cursor, sheet)}
      className="sheet-scroll"
      onKeyDown={onKeyDown}
    >
      {sheet === undefined ? (
        <div className="sheet-middle">
          {view.error === null ? <Spin delay={200} /> : <ErrorSentence error={view.error} />}
        </div>
      ) : (
        <>
          <SheetHead
            sheet={sheet}
            edges={edges}
            gutter={gutter}
            shown={columns}
            current={cursor?.column ?? null}
            onMap={onMap}
          />
          <Plane id={id} view={{ ...view, sheet }} cursor={cursor} onMove={onMove}>
            {isOpen && cursor !== null && renderPopover({ place: cursor, box: boxOf(cursor, sheet, edges), sheet })}
          </Plane>
        </>
      )}
    </div>
  )
}

interface PlaneProps extends Pick<SheetViewProps, 'cursor' | 'onMove'> {
  readonly id: string
  readonly view: SheetViewState & { readonly sheet: DrawnSheet }
  /** What floats over the cells. */
  readonly children: ReactNode
}

/** The cells themselves, as large as the whole sheet; only what is on the screen is drawn. */
function Plane({ id, view, cursor, onMove, children }: PlaneProps) {
  const { sheet, edges, gutter, rows, columns } = view
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeAt(event, sheet, edges)
    if (place !== null) onMove(place, isTinted(sheet, place))
  }
  return (
    <div className="sheet-plane" style={{ width: gutter + (edges.at(-1) ?? 0), height: view.height }}>
      <Gutter first={rows.first} last={rows.last} width={gutter} current={cursor?.row ?? null} />
      <div
        role="rowgroup"
        className="sheet-body"
        style={{ width: edges.at(-1) }}
        onClick={onClick}
        onDoubleClick={() => cursor !== null && onMove(cursor, true)}
      >
        {numbersBetween(rows.first, rows.last).map((index) => (
          <SheetRow
            key={index}
            id={id}
            index={index}
            row={sheet.rowAt(index)}
            edges={edges}
            shown={columns}
            merges={sheet.merges}
          />
        ))}
        <div role="row">
          {sheet.merges.between(rows.first, rows.last).map((merge) => (
            <MergedArea key={`${merge.top}-${merge.left}`} id={id} merge={merge} sheet={sheet} edges={edges} />
          ))}
        </div>
        {cursor !== null && <div className="sheet-cursor" style={boxOf(cursor, sheet, edges)} />}
      </div>
      <div className="sheet-popover-plane" style={{ left: gutter }}>
        {children}
      </div>
    </div>
  )
}

interface GutterProps {
  readonly first: number
  readonly last: number
  readonly width: number
  readonly current: number | null
}

function Gutter({ first, last, width, current }: GutterProps) {
  return (
    <div className="sheet-gutter" style={{ width }} aria-hidden="true">
      {numbersBetween(first, last).map((row) => (
        <span
          key={row}
          className={row === current ? 'sheet-number-current' : undefined}
          style={{ top: (row - 1) * rowHeight }}
        >
          {row}
        </span>
      ))}
    </div>
  )
}

const numbersBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

/** Brings the current cell into view whenever it moves. */
function useReveal(
  scroll: RefObject<HTMLDivElement | null>,
  cursor: CellPlace | null,
  edges: readonly number[],
  gutter: number,
): void {
  const [row, column] = [cursor?.row, cursor?.column]
  const ready = edges.length > 1
  const show = useEffectEvent((place: CellPlace) => {
    if (scroll.current !== null) reveal(scroll.current, { place, edges, gutter })
  })
  useEffect(() => {
    if (ready && row !== undefined && column !== undefined) show({ row, column })
  }, [ready, row, column])
}

/** Closing the popover leaves the keyboard in the sheet, at once: the next key may come before another frame is painted. */
function useReturnedFocus(scroll: RefObject<HTMLDivElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen)
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && !holdsFocus()) scroll.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [scroll, isOpen])
}

/** Whether the focus went on to something else by itself, as after a click elsewhere. */
const holdsFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body

function boxOf({ row, column }: CellPlace, sheet: DrawnSheet, edges: readonly number[]): Box {
  const area = sheet.merges.at(row, column) ?? { top: row, bottom: row, left: column, right: column }
  const left = edges[area.left] ?? 0
  return {
    left,
    top: (area.top - 1) * rowHeight,
    width: (edges[area.right + 1] ?? left) - left,
    height: (area.bottom - area.top + 1) * rowHeight,
  }
}

/** The cell under the pointer; in a merged area the one that needs attention. */
function placeAt(event: MouseEvent<HTMLElement>, sheet: DrawnSheet, edges: readonly number[]): CellPlace | null {
  const plane = event.currentTarget.getBoundingClientRect()
  const row = Math.floor((event.clientY - plane.top) / rowHeight) + 1
  const column = edges.findIndex((edge) => edge > event.clientX - plane.left) - 1
  if (row < 1 || row > sheet.totalRows || column < 0) return null
  const merge = sheet.merges.at(row, column)
  return merge === undefined ? { row, column } : { row: mostUrgentRow(merge, sheet.rowAt), column: merge.left }
}

function isTinted(sheet: DrawnSheet, { row, column }: CellPlace): boolean {
  const found = sheet.rowAt(row)
  return found?.note === null && (found.cells[column]?.tint ?? 'plain') !== 'plain'
}

function elementId(id: string, { row, column }: CellPlace, sheet: DrawnSheet): string {
  const merge = sheet.merges.at(row, column)
  return merge === undefined ? `${id}-${row}-${column}` : `${id}-${merge.top}-${merge.left}`
}
