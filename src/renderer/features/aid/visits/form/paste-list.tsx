import { Input } from 'antd'
import { useState } from 'react'
import { visitorKindLabels } from '#shared/aid/aid-labels.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { matchList } from './match-list.ts'
import { readList } from './read-list.ts'
import type { VisitorState } from './visitor-state.ts'

interface PasteListProps {
  readonly keyFrom: () => string
  readonly onTake: (visitors: readonly VisitorState[]) => void
  readonly onClose: () => void
}

/** A list out of a sheet or a letter: pasted, read, and looked at before it is taken. */
export function PasteList({ keyFrom, onTake, onClose }: PasteListProps) {
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>(null)
  const read = readList(text)
  const take = async () => {
    if (read.length === 0) return
    try {
      onTake(await matchList(read, keyFrom))
      onClose()
    } catch (caught) {
      setError(caught)
    }
  }
  return (
    <FormDialog
      title="粘贴名单"
      width={640}
      dirty={text.trim() !== ''}
      submit={take}
      submitLabel={read.length === 0 ? '加入' : `加入 ${read.length} 行`}
      error={error}
      onClose={onClose}
    >
      <p className="second small">
        从 Excel、WPS
        表格复制“姓名、单位、职务”几列粘贴到这里，有没有表头都可以；也可以写“张三、李四”。学生可写“学生40人”。
      </p>
      <Input.TextArea
        aria-label="名单"
        autoFocus
        rows={7}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && read.length === 0 && (
        <p className="error small" role="alert">
          没有认出姓名。请把姓名放在第一列，或带上“姓名”表头再粘贴。
        </p>
      )}
      <ol className="paste-preview" aria-label="认出的名单">
        {read.map(({ name, unit, duty, kind, count }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- Lines of a text have no other name than their place.
          <li key={at}>
            <span className="quiet number">{at + 1}</span>
            <span>{name}</span>
            <span className="second">{unit}</span>
            <span className="quiet">{count === null ? visitorKindLabels[kind] : `${count} 人`}</span>
            <span className="second">{duty}</span>
          </li>
        ))}
      </ol>
    </FormDialog>
  )
}
