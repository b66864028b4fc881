import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { issueText, lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import { heldStatuses, type Lecture } from '#shared/lectures/lecture.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { LectureActionDialog } from '../actions/action-dialog.tsx'
import type { StateAction } from '../actions/action-values.ts'
import { LectureActions } from '../actions/lecture-actions.tsx'
import { UnitCounts } from '../attendance/unit-counts.tsx'
import { lectureTones } from '../list/lecture-words.ts'
import { BriefDialog } from './brief-dialog.tsx'
import { Checklist, ConflictLines } from './checklist.tsx'
import { Invitations } from './invitations.tsx'
import { LectureFacts, Speakers } from './lecture-facts.tsx'
import { Papers } from './papers.tsx'

interface LectureCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** One session beside the list: what is missing, what is written down of it, who was asked and who came. */
export function LectureCard({ id, position, onClose }: LectureCardProps) {
  const found = useOperation('lectures.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="讲座" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard lecture={found.data} today={today} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<LectureCardProps, 'id'> {
  readonly lecture: Lecture
  readonly today: string
}

type Part = 'facts' | 'invited' | 'units' | 'history'

function FoundCard({ lecture, today, position, onClose }: FoundCardProps) {
  const navigate = useNavigate()
  const changes = useOperation('history.ofRecord', { record: 'lecture', id: lecture.id }).data ?? []
  const [part, setPart] = useState<Part>('facts')
  const isOver = heldStatuses.some((status) => status === lecture.status)
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'invited', label: '邀请', count: lecture.expected ?? 0 },
    { key: 'units', label: '到会', count: lecture.present },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={lecture.topic}
      lead={
        <>
          <span>{lecture.code}</span>
          <span className="second">{issueText(lecture.issue)}</span>
          <StatusWord tone={lectureTones[lecture.status]}>{lectureStatusLabels[lecture.status]}</StatusWord>
        </>
      }
      title={<span title={lecture.topic}>{lecture.topic}</span>}
      actions={
        <LectureActions lecture={lecture} today={today}>
          {isOver && <Button onClick={() => void navigate(`/lectures/${lecture.code}/attendance`)}>签到</Button>}
        </LectureActions>
      }
      tabs={<StateTabs label="讲座信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'facts' && <Overview lecture={lecture} today={today} />}
      {part === 'invited' && <Invitations lecture={lecture} />}
      {part === 'units' && <Came lecture={lecture} isOver={isOver} />}
      {part === 'history' && <ChangeHistory changes={changes} />}
    </RecordDrawer>
  )
}

function Overview({ lecture, today }: { readonly lecture: Lecture; readonly today: string }) {
  const [dialog, setDialog] = useState<StateAction | null>(null)
  const [briefing, setBriefing] = useState(false)
  const writeBrief = () => setBriefing(true)
  return (
    <>
      <ConflictLines conflicts={lecture.conflicts} />
      <Checklist lecture={lecture} onAction={setDialog} onBrief={writeBrief} />
      <div className="lecture-facts">
        <LectureFacts lecture={lecture} today={today} />
      </div>
      <Speakers lecture={lecture} />
      <Papers lecture={lecture} onBrief={writeBrief} />
      <AttachmentList owner="lecture" ownerId={lecture.id} />
      {dialog !== null && <LectureActionDialog action={dialog} targets={[lecture]} onClose={() => setDialog(null)} />}
      {briefing && <BriefDialog lecture={lecture} onClose={() => setBriefing(false)} />}
    </>
  )
}

function Came({ lecture, isOver }: { readonly lecture: Lecture; readonly isOver: boolean }) {
  if (!isOver) return <p className="quiet lecture-none">登记举办以后才能签到。</p>
  return (
    <>
      <p className="lecture-none">
        <Link to={`/lectures/${lecture.code}/attendance`}>名单和签到</Link>
        {lecture.waiting > 0 && (
          <Link className="lecture-aside" to={`/lectures/queue?lectureId=${lecture.id}`}>
            {lecture.waiting} 个姓名待核对
          </Link>
        )}
        {lecture.activityId !== null && (
          <Link className="lecture-aside" to={`/activities/${lecture.activityId}`}>
            讲座活动
          </Link>
        )}
      </p>
      <UnitCounts lectureId={lecture.id} />
    </>
  )
}
