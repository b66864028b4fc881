import { Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { twinActionLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinAction, TwinGroup } from '#shared/twinning/twin-group.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { EditDialog } from '../form/edit-dialog.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { LeadDialog } from './lead-dialog.tsx'

interface TwinActionsProps {
  readonly group: TwinGroup
  readonly today: string
  /** Before the verbs. */
  readonly children?: ReactNode
}

type Verb = TwinAction | 'change-lead'

const verbLabels: Readonly<Record<Verb, string>> = { ...twinActionLabels, 'change-lead': '更换牵头校' }

/** The next step of each state, in the order of the work; a term that is over is renewed or closed first. */
const steps: readonly TwinAction[] = ['sign', 'start', 'assess']

function nextStep({ status, due, actions }: TwinGroup): TwinAction | undefined {
  if (status === 'assessed') return due === 'over' ? 'close' : 'resume'
  return steps.find((action) => actions.includes(action))
}

/** What can be done with one group now, and the dialogs of it. */
export function TwinActions({ group, today, children }: TwinActionsProps) {
  const [dialog, setDialog] = useState<Verb | null>(null)
  const close = () => setDialog(null)
  const mayEdit = group.actions.includes('edit')
  useShortcut('f2', mayEdit ? () => setDialog('edit') : null)
  const next = nextStep(group)
  const verbs: readonly Verb[] = mayEdit ? [...group.actions, 'change-lead'] : group.actions
  const rest = verbs.filter((verb) => verb !== 'edit' && verb !== next)
  const menu = {
    items: rest.map((verb) => ({ key: verb, label: `${verbLabels[verb]}…`, danger: verb === 'void' })),
    onClick: ({ key }: { key: string }) => setDialog(rest.find((verb) => verb === key) ?? null),
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
          {verbLabels[next]}
        </Button>
      )}
      {dialog === 'edit' && <EditDialog group={group} onClose={close} />}
      {dialog === 'change-lead' && <LeadDialog group={group} today={today} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && dialog !== 'change-lead' && (
        <ActionDialog action={dialog} targets={[group]} onClose={close} />
      )}
    </>
  )
}
