import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { daysBetween } from '#shared/kernel/dates.ts'
import type { PairingGroup } from '#shared/pairings/pairing.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { MilestoneSection } from '#renderer/ui/milestones/milestone-section.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { applicable } from '../actions/action-plan.ts'
import { GroupEditDialog } from '../form/group-edit-dialog.tsx'
import { reportLink } from '../list/report-link.ts'
import { daysLeft } from '../record/days-left.ts'
import { AddMenteeDialog } from './add-mentee-dialog.tsx'
import { GroupAgreement } from './group-agreement.tsx'
import { GroupMentor } from './group-mentor.tsx'
import { GroupRows } from './group-rows.tsx'
import { GroupTimeline } from './group-timeline.tsx'
import './group.css'

/** A group: the “1” left, the N right, their time below. */
export function GroupPage() {
  const { id = '' } = useParams()
  const found = useOperation('pairings.getGroup', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.error !== null)
    return (
      <div className="page group-missing">
        <ErrorSentence error={found.error} />
        <Link to="/pairings/groups">回到结对组</Link>
      </div>
    )
  if (found.data === undefined || today === undefined) return null
  return <OpenGroup key={found.data.id} group={found.data} today={today} />
}

type Part = 'people' | 'milestones' | 'agreement' | 'history'
type Dialog = 'edit' | 'add' | 'change-mentor' | 'approve' | null

interface OpenGroupProps {
  readonly group: PairingGroup
  readonly today: string
}

function OpenGroup({ group, today }: OpenGroupProps) {
  const changes = useOperation('history.ofRecord', { record: 'pairing_group', id: group.id }).data ?? []
  const [part, setPart] = useState<Part>('people')
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  useShortcut('f2', () => setDialog('edit'))
  const standing = group.pairings.filter((pairing) => pairing.status !== 'void')
  const tabs = [
    { key: 'people', label: '师徒' },
    { key: 'milestones', label: '节点' },
    { key: 'agreement', label: '协议和目标' },
    { key: 'history', label: '修改记录', count: changes.length },
  ] as const
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/pairings">师徒结对</Link> / <Link to="/pairings/groups">结对组</Link> / {group.code}
          </>
        }
        title={`${group.mentor.name} 1+${standing.length}`}
        figures={<GroupSummary group={group} today={today} />}
        actions={<GroupActions group={group} onDialog={setDialog} />}
      />
      <StateTabs label="结对组" tabs={tabs} active={part} onChange={setPart} />
      {part === 'people' && (
        <div className="group-page">
          <GroupMentor group={group} />
          <div className="group-right">
            <GroupRows pairings={group.pairings} />
            <GroupTimeline group={group} today={today} />
          </div>
        </div>
      )}
      {part === 'milestones' && (
        <div className="page-scroll">
          <MilestoneSection target="pairing" targetIds={carriedIds(group)} groupId={group.id} />
        </div>
      )}
      {part === 'agreement' && <GroupAgreement group={group} />}
      {part === 'history' && (
        <div className="page-scroll">
          <ChangeHistory changes={changes} />
        </div>
      )}
      {dialog === 'edit' && <GroupEditDialog group={group} onClose={close} />}
      {dialog === 'add' && <AddMenteeDialog group={group} today={today} onClose={close} />}
      {(dialog === 'change-mentor' || dialog === 'approve') && (
        <ActionDialog action={dialog} targets={group.pairings} onClose={close} />
      )}
    </div>
  )
}

/** The pairs that a milestone of the whole group is added to. */
const carriedIds = (group: PairingGroup): string[] =>
  group.pairings
    .filter(({ completedOn, leftOn, status }) => completedOn === null && leftOn === null && status !== 'void')
    .map(({ id }) => id)

function GroupSummary({ group, today }: OpenGroupProps) {
  return (
    <>
      <span className="second">
        {group.stage}
        {group.subject}，{group.kind}，{group.level}
      </span>
      <span className="second group-period">
        {group.startsOn} 至 {group.endsOn}
      </span>
      <span>{daysLeft(daysBetween(today, group.endsOn))}</span>
    </>
  )
}

interface GroupActionsProps {
  readonly group: PairingGroup
  readonly onDialog: (dialog: Dialog) => void
}

function GroupActions({ group, onDialog }: GroupActionsProps) {
  const navigate = useNavigate()
  const ids = group.pairings.filter((pairing) => pairing.status !== 'void').map((pairing) => pairing.id)
  const waiting = applicable('approve', group.pairings).length
  const menu = {
    items: [
      { key: 'agreement', label: '协议书（Word）', disabled: ids.length === 0 },
      { key: 'list', label: '本组一览表', disabled: ids.length === 0 },
    ],
    onClick: ({ key }: { key: string }) =>
      void navigate(reportLink(key === 'list' ? 'pairing-list' : 'pairing-agreement', {}, ids)),
  }
  return (
    <>
      <Button onClick={() => onDialog('edit')}>
        编辑 <span className="quiet small">F2</span>
      </Button>
      <Dropdown menu={menu} trigger={['click']}>
        <Button>
          导出 <i className="chevron" aria-hidden="true" />
        </Button>
      </Dropdown>
      <Button
        disabled={applicable('change-mentor', group.pairings).length === 0}
        onClick={() => onDialog('change-mentor')}
      >
        换师傅
      </Button>
      <Button type={waiting > 0 ? 'default' : 'primary'} onClick={() => onDialog('add')}>
        加徒弟
      </Button>
      {waiting > 0 && (
        <Button type="primary" onClick={() => onDialog('approve')}>
          审核通过 {waiting} 对
        </Button>
      )}
    </>
  )
}
