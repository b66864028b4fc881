import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { CellPlace } from './sheet-cursor.ts'
import { columnEdges, columnWidths, gutterWidth, headHeight, rowHeight } from './sheet-layout.ts'
import type { ColumnRange } from './sheet-rows.tsx'
import { useSheet, type DrawnSheet } from './use-sheet.ts'

/** Rows that are on the screen, 1-based, both ends inside. */
interface RowRange {
  readonly first: number
  readonly last: number
}

export interface SheetViewState {
  readonly sheet: DrawnSheet | undefined
  readonly error: unknown
  readonly rows: RowRange
  readonly columns: ColumnRange
  readonly edges: readonly number[]
  readonly gutter: number
  readonly height: number
  readonly rowsPerPage: number
}

interface Size {
  readonly width: number
  readonly height: number
}

function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return undefined
    const observer = new ResizeObserver(() => setSize({ width: watched.clientWidth, height: watched.clientHeight }))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}

/** What of a sheet is on the screen. Rows are asked for first at the place that was scrolled to, then drawn. */
export function useSheetView(
  sheetId: string,
  rowCount: number,
  scroll: RefObject<HTMLDivElement | null>,
): SheetViewState {
  const size = useSize(scroll)
  const [rows, setRows] = useState<RowRange>({ first: 1, last: 60 })
  const { sheet, error } = useSheet(sheetId, rows.first, rows.last)
  const total = sheet?.totalRows ?? rowCount
  const gutter = gutterWidth(total)
  const edges = useMemo(
    () => columnEdges(columnWidths(sheet?.columns ?? [], Math.max(0, size.width - gutter))),
    [sheet?.columns, size.width, gutter],
  )
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const lines = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const items = lines.getVirtualItems()
  const first = (items[0]?.index ?? 0) + 1
  const last = (items.at(-1)?.index ?? 0) + 1
  useEffect(() => setRows({ first, last }), [first, last])
  const columns = useShownColumns(scroll, edges, size.width - gutter)
  return {
    sheet,
    error,
    rows: { first, last },
    columns,
    edges,
    gutter,
    height: total * rowHeight,
    rowsPerPage: Math.max(1, Math.floor((size.height - headHeight) / rowHeight) - 1),
  }
}

/** The columns within reach; a hundred columns are drawn as quickly as ten. */
function useShownColumns(
  scroll: RefObject<HTMLDivElement | null>,
  edges: readonly number[],
  room: number,
): ColumnRange {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const element = scroll.current
    if (element === null) return undefined
    const onScroll = () => setLeft(Math.floor(element.scrollLeft / 50) * 50)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroll])
  return useMemo(() => {
    const first = edges.findIndex((edge) => edge > left) - 1
    const beyond = edges.findIndex((edge) => edge > left + room + 50)
    return { first: Math.max(0, first), last: (beyond < 0 ? edges.length - 1 : beyond) - 1 }
  }, [edges, left, room])
}

interface Reveal {
  readonly place: CellPlace
  readonly edges: readonly number[]
  readonly gutter: number
}

/** Scrolls just so far that a cell is whole on the screen. */
export function reveal(element: HTMLElement, { place, edges, gutter }: Reveal): void {
  const top = (place.row - 1) * rowHeight
  const roomBelow = element.clientHeight - headHeight
  if (top < element.scrollTop) element.scrollTop = Math.max(0, top - 2 * rowHeight)
  else if (top + rowHeight > element.scrollTop + roomBelow) element.scrollTop = top - Math.floor(roomBelow / 3)
  const left = edges[place.column] ?? 0
  const right = edges[place.column + 1] ?? left
  const roomRight = element.clientWidth - gutter
  if (left < element.scrollLeft) element.scrollLeft = left
  else if (right > element.scrollLeft + roomRight) element.scrollLeft = Math.min(left, right - roomRight)
}
