import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import type { Studio } from '#shared/studios/studio.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { QuotaTasks } from '#renderer/ui/quota-tasks.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { StudioStatusWord } from '#renderer/ui/studio-status-word.tsx'
import { StudioActions } from '../actions/studio-actions.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { StudioFacts } from './studio-facts.tsx'

interface StudioCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** One studio beside the list: what needs attention, tasks, facts, people. */
export function StudioCard({ id, position, onClose }: StudioCardProps) {
  const found = useOperation('studios.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="工作室" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard studio={found.data} today={today} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<StudioCardProps, 'id'> {
  readonly studio: Studio
  readonly today: string
}

function FoundCard({ studio, today, position, onClose }: FoundCardProps) {
  const navigate = useNavigate()
  const changes = useOperation('history.ofRecord', { record: 'studio', id: studio.id }).data ?? []
  const quotas = useQuotas('quotas.ofStudios', studio.id) ?? []
  const [part, setPart] = useState<'facts' | 'history'>('facts')
  const page = `/studios/${studio.code}/page`
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={studio.name}
      lead={
        <>
          <Link to={page} title="打开工作室">
            {studio.code}
          </Link>
          <StudioStatusWord status={studio.status} />
        </>
      }
      title={studio.name}
      actions={
        <StudioActions studio={studio} today={today}>
          <Button onClick={() => void navigate(page)}>打开</Button>
        </StudioActions>
      }
      tabs={<StateTabs label="工作室信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'history' ? (
        <ChangeHistory changes={changes} />
      ) : (
        <>
          <FindingLines findings={studio.findings} />
          <SectionHead title="工作室" />
          <StudioFacts studio={studio} today={today} />
          <QuotaTasks
            quotas={quotas}
            head={<SectionHead title="任务进度" hint="竖线是到今天应达到的位置，寒暑假不计" lined />}
          />
          <People studio={studio} />
        </>
      )}
    </RecordDrawer>
  )
}

function People({ studio }: { readonly studio: Studio }) {
  const here = studio.people.filter(({ leftOn }) => leftOn === null)
  return (
    <>
      <SectionHead
        title={`成员 ${here.length}`}
        action={<Link to={`/studios/${studio.code}/page`}>活动、成果、计划和经费</Link>}
        lined
      />
      <div className="card-rows studio-people">
        {here.map((person) => (
          <div key={person.id}>
            <Link to={`/teachers/${person.teacherId}`} className="ellipsis">
              {person.name}
            </Link>
            <span className="second">{memberRoleLabels[person.role]}</span>
            <span className="second ellipsis" title={person.school}>
              {person.school}
            </span>
            <span className="quiet number">{person.joinedOn}</span>
          </div>
        ))}
      </div>
    </>
  )
}
