import { useOperation } from '#renderer/api/use-operation.ts'
import { outside } from './unplaced-pane.tsx'
import type { Held } from './mentee-chip.tsx'
import type { Drag } from './use-chip-drag.ts'

interface DragGhostProps {
  readonly scenarioId: string
  readonly drag: Drag<Held>
}

/** Who is held, and what letting go here would cost. */
export function DragGhost({ scenarioId, drag }: DragGhostProps) {
  const { held, over, x, y } = drag
  const isRight = x > window.innerWidth - 340
  return (
    <div
      className="drag-ghost"
      role="status"
      style={{
        transform: `translate(${isRight ? x - 12 : x + 12}px, ${y + 14}px) ${isRight ? 'translateX(-100%)' : ''}`,
      }}
    >
      <b>{held.name}</b>
      <Cost scenarioId={scenarioId} held={held} over={over} />
    </div>
  )
}

function Cost({ scenarioId, held, over }: { scenarioId: string; held: Held; over: string | null }) {
  const isMove = over !== null && over !== outside && over !== held.mentorId
  const trial = useOperation(
    'matching.trial',
    { id: scenarioId, menteeId: held.id, mentorId: over ?? '' },
    { enabled: isMove },
  )
  if (over === outside && held.mentorId !== null) return <p className="quiet">放在这里，这次不配。</p>
  if (!isMove) return <p className="quiet">放到一位师傅的行里。Esc 放弃。</p>
  if (trial.data === undefined) return <p className="quiet">正在算……</p>
  return <p className={trial.data.isAllowed ? '' : 'error'}>{trial.data.sentence}</p>
}
