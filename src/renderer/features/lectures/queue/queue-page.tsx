import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { NameDesk } from './name-desk.tsx'
import '../lectures.css'
import './queue.css'

const keys = ['lectureId', 'id'] as const
/** As many as are answered at a sitting; the next ones come up as these go. */
const atOnce = 50

/** 核对姓名: names that wait to be told who they are, answered one after another by keys. */
export function QueuePage() {
  const navigate = useNavigate()
  const { filters, change } = useUrlFilters(keys)
  const { lectureId, id } = filters
  const found = useOperation(
    'attendance.queue',
    { limit: atOnce, ...(lectureId === undefined ? {} : { lectureId }) },
    { keepPrevious: true },
  )
  const waiting = useOperation('lectures.counts', {}, { keepPrevious: true }).data?.waiting
  const lecture = useOperation('lectures.get', { id: lectureId ?? '' }, { enabled: lectureId !== undefined }).data
  const rematch = useCommand('attendance.rematch', {
    said: ({ matched }) => (matched === 0 ? '重新对应过了，没有新的' : `重新对应，新对上 ${figure(matched)} 人`),
  })
  const rows = found.data?.rows ?? []
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/lectures">大讲堂</Link> / 核对姓名
          </>
        }
        title="核对姓名"
        figures={
          lecture === undefined ? (
            <Figure label="待核对" value={waiting} unit="人" />
          ) : (
            <>
              <span className="page-figure">{lecture.topic}</span>
              <Figure label="待核对" value={lecture.waiting} unit="人" />
            </>
          )
        }
        actions={
          <>
            {lectureId !== undefined && <Button onClick={() => change({ lectureId: undefined })}>看全部讲座</Button>}
            {lecture !== undefined && (
              <Button onClick={() => void navigate(`/lectures/${lecture.code}/attendance`)}>签到名单</Button>
            )}
            <Button
              loading={rematch.busy}
              title="教师库有了新教师以后，重新对应一遍"
              onClick={() => void rematch.run(lectureId === undefined ? {} : { lectureId })}
            >
              重新对应
            </Button>
          </>
        }
      />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && rows.length === 0 && (
        <div className="queue-empty">
          <EmptyState
            sentence="没有待核对的姓名，都对应好了。"
            action={{ label: '回到大讲堂', onClick: () => void navigate('/lectures') }}
          />
        </div>
      )}
      {rows.length > 0 && <NameDesk rows={rows} startAt={id} />}
    </div>
  )
}
