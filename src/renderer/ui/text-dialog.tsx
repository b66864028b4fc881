import { Button, Modal } from 'antd'
import { useNotices } from '#renderer/api/notices.ts'
import { copyText } from './copy-text.ts'
import { ErrorSentence } from './error-sentence.tsx'
import './text-dialog.css'

/** Copies within a click, and says so on the quiet line. */
export function copyAndSay(text: string, said: string): void {
  const { say, complain } = useNotices.getState()
  if (copyText(text)) say(said)
  else complain('没有复制成功，请再试一次。')
}

interface TextDialogProps {
  readonly title: string
  /** Undefined while it is on its way. */
  readonly text: string | undefined
  readonly error: unknown
  /** The quiet line after copying. */
  readonly said: string
  readonly onClose: () => void
}

/** A text that is pasted into 微信, 钉钉 or a letter. */
export function TextDialog({ title, text, error, said, onClose }: TextDialogProps) {
  return (
    <Modal
      open
      title={title}
      width={640}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="quiet small">复制后粘贴到微信、钉钉或公文里，文字可以再改。</span>
          <span className="page-actions">
            <Button onClick={onClose}>关闭</Button>
            <Button
              type="primary"
              disabled={text === undefined}
              onClick={() => text !== undefined && copyAndSay(text, said)}
            >
              复制
            </Button>
          </span>
        </div>
      }
    >
      <ErrorSentence error={error} />
      <pre className="text-to-copy" tabIndex={0}>
        {text}
      </pre>
    </Modal>
  )
}
