import type { Training } from '#shared/training/training.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { figure } from '#renderer/ui/figure.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface NumbersDialogProps {
  readonly training: Training
  readonly onClose: () => void
}

/** Certificate numbers for those who passed and have none. */
export function NumbersDialog({ training, onClose }: NumbersDialogProps) {
  const open = training.trainees.filter(
    ({ result, certificateNo }) => certificateNo === null && (result === 'pass' || result === 'excellent'),
  )
  const { values, ask, complete } = useAnswers(
    () => ({ prefix: `${training.code}-` }),
    ({ prefix }) => (prefix.trim() === '' ? { prefix: '请填写编号开头' } : {}),
  )
  const number = useCommand('training.numberCertificates', {
    said: ({ count }) => (count === 0 ? '没有要编号的学员' : `已编 ${figure(count)} 个证书编号`),
    showsError: true,
  })
  const submit = async () => {
    if (!complete()) return
    if ((await number.run({ id: training.id, prefix: values.prefix.trim() })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`编证书编号：${figure(open.length)} 人`}
      width={480}
      dirty={false}
      submit={submit}
      submitLabel={`编 ${figure(open.length)} 个`}
      error={number.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">合格、优秀且还没有编号的学员，接着同一开头的最后一号往下编。做完可以撤销。</p>
      <div className="ask-fields">
        <TextQuestion {...ask('prefix')} label="编号开头" required max={30} hint={`如 ${values.prefix}0001`} />
      </div>
    </FormDialog>
  )
}
