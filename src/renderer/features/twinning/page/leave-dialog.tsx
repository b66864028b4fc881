import type { TwinMember } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DayQuestion, WordQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { dayAndReason, schoolLeaveReasons } from './day-and-reason.ts'

interface LeaveDialogProps {
  readonly members: readonly TwinMember[]
  readonly today: string
  readonly onClose: () => void
}

/** Schools leave with a day and a reason; they stay in the list of those that were in the group. */
export function LeaveDialog({ members, today, onClose }: LeaveDialogProps) {
  const { values, ask, complete } = useAnswers(() => dayAndReason.blank(today), dayAndReason.problemsOf)
  const names = members.map(({ name }) => name).join('、')
  const leave = useCommand('twinning.leave', { said: () => `${names}已退出`, showsError: true })
  const submit = async () => {
    if (!complete() || values.on === null) return
    const ids = members.map(({ id }) => id)
    if ((await leave.run({ ids, on: values.on, reason: values.reason.trim() })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`退出：${names}`}
      width={480}
      dirty={false}
      submit={submit}
      submitLabel={`退出 ${members.length} 所`}
      error={leave.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">退出后它的对子同时结束，不再计入成员校数，记录保留。做完可以撤销。</p>
      <div className="ask-fields">
        <DayQuestion {...ask('on')} label="退出日期" required />
        <WordQuestion {...ask('reason')} label="原因" required max={60} options={schoolLeaveReasons} />
      </div>
    </FormDialog>
  )
}
