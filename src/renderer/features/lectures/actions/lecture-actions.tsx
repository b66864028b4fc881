import { Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { lectureActionLabels } from '#shared/lectures/lecture-labels.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { LectureActionDialog } from './action-dialog.tsx'
import type { StateAction } from './action-values.ts'

interface LectureActionsProps {
  readonly lecture: Lecture
  readonly today: string
  /** Before the verbs. */
  readonly children?: ReactNode
}

/** The next step, in the order of the work: at most one of them stands out. */
const nextSteps: readonly StateAction[] = ['notify', 'hold', 'attest', 'file', 'restore']
const grave: ReadonlySet<StateAction> = new Set(['remove', 'cancel', 'retract'])

/** A session that was announced and whose day has not come has no next step yet. */
function nextStep({ status, actions, heldOn }: Lecture, today: string): StateAction | undefined {
  if (status === 'notified' && heldOn > today) return undefined
  return nextSteps.find((action) => actions.includes(action))
}

/** What can be done with one session now, and the dialogs of it. */
export function LectureActions({ lecture, today, children }: LectureActionsProps) {
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<StateAction | null>(null)
  const mayEdit = lecture.actions.includes('edit')
  const edit = () => void navigate(`/lectures/${lecture.code}/edit`)
  useShortcut('f2', mayEdit ? edit : null)
  const next = nextStep(lecture, today)
  const rest = lecture.actions.filter((action): action is StateAction => action !== 'edit' && action !== next)
  const menu = {
    items: rest.map((action) => ({
      key: action,
      label: `${lectureActionLabels[action]}…`,
      danger: grave.has(action),
    })),
    onClick: ({ key }: { key: string }) => setDialog(rest.find((action) => action === key) ?? null),
  }
  return (
    <>
      {children}
      {mayEdit && (
        <Button onClick={edit}>
          编辑 <span className="quiet small">F2</span>
        </Button>
      )}
      {rest.length > 0 && (
        <Dropdown menu={menu} trigger={['click']}>
          <Button>
            更多 <i className="chevron" aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      {next !== undefined && (
        <Button type="primary" onClick={() => setDialog(next)}>
          {lectureActionLabels[next]}
        </Button>
      )}
      {dialog !== null && <LectureActionDialog action={dialog} targets={[lecture]} onClose={() => setDialog(null)} />}
    </>
  )
}
