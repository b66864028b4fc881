import { Button, Dropdown } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { pairingActionLabels } from '#shared/pairings/pairing-labels.ts'
import type { Pairing, PairingAction } from '#shared/pairings/pairing.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import type { StateAction } from '../actions/action-values.ts'
import { PairEditDialog } from '../form/pair-edit-dialog.tsx'
import { PairingOverview } from './pairing-overview.tsx'

interface PairingCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** Everything about one pair. */
export function PairingCard({ id, position, onClose }: PairingCardProps) {
  const found = useOperation('pairings.get', { id })
  if (found.data === undefined)
    return (
      <RecordDrawer label="结对" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard pairing={found.data} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<PairingCardProps, 'id'> {
  readonly pairing: Pairing
}

function FoundCard({ pairing, position, onClose }: FoundCardProps) {
  const changes = useOperation('history.ofRecord', { record: 'pairing', id: pairing.id }).data ?? []
  const [part, setPart] = useState<'facts' | 'history'>('facts')
  const [dialog, setDialog] = useState<PairingAction | null>(null)
  const targets = useMemo(() => [pairing], [pairing])
  const mayEdit = pairing.actions.includes('edit')
  useShortcut('f2', mayEdit ? () => setDialog('edit') : null)
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'history', label: '修改记录', count: changes.length },
  ] as const
  const groupCode = pairing.code.replace(/-\d+$/, '')
  return (
    <RecordDrawer
      label={`${pairing.mentor} 带 ${pairing.mentee}`}
      lead={
        <>
          <Link to={`/pairings/groups/${groupCode}`} title="打开结对组">
            {pairing.code}
          </Link>
          <PairingStatusWord status={pairing.status} vacant={pairing.mentorVacant} />
          <Link to={`/activities?pairingId=${pairing.id}`}>查看活动</Link>
          <Link to={`/activities/new?credit=${pairing.code}`}>登记活动</Link>
          <Link to={`/achievements?pairingId=${pairing.id}&new=${pairing.code}`}>登记成果</Link>
        </>
      }
      title={`${pairing.mentor} 带 ${pairing.mentee}`}
      actions={<CardActions actions={pairing.actions} onAction={setDialog} />}
      tabs={<StateTabs label="结对信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'facts' ? <PairingOverview pairing={pairing} /> : <ChangeHistory changes={changes} />}
      {dialog === 'edit' && <PairEditDialog pairing={pairing} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'edit' && (
        <ActionDialog action={dialog} targets={targets} onClose={() => setDialog(null)} />
      )}
    </RecordDrawer>
  )
}

interface CardActionsProps {
  readonly actions: readonly PairingAction[]
  readonly onAction: (action: PairingAction) => void
}

/** The next step of the state, in the order of the work: at most one of them stands out. */
const nextSteps: readonly StateAction[] = ['approve', 'submit', 'complete', 'resume', 'assess', 'extend']

function CardActions({ actions, onAction }: CardActionsProps) {
  const next = nextSteps.find((action) => actions.includes(action))
  const rest = actions.filter((action) => action !== 'edit' && action !== next)
  const menu = {
    items: rest.map((action) => ({
      key: action,
      label: `${pairingActionLabels[action]}…`,
      danger: action === 'void',
    })),
    onClick: ({ key }: { key: string }) => {
      const action = rest.find((one) => one === key)
      if (action !== undefined) onAction(action)
    },
  }
  return (
    <>
      {actions.includes('edit') && (
        <Button onClick={() => onAction('edit')}>
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
        <Button type="primary" onClick={() => onAction(next)}>
          {pairingActionLabels[next]}
        </Button>
      )}
    </>
  )
}
