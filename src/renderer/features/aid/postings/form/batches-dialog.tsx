import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AidBatch } from '#shared/aid/aid-batch.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { BatchForm } from './batch-form.tsx'
import './batches.css'

/** 援疆批次: which there are, with how many people; new ones and changes. */
export function BatchesDialog({ onClose }: { readonly onClose: () => void }) {
  const found = useOperation('aid.batches', {})
  const [editing, setEditing] = useState<AidBatch | 'new' | null>(null)
  const batches = found.data ?? []
  return (
    <Modal
      open
      title="援疆批次"
      width={880}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="page-actions">
            <Button onClick={onClose}>关闭</Button>
            <Button type="primary" onClick={() => setEditing('new')}>
              新建批次
            </Button>
          </span>
        </div>
      }
    >
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && batches.length === 0 && (
        <p className="second aid-none">还没有批次。导入援派名册时会自动建立，也可以新建。</p>
      )}
      {batches.length > 0 && (
        <div className="aid-batches">
          <div className="quiet small">
            <span>批次</span>
            <span>类型</span>
            <span>受援地</span>
            <span>起止</span>
            <span className="number">人数</span>
            <span className="number">在疆</span>
            <span />
          </div>
          {batches.map((batch) => (
            <BatchLine key={batch.id} batch={batch} onEdit={() => setEditing(batch)} onClose={onClose} />
          ))}
        </div>
      )}
      {editing !== null && <BatchForm batch={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Modal>
  )
}

interface BatchLineProps {
  readonly batch: AidBatch
  readonly onEdit: () => void
  readonly onClose: () => void
}

function BatchLine({ batch, onEdit, onClose }: BatchLineProps) {
  const navigate = useNavigate()
  const remove = useCommand('aid.removeBatch', { said: () => `已删除批次 ${batch.name}` })
  const open = () => {
    onClose()
    void navigate(`/postings?batchId=${batch.id}`)
  }
  return (
    <div>
      <button type="button" className="link ellipsis" title={batch.remark ?? batch.name} onClick={open}>
        {batch.name}
      </button>
      <span className="second ellipsis">{batch.type}</span>
      <span className="second ellipsis">{batch.hostPlace}</span>
      <span>
        {batch.startsOn} 至 {batch.endsOn}
      </span>
      <span className="number" title={batch.planned === null ? undefined : `计划 ${batch.planned} 人`}>
        {batch.postings}
      </span>
      <span className="number">{batch.serving}</span>
      <span className="page-actions">
        <button type="button" className="link" onClick={onEdit}>
          编辑
        </button>
        {batch.postings === 0 && (
          <button type="button" className="link" onClick={() => void remove.run({ id: batch.id })}>
            删除
          </button>
        )}
      </span>
    </div>
  )
}
