import { memo, type PointerEvent } from 'react'
import { Link } from 'react-router'
import type { PlanMentor } from '#shared/matching/match-view.ts'
import { freePlaces, loadOf } from './board-rows.ts'
import { MenteeChip, type Held } from './mentee-chip.tsx'

interface MentorRowProps {
  readonly row: PlanMentor
  readonly index: number
  readonly top: number
  readonly height: number
  /** The mentee of this row that is looked at. */
  readonly currentId: string | null
  /** Somebody is being held over this row. */
  readonly over: boolean
  readonly chipId: (menteeId: string) => string
  /** Where the register keeps this mentor. */
  readonly linkTo: (mentorId: string) => string
  readonly onChoose: (menteeId: string) => void
  readonly onGrab: (event: PointerEvent, held: Held) => void
}

function Load({ row }: { readonly row: PlanMentor }) {
  const { taken, limit } = loadOf(row)
  const tone = taken > limit ? 'board-load-over' : taken === limit ? 'board-load-full' : ''
  return (
    <span role="gridcell" className={tone}>
      {taken}/{limit}
    </span>
  )
}

/** The “1”, its load, and the N as chips. */
export const MentorRow = memo(function MentorRow(props: MentorRowProps) {
  const { row, index, top, height, currentId, over, chipId, linkTo, onChoose, onGrab } = props
  const free = freePlaces(row)
  const facts = [row.name, row.school, row.stage, row.subject, row.title, row.honour].filter(Boolean).join('，')
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-drop={row.id}
      className={over ? 'board-row board-over' : 'board-row'}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span role="rowheader" className="board-mentor ellipsis" title={facts}>
        <Link to={linkTo(row.id)} tabIndex={-1} draggable={false}>
          {row.name}
        </Link>{' '}
        {row.school !== row.name && <span className="second small">{row.school}</span>}
      </span>
      <Load row={row} />
      <div className="board-chips" role="presentation">
        {row.mentees.map((mentee) => (
          <MenteeChip
            key={mentee.id}
            id={chipId(mentee.id)}
            mentee={mentee}
            mentorId={row.id}
            current={mentee.id === currentId}
            onChoose={onChoose}
            onGrab={onGrab}
          />
        ))}
        {free > 0 && <span className="board-free">空 {free}</span>}
      </div>
    </div>
  )
})
