import type { RowPages } from '#renderer/api/use-pages.ts'
import { allOf, extended, noSelection, toggled, type Selection } from './selection.ts'

interface TicksProps<Row> {
  readonly pages: RowPages<Row>
  readonly rowKey: (row: Row) => string
  readonly total: number | undefined
  readonly selection: Selection | undefined
  readonly onSelect: ((selection: Selection) => void) | undefined
}

interface Ticks {
  /** Undefined where rows cannot be ticked. */
  readonly state: 'none' | 'some' | 'all' | undefined
  readonly tick: (index: number, range: boolean) => void
  /** Ticks every row of the list, read or not; with something ticked, clears. */
  readonly tickAll: () => void
}

/** Ticking rows one by one, by range and all at once. */
export function useTicks<Row>({ pages, rowKey, total, selection, onSelect }: TicksProps<Row>): Ticks {
  const { rows } = pages
  const tick = (index: number, range: boolean): void => {
    const row = rows[index]
    if (row === undefined || selection === undefined) return
    onSelect?.(range ? extended(selection, rowKey(row), rows.map(rowKey)) : toggled(selection, rowKey(row)))
  }
  const tickAll = (): void => {
    if (selection === undefined) return
    if (selection.keys.size > 0) onSelect?.(noSelection)
    else void pages.readAll().then((all) => onSelect?.(allOf(all.map(rowKey))))
  }
  return {
    state: selection === undefined ? undefined : stateOf(selection.keys.size, total ?? rows.length),
    tick,
    tickAll,
  }
}

function stateOf(ticked: number, all: number): 'none' | 'some' | 'all' {
  if (ticked === 0) return 'none'
  return ticked >= all ? 'all' : 'some'
}
