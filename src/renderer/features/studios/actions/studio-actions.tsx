import { Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { studioActionLabels } from '#shared/studios/studio-labels.ts'
import type { Studio, StudioAction } from '#shared/studios/studio.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { EditDialog } from '../form/edit-dialog.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { LeadDialog } from './lead-dialog.tsx'

interface StudioActionsProps {
  readonly studio: Studio
  readonly today: string
  /** Before the verbs. */
  readonly children?: ReactNode
}

/** The next step of each state, in the order of the work: at most one of them stands out. */
const nextSteps: readonly StudioAction[] = [
  'recommend',
  'qualify',
  'review',
  'publicise',
  'name',
  'plate',
  'recheck',
  'renew',
  'end',
]

/** A studio that stands still needs a new head; one that runs is at its end, or has a year to be judged. */
function nextStep({ status, due, actions }: Studio): StudioAction | undefined {
  if (status === 'halted') return 'change-lead'
  if (status === 'running') return due === null ? 'assess' : 'finish'
  return nextSteps.find((action) => actions.includes(action))
}

/** What can be done with one studio now, and the dialogs of it. */
export function StudioActions({ studio, today, children }: StudioActionsProps) {
  const [dialog, setDialog] = useState<StudioAction | null>(null)
  const close = () => setDialog(null)
  const mayEdit = studio.actions.includes('edit')
  useShortcut('f2', mayEdit ? () => setDialog('edit') : null)
  const next = nextStep(studio)
  const rest = studio.actions.filter((action) => action !== 'edit' && action !== next)
  const menu = {
    items: rest.map((action) => ({ key: action, label: `${studioActionLabels[action]}…`, danger: action === 'void' })),
    onClick: ({ key }: { key: string }) => setDialog(rest.find((action) => action === key) ?? null),
  }
  return (
    <>
      {children}
      {mayEdit && (
        <Button onClick={() => setDialog('edit')}>
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
          {studioActionLabels[next]}
        </Button>
      )}
      {dialog === 'edit' && <EditDialog studio={studio} onClose={close} />}
      {dialog === 'change-lead' && <LeadDialog studio={studio} today={today} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && dialog !== 'change-lead' && (
        <ActionDialog action={dialog} targets={[studio]} onClose={close} />
      )}
    </>
  )
}
