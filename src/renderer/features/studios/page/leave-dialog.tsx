import { useState } from 'react'
import type { StudioMember } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { LeaveReason } from '../actions/leave-reason.tsx'

interface LeaveDialogProps {
  readonly people: readonly StudioMember[]
  readonly today: string
  readonly onClose: () => void
}

/** Members leave with a day and a reason; they stay in the list of those who were in it. */
export function LeaveDialog({ people, today, onClose }: LeaveDialogProps) {
  const [on, setOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const names = people.map(({ name }) => name).join('、')
  const leave = useCommand('studios.leave', { said: () => `${names}已退出`, showsError: true })
  const submit = async () => {
    setAsked(true)
    if (on === null || reason.trim() === '') return
    const ids = people.map(({ id }) => id)
    if ((await leave.run({ ids, on, reason: reason.trim() })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`退出：${names}`}
      width={480}
      dirty={false}
      submit={submit}
      submitLabel={`退出 ${people.length} 人`}
      error={leave.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">退出后不再计入成员数，记录保留。做完可以撤销。</p>
      <div className="ask-fields">
        <AskField id="leave-on" label="退出日期" required problem={asked && on === null ? '请填写日期' : undefined}>
          <DayPicker id="leave-on" value={on} onChange={setOn} />
        </AskField>
        <LeaveReason
          id="leave-reason"
          value={reason}
          problem={asked && reason.trim() === '' ? '请填写原因' : undefined}
          onChange={setReason}
        />
      </div>
    </FormDialog>
  )
}
