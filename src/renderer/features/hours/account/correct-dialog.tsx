import type { HourLine } from '#shared/hours/hour.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { NumberQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface CorrectDialogProps {
  readonly line: HourLine
  readonly teacher: string
  readonly onClose: () => void
}

interface Answers {
  readonly hours: number | null
  readonly reason: string
}

function problemsOf({ hours, reason }: Answers) {
  return {
    ...(hours === null ? { hours: '请填写应为多少学时' } : {}),
    ...(reason.trim().length < 2 ? { reason: '请填写原因' } : {}),
  }
}

/** 更正: what stands is left as it is, and the difference is written below it with the reason. */
export function CorrectDialog({ line, teacher, onClose }: CorrectDialogProps) {
  const { values, ask, complete } = useAnswers<Answers>(() => ({ hours: line.hours, reason: '' }), problemsOf)
  const correct = useCommand('hours.correct', {
    said: (_, { hours }) => `已更正${teacher}的学时：${line.hours} 改为 ${hours}`,
    showsError: true,
  })
  const submit = async () => {
    if (!complete() || values.hours === null) return
    const done = await correct.run({ entryId: line.entryId, hours: values.hours, reason: values.reason.trim() })
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`更正学时：${teacher}`}
      width={520}
      dirty={false}
      submit={submit}
      submitLabel="更正"
      error={correct.error}
      onClose={onClose}
    >
      <div className="ask-who">
        <p>
          {line.onDate} {line.title}，现为 {line.hours} 学时
        </p>
        <p className="quiet">原来的记录保留，差额另记一笔并写明原因。已发的证明会标为“与台账不符”。做完可以撤销。</p>
      </div>
      <div className="ask-fields">
        <NumberQuestion {...ask('hours')} label="应为" required max={1000} hint="学时；改为 0 就是取消" />
        <TextQuestion {...ask('reason')} label="原因" required max={100} />
      </div>
    </FormDialog>
  )
}
