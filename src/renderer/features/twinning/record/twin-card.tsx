import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import type { RecordCardProps } from '#renderer/ui/list-page/list-page.tsx'
import { QuotaTasks } from '#renderer/ui/quota-tasks.tsx'
import { RecordDrawer } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { TwinStatusWord } from '#renderer/ui/twin-status-word.tsx'
import { TwinActions } from '../actions/twin-actions.tsx'
import { FindingList } from './finding-list.tsx'
import { RecentActivities } from './recent-activities.tsx'
import { SlotColumns } from './slot-columns.tsx'
import { TwinFacts } from './twin-facts.tsx'

/** One group beside the list: what needs attention, its schools, facts, tasks and activities. */
export function TwinCard({ id, position, onClose }: RecordCardProps) {
  const found = useOperation('twinning.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="结对组" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard group={found.data} today={today} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<RecordCardProps, 'id'> {
  readonly group: TwinGroup
  readonly today: string
}

function FoundCard({ group, today, position, onClose }: FoundCardProps) {
  const navigate = useNavigate()
  const changes = useOperation('history.ofRecord', { record: 'twin_group', id: group.id }).data ?? []
  const [part, setPart] = useState<'facts' | 'history'>('facts')
  const page = `/twinning/${group.code}/page`
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={group.name}
      lead={
        <>
          <Link to={page} title="打开结对组">
            {group.code}
          </Link>
          <TwinStatusWord status={group.status} />
        </>
      }
      title={group.name}
      actions={
        <TwinActions group={group} today={today}>
          <Button onClick={() => void navigate(page)}>打开</Button>
        </TwinActions>
      }
      tabs={<StateTabs label="结对组信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'history' ? <ChangeHistory changes={changes} /> : <Overview group={group} today={today} />}
    </RecordDrawer>
  )
}

function Overview({ group, today }: Pick<FoundCardProps, 'group' | 'today'>) {
  const quotas = useQuotas('quotas.ofTwinGroups', group.id) ?? []
  const here = group.members.filter(({ leftOn }) => leftOn === null)
  const running = group.links.filter(({ isRunning }) => isRunning).length
  return (
    <>
      <FindingList findings={group.findings} groupId={group.id} />
      <SectionHead
        title={`学校 ${here.length}`}
        hint={`对子 ${running}`}
        action={<Link to={`/twinning/${group.code}/page`}>成员、对子和目标</Link>}
      />
      <SlotColumns slots={group.slots} members={here} />
      <SectionHead title="结对组" />
      <TwinFacts group={group} today={today} />
      <QuotaTasks
        quotas={quotas}
        head={<SectionHead title="任务进度" hint="竖线是到今天应达到的位置，寒暑假不计" lined />}
      />
      <RecentActivities group={group} most={6} />
    </>
  )
}
