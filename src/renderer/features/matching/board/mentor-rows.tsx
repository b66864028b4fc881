import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, type PointerEvent, type RefObject } from 'react'
import type { PlanMentor } from '#shared/matching/match-view.ts'
import { useWidth } from '#renderer/ui/data-table/use-width.ts'
import { chipsPerLine, lineHeight, linesOf } from './board-rows.ts'
import type { Held } from './mentee-chip.tsx'
import { MentorRow } from './mentor-row.tsx'

/** Name, load and the edges of a row: what its chips do not have. */
const beside = 184 + 44 + 32

interface MentorRowsProps {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly rows: readonly PlanMentor[]
  readonly currentId: string | null
  /** The row of the mentee that is looked at; it is kept in view. */
  readonly currentRow: number | null
  /** The mentor over whom somebody is being held. */
  readonly over: string | null
  readonly chipId: (menteeId: string) => string
  readonly linkTo: (mentorId: string) => string
  readonly onChoose: (menteeId: string) => void
  readonly onGrab: (event: PointerEvent, held: Held) => void
}

/** All mentors with their mentees; only those that are in view are drawn. */
export function MentorRows(props: MentorRowsProps) {
  const { scroll, rows, currentId, currentRow, over, ...given } = props
  const perLine = chipsPerLine(useWidth(scroll) - beside)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => heightOf(rows[at], perLine),
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 6,
  })
  useEffect(() => virtual.measure(), [virtual, rows, perLine])
  useEffect(() => {
    if (currentRow !== null) virtual.scrollToIndex(currentRow, { align: 'auto' })
  }, [virtual, currentRow, currentId])
  return (
    <div ref={scroll} className="board-scroll" role="presentation">
      <div className="board-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <MentorRow
              key={row.id}
              row={row}
              index={index}
              top={start}
              height={size}
              currentId={index === currentRow ? currentId : null}
              over={over === row.id}
              {...given}
            />
          )
        })}
      </div>
    </div>
  )
}

const heightOf = (row: PlanMentor | undefined, perLine: number): number =>
  (row === undefined ? 1 : linesOf(row, perLine)) * lineHeight
