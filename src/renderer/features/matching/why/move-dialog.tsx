import { Button, Input, Modal, type InputRef } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import { composing } from '#renderer/ui/composing.ts'
import type { MatchWords } from '../match-words.ts'
import { MoveLine } from './move-line.tsx'
import { useMoveChoices } from './use-move-choices.ts'
import type { Looked } from './why-panel.tsx'
import './move-dialog.css'

interface MoveDialogProps {
  readonly words: MatchWords
  readonly scenarioId: string
  readonly looked: Looked
  /** In view at the start. */
  readonly mentorId: string | null
  readonly onMove: (mentorId: string) => void
  readonly onClose: () => void
}

/** Another mentor for a mentee: the best first, and what taking the one in view would cost, before it is done. */
export function MoveDialog({ words, scenarioId, looked, mentorId, onMove, onClose }: MoveDialogProps) {
  const { text, setText, setComposing, lines } = useMoveChoices(scenarioId, looked)
  const field = useRef<InputRef>(null)
  const [chosen, setChosen] = useState(mentorId)
  const current = lines.find((line) => line.mentorId === chosen) ?? lines[0]
  const at = current === undefined ? -1 : lines.indexOf(current)
  const trial = useOperation(
    'matching.trial',
    { id: scenarioId, menteeId: looked.id, mentorId: current?.mentorId ?? '' },
    { enabled: current !== undefined },
  ).data
  const take = () => current !== undefined && trial?.isAllowed === true && onMove(current.mentorId)
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return
    if (event.key === 'Enter') take()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next !== undefined) setChosen(next.mentorId)
    } else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      title={looked.mentorId === null ? `给 ${looked.name} 配${words.mentor}` : `给 ${looked.name} 换${words.mentor}`}
      width={560}
      style={{ top: 48 }}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
      footer={
        <div className="form-dialog-foot">
          <span className="page-actions">
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" disabled={trial?.isAllowed !== true} onClick={take}>
              {current === undefined ? '配上' : `配给 ${current.name}`}
            </Button>
          </span>
        </div>
      }
    >
      <Input
        ref={field}
        value={text}
        placeholder={`${words.mentor}或单位，可用拼音首字母`}
        aria-label={`查找${words.mentor}`}
        role="combobox"
        aria-expanded="true"
        aria-controls="move-list"
        aria-activedescendant={at < 0 ? undefined : `move-${at}`}
        onChange={({ target }) => setText(target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <ul id="move-list" role="listbox" className="move-list" aria-label={words.mentor}>
        {lines.map((line, index) => (
          <MoveLine
            key={line.mentorId}
            id={`move-${index}`}
            line={line}
            current={index === at}
            onChoose={() => setChosen(line.mentorId)}
          />
        ))}
        {lines.length === 0 && <li className="quiet">没有找到，换个写法试试。</li>}
      </ul>
      <p className={`move-cost ${trial?.isAllowed === false ? 'error' : ''}`} role="status">
        {trial?.sentence ?? ''}
      </p>
    </Modal>
  )
}
