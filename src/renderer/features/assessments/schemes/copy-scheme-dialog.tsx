import { Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Scheme } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface CopySchemeDialogProps {
  readonly from: Scheme
  readonly onClose: () => void
}

/** A scheme begins as a copy of another, of one that ships or one of the office's own. */
export function CopySchemeDialog({ from, onClose }: CopySchemeDialogProps) {
  const navigate = useNavigate()
  const [name, setName] = useState(`${from.name}（新）`)
  const [asked, setAsked] = useState(false)
  const clone = useCommand('schemes.clone', { said: () => `已建立考核方案 ${name.trim()}`, showsError: true })
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '') return
    const done = await clone.run({ id: from.id, name: name.trim() })
    if (done === undefined) return
    onClose()
    void navigate(`/assessments/schemes/${done.id}`)
  }
  return (
    <FormDialog
      title="复制为新方案"
      width={480}
      dirty={false}
      submit={submit}
      submitLabel="建立方案"
      error={clone.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">照抄“{from.name}”的指标、满分和等次线，以后各改各的。</p>
      <div className="ask-fields">
        <AskField
          id="copy-name"
          label="方案名称"
          required
          problem={asked && name.trim() === '' ? '请填写方案名称' : undefined}
        >
          <Input id="copy-name" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </AskField>
      </div>
    </FormDialog>
  )
}
