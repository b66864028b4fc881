import type { TwinLink } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { dayAndReason } from './day-and-reason.ts'

interface EndLinkDialogProps {
  readonly link: TwinLink
  readonly today: string
  readonly onClose: () => void
}

/** A link ends before its time; both schools stay in the group. */
export function EndLinkDialog({ link, today, onClose }: EndLinkDialogProps) {
  const { id, from, to } = link
  const { values, ask, complete } = useAnswers(() => dayAndReason.blank(today), dayAndReason.problemsOf)
  const end = useCommand('twinning.endLinks', { said: () => `已结束 ${from}和${to}的对子`, showsError: true })
  const submit = async () => {
    if (!complete() || values.on === null) return
    if ((await end.run({ ids: [id], on: values.on, reason: values.reason.trim() })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="结束对子"
      width={480}
      dirty={false}
      submit={submit}
      submitLabel="结束 1 个对子"
      error={end.error}
      onClose={onClose}
    >
      <p className="ask-who">
        {from} → {to}
        <span className="quiet">。两校都还在组里，做完可以撤销。</span>
      </p>
      <div className="ask-fields">
        <DayQuestion {...ask('on')} label="结束日期" required />
        <TextQuestion {...ask('reason')} label="原因" required max={60} />
      </div>
    </FormDialog>
  )
}
