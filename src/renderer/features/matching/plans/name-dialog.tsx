import { Input } from 'antd'
import { useState } from 'react'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface NameDialogProps {
  readonly title: string
  readonly initial: string
  readonly hint?: string
  readonly error: unknown
  /** Resolves with whether it was saved. */
  readonly save: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for one name. */
export function NameDialog({ title, initial, hint, error, save, onClose }: NameDialogProps) {
  const [name, setName] = useState(initial)
  const [tried, setTried] = useState(false)
  const isEmpty = name.trim() === ''
  const submit = async () => {
    setTried(true)
    if (!isEmpty && (await save(name.trim()))) onClose()
  }
  return (
    <FormDialog title={title} width={440} dirty={false} submit={submit} error={error} onClose={onClose}>
      <div className="ask-fields">
        <AskField
          id="plan-name"
          label="名称"
          required
          problem={tried && isEmpty ? '请填写名称。' : undefined}
          {...(hint === undefined ? {} : { hint })}
        >
          <Input
            id="plan-name"
            autoFocus
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => void submit()}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}
