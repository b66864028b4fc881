import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Studio } from '#shared/studios/studio.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { MilestoneSection } from '#renderer/ui/milestones/milestone-section.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { StudioActions } from '../actions/studio-actions.tsx'
import { AssessmentsPart } from './assessments-part.tsx'
import { FundsPart } from './funds-part.tsx'
import { GoalsPart } from './goals-part.tsx'
import { MembersPart } from './members-part.tsx'
import { AchievementsPart, ActivitiesPart } from './records-part.tsx'
import { StudioSide } from './studio-side.tsx'
import '#renderer/ui/card-rows.css'
import '../studios.css'
import './studio-page.css'

/** One studio: the “1” left, everything that belongs to it right. */
export function StudioPage() {
  const { id = '' } = useParams()
  const found = useOperation('studios.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.error !== null)
    return (
      <div className="page studio-missing">
        <ErrorSentence error={found.error} />
        <Link to="/studios">回到名师工作室</Link>
      </div>
    )
  if (found.data === undefined || today === undefined) return null
  return <OpenStudio key={found.data.id} studio={found.data} today={today} />
}

type Part = 'members' | 'activities' | 'achievements' | 'goals' | 'assessments' | 'funds' | 'milestones' | 'history'

interface OpenStudioProps {
  readonly studio: Studio
  readonly today: string
}

function OpenStudio({ studio, today }: OpenStudioProps) {
  const { id } = studio
  const [part, setPart] = useState<Part>('members')
  const changes = useOperation('history.ofRecord', { record: 'studio', id }).data ?? []
  const activities = useOperation('activities.counts', { studioId: id }).data?.total
  const achievements = useOperation('achievements.counts', { studioId: id }).data?.total
  const milestones = useOperation('milestones.counts', { target: 'studio', targetId: id }).data?.total
  const tabs = [
    { key: 'members', label: '成员', count: studio.people.filter(({ leftOn }) => leftOn === null).length },
    { key: 'activities', label: '活动', count: activities },
    { key: 'achievements', label: '成果', count: achievements },
    { key: 'goals', label: '计划', count: studio.goals.length },
    { key: 'assessments', label: '考核', count: studio.assessments.length },
    { key: 'funds', label: '经费', count: studio.funds.length },
    { key: 'milestones', label: '节点', count: milestones },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/studios">名师工作室</Link> / {studio.code}
          </>
        }
        title={studio.name}
        actions={<StudioActions studio={studio} today={today} />}
      />
      <div className="studio-page">
        <StudioSide studio={studio} today={today} />
        <div className="studio-right">
          <StateTabs label="工作室" tabs={tabs} active={part} onChange={setPart} />
          <div className="studio-part">
            {part === 'members' && <MembersPart studio={studio} today={today} />}
            {part === 'activities' && <ActivitiesPart studio={studio} />}
            {part === 'achievements' && <AchievementsPart studio={studio} />}
            {part === 'goals' && (
              <>
                <GoalsPart studio={studio} />
                <AttachmentList owner="studio" ownerId={id} mayAdd={studio.actions.includes('edit')} />
              </>
            )}
            {part === 'assessments' && <AssessmentsPart studio={studio} />}
            {part === 'funds' && <FundsPart studio={studio} today={today} />}
            {part === 'milestones' && (
              <MilestoneSection target="studio" targetIds={[id]} mayAdd={studio.actions.includes('edit')} />
            )}
            {part === 'history' && <ChangeHistory changes={changes} />}
          </div>
        </div>
      </div>
    </div>
  )
}
