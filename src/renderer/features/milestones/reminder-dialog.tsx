import { Button, Modal, Segmented } from 'antd'
import { useState } from 'react'
import type { ReminderText } from '#shared/milestones/milestone-contract.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { copyText } from '#renderer/ui/copy-text.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import type { MilestoneListState } from './use-milestone-list.ts'
import './reminders.css'

interface ReminderDialogProps {
  readonly filter: MilestoneListState['listFilter']
  readonly onClose: () => void
}

const ways = [
  { value: 'school', label: '每校一条' },
  { value: 'district', label: '每县区一条' },
] as const

function copy(text: string, said: string): void {
  const { say, complain } = useNotices.getState()
  if (copyText(text)) say(said)
  else complain('没有复制成功，请再试一次。')
}

/** 提醒文字: one message for each school or county, ready to be pasted into 微信 or 钉钉. */
export function ReminderDialog({ filter, onClose }: ReminderDialogProps) {
  const [by, setBy] = useState<'school' | 'district'>('school')
  const [chosen, setChosen] = useState(0)
  const found = useOperation('milestones.reminders', { ...filter, by }, { keepPrevious: true })
  const texts = found.data ?? []
  const shown = texts[Math.min(chosen, texts.length - 1)]
  const copyAll = () =>
    copy(texts.map(({ text }) => text).join('\n\n'), `已复制 ${texts.length} 条提醒，可以粘贴到微信或钉钉`)
  return (
    <Modal
      open
      title="提醒文字"
      width={820}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="quiet small">复制后粘贴到微信、钉钉或短信，文字可以再改。</span>
          <span className="page-actions">
            <Button disabled={texts.length === 0} onClick={copyAll}>
              复制全部 {figure(texts.length)} 条
            </Button>
            <Button
              type="primary"
              disabled={shown === undefined}
              onClick={() => shown && copy(shown.text, `已复制给${shown.receiver}的提醒`)}
            >
              复制这一条
            </Button>
          </span>
        </div>
      }
    >
      <Segmented
        options={[...ways]}
        value={by}
        onChange={(way) => {
          setBy(way)
          setChosen(0)
        }}
      />
      <ErrorSentence error={found.error} />
      <div className="reminders">
        <Receivers texts={texts} chosen={shown} onChoose={setChosen} />
        <pre className="reminder-text">{shown?.text ?? (found.isPending ? '' : '这个范围里没有未完成的节点。')}</pre>
      </div>
    </Modal>
  )
}

interface ReceiversProps {
  readonly texts: readonly ReminderText[]
  readonly chosen: ReminderText | undefined
  readonly onChoose: (index: number) => void
}

function Receivers({ texts, chosen, onChoose }: ReceiversProps) {
  return (
    <ul className="reminder-receivers" aria-label="提醒对象">
      {texts.map((one, index) => (
        <li key={one.receiver}>
          <button type="button" aria-current={one === chosen} onClick={() => onChoose(index)} title={one.receiver}>
            <span className="ellipsis">{one.receiver}</span>
            <span className="quiet">{figure(one.count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
