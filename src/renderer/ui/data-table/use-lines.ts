import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, type RefObject } from 'react'
import type { RowPages } from '#renderer/api/use-pages.ts'
import { groupedEntries, lineCount, type Entry } from './entries.ts'
import { rememberedOffset, rememberOffset } from './scroll-memory.ts'

/** Rows are read this many lines before they come into view. */
const ahead = 60
const headHeight = 32

interface LinesProps<Row> {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly label: string
  readonly pages: RowPages<Row>
  readonly total: number | undefined
  readonly rowHeight: number
  readonly groupOf: ((row: Row) => string) | undefined
}

interface Lines {
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  /** What stands on a line; undefined while it is not read yet. */
  readonly entryAt: (line: number) => Entry | undefined
  readonly scrollToRow: (index: number) => void
  readonly rowsPerPage: () => number
  /** The lines that are on the screen as a whole, counted from 1. */
  readonly seen: { readonly first: number; readonly last: number }
}

/** The lines of a list as far as they are on screen; reads further rows as they come near. */
export function useLines<Row>({ scroll, label, pages, total, rowHeight, groupOf }: LinesProps<Row>): Lines {
  const { rows, complete, reach } = pages
  const entries = useMemo(() => (groupOf === undefined ? null : groupedEntries(rows, groupOf)), [rows, groupOf])
  const memory = `${label} ${pages.identity}`
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lineCount(entries?.length ?? rows.length, rows.length, complete, total),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: () => rememberedOffset(memory),
  })

  const lastLine = virtual.range?.endIndex ?? 0
  useEffect(() => reach(lastLine + ahead), [reach, lastLine, rows.length])
  useEffect(() => {
    const element = scroll.current
    element?.scrollTo({ top: rememberedOffset(memory) })
    return () => rememberOffset(memory, element?.scrollTop ?? 0)
  }, [scroll, memory])

  const entryAt = (line: number): Entry | undefined => {
    if (entries !== null) return entries[line]
    return line < rows.length ? { kind: 'row', index: line } : undefined
  }
  const scrollToRow = useCallback(
    (index: number) =>
      virtual.scrollToIndex(entries?.findIndex((one) => one.kind === 'row' && one.index === index) ?? index),
    [entries, virtual],
  )
  const rowsPerPage = () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
  const offset = virtual.scrollOffset ?? 0
  const room = (virtual.scrollRect?.height ?? 0) - headHeight
  const seen = { first: Math.round(offset / rowHeight) + 1, last: Math.floor((offset + room + 1) / rowHeight) }
  return { virtual, entryAt, scrollToRow, rowsPerPage, seen }
}
