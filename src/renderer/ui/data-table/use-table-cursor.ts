import { useState, type KeyboardEvent } from 'react'
import { composing } from '../composing.ts'
import { movedBy } from './row-keys.ts'

interface CursorProps<Row> {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The record that is open beside the list; moving then opens the next one. */
  readonly openKey: string | null
  readonly perPage: () => number
  readonly onOpen: ((row: Row) => void) | undefined
  readonly onMoved: (index: number) => void
  readonly onSpace: (index: number) => void
  readonly onSelectAll: (() => void) | undefined
}

interface TableCursor {
  readonly currentKey: string | null
  readonly setCurrent: (key: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The current row of a list and the keys that move it. */
export function useTableCursor<Row>(props: CursorProps<Row>): TableCursor {
  const [own, setOwn] = useState<string | null>(null)
  const currentKey = props.openKey ?? own
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.target !== event.currentTarget) return
    const { rows, rowKey, openKey, perPage, onOpen, onMoved, onSpace, onSelectAll } = props
    const current = currentKey === null ? -1 : rows.findIndex((row) => rowKey(row) === currentKey)
    const row = rows[current]
    if (event.key === 'a' && event.ctrlKey && onSelectAll !== undefined) onSelectAll()
    else if (event.ctrlKey || event.altKey || event.metaKey) return
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row)
    else if (event.key === ' ' && row !== undefined) onSpace(current)
    else {
      const target = movedBy(event.key, current, rows.length, perPage())
      const next = target === null ? undefined : rows[target]
      if (target === null || next === undefined) return
      setOwn(rowKey(next))
      onMoved(target)
      if (openKey !== null) onOpen?.(next)
    }
    event.preventDefault()
  }
  return { currentKey, setCurrent: setOwn, onKeyDown }
}
