import { Button, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useConfirmDanger } from '../confirm-danger.tsx'
import { ErrorSentence } from '../error-sentence.tsx'

interface FormDialogProps {
  readonly title: string
  /** Asks before closing when something was typed. */
  readonly dirty: boolean
  readonly submit: () => Promise<void>
  readonly submitLabel?: string
  /** Why saving was refused. */
  readonly error?: unknown
  readonly width?: number
  /** Left of the buttons: what is noteworthy. */
  readonly note?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form above the page. Esc and ✕ never lose what was typed without asking. */
export function FormDialog(props: FormDialogProps) {
  const { title, dirty, submit, submitLabel = '保存', error, width = 760, note, onClose, children } = props
  const confirm = useConfirmDanger()
  const [busy, setBusy] = useState(false)
  const close = async () => {
    const leave =
      !dirty ||
      (await confirm({
        title: '填写的内容还没有保存',
        consequence: '现在关闭，这次填写的内容会丢掉。',
        verb: '不保存，关闭',
      }))
    if (leave) onClose()
  }
  const save = async () => {
    setBusy(true)
    await submit().finally(() => setBusy(false))
  }
  return (
    <Modal
      open
      title={title}
      width={width}
      mask={{ closable: false }}
      style={{ top: 48 }}
      onCancel={() => void close()}
      styles={{ body: { maxHeight: 'calc(100vh - 200px)', overflow: 'auto', paddingTop: 8, paddingRight: 8 } }}
      footer={
        <div className="form-dialog-foot">
          {note}
          <ErrorSentence error={error} />
          <span className="page-actions">
            <Button onClick={() => void close()}>取消</Button>
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {submitLabel}
            </Button>
          </span>
        </div>
      }
    >
      {children}
    </Modal>
  )
}
