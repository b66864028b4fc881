import { useState } from 'react'
import { Link } from 'react-router'
import { shadowingActionLabels } from '#shared/aid/aid-labels.ts'
import type { Shadowing, ShadowingAction } from '#shared/aid/shadowing.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import type { RecordCardProps } from '#renderer/ui/list-page/list-page.tsx'
import { RecordDrawer } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { FindingLines } from '../shared/finding-lines.tsx'
import { RecordActions } from '../shared/record-actions.tsx'
import { ShadowingStatusWord } from '../shared/status-words.tsx'
import { ShadowingActionDialog } from './shadowing-action-dialog.tsx'
import { ShadowingForm } from './shadowing-form.tsx'

/** One shadowing beside the list. */
export function ShadowingCard({ id, position, onClose }: RecordCardProps) {
  const found = useOperation('shadowings.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="跟岗" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard shadowing={found.data} today={today} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<RecordCardProps, 'id'> {
  readonly shadowing: Shadowing
  readonly today: string
}

function FoundCard({ shadowing, today, position, onClose }: FoundCardProps) {
  const changes = useOperation('history.ofRecord', { record: 'shadowing', id: shadowing.id }).data ?? []
  const [part, setPart] = useState<'facts' | 'history'>('facts')
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={shadowing.name}
      lead={
        <>
          <span>{shadowing.code}</span>
          <ShadowingStatusWord status={shadowing.status} />
        </>
      }
      title={shadowing.name}
      actions={<ShadowingActions shadowing={shadowing} today={today} />}
      tabs={<StateTabs label="跟岗信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'history' ? <ChangeHistory changes={changes} /> : <FactsPart shadowing={shadowing} />}
    </RecordDrawer>
  )
}

function ShadowingActions({ shadowing, today }: { readonly shadowing: Shadowing; readonly today: string }) {
  const [dialog, setDialog] = useState<ShadowingAction | null>(null)
  const close = () => setDialog(null)
  const rest = shadowing.actions.filter((action) => action !== 'edit')
  return (
    <>
      <RecordActions
        actions={rest}
        labels={shadowingActionLabels}
        next={rest.includes('finish') ? 'finish' : undefined}
        onEdit={shadowing.actions.includes('edit') ? () => setDialog('edit') : null}
        onAction={setDialog}
      />
      {dialog === 'edit' && <ShadowingForm shadowing={shadowing} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && (
        <ShadowingActionDialog action={dialog} targets={[shadowing]} today={today} onClose={close} />
      )}
    </>
  )
}

function FactsPart({ shadowing }: { readonly shadowing: Shadowing }) {
  const { guideId, guide, visitId, visit, lessonsHeard, lessonsTold } = shadowing
  return (
    <>
      <FindingLines findings={shadowing.findings} />
      <SectionHead title="跟岗" />
      <Facts>
        <Fact label="教师">
          <Link to={`/teachers/${shadowing.teacherId}`}>{shadowing.name}</Link>
        </Fact>
        <Fact label="学科">{shadowing.subject}</Fact>
        <Fact label="伊吾单位" wide>
          {shadowing.homeSchool}
        </Fact>
        <Fact label="跟岗学校" wide>
          {shadowing.host}
        </Fact>
        <Fact label="指导教师">{guideId === null ? guide : <Link to={`/teachers/${guideId}`}>{guide}</Link>}</Fact>
        <Fact label="随行互访">{visitId === null ? null : <Link to={`/visits/${visitId}`}>{visit}</Link>}</Fact>
        <Fact label="起止" wide>
          {shadowing.startsOn} 至 {shadowing.endsOn}，{shadowing.days} 天
        </Fact>
        <Fact label="听课">
          {lessonsHeard} 节{lessonsTold === null && <span className="quiet">，按活动记录</span>}
        </Fact>
        <Fact label="鉴定">{shadowing.grade}</Fact>
        <Fact label="汇报课" wide>
          {shadowing.reportLesson}
        </Fact>
        <Fact label="鉴定意见" wide>
          {shadowing.note}
        </Fact>
        {shadowing.reason !== null && (
          <Fact label="原因" wide>
            {shadowing.reason}
          </Fact>
        )}
        <Fact label="备注" wide>
          {shadowing.remark}
        </Fact>
      </Facts>
    </>
  )
}
