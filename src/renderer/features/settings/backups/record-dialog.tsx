import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { BackupRow } from '#shared/backups/backup.ts'
import { recordKinds, type RecordKind } from '#shared/history/history-contract.ts'
import type { CopiedRecord } from '#shared/history/record-copy.ts'
import { tableLabel } from '#shared/history/table-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { RecordComparisonPart } from './record-comparison.tsx'

interface RecordDialogProps {
  readonly row: BackupRow
  readonly when: string
  readonly onClose: () => void
}

const kinds = recordKinds.map((value) => ({ value, label: tableLabel(value) }))

/** One record out of a backup: find it as it was, look at it beside how it is now, bring it back. */
export function RecordDialog({ row, when, onClose }: RecordDialogProps) {
  const [record, setRecord] = useState<RecordKind>('teacher')
  const [text, setText] = useState('')
  const [id, setId] = useState<string | null>(null)
  const hits = useOperation(
    'history.findInBackup',
    { backup: row.name, record, text },
    { enabled: text !== '', keepPrevious: true },
  )
  const restore = useCommand('history.restoreFromBackup', {
    said: ({ name }) => `已从备份恢复${tableLabel(record)} ${name}`,
    showsError: true,
  })
  const choose = (kind: RecordKind) => {
    setRecord(kind)
    setId(null)
  }
  return (
    <Modal
      open
      title={`从 ${when} 的备份取回单条记录`}
      width={860}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="quiet small">只恢复选中的这一条和它的明细，备份以后新增的明细保留。可以撤销。</span>
          <span className="page-actions">
            <Button onClick={onClose}>关闭</Button>
            <Button
              type="primary"
              disabled={id === null}
              loading={restore.busy}
              onClick={() => id !== null && void restore.run({ backup: row.name, record, id })}
            >
              恢复这一条
            </Button>
          </span>
        </div>
      }
    >
      <div className="record-search">
        <Select aria-label="类别" options={kinds} value={record} onChange={choose} style={{ width: 140 }} />
        <SearchInput value={text} onSearch={setText} placeholder="按当时的姓名或名称查找" width={280} />
      </div>
      <ErrorSentence error={restore.error ?? hits.error} />
      <div className="record-columns">
        <Hits hits={text === '' ? undefined : hits.data} chosen={id} onChoose={setId} />
        {id !== null && <RecordComparisonPart backup={row.name} record={record} id={id} />}
      </div>
    </Modal>
  )
}

interface HitsProps {
  readonly hits: readonly CopiedRecord[] | undefined
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function Hits({ hits, chosen, onChoose }: HitsProps) {
  if (hits === undefined) return <p className="quiet">选好类别，输入姓名或名称的一部分。</p>
  if (hits.length === 0) return <p className="quiet">这份备份里没有找到。</p>
  return (
    <ul className="record-hits" aria-label="备份里的记录">
      {hits.map((hit) => (
        <li key={hit.id}>
          <button
            type="button"
            aria-pressed={hit.id === chosen}
            className={hit.id === chosen ? 'active' : ''}
            onClick={() => onChoose(hit.id)}
          >
            <span>{hit.name}</span>
            {hit.state === 'missing' && <StatusWord tone="overdue">现在没有</StatusWord>}
            {hit.state === 'changed' && <StatusWord tone="waiting">改过</StatusWord>}
          </button>
        </li>
      ))}
    </ul>
  )
}
