import { useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { PlanMentor } from '#shared/matching/match-view.ts'
import { composing } from '#renderer/ui/composing.ts'
import { figure } from '#renderer/ui/figure.ts'
import { useSteady } from '#renderer/ui/use-steady.ts'
import type { MatchWords } from '../match-words.ts'
import { stepFrom, stepOf, type Place } from './board-cursor.ts'
import { DragGhost } from './drag-ghost.tsx'
import type { Held } from './mentee-chip.tsx'
import { MentorRows } from './mentor-rows.tsx'
import { outside, UnplacedPane } from './unplaced-pane.tsx'
import { useChipDrag } from './use-chip-drag.ts'
import type { useUnplaced } from './use-plan.ts'
import './board.css'

export type BoardAction = 'move' | 'lock' | 'forbid'

interface PlanBoardProps {
  readonly words: MatchWords
  readonly scenarioId: string
  readonly mentors: readonly PlanMentor[]
  readonly unplaced: ReturnType<typeof useUnplaced>
  readonly currentId: string | null
  readonly onChoose: (menteeId: string) => void
  /** A key on the mentee who is looked at. */
  readonly onAct: (action: BoardAction) => void
  readonly onMove: (held: Held, mentorId: string | null) => void
  /** At the right end of the heading: search and what is shown. */
  readonly tools: ReactNode
  /** At the right end of 未配上. */
  readonly wayOut: ReactNode
}

/** Enter asks with whom he might be instead; L locks and unlocks; Delete rules the pair out. */
const actions: Readonly<Record<string, BoardAction>> = { Enter: 'move', l: 'lock', L: 'lock', Delete: 'forbid' }

/** Where everybody stands, for the arrows: mentors by their rows, then those left out. */
function usePlaces(mentors: readonly PlanMentor[], unplaced: readonly { readonly id: string }[]) {
  return useMemo(() => {
    const people = [...mentors.map(({ mentees }) => mentees.map(({ id }) => id)), ...unplaced.map(({ id }) => [id])]
    const places = new Map<string, Place>()
    people.forEach((ids, row) => ids.forEach((id, at) => places.set(id, { row, at })))
    return { people, places, lengths: people.map(({ length }) => length) }
  }, [mentors, unplaced])
}

/** Mentors with their mentees and those left out, by mouse or keyboard alike. */
export function PlanBoard(props: PlanBoardProps) {
  const { words, scenarioId, mentors, unplaced, currentId, onAct, onMove, tools, wayOut } = props
  const id = useId()
  const chipId = useMemo(() => (menteeId: string) => `${id}-${menteeId}`, [id])
  const grid = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const { people, places, lengths } = usePlaces(mentors, unplaced.rows)
  const place = (currentId === null ? undefined : places.get(currentId)) ?? null
  const isPlaced = place !== null && place.row < mentors.length
  const onChoose = useSteady(props.onChoose)
  const { drag, grab } = useChipDrag<Held>({
    scroll,
    onDrop: (held, over) => {
      const mentorId = over === outside ? null : over
      if (mentorId !== held.mentorId) onMove(held, mentorId)
    },
  })
  const onGrab = useSteady(grab)
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const [step, action] = [stepOf(event.key), actions[event.key]]
    const next = step === undefined ? null : stepFrom(place, step, lengths)
    if (next !== null) onChoose(people[next.row]?.[next.at] ?? '')
    else if (action !== undefined && currentId !== null) onAct(action)
    else return
    event.preventDefault()
  }
  return (
    <div className="board">
      <div className="board-head">
        <span>
          {words.mentor} {figure(mentors.length)}
        </span>
        <span>{words.load}</span>
        <span className="board-tools">
          {words.mentee}
          <span className="ellipsis">可拖动，数字是合适度</span>
          {tools}
        </span>
      </div>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        className="board-grid"
        aria-label="配对结果"
        aria-rowcount={mentors.length + unplaced.total}
        aria-activedescendant={place === null || currentId === null ? undefined : chipId(currentId)}
        onKeyDown={onKeyDown}
      >
        <MentorRows
          scroll={scroll}
          rows={mentors}
          currentId={currentId}
          currentRow={isPlaced ? place.row : null}
          over={drag?.over ?? null}
          chipId={chipId}
          linkTo={words.linkTo}
          onChoose={onChoose}
          onGrab={onGrab}
        />
        <UnplacedPane
          {...unplaced}
          currentId={currentId}
          currentRow={place === null || isPlaced ? null : place.row - mentors.length}
          over={drag?.over === outside}
          hint={unplaced.total === 0 ? words.nobodyLeft : '拖到上面任一行可手工配上'}
          action={wayOut}
          rowId={chipId}
          onChoose={onChoose}
          onGrab={onGrab}
        />
      </div>
      {drag !== null && <DragGhost scenarioId={scenarioId} drag={drag} />}
    </div>
  )
}
