import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import './table-dialog.css'

interface TableDialogProps {
  readonly title: string
  readonly width?: number
  /** Above the table: what it is about, and how it is asked. */
  readonly lead: ReactNode
  /** Left of the buttons. */
  readonly actions?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A table above the page, to be looked through and closed. */
export function TableDialog({ title, width = 880, lead, actions, onClose, children }: TableDialogProps) {
  return (
    <Modal
      open
      title={title}
      width={width}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="page-actions">
            {actions}
            <Button onClick={onClose}>关闭</Button>
          </span>
        </div>
      }
    >
      <div className="table-dialog-lead">{lead}</div>
      <div className="table-dialog">{children}</div>
    </Modal>
  )
}
