import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react'
import type { PlanUnplaced } from '#shared/matching/match-view.ts'
import { figure } from '#renderer/ui/figure.ts'
import type { Held } from './mentee-chip.tsx'
import { UnplacedRow } from './unplaced-row.tsx'

const rowHeight = 30
/** Rows are read this many before they come into view. */
const ahead = 40

/** Where a mentee is dropped who shall have nobody. */
export const outside = 'out'

interface UnplacedPaneProps {
  readonly rows: readonly PlanUnplaced[]
  readonly total: number
  readonly reach: (index: number) => void
  readonly currentId: string | null
  readonly currentRow: number | null
  readonly over: boolean
  readonly hint: string
  readonly action: ReactNode
  readonly rowId: (menteeId: string) => string
  readonly onChoose: (menteeId: string) => void
  readonly onGrab: (event: PointerEvent, held: Held) => void
}

/** 未配上: everybody whom the plan leaves out. */
export function UnplacedPane(props: UnplacedPaneProps) {
  const { rows, total, reach, currentId, currentRow, over, hint, action, rowId, onChoose, onGrab } = props
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => reach(last + ahead), [reach, last])
  useEffect(() => {
    if (currentRow !== null) virtual.scrollToIndex(currentRow, { align: 'auto' })
  }, [virtual, currentRow])
  return (
    <section className={over ? 'unplaced board-over' : 'unplaced'} data-drop={outside} aria-label="未配上">
      <div className="unplaced-head">
        <b>未配上 {figure(total)}</b>
        <span className="quiet small ellipsis">{hint}</span>
        <span>{action}</span>
      </div>
      <div ref={scroll} className="unplaced-scroll" role="presentation" style={{ height: total * rowHeight }}>
        <div role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <UnplacedRow
                key={row.id}
                id={rowId(row.id)}
                row={row}
                top={start}
                current={row.id === currentId}
                onChoose={onChoose}
                onGrab={onGrab}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}
