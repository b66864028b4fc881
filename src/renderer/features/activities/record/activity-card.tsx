import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { attendanceLabels, creditKindLabels, participantRoleLabels } from '#shared/activities/activity-labels.ts'
import type { Activity } from '#shared/activities/activity.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { ActivityEditDialog } from './activity-edit-dialog.tsx'
import { ActivityFacts } from './activity-facts.tsx'
import './activity-card.css'

interface ActivityCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** Everything about one activity. */
export function ActivityCard({ id, position, onClose }: ActivityCardProps) {
  const found = useOperation('activities.get', { id })
  if (found.data === undefined || found.error !== null)
    return (
      <RecordDrawer label="活动" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard activity={found.data} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<ActivityCardProps, 'id'> {
  readonly activity: Activity
}

function FoundCard({ activity, position, onClose }: FoundCardProps) {
  const changes = useOperation('history.ofRecord', { record: 'activity', id: activity.id }).data ?? []
  const [part, setPart] = useState<'facts' | 'people' | 'history'>('facts')
  const [editing, setEditing] = useState(false)
  useShortcut('f2', () => setEditing(true))
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'people', label: '参加人员', count: activity.people.length },
    { key: 'history', label: '修改记录', count: changes.length },
  ] as const
  return (
    <RecordDrawer
      label={activity.topic}
      lead={
        <>
          <span>{activity.heldOn}</span>
          <span className="second">{activity.type}</span>
        </>
      }
      title={<span title={activity.topic}>{activity.topic}</span>}
      actions={<CardActions activity={activity} onEdit={() => setEditing(true)} onRemoved={onClose} />}
      tabs={<StateTabs label="活动信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'facts' && (
        <>
          <ActivityFacts activity={activity} />
          <Credits activity={activity} />
          <AttachmentList owner="activity" ownerId={activity.id} />
        </>
      )}
      {part === 'people' && <People activity={activity} />}
      {part === 'history' && <ChangeHistory changes={changes} />}
      {editing && <ActivityEditDialog activity={activity} onClose={() => setEditing(false)} />}
    </RecordDrawer>
  )
}

interface CardActionsProps {
  readonly activity: Activity
  readonly onEdit: () => void
  readonly onRemoved: () => void
}

function CardActions({ activity, onEdit, onRemoved }: CardActionsProps) {
  const navigate = useNavigate()
  const confirm = useConfirmDanger()
  const remove = useCommand('activities.remove', { said: () => `已删除${activity.type}“${activity.topic}”` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 1 次活动：${activity.topic}？`,
      consequence: '这次活动不再计入结对和工作室的进度、考核。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ ids: [activity.id] })) !== undefined) onRemoved()
  }
  return (
    <>
      <Button onClick={() => void askRemove()}>删除…</Button>
      <Button onClick={() => void navigate(reportLink('sign-in', { activity: activity.id }))}>打印签到表</Button>
      <Button onClick={onEdit}>
        编辑 <span className="quiet small">F2</span>
      </Button>
    </>
  )
}

const places = {
  pairing: '/pairings',
  studio: '/studios',
  twin_group: '/twinning',
  posting: '/postings',
  visit: '/visits',
} as const

/** What it counts to, each with its reason and the way there. */
function Credits({ activity }: { readonly activity: Activity }) {
  const recredit = useCommand('activities.recredit', {
    said: ({ added }) => (added === 0 ? '重新归集，没有新计入的' : `重新归集，新计入 ${added} 处`),
  })
  const { credits, heldOn, type, organizer, people } = activity
  const reasons = useOperation('activities.proposeCredits', {
    heldOn,
    type,
    organizer,
    participants: people.map(({ teacherId, name, unit, role, attendance }) => ({
      teacherId,
      name,
      unit,
      role,
      attendance,
    })),
  }).data
  const reasonOf = (id: string) => reasons?.find((one) => one.id === id)?.reason ?? '登记时选定'
  return (
    <>
      <SectionHead
        title="计入"
        lined
        action={
          <button
            type="button"
            className="link"
            disabled={recredit.busy}
            onClick={() => void recredit.run({ ids: [activity.id] })}
          >
            重新归集
          </button>
        }
      />
      {credits.length === 0 && <p className="warn card-note">没有计入任何结对和工作室。补建结对以后可以重新归集。</p>}
      <div className="card-rows activity-credits">
        {credits.map((credit) => (
          <div key={credit.id}>
            <span className="second">{creditKindLabels[credit.kind]}</span>
            <Link to={`${places[credit.kind]}/${credit.kind === 'pairing' ? credit.code : credit.id}`}>
              {credit.code}
            </Link>
            <span className="ellipsis" title={credit.label}>
              {credit.label}
            </span>
            <span className="quiet ellipsis">{reasons === undefined ? '' : reasonOf(credit.id)}</span>
          </div>
        ))}
      </div>
    </>
  )
}

/** Who was there, as what. */
function People({ activity }: { readonly activity: Activity }) {
  if (activity.people.length === 0) return <p className="quiet card-note">没有登记参加人员。</p>
  return (
    <div className="card-rows activity-people">
      {activity.people.map((one, at) => (
        <div key={`${one.teacherId ?? one.name}-${at}`}>
          {one.teacherId === null ? <span>{one.name}</span> : <Link to={`/teachers/${one.teacherId}`}>{one.name}</Link>}
          <span className="second ellipsis" title={one.unit ?? ''}>
            {one.unit ?? (one.teacherId === null ? '名册外' : '—')}
          </span>
          <span>{participantRoleLabels[one.role]}</span>
          <span className={one.attendance === 'present' ? 'quiet' : 'warn'}>{attendanceLabels[one.attendance]}</span>
          <span className="number">{hoursOf(one.hours ?? activity.hours)}</span>
        </div>
      ))}
    </div>
  )
}

const hoursOf = (hours: number): string => (hours === 0 ? '' : `${hours} 学时`)
