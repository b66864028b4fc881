import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { lecturePaper } from '../lecture-papers.ts'
import { PastePart } from './paste-part.tsx'
import { RosterPart } from './roster-part.tsx'
import { UnitCounts } from './unit-counts.tsx'
import '../lectures.css'
import './attendance.css'

const keys = ['part', 'state', 'presence', 'text'] as const
const parts = ['roster', 'paste', 'units'] as const
type Part = (typeof parts)[number]

/** 签到 of one session: who came, the sheet that is pasted or read in, and the count by school. */
export function AttendancePage() {
  const { id = '' } = useParams()
  const found = useOperation('lectures.get', { id })
  if (found.data === undefined)
    return (
      <div className="page">
        <PageHeader title="签到" />
        <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  return <OpenAttendance lecture={found.data} />
}

function OpenAttendance({ lecture }: { readonly lecture: Lecture }) {
  const url = useUrlFilters(keys)
  const isEmpty = lecture.present + lecture.waiting === 0
  const part: Part = parts.find((one) => one === url.filters.part) ?? (isEmpty ? 'paste' : 'roster')
  const open = (next: Part) => url.change({ part: next, state: undefined, presence: undefined, text: undefined })
  const tabs = [
    { key: 'roster', label: '名单', count: lecture.present },
    { key: 'paste', label: '录入签到' },
    { key: 'units', label: '各单位到会' },
  ] as const
  return (
    <div className="page">
      <AttendanceHeader lecture={lecture} />
      <StateTabs label="签到" tabs={tabs} active={part} onChange={open} />
      {part === 'roster' && <RosterPart lecture={lecture} url={url} onPaste={() => open('paste')} />}
      {part === 'paste' && <PastePart lecture={lecture} onDone={() => open('roster')} />}
      {part === 'units' && (
        <div className="page-scroll">
          <div className="attendance-units">
            <UnitCounts lectureId={lecture.id} />
          </div>
        </div>
      )}
    </div>
  )
}

function AttendanceHeader({ lecture }: { readonly lecture: Lecture }) {
  const navigate = useNavigate()
  const { id, code, issue, topic, heldOn, expected, planned, present, waiting } = lecture
  return (
    <PageHeader
      path={
        <>
          <Link to="/lectures">大讲堂</Link> / <Link to={`/lectures/${code}`}>{code}</Link> / 签到
        </>
      }
      title={`${issueText(issue)} ${topic}`}
      figures={
        <>
          <span className="page-figure">{heldOn}</span>
          <Figure label="应到" value={expected ?? planned ?? 0} unit="人" />
          <Figure label="实到" value={present} unit="人" />
          <Figure label="待核对" value={waiting} unit="人" />
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate(lecturePaper('lecture-sign-in', id))}>签到表</Button>
          {waiting > 0 && (
            <Button type="primary" onClick={() => void navigate(`/lectures/queue?lectureId=${id}`)}>
              核对 {waiting} 个姓名
            </Button>
          )}
        </>
      }
    />
  )
}

export type AttendanceUrl = ReturnType<typeof useUrlFilters<(typeof keys)[number]>>
