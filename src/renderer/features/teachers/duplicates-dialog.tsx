import { Button, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { DuplicateGroup, TeacherRow } from '#shared/registry/teacher.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { TeacherStatusWord } from './teacher-columns.tsx'
import './teachers.css'

interface Chosen {
  readonly keepId: string
  readonly duplicateId: string
}

/** Records that may be one person, with what speaks for it. */
export function DuplicatesDialog({ onClose }: { readonly onClose: () => void }) {
  const found = useOperation('teachers.duplicates', {})
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const keep = useOperation('teachers.get', { id: chosen?.keepId ?? '' }, { enabled: chosen !== null }).data
  const groups = found.data ?? []
  return (
    <Modal
      open
      title={`可能重复的教师${found.data === undefined ? '' : ` ${groups.length} 组`}`}
      width={880}
      style={{ top: 48 }}
      footer={null}
      onCancel={onClose}
      styles={{ body: { maxHeight: 'calc(100vh - 180px)', overflow: 'auto' } }}
    >
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Spin delay={200} />}
      {found.data !== undefined && groups.length === 0 && <p className="second">没有发现重复的教师。</p>}
      {groups.map((group) => (
        <Group key={group.teachers.map((one) => one.id).join()} group={group} onMerge={setChosen} />
      ))}
      {chosen !== null && keep !== undefined && (
        <MergeDialog keep={keep} duplicateId={chosen.duplicateId} onClose={() => setChosen(null)} />
      )}
    </Modal>
  )
}

interface GroupProps {
  readonly group: DuplicateGroup
  readonly onMerge: (chosen: Chosen) => void
}

function Group({ group, onMerge }: GroupProps) {
  const [first, ...others] = group.teachers
  if (first === undefined) return null
  return (
    <div className="duplicate-group">
      <div className="duplicate-reason">
        <StatusWord tone={group.isSafe ? 'overdue' : 'waiting'}>
          {group.isSafe ? '应是同一人' : '可能是同一人'}
        </StatusWord>
        <span className="quiet">{group.reason}</span>
      </div>
      <Person row={first} />
      {others.map((row) => (
        <Person key={row.id} row={row} onMerge={() => onMerge({ keepId: first.id, duplicateId: row.id })} />
      ))}
    </div>
  )
}

function Person({ row, onMerge }: { readonly row: TeacherRow; readonly onMerge?: () => void }) {
  return (
    <div className="duplicate-person">
      <b>{row.name}</b>
      <span className="ellipsis">{row.school ?? '—'}</span>
      <span className="second ellipsis">{[row.stage, row.subject, row.title].filter(Boolean).join(' ')}</span>
      <span className="quiet">{row.birth ?? '—'}</span>
      <TeacherStatusWord status={row.status} />
      <span className="number">
        {onMerge !== undefined && (
          <Button size="small" onClick={onMerge}>
            并入上一条
          </Button>
        )}
      </span>
    </div>
  )
}
