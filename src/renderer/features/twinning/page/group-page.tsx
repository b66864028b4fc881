import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { MilestoneSection } from '#renderer/ui/milestones/milestone-section.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { TwinActions } from '../actions/twin-actions.tsx'
import { RecentActivities } from '../record/recent-activities.tsx'
import { AssessmentsPart } from './assessments-part.tsx'
import { GoalsPart } from './goals-part.tsx'
import { GroupSide } from './group-side.tsx'
import { LinksPart } from './links-part.tsx'
import { MembersPart } from './members-part.tsx'
import '#renderer/ui/card-rows.css'
import '../twinning.css'
import './group-page.css'

/** One group of schools: how it stands left, everything that belongs to it right. */
export function TwinGroupPage() {
  const { id = '' } = useParams()
  const found = useOperation('twinning.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.error !== null)
    return (
      <div className="page twin-missing">
        <ErrorSentence error={found.error} />
        <Link to="/twinning">回到学校结对</Link>
      </div>
    )
  if (found.data === undefined || today === undefined) return null
  return <OpenGroup key={found.data.id} group={found.data} today={today} />
}

type Part = 'members' | 'links' | 'goals' | 'activities' | 'assessments' | 'milestones' | 'history'

interface OpenGroupProps {
  readonly group: TwinGroup
  readonly today: string
}

function OpenGroup({ group, today }: OpenGroupProps) {
  const { id } = group
  const navigate = useNavigate()
  const [part, setPart] = useState<Part>('members')
  const changes = useOperation('history.ofRecord', { record: 'twin_group', id }).data ?? []
  const activities = useOperation('activities.counts', { creditKind: 'twin_group', creditId: id }).data?.total
  const milestones = useOperation('milestones.counts', { target: 'twin_group', targetId: id }).data?.total
  const mayEdit = group.actions.includes('edit')
  const tabs = [
    { key: 'members', label: '学校', count: group.members.filter(({ leftOn }) => leftOn === null).length },
    { key: 'links', label: '对子', count: group.links.filter(({ isRunning }) => isRunning).length },
    { key: 'goals', label: '年度目标', count: group.goals.length },
    { key: 'activities', label: '活动', count: activities },
    { key: 'assessments', label: '考核', count: group.assessments.length },
    { key: 'milestones', label: '节点和附件', count: milestones },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/twinning">学校结对</Link> / {group.code}
          </>
        }
        title={group.name}
        actions={
          <TwinActions group={group} today={today}>
            <Button onClick={() => void navigate(reportLink('twin-agreement', { ids: [group.code] }))}>协议书</Button>
          </TwinActions>
        }
      />
      <div className="twin-page">
        <GroupSide group={group} today={today} />
        <div className="twin-right">
          <StateTabs label="结对组" tabs={tabs} active={part} onChange={setPart} />
          <div className="twin-part">
            {part === 'members' && <MembersPart group={group} today={today} />}
            {part === 'links' && <LinksPart group={group} today={today} />}
            {part === 'goals' && <GoalsPart group={group} today={today} />}
            {part === 'activities' && <RecentActivities group={group} most={60} />}
            {part === 'assessments' && <AssessmentsPart group={group} />}
            {part === 'milestones' && (
              <>
                <MilestoneSection target="twin_group" targetIds={[id]} mayAdd={mayEdit} />
                <AttachmentList owner="twin_group" ownerId={id} mayAdd={mayEdit} />
              </>
            )}
            {part === 'history' && <ChangeHistory changes={changes} />}
          </div>
        </div>
      </div>
    </div>
  )
}
