import { memo, type PointerEvent } from 'react'
import type { PlanMentee } from '#shared/matching/match-view.ts'
import { LockMark } from './lock-mark.tsx'

export interface Held {
  readonly id: string
  readonly name: string
  /** With whom he is now; null: left out. */
  readonly mentorId: string | null
}

interface MenteeChipProps {
  readonly id: string
  readonly mentee: PlanMentee
  readonly mentorId: string
  readonly current: boolean
  readonly onChoose: (menteeId: string) => void
  readonly onGrab: (event: PointerEvent, held: Held) => void
}

/** One mentee, of a fixed width, so that the N of a mentor reads as a bar. */
export const MenteeChip = memo(function MenteeChip(props: MenteeChipProps) {
  const { id, mentee, mentorId, current, onChoose, onGrab } = props
  const { name, school, fit, choice, broken } = mentee
  const classes = ['chip', current && 'chip-current', broken.length > 0 && 'chip-broken'].filter(Boolean).join(' ')
  return (
    <span
      id={id}
      role="gridcell"
      className={classes}
      aria-selected={current}
      title={`${name}，${school}`}
      onClick={() => onChoose(mentee.id)}
      onPointerDown={(event) => onGrab(event, { id: mentee.id, name, mentorId })}
    >
      <i className="grip" aria-hidden="true" />
      <span className="chip-name ellipsis">{name}</span>
      <span className="chip-school small quiet ellipsis">{school}</span>
      {choice === 'lock' && <LockMark />}
      {choice === 'manual' && <span className="chip-manual small">手调</span>}
      <span className="chip-fit">{Math.round(fit)}</span>
    </span>
  )
})
