import { useState, type ReactNode } from 'react'
import type { Posting } from '#shared/aid/posting.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import type { RecordCardProps } from '#renderer/ui/list-page/list-page.tsx'
import { RecordDrawer } from '#renderer/ui/record-drawer.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { PostingStatusWord } from '../../shared/status-words.tsx'
import { PostingActions } from '../actions/posting-actions.tsx'
import { CarePart } from './care-part.tsx'
import { PostingPart } from './posting-part.tsx'
import { TermPart } from './term-part.tsx'
import { WorkPart } from './work-part.tsx'
import './posting-card.css'

/** One posting beside the list. */
export function PostingCard({ id, position, onClose }: RecordCardProps) {
  const found = useOperation('postings.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="援派" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard posting={found.data} today={today} position={position} onClose={onClose} />
}

type Part = 'posting' | 'term' | 'work' | 'care' | 'history'

interface FoundCardProps extends Omit<RecordCardProps, 'id'> {
  readonly posting: Posting
  readonly today: string
}

function FoundCard({ posting, today, position, onClose }: FoundCardProps) {
  const changes = useOperation('history.ofRecord', { record: 'posting', id: posting.id }).data ?? []
  const [part, setPart] = useState<Part>('posting')
  const tabs = [
    { key: 'posting', label: '概况' },
    { key: 'term', label: '期限和考核', count: posting.extensionRows.length + posting.grades.length },
    { key: 'work', label: '工作', count: posting.work.reduce((sum, { count }) => sum + count, 0) },
    { key: 'care', label: '关心', count: posting.care.length },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  const parts = {
    posting: <PostingPart posting={posting} />,
    term: <TermPart posting={posting} />,
    work: <WorkPart posting={posting} />,
    care: <CarePart posting={posting} today={today} />,
    history: <ChangeHistory changes={changes} />,
  } as const satisfies Record<Part, ReactNode>
  return (
    <RecordDrawer
      label={posting.name}
      lead={
        <>
          <span>{posting.code}</span>
          <PostingStatusWord status={posting.status} />
        </>
      }
      title={
        <>
          {posting.name} <span className="posting-host">{posting.host}</span>
        </>
      }
      actions={<PostingActions posting={posting} today={today} />}
      tabs={<StateTabs<Part> label="援派信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {parts[part]}
    </RecordDrawer>
  )
}
