import { memo, type PointerEvent } from 'react'
import type { PlanUnplaced } from '#shared/matching/match-view.ts'
import type { Held } from './mentee-chip.tsx'

interface UnplacedRowProps {
  readonly id: string
  readonly row: PlanUnplaced
  readonly top: number
  readonly current: boolean
  readonly onChoose: (menteeId: string) => void
  readonly onGrab: (event: PointerEvent, held: Held) => void
}

/** Somebody who is left out: why, and what would help. */
export const UnplacedRow = memo(function UnplacedRow({ id, row, top, current, onChoose, onGrab }: UnplacedRowProps) {
  const lesson = [row.stage, row.subject].filter(Boolean).join(' ')
  return (
    <div
      id={id}
      role="row"
      aria-selected={current}
      className={current ? 'unplaced-row unplaced-current' : 'unplaced-row'}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onChoose(row.id)}
      onPointerDown={(event) => onGrab(event, { id: row.id, name: row.name, mentorId: null })}
    >
      <span role="gridcell" className="ellipsis" title={row.name}>
        <i className="grip" aria-hidden="true" />
        {row.name}
      </span>
      <span role="gridcell" className="second small ellipsis" title={row.school}>
        {row.school === row.name ? row.district : row.school}
      </span>
      <span role="gridcell" className="ellipsis" title={lesson}>
        {lesson}
      </span>
      <span role="gridcell" className="ellipsis" title={row.reason}>
        <i className={`why-dot ${row.rule === 'out' ? 'why-idle' : 'why-error'}`} aria-hidden="true" />
        {row.reason}
      </span>
      <span role="gridcell" className="second small ellipsis" title={row.wayOut ?? undefined}>
        {row.wayOut ?? '—'}
      </span>
    </div>
  )
})
