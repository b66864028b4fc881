import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface BriefDialogProps {
  readonly lecture: Lecture
  readonly onClose: () => void
}

/** 简报: begun with the figures filled in, and edited as the officer likes. */
export function BriefDialog({ lecture, onClose }: BriefDialogProps) {
  const [brief, setBrief] = useState(lecture.brief ?? '')
  const [error, setError] = useState<unknown>(null)
  const update = useCommand('lectures.update', { said: () => '已保存简报', showsError: true })
  const fill = async () => {
    try {
      const { text } = await client.lectures.briefText({ id: lecture.id })
      setBrief(brief.trim() === '' ? text : `${brief.trimEnd()}\n\n${text}`)
    } catch (caught) {
      setError(caught)
    }
  }
  const submit = async () => {
    const text = brief.trim()
    if ((await update.run({ id: lecture.id, brief: text === '' ? null : text })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="简报"
      dirty={brief !== (lecture.brief ?? '')}
      submit={submit}
      error={update.error ?? error}
      note={<Button onClick={() => void fill()}>按签到填入数字</Button>}
      onClose={onClose}
    >
      <Input.TextArea
        aria-label="简报正文"
        value={brief}
        maxLength={4000}
        autoSize={{ minRows: 12, maxRows: 24 }}
        placeholder="时间、地点、主讲人、参加人数和主要内容；可以先填入数字再改"
        onChange={(event) => setBrief(event.target.value)}
      />
    </FormDialog>
  )
}
