import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { trainingCategoryLabels, trainingStatusLabels } from '#shared/training/training-labels.ts'
import type { Training } from '#shared/training/training.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { figure } from '#renderer/ui/figure.ts'
import type { RecordCardProps } from '#renderer/ui/list-page/list-page.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { yuan } from '#renderer/ui/yuan.ts'
import { StepButtons } from '../actions/step-buttons.tsx'
import { trainingTones } from '../list/training-groups.ts'
import { Quotas } from './quotas.tsx'

/** One project beside the list: its way, its facts, places against people, and where its trainees are. */
export function TrainingCard({ id, position, onClose }: RecordCardProps) {
  const found = useOperation('training.get', { id })
  if (found.data === undefined)
    return (
      <RecordDrawer label="研修项目" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard training={found.data} position={position} onClose={onClose} />
}

interface FoundCardProps {
  readonly training: Training
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

type Part = 'facts' | 'history'

function FoundCard({ training, position, onClose }: FoundCardProps) {
  const navigate = useNavigate()
  const changes = useOperation('history.ofRecord', { record: 'training', id: training.id }).data ?? []
  const [part, setPart] = useState<Part>('facts')
  const { code, name, status } = training
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  const people = `/training/${code}/trainees`
  return (
    <RecordDrawer
      label={name}
      lead={
        <>
          <span>{code}</span>
          <span className="second">{trainingCategoryLabels[training.category]}</span>
          <StatusWord tone={trainingTones[status]}>{trainingStatusLabels[status]}</StatusWord>
        </>
      }
      title={<span title={name}>{name}</span>}
      actions={
        <StepButtons training={training} onRemoved={onClose}>
          <Button onClick={() => void navigate(people)}>学员</Button>
        </StepButtons>
      }
      tabs={<StateTabs label="研修信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'facts' && <Overview training={training} />}
      {part === 'history' && <ChangeHistory changes={changes} />}
    </RecordDrawer>
  )
}

function Overview({ training }: { readonly training: Training }) {
  return (
    <>
      <Obstacles training={training} />
      <div className="training-facts">
        <TrainingFacts training={training} />
      </div>
      <Quotas training={training} />
      <SectionHead
        title="学员"
        action={<Link to={`/training/${training.code}/trainees`}>名单、推荐和结业</Link>}
        lined
      />
      <People training={training} />
      <AttachmentList owner="training" ownerId={training.id} />
    </>
  )
}

/** What stands in the way of the next step, in sentences. */
function Obstacles({ training }: { readonly training: Training }) {
  const [next] = training.steps
  if (next === undefined || next.obstacles.length === 0) return null
  return (
    <ul className="training-obstacles">
      {next.obstacles.map((obstacle) => (
        <li key={obstacle}>{obstacle}</li>
      ))}
    </ul>
  )
}

function TrainingFacts({ training }: { readonly training: Training }) {
  const { startsOn, endsOn, days, hours, target, fundFen, statusSince, reason, remark } = training
  return (
    <Facts>
      <Fact label="承训单位" wide>
        {training.organizer}
      </Fact>
      <Fact label="起止" wide>
        {startsOn} 至 {endsOn}，{days} 天
      </Fact>
      <Fact label="地点">{training.place}</Fact>
      <Fact label="学时">{hours}</Fact>
      <Fact label="面向" wide>
        {target === '' ? '各学段各学科' : target}
      </Fact>
      <Fact label="文号">{training.documentNo}</Fact>
      <Fact label="经费">{fundFen === 0 ? null : `${yuan(fundFen)} 元`}</Fact>
      <Fact label="状态" wide>
        {statusSince} 起{trainingStatusLabels[training.status]}
        {reason !== null && `，${reason}`}
      </Fact>
      {remark !== null && (
        <Fact label="备注" wide>
          {remark}
        </Fact>
      )}
    </Facts>
  )
}

function People({ training }: { readonly training: Training }) {
  const { nominated, admitted, waiting, passed, trainees } = training
  const doubtful = trainees.filter(({ findings, waiver }) => findings.length > 0 && waiver === null).length
  const sums = [
    ['推荐待审', nominated],
    ['入选', admitted],
    ['候补', waiting],
    ['合格', passed],
    ['有疑问', doubtful],
  ] as const
  return (
    <dl className="training-sums">
      {sums.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={label === '有疑问' && value > 0 ? 'warn' : undefined}>{figure(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
