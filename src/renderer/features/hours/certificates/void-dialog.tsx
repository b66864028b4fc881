import type { Certificate } from '#shared/hours/certificate.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { figure } from '#renderer/ui/figure.ts'

interface VoidDialogProps {
  readonly targets: readonly Certificate[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const listed = 3

/** 作废 with a reason; the number is never given again. */
export function VoidDialog({ targets, onClose, onDone }: VoidDialogProps) {
  const taken = targets.filter(({ state }) => state !== 'void')
  const { values, ask, complete } = useAnswers(
    () => ({ reason: '' }),
    ({ reason }) => (reason.trim().length < 2 ? { reason: '请填写原因' } : {}),
  )
  const command = useCommand('hours.voidCertificates', {
    said: ({ count }) => `已作废 ${figure(count)} 份证明`,
    showsError: true,
  })
  const submit = async () => {
    if (!complete()) return
    const done = await command.run({ ids: taken.map(({ id }) => id), reason: values.reason.trim() })
    if (done === undefined) return
    onClose()
    onDone()
  }
  const names = taken.slice(0, listed).map(({ teacher, serial }) => `${teacher} ${serial}`)
  return (
    <ActionDialog
      verb="作废"
      noun="证明"
      unit="份"
      taken={taken.length}
      left={targets.length - taken.length}
      who={`${names.join('，')}${taken.length > listed ? ` 等 ${taken.length} 份` : ''}`}
      consequence="作废后核对编号时会显示已作废，编号不再使用；学时不受影响，可以重新发放。"
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      <TextQuestion {...ask('reason')} label="原因" required max={100} />
    </ActionDialog>
  )
}
