import { useNavigate } from 'react-router'
import { lectureTaskLabels } from '#shared/lectures/lecture-labels.ts'
import type { Lecture, LectureConflict, LectureTask, MissingTask } from '#shared/lectures/lecture.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import type { StateAction } from '../actions/action-values.ts'

interface ChecklistProps {
  readonly lecture: Lecture
  readonly onAction: (action: StateAction) => void
  readonly onBrief: () => void
}

const actionOf: Readonly<Partial<Record<LectureTask, StateAction>>> = {
  notice: 'notify',
  hold: 'hold',
  file: 'file',
  attest: 'attest',
}

/** 检查清单: what is still to be done, each with the way to do it. */
export function Checklist({ lecture, onAction, onBrief }: ChecklistProps) {
  const navigate = useNavigate()
  const { code, missing, status } = lecture
  if (status === 'cancelled' || status === 'postponed') return null
  const places: Readonly<Partial<Record<LectureTask, string>>> = {
    speaker: `/lectures/${code}/edit`,
    place: `/lectures/${code}/edit`,
    attendance: `/lectures/${code}/attendance?part=paste`,
    queue: `/lectures/queue?lectureId=${lecture.id}`,
  }
  const run = (task: LectureTask): (() => void) | undefined => {
    const [action, place] = [actionOf[task], places[task]]
    if (action !== undefined && lecture.actions.includes(action)) return () => onAction(action)
    if (place !== undefined) return () => void navigate(place)
    return task === 'brief' ? onBrief : undefined
  }
  return (
    <>
      <SectionHead title="检查清单" hint={missing.length === 0 ? '都办好了' : `还有 ${missing.length} 项`} lined />
      <div className="card-rows lecture-tasks">
        {missing.map((one) => (
          <Task key={one.task} task={one} onRun={run(one.task)} />
        ))}
      </div>
    </>
  )
}

function Task({ task, onRun }: { readonly task: MissingTask; readonly onRun: (() => void) | undefined }) {
  return (
    <div>
      <span className={task.isLate ? 'error' : undefined}>{task.sentence}</span>
      <span className={task.isLate ? 'error number' : 'quiet number'}>
        {task.dueOn === null ? '' : task.isLate ? `应在 ${task.dueOn} 前` : `${task.dueOn} 前`}
      </span>
      {onRun === undefined ? (
        <span />
      ) : (
        <button type="button" className="link number" onClick={onRun}>
          {lectureTaskLabels[task.task]}
        </button>
      )}
    </div>
  )
}

/** What speaks against day, hall or speaker, in words. */
export function ConflictLines({ conflicts }: { readonly conflicts: readonly LectureConflict[] }) {
  if (conflicts.length === 0) return null
  return (
    <ul className="lecture-conflicts">
      {conflicts.map(({ rule, severity, sentence, otherId }) => (
        <li
          key={`${rule} ${otherId ?? sentence}`}
          className={severity === 'clash' ? 'lecture-clash' : 'lecture-advice'}
        >
          {sentence}
        </li>
      ))}
    </ul>
  )
}
